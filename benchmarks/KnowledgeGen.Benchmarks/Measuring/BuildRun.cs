using System;
using System.Globalization;
using System.IO;
using System.Text.RegularExpressions;

namespace KnowledgeGen.Benchmarks.Measuring;

/// <summary>A whole <c>dotnet build</c>, in which the compiler is a new process.</summary>
internal static partial class BuildRun
{
    private const string LogName = "build.log";

    private static readonly string[] Arguments =
    [
        "build", "-c", "Release", "--no-restore", "-nologo", "-v:q", "-t:Rebuild", "-nodeReuse:false", "-p:UseSharedCompilation=false",
        "-p:ReportAnalyzer=true", "-flp:LogFile=" + LogName + ";Verbosity=detailed;PerformanceSummary",
    ];

    /// <summary>
    /// Builds once, and adds to what was measured before the seconds of the build, of the compiler in it and of the generator in that.
    /// </summary>
    public static void Measure(string folder, Medians medians)
    {
        medians.Add("build", ProcessRun.Start(folder, "dotnet", Arguments).Seconds);
        var log = File.ReadAllText(Path.Combine(folder, LogName));
        medians.Add("compile", Find(CompilerTime(), log) / 1000 ?? throw new InvalidOperationException("The compiler did not run in " + folder));
        if (Find(GeneratorTime(), log) is { } generator) medians.Add("generator", generator);
    }

    private static double? Find(Regex pattern, string log) =>
        pattern.Match(log) is { Success: true } match ? double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"([0-9]+) ms +Csc +1 calls", RegexOptions.CultureInvariant)]
    private static partial Regex CompilerTime();

    [GeneratedRegex(@"([0-9.]+) +<?[0-9]+ +KnowledgeGen\.Generator\.KnowledgeGenerator", RegexOptions.CultureInvariant)]
    private static partial Regex GeneratorTime();
}
