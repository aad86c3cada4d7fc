using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Text;

namespace KnowledgeGen.Tool.Tests;

/// <summary>Runs a script of <c>tests/node</c>.</summary>
internal static class NodeScript
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The folder that the packages are installed in.</summary>
    public static string PackageFolder { get; } = Path.Combine(RepositoryFacts.Root, "artifacts", "node");

    /// <summary>Runs a script with the package folder as its first argument.</summary>
    public static string Run(string script, string argument, string input = "") => Run(script, [argument], input);

    /// <summary>Runs a script with the package folder as its first argument.</summary>
    public static string Run(string script, IEnumerable<string> arguments, string input = "")
    {
        var path = Path.Combine(RepositoryFacts.Root, "tests", "node", script);
        var start = new ProcessStartInfo("node", [path, PackageFolder, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = Utf8,
            StandardOutputEncoding = Utf8,
            StandardErrorEncoding = Utf8,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, errors.Result);
        return output;
    }
}
