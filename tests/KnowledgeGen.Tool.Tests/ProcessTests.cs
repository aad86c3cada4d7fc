using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;

namespace KnowledgeGen.Tool.Tests;

public sealed class ProcessTests
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    [Fact]
    public void The_real_process_writes_utf8_with_line_feeds_and_no_colours()
    {
        using var folder = TemporaryFolder.WithLibrary("本 base");
        folder.Write("n.facts.yaml", "about: { unsourced: x }\nwriter:\n  n: { name: Zoë 本 }\n");
        using var process = Start(folder.Root, "export", "--format", "jsonl");
        using var bytes = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(bytes);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        Assert.Equal(Utf8.GetBytes(folder.Run("export", "--format", "jsonl").Output), bytes.ToArray());
    }

    [Fact]
    public void The_real_process_returns_the_exit_codes()
    {
        using var folder = TemporaryFolder.WithLibrary();
        Assert.Equal(0, ExitCodeOf(folder, "check"));
        Assert.Equal(2, ExitCodeOf(folder, "check", "nowhere"));
        folder.Write("bad.facts.yaml", "unknown: {}\n");
        Assert.Equal(1, ExitCodeOf(folder, "check"));
    }

    [UnixTheory]
    [InlineData("site")]
    [InlineData("export", "--format", "nquads")]
    [InlineData("export", "--format", "csv")]
    public void Stopped_while_it_writes_the_real_process_leaves_nothing_behind(params string[] command)
    {
        using var folder = TemporaryFolder.WithLibrary();
        folder.Write("many.facts.yaml", "about: { unsourced: x }\nwriter:\n" + string.Concat(Enumerable.Range(0, 20_000).Select(i => $"  n{i}: {{ name: N {i} }}\n")));
        var before = Everything();
        using var process = Start(folder.Root, [.. command, "-o", "out"]);
        SpinWait.SpinUntil(() => Everything().Length > before.Length || process.HasExited);
        Assert.False(process.HasExited, "It was done before it could be stopped.");
        using (var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)])) kill.WaitForExit();
        process.WaitForExit();
        Assert.Equal(128 + 15, process.ExitCode);
        Assert.Equal(before, Everything());

        string[] Everything() => [.. Directory.EnumerateFileSystemEntries(folder.Root).Order(StringComparer.Ordinal)];
    }

    [UnixTheory]
    [InlineData("export --format jsonl --quiet")]
    [InlineData("check --quiet")]
    public void A_full_disk_is_told_in_a_sentence(string command)
    {
        using var folder = TemporaryFolder.WithLibrary();
        folder.Write("bad.facts.yaml", command.StartsWith("check", StringComparison.Ordinal) ? "unknown: {}\n" : string.Empty);
        var start = new ProcessStartInfo("/bin/sh", ["-c", $"dotnet \"$0\" {command} > /dev/full", typeof(Program).Assembly.Location])
        {
            WorkingDirectory = folder.Root,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.Equal("kgen: No space left on device\n", error.Replace(" : ''", string.Empty, StringComparison.Ordinal));
        Assert.Equal(2, process.ExitCode);
    }

    [UnixTheory]
    [InlineData("check")]
    [InlineData("--help")]
    public void A_current_folder_that_is_gone_is_told_in_a_sentence(string command)
    {
        using var folder = new TemporaryFolder();
        var start = new ProcessStartInfo("/bin/sh", ["-c", $"mkdir gone && cd gone && rmdir ../gone && dotnet exec \"$0\" {command}", typeof(Program).Assembly.Location])
        {
            WorkingDirectory = folder.Root,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.Equal("kgen: The current folder does not exist any more; go to another one.\n", error);
        Assert.Equal(2, process.ExitCode);
    }

    private static int ExitCodeOf(TemporaryFolder folder, params string[] args)
    {
        using var process = Start(folder.Root, args);
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode;
    }

    private static Process Start(string folder, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, .. args])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        start.Environment.Remove("KnowledgeGenDocuments");
        return Process.Start(start)!;
    }
}
