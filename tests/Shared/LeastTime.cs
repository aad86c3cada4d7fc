using System;
using System.Diagnostics;

namespace KnowledgeGen.Tests;

/// <summary>
/// How long something takes, for comparison with something else in the same run: the least of some times, since whatever else the machine does
/// only makes it longer.
/// </summary>
internal static class LeastTime
{
    private const int Times = 3;

    /// <summary>The least time, and never none.</summary>
    public static double Of(Action action)
    {
        var least = long.MaxValue;
        for (var i = 0; i < Times; i++)
        {
            var start = Stopwatch.GetTimestamp();
            action();
            least = Math.Min(least, Stopwatch.GetTimestamp() - start);
        }

        return Math.Max(1, least);
    }
}
