using System;
using System.Globalization;
using System.Threading;

namespace KnowledgeGen.Tool.Output;

/// <summary>
/// Tells whoever waits that something goes on. Within the first second it tells nothing; then there is a bar on a terminal, which goes away at the end, and elsewhere a
/// line now and then, which logs keep. While it goes on nothing else is written to the error output.
/// </summary>
internal sealed class Progress : IDisposable
{
    /// <summary>How long it tells nothing.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private const int BarWidth = 24;
    private const string EraseLine = "\r\e[K";

    private static readonly TimeSpan TerminalPause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LogPause = TimeSpan.FromSeconds(10);

    private readonly ToolHost _host;
    private readonly string _what;
    private readonly int _total;
    private readonly long _start;
    private readonly ITimer? _timer;
    private readonly Lock _lock = new();
    private bool _isDrawn;
    private bool _isOver;
    private int _done;

    private Progress(ToolHost host, string what, int total)
    {
        _host = host;
        _what = what;
        _total = total;
        _start = host.Time.GetTimestamp();
        if (!host.IsQuiet) _timer = host.Time.CreateTimer(static state => ((Progress)state!).Tell(), this, Patience, host.IsInteractive ? TerminalPause : LogPause);
    }

    /// <summary>Starts to tell of something.</summary>
    /// <param name="host">What surrounds the run.</param>
    /// <param name="what">What goes on, such as <c>Writing pages</c>.</param>
    /// <param name="total">How many steps it has; 0 where nobody knows.</param>
    public static Progress Start(ToolHost host, string what, int total = 0) => new(host, what, total);

    /// <summary>A step is done.</summary>
    public void Advance() => Interlocked.Increment(ref _done);

    /// <inheritdoc/>
    public void Dispose()
    {
        _timer?.Dispose();
        lock (_lock)
        {
            _isOver = true;
            if (_isDrawn) _host.Error.Write(EraseLine);
            _host.Error.Flush();
        }
    }

    private void Tell()
    {
        lock (_lock)
        {
            // The timer may be on its way when it is over.
            if (_isOver) return;

            if (_host.IsInteractive) _host.Error.Write(EraseLine + Text(withBar: true));
            else _host.Error.WriteLine(Text(withBar: false));
            _host.Error.Flush();
            _isDrawn = _host.IsInteractive;
        }
    }

    private string Text(bool withBar)
    {
        var seconds = (int)_host.Time.GetElapsedTime(_start).TotalSeconds;
        var elapsed = seconds.ToString(CultureInfo.InvariantCulture) + " s";
        if (_total == 0) return _what + " … " + elapsed;

        var done = Math.Min(Volatile.Read(ref _done), _total);
        var share = (int)(100L * done / _total);
        var filled = BarWidth * share / 100;
        var bar = withBar ? " [" + new string('#', filled) + new string('-', BarWidth - filled) + "]" : ":";
        return _what + bar + " " + share.ToString(CultureInfo.InvariantCulture) + " %, " + elapsed;
    }
}
