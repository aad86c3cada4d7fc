using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text;

namespace KnowledgeGen.Benchmarks.Measuring;

/// <summary>A program that ran to its end.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">What it printed, errors too.</param>
/// <param name="Seconds">How long it took.</param>
/// <param name="PeakMemory">The most resident memory that was seen of it, in bytes; its children's is not counted.</param>
internal sealed record ProcessRun(int ExitCode, string Output, double Seconds, long PeakMemory)
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(10);

    /// <summary>Runs a program.</summary>
    /// <exception cref="InvalidOperationException">It failed and must not.</exception>
    public static ProcessRun Start(string folder, string program, IEnumerable<string> arguments, bool mayFail = false)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";

        // What the build that runs the benchmarks sets for itself is not for those that they measure.
        foreach (var name in start.Environment.Keys.Where(IsOfOuterBuild).ToList()) start.Environment.Remove(name);

        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        var peak = 0L;
        while (!process.WaitForExit(LookEvery)) peak = Math.Max(peak, PeakOf(process));
        var seconds = watch.Elapsed.TotalSeconds;
        process.WaitForExit();
        var run = new ProcessRun(process.ExitCode, output.Result + error.Result, seconds, peak);
        return run.ExitCode == 0 || mayFail
            ? run
            : throw new InvalidOperationException($"'{program} {string.Join(' ', arguments.Take(3))} …' failed in {folder}:\n{run.Tail()}");
    }

    /// <summary>The figures that a measuring program printed: lines of a name, a tab and a number.</summary>
    public IEnumerable<KeyValuePair<string, double>> Figures() => Output.Split('\n')
        .Select(line => line.Trim().Split('\t'))
        .Where(parts => parts.Length == 2)
        .Select(parts => KeyValuePair.Create(parts[0], double.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture)));

    private string Tail() => Output.Length <= 4000 ? Output : "…" + Output[^4000..];

    private static bool IsOfOuterBuild(string name) =>
        name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || name.StartsWith("KnowledgeGen", StringComparison.OrdinalIgnoreCase);

    private static long PeakOf(Process process)
    {
        try
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
        catch (InvalidOperationException)
        {
            // It ended between two looks.
            return 0;
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
