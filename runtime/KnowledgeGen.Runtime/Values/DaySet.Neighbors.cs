using System;

namespace KnowledgeGen;

/// <content>Days that follow each other.</content>
internal sealed partial class DaySet
{
    // Within nine years every two days of the calendar that can follow each other do.
    private const long DaysOfNineYears = (9 * 365) + 3;

    /// <summary>Whether some member of a set is the day before some member of another.</summary>
    /// <param name="earlier">The one set.</param>
    /// <param name="from">The first member of it that counts.</param>
    /// <param name="later">The other set.</param>
    /// <param name="to">The last member of that that counts.</param>
    internal static bool MayAdjoin(DaySet earlier, long from, DaySet later, long to)
    {
        var first = Math.Max(Math.Max(earlier.Low, from), DayBefore(later.Low));
        var last = Math.Min(earlier.High, DayBefore(Math.Min(later.High, to)));
        if (first >= AnyFuture || last <= AnyPast) return false;
        if (earlier._years is null && later._years is null) Narrow(ref first, ref last);
        return HasNeighbors(earlier, first, later, last);
    }

    // Without a pattern of years the calendar repeats itself.
    private static void Narrow(ref long first, ref long last)
    {
        if (first <= AnyPast) first = last >= AnyFuture ? 0 : last - DaysOfNineYears;
        last = Math.Min(last, first + DaysOfNineYears);
    }

    private static bool HasNeighbors(DaySet earlier, long first, DaySet later, long last)
    {
        var day = first;
        while (earlier.TryNext(day, out day) && day <= last && later.TryNext(day + 1, out var next))
        {
            if (next == day + 1) return true;
            day = next - 1;
        }

        return false;
    }
}
