using System;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;

namespace KnowledgeGen.Benchmarks.Report;

/// <summary>The machine that was measured on.</summary>
internal static class Machine
{
    public static string Describe() => string.Join(", ", new[]
    {
        Processor(),
        Environment.ProcessorCount == 1 ? "1 core" : $"{Environment.ProcessorCount} cores",
        FigureText.Of(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes, FigureUnit.Bytes) + " of memory",
        RuntimeInformation.OSDescription.Trim(),
        RuntimeInformation.FrameworkDescription,
    });

    private static string Processor()
    {
        const string cpuInfo = "/proc/cpuinfo";
        var line = File.Exists(cpuInfo)
            ? File.ReadLines(cpuInfo).FirstOrDefault(text => text.StartsWith("model name", StringComparison.Ordinal))
            : null;
        return line?[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim()
            ?? Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER") ?? RuntimeInformation.OSArchitecture.ToString();
    }
}
