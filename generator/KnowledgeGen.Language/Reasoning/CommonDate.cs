using System;

namespace KnowledgeGen.Language.Reasoning;

/// <summary>What two dates say together, so far as EDTF can write it without saying more or less than they do.</summary>
internal static class CommonDate
{
    /// <summary>Whether a date says of every day what another one says, or more.</summary>
    public static bool Covers(EdtfDate wide, EdtfDate narrow)
    {
        if (wide == narrow || wide.Contains(narrow) == Truth.Certainly) return true;
        if (wide.Interval is not { } outer || narrow.Interval is not { } inner) return false;
        if (outer.EarliestStart > inner.EarliestStart || outer.LatestEnd < inner.LatestEnd) return false;

        // Of a date in doubt no day is certain, so that only those count that are possible.
        return narrow.IsDoubtful || (!wide.IsDoubtful && outer.LatestStart <= inner.LatestStart && outer.EarliestEnd >= inner.EarliestEnd);
    }

    /// <summary>The date in which both hold; null where there is none, or EDTF cannot write it.</summary>
    public static EdtfDate? Of(EdtfDate one, EdtfDate other)
    {
        if (one.Contains(other) == Truth.Certainly) return other;
        if (other.Contains(one) == Truth.Certainly) return one;
        if (one.Interval is not { } first || other.Interval is not { } second || !first.CertainlyOverlaps(second)) return null;

        var (isFirstStart, isSecondStart) = (IsLater(first, second), IsLater(second, first));
        var (isFirstEnd, isSecondEnd) = (IsEarlier(first, second), IsEarlier(second, first));
        var candidates = new[]
        {
            isFirstStart && isFirstEnd ? one : null,
            isSecondStart && isSecondEnd ? other : null,
            isFirstStart && isSecondEnd ? Join(one, other) : null,
            isSecondStart && isFirstEnd ? Join(other, one) : null,
        };

        // Without the mark of doubt of an end that is left out, the rest would seem certain.
        return Array.Find(candidates, candidate => candidate?.IsDoubtful == (one.IsDoubtful || other.IsDoubtful));
    }

    // Whichever days they turn out to be.
    private static bool IsLater(DateSpan one, DateSpan other) => one.EarliestStart >= other.EarliestStart && one.LatestStart >= other.LatestStart;

    private static bool IsEarlier(DateSpan one, DateSpan other) => one.EarliestEnd <= other.EarliestEnd && one.LatestEnd <= other.LatestEnd;

    private static EdtfDate? Join(EdtfDate start, EdtfDate end)
    {
        var from = start.HasOpenStart ? ".." : start.Start?.ToString();
        var to = end.HasOpenEnd ? ".." : end.End?.ToString();
        return EdtfDate.TryParse(from + "/" + to, out var joined) ? joined : null;
    }
}
