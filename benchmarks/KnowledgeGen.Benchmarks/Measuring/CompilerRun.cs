using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace KnowledgeGen.Benchmarks.Measuring;

/// <summary>The C# compiler, called as a build calls it, in a new process without MSBuild.</summary>
/// <param name="Errors">The errors that it ended with, by their codes; empty where it succeeded.</param>
/// <param name="PeakMemory">Its peak memory, in bytes.</param>
internal sealed partial record CompilerRun(string[] Errors, long PeakMemory)
{
    private static readonly string[] AskForArguments =
        ["build", "-c", "Release", "--no-restore", "-nologo", "-v:q", "-t:Compile", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true"];

    /// <summary>Compiles a restored project.</summary>
    public static CompilerRun Start(string folder)
    {
        ProcessRun.Start(folder, "dotnet", AskForArguments);
        var lines = File.ReadAllLines(Path.Combine(folder, "compiler.txt"));
        File.WriteAllLines(Path.Combine(folder, "compiler.rsp"), lines.Skip(1).Select(Quote));
        var compiler = Path.Combine(lines[0], "bincore", "csc.dll");
        var run = ProcessRun.Start(folder, "dotnet", ["exec", compiler, "/noconfig", "@compiler.rsp"], mayFail: true);
        string[] errors = [.. ErrorCode().Matches(run.Output).Select(match => match.Groups[1].Value).Distinct()];
        if (run.ExitCode != 0 && errors.Length == 0) throw new InvalidOperationException(run.Output);
        return new CompilerRun(errors, run.PeakMemory);
    }

    // Arguments are /name:value; values with spaces need quotation marks in a response file.
    private static string Quote(string argument)
    {
        var colon = argument.IndexOf(':', StringComparison.Ordinal);
        if (!argument.Contains(' ', StringComparison.Ordinal) || argument.Contains('"', StringComparison.Ordinal)) return argument;
        return argument[0] == '/' && colon > 0 ? argument[..(colon + 1)] + '"' + argument[(colon + 1)..] + '"' : '"' + argument + '"';
    }

    [GeneratedRegex(@"error (\w+):", RegexOptions.CultureInvariant)]
    private static partial Regex ErrorCode();
}
