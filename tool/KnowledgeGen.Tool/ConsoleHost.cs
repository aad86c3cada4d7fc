using System;
using System.IO;
using System.Text;
using KnowledgeGen.Tool.Output;

namespace KnowledgeGen.Tool;

/// <summary>The host that is the console of this process: UTF-8 without BOM, LF, colours on a terminal only.</summary>
internal sealed class ConsoleHost : IDisposable
{
    private const int LeastWidth = 40;
    private const int MostWidth = 120;

    private readonly StreamWriter _output;
    private readonly StreamWriter _error;

    public ConsoleHost()
    {
        if (!Console.IsOutputRedirected) TrySetEncoding();
        _output = Open(Console.OpenStandardOutput(), autoFlush: !Console.IsOutputRedirected);
        _error = Open(Console.OpenStandardError(), autoFlush: true);
        Host = new ToolHost(_output, _error)
        {
            OutputStyle = StyleOf(Console.IsOutputRedirected),
            ErrorStyle = StyleOf(Console.IsErrorRedirected),
            IsInteractive = !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb",
            Width = Console.IsOutputRedirected ? ToolHost.DefaultWidth : TerminalWidth(),
        };
    }

    /// <summary>The host.</summary>
    public ToolHost Host { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var writer in new[] { _output, _error })
        {
            try
            {
                writer.Dispose();
            }
            catch (IOException)
            {
                // It was complained of when it could not be written.
            }
        }
    }

    private static StreamWriter Open(Stream stream, bool autoFlush) =>
        new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = autoFlush, NewLine = "\n" };

    // https://no-color.org: any value that is not empty switches colours off.
    private static TextStyle StyleOf(bool isRedirected)
    {
        var isUnwanted = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        var isImpossible = isRedirected || Environment.GetEnvironmentVariable("TERM") == "dumb";
        return isUnwanted || isImpossible ? TextStyle.Plain : TextStyle.Colored;
    }

    private static void TrySetEncoding()
    {
        try
        {
            Console.OutputEncoding = Encoding.UTF8;
        }
        catch (IOException)
        {
            // A terminal that cannot be switched shows other letters wrong and is usable all the same.
        }
    }

    private static int TerminalWidth()
    {
        try
        {
            var width = Console.WindowWidth;
            return width <= 0 ? ToolHost.DefaultWidth : Math.Clamp(width - 1, LeastWidth, MostWidth);
        }
        catch (IOException)
        {
            return ToolHost.DefaultWidth;
        }
    }
}
