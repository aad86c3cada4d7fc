using System;
using System.Collections.Generic;
using System.Linq;

namespace KnowledgeGen.Language.Checking.Contradictions;

/// <summary>Claims between the same two entities, in the order of their first days: one that holds at a time is found without looking at all.</summary>
internal sealed class ClaimsByTime
{
    /// <summary>
    /// With how many claims one is compared. Between two entities there are seldom more than a few of one kind; of more, those that started last
    /// are looked at, and the one that lasts longest.
    /// </summary>
    public const int MaxCompared = 100;

    private readonly Claim? _timeless;
    private readonly Claim? _first;
    private readonly Claim[] _timed;
    private readonly long[] _firstDays;

    // Of the claims up to a place, which one lasts longest.
    private readonly int[] _lastingLongest;
    private readonly Func<Claim, Claim, Truth> _overlap;

    /// <summary>Arranges claims.</summary>
    /// <param name="claims">The claims, in the order of the files.</param>
    /// <param name="overlap">Tells whether two hold at the same time.</param>
    public ClaimsByTime(IReadOnlyCollection<Claim> claims, Func<Claim, Claim, Truth> overlap)
    {
        _overlap = overlap;
        _first = claims.FirstOrDefault();
        _timeless = claims.FirstOrDefault(claim => claim.During is null);
        _timed = claims.Where(claim => claim.During is not null).OrderBy(FirstDay).ThenBy(claim => claim.Number).ToArray();
        _firstDays = Array.ConvertAll(_timed, FirstDay);
        _lastingLongest = new int[_timed.Length];
        for (var i = 1; i < _timed.Length; i++)
        {
            var longest = _lastingLongest[i - 1];
            _lastingLongest[i] = LastDay(_timed[i]) > LastDay(_timed[longest]) ? i : longest;
        }
    }

    /// <summary>A claim that holds at the same time as another: the first of those of which that is surest. Null where there is none.</summary>
    public (Claim Rival, Truth IsClash)? FindRival(Claim claim)
    {
        (Claim Rival, Truth IsClash)? best = null;
        foreach (var candidate in CandidatesFor(claim))
        {
            var truth = _overlap(candidate, claim);
            if (truth == Truth.No || (best is { } known && (truth, -candidate.Number).CompareTo((known.IsClash, -known.Rival.Number)) < 0)) continue;

            best = (candidate, truth);
        }

        return best;
    }

    private IEnumerable<Claim> CandidatesFor(Claim claim)
    {
        if (_timeless is not null) yield return _timeless;
        if (claim.During is null)
        {
            if (_first is not null) yield return _first;
            yield break;
        }

        var end = CountStartedBy(LastDay(claim));
        if (end == 0) yield break;

        yield return _timed[_lastingLongest[end - 1]];
        for (var i = end - 1; i >= Math.Max(0, end - MaxCompared); i--) yield return _timed[i];
    }

    private int CountStartedBy(long day)
    {
        var (low, high) = (0, _firstDays.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_firstDays[middle] <= day) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private static long FirstDay(Claim claim) => claim.During!.Earliest?.DayNumber ?? long.MinValue;

    private static long LastDay(Claim claim) => claim.During!.Latest?.DayNumber ?? long.MaxValue;
}
