using System;
using System.Diagnostics;

namespace KnowledgeGen.Benchmarks.Report;

/// <summary>What garbage collection has to do with the time of a call.</summary>
internal static class CollectionText
{
    /// <summary>Calls once, and says how much was allocated and how long everything waited.</summary>
    public static string Of(Action action)
    {
        GC.Collect();
        var (allocated, paused) = (GC.GetTotalAllocatedBytes(), GC.GetTotalPauseDuration());
        var watch = Stopwatch.StartNew();
        action();
        var seconds = watch.Elapsed.TotalSeconds;
        allocated = GC.GetTotalAllocatedBytes() - allocated;
        paused = GC.GetTotalPauseDuration() - paused;
        var whole = FigureText.Of(seconds, FigureUnit.Seconds);
        return $"allocates {FigureText.Of(allocated, FigureUnit.Bytes)} and "
            + (paused > TimeSpan.Zero ? $"waits for garbage collections {FigureText.Of(paused.TotalSeconds, FigureUnit.Seconds)} of {whole}" : $"takes {whole} without garbage collections");
    }
}
