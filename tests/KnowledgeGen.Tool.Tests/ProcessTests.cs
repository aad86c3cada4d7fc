using System.Diagnostics;
using System.IO;
using System.Text;

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
