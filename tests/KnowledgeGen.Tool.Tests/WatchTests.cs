using System;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace KnowledgeGen.Tool.Tests;

/// <summary><c>kgen check --watch</c>.</summary>
public sealed class WatchTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Every_change_is_checked_until_it_is_enough()
    {
        using var folder = TemporaryFolder.WithLibrary();
        using var stop = new CancellationTokenSource();
        using var output = new SharedText();
        using var error = new SharedText();
        var host = new ToolHost(output, error) { CurrentFolder = folder.Root, Variable = _ => null, Stop = stop.Token };
        var run = Task.Run(() => Program.Run(["check", "--watch"], host));

        await Until(() => Summaries(error) == 1);
        folder.Write("more.facts.yaml", "unknown: {}\n");
        await Until(() => Summaries(error) == 2);
        folder.Delete("more.facts.yaml");
        await Until(() => Summaries(error) == 3);
        folder.Delete("library.schema.yaml");
        folder.Delete("library.facts.yaml");
        await Until(() => error.ToString().Contains("There are no *.schema.yaml", StringComparison.Ordinal));
        await stop.CancelAsync();

        Assert.Equal(0, await run.WaitAsync(Patience));
        Assert.StartsWith("more.facts.yaml(1,1): error KG3001: ", Assert.Single(output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_baseline_that_changes_is_read_again()
    {
        using var folder = TemporaryFolder.WithLibrary();
        folder.Write("more.facts.yaml", "unknown: {}\n");
        folder.Write("known.list", "# kgen baseline 1\n");
        using var stop = new CancellationTokenSource();
        using var output = new SharedText();
        using var error = new SharedText();
        var host = new ToolHost(output, error) { CurrentFolder = folder.Root, Variable = _ => null, Stop = stop.Token };
        var run = Task.Run(() => Program.Run(["check", "--watch", "--baseline", "known.list"], host));

        await Until(() => Summaries(error) == 1);
        folder.Write("known.list", "# kgen baseline 1\nmore.facts.yaml\tKG3001\tunknown: {}\n");
        await Until(() => error.ToString().Contains("; 1 known from the baseline\n", StringComparison.Ordinal));
        folder.Delete("known.list");
        await Until(() => error.ToString().Contains("There is no baseline 'known.list'", StringComparison.Ordinal));
        await stop.CancelAsync();

        Assert.Equal(0, await run.WaitAsync(Patience));
    }

    [Fact]
    public async Task A_baseline_that_cannot_be_read_at_the_moment_ends_no_watch()
    {
        using var folder = TemporaryFolder.WithLibrary();
        folder.Write("known.list", "# kgen baseline 1\n");
        using var stop = new CancellationTokenSource();
        using var output = new SharedText();
        using var error = new SharedText();
        var host = new ToolHost(output, error) { CurrentFolder = folder.Root, Variable = _ => null, Stop = stop.Token };
        var run = Task.Run(() => Program.Run(["check", "--watch", "--baseline", "known.list"], host));

        await Until(() => Summaries(error) == 1);
        using (var other = new FileStream(folder.Full("known.list"), FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            other.Write("# kgen baseline 1\n\n"u8);
            other.Flush();
            await Until(() => error.ToString().Contains("kgen: The process cannot access the file", StringComparison.Ordinal));
        }

        folder.Write("known.list", "# kgen baseline 1\n\n\n");
        await Until(() => Summaries(error) >= 2);
        await stop.CancelAsync();

        Assert.Equal(0, await run.WaitAsync(Patience));
    }

    [Fact]
    public void What_is_not_there_cannot_be_watched()
    {
        using var folder = TemporaryFolder.WithLibrary();
        Assert.Equal(new ToolRun(2, string.Empty, "kgen: There is no folder 'nowhere'.\n"), folder.Run("check", "nowhere", "--watch"));
    }

    private static int Summaries(SharedText error) => error.ToString().Split('\n').Count(line => line.StartsWith("base: ", StringComparison.Ordinal));

    private static async Task Until(Func<bool> condition)
    {
        var end = DateTime.UtcNow + Patience;
        while (!condition())
        {
            Assert.True(DateTime.UtcNow < end, "Nothing happened.");
            await Task.Delay(20);
        }
    }

    /// <summary>A text that one thread writes and another one reads.</summary>
    private sealed class SharedText : StringWriter
    {
        private readonly Lock _lock = new();

        public SharedText() => NewLine = "\n";

        public override void Write(char value)
        {
            lock (_lock) base.Write(value);
        }

        public override void Write(string? value)
        {
            lock (_lock) base.Write(value);
        }

        public override string ToString()
        {
            lock (_lock) return base.ToString();
        }
    }
}
