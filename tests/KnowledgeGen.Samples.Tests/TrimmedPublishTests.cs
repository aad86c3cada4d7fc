using System;
using System.Diagnostics;
using System.IO;
using System.Linq;

namespace KnowledgeGen.Samples.Tests;

/// <summary>A program with facts can be published without what it does not use; warnings of the trimmer are errors in this repository.</summary>
public sealed class TrimmedPublishTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kg trimmed ").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_trimmed_briefing_prints_what_the_whole_one_prints()
    {
        var published = Path.Combine(_folder, "published");
        // Its intermediate files are not those of the build that runs this test.
        Run(
            "dotnet", "publish", Repository.PathOf("samples/Briefing"), "-c", "Release", "--use-current-runtime", "-p:Trimmed=true", "-nologo", "-v:q",
            "-nodeReuse:false", "--artifacts-path", Path.Combine(_folder, "artifacts"), "-o", published);

        var printed = Run(Path.Combine(published, OperatingSystem.IsWindows() ? "Briefing.exe" : "Briefing"));

        Assert.Equal(Sample.Run("Briefing"), printed.ReplaceLineEndings("\n"));
        Assert.False(File.Exists(Path.Combine(published, "System.Xml.Linq.dll")), "Nothing was trimmed.");
    }

    private static string Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["NO_COLOR"] = "1";

        // What the build that runs these tests sets for itself is not for this one.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList()) start.Environment.Remove(name);

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, output + error.Result);
        return output;
    }
}
