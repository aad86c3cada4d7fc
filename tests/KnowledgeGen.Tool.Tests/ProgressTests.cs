using System;
using System.IO;
using KnowledgeGen.Tool.Output;

namespace KnowledgeGen.Tool.Tests;

public sealed class ProgressTests : IDisposable
{
    private readonly ManualTime _time = new();
    private readonly StringWriter _error = new() { NewLine = "\n" };

    public void Dispose() => _error.Dispose();

    [Fact]
    public void What_takes_less_than_a_second_tells_nothing()
    {
        using (Progress.Start(Host(isInteractive: true), "Checking")) _time.Pass(0.9);
        using (Progress.Start(Host(isInteractive: false), "Checking")) _time.Pass(0.9);
        Assert.Equal(string.Empty, _error.ToString());
    }

    [Fact]
    public void In_a_log_there_is_a_line_now_and_then()
    {
        using (var progress = Progress.Start(Host(isInteractive: false), "Writing pages", 200))
        {
            for (var i = 0; i < 50; i++) progress.Advance();
            _time.Pass(1);
            for (var i = 0; i < 100; i++) progress.Advance();
            _time.Pass(12);
        }

        using (Progress.Start(Host(isInteractive: false), "Checking")) _time.Pass(2);
        _time.Pass(60);
        Assert.Equal("Writing pages: 25 %, 1 s\nWriting pages: 75 %, 11 s\nChecking … 1 s\n", _error.ToString());
    }

    [Fact]
    public void On_a_terminal_there_is_a_bar_that_goes_away()
    {
        using (var progress = Progress.Start(Host(isInteractive: true), "Writing pages", 4))
        {
            progress.Advance();
            _time.Pass(1);
            progress.Advance();
            _time.Pass(0.2);
        }

        Assert.Equal(
            "\r\e[KWriting pages [######------------------] 25 %, 1 s\r\e[KWriting pages [############------------] 50 %, 1 s\r\e[K", _error.ToString());
    }

    [Fact]
    public void Whoever_wants_it_quiet_is_told_nothing()
    {
        using (Progress.Start(Host(isInteractive: true) with { IsQuiet = true }, "Checking")) _time.Pass(30);
        Assert.Equal(string.Empty, _error.ToString());
    }

    [Theory]
    [InlineData("check", "--quiet")]
    [InlineData("--quiet", "check")]
    [InlineData("check", "-q")]
    [InlineData("export", "--format", "jsonl", "-o", "x.jsonl", "-q")]
    [InlineData("lock", "-q")]
    [InlineData("schema", "-q")]
    [InlineData("site", "-o", "site", "-q")]
    [InlineData("init", "-q")]
    public void With_quiet_nothing_is_said_beside_results(params string[] args)
    {
        using var folder = TemporaryFolder.WithLibrary();
        var run = folder.Run(args);
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
    }

    [Fact]
    public void With_quiet_mistakes_are_said_all_the_same()
    {
        using var folder = TemporaryFolder.WithLibrary();
        folder.Write("bad.facts.yaml", "unknown: {}\n");
        Assert.Contains("bad.facts.yaml(1,1): error KG", folder.Run("check", "-q").Output, StringComparison.Ordinal);
        Assert.Contains("bad.facts.yaml(1,1): error KG", folder.Run("export", "--format", "jsonl", "-q").Error, StringComparison.Ordinal);
        Assert.StartsWith("kgen: There is no folder", folder.Run("check", "nowhere", "-q").Error, StringComparison.Ordinal);
        folder.Write("ragged.csv", "name,size\nA,1,2\n");
        Assert.StartsWith("ragged.csv(2,", folder.Run("import", "csv", "ragged.csv", "-o", "out", "-q").Error, StringComparison.Ordinal);
    }

    private ToolHost Host(bool isInteractive) => new(TextWriter.Null, _error) { Time = _time, IsInteractive = isInteractive };
}
