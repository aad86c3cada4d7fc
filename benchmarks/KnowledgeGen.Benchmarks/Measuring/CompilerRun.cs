using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace KnowledgeGen.Benchmarks.Measuring;

/// <summary>Calls the C# compiler as a build did, in a new process without MSBuild.</summary>
internal sealed partial class CompilerRun
{
    private readonly string _folder;
    private readonly string _compiler;

    /// <summary>Takes the compiler's arguments from a build with <c>ProvideCommandLineArgs</c>.</summary>
    public CompilerRun(string folder)
    {
        _folder = folder;
        var lines = File.ReadAllLines(Path.Combine(folder, "compiler.txt"));
        _compiler = Path.Combine(lines[0], "bincore", "csc.dll");
        File.WriteAllLines(Path.Combine(folder, "compiler.rsp"), lines.Skip(1).Select(Quote).Append("/reportanalyzer"));
    }

    /// <summary>The errors that a compilation ended with, by their codes; empty where it succeeded.</summary>
    public string[] Errors { get; private set; } = [];

    /// <summary>
    /// Compiles once, and adds the seconds, the peak memory in bytes and the seconds of the generator to what was measured before.
    /// </summary>
    public void Measure(Medians medians)
    {
        var run = ProcessRun.Start(_folder, "dotnet", ["exec", _compiler, "/noconfig", "@compiler.rsp"], mayFail: true);
        Errors = [.. ErrorCode().Matches(run.Output).Select(match => match.Groups[1].Value).Distinct()];
        if (run.ExitCode != 0 && Errors.Length == 0) throw new InvalidOperationException(run.Output);

        medians.Add("compile", run.Seconds);
        medians.Add("memory", run.PeakMemory);
        var generator = GeneratorTime().Match(run.Output);
        if (generator.Success) medians.Add("generator", double.Parse(generator.Groups[1].Value, CultureInfo.InvariantCulture));
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

    [GeneratedRegex(@"([0-9.]+) +<?[0-9]+ +KnowledgeGen\.Generator\.KnowledgeGenerator", RegexOptions.CultureInvariant)]
    private static partial Regex GeneratorTime();
}
