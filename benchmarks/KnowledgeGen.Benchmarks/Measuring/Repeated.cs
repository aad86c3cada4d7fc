using System;
using System.Diagnostics;

namespace KnowledgeGen.Benchmarks.Measuring;

/// <summary>Measures calls in this process.</summary>
internal static class Repeated
{
    private const double LeastSeconds = 0.3;

    /// <summary>The time of one call; small ones are called often enough to be measured.</summary>
    public static double Seconds(Action action)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var calls = 0;
        var watch = Stopwatch.StartNew();
        do
        {
            action();
            calls++;
        }
        while (watch.Elapsed.TotalSeconds < LeastSeconds);

        return watch.Elapsed.TotalSeconds / calls;
    }
}
