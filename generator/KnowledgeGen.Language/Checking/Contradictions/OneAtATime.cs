using System;
using System.Collections.Generic;
using System.Linq;

namespace KnowledgeGen.Language.Checking.Contradictions;

/// <summary>Finds claims of different things that hold at the same time.</summary>
/// <param name="thing">Of what there may be one at a time.</param>
internal sealed class OneAtATime(Func<Claim, object> thing)
{
    /// <summary>
    /// How many claims that are not over yet are kept for comparison. More than one of them is a mistake already, or doubtful; the number
    /// bounds the work, and where it is exceeded those that last longest are kept.
    /// </summary>
    public const int MaxUnderWay = 100;

    private readonly List<Claim> _underWay = [];

    /// <summary>
    /// For each claim at most one other that it clashes with: one with which it certainly does, before one with which it may. Claims are
    /// swept in the order of their first days, and each is compared with those that are not over by then.
    /// </summary>
    /// <param name="claims">The claims of one subject or about one object, in the order of the files.</param>
    public IEnumerable<(Claim First, Claim Second, Truth IsClash)> Find(IReadOnlyList<Claim> claims)
    {
        // Of what has no time, one is a rival to all the rest but of its own thing, and one of another thing to those.
        Claim? timeless = null;
        Claim? otherTimeless = null;
        foreach (var claim in claims.Where(claim => claim.During is null))
        {
            var rival = AreOfOneThing(timeless, claim) ? otherTimeless : timeless;
            if (rival is not null) yield return (rival, claim, Truth.Certainly);

            if (timeless is null) timeless = claim;
            else if (otherTimeless is null && !AreOfOneThing(timeless, claim)) otherTimeless = claim;
        }

        foreach (var claim in claims.Where(claim => claim.During is not null).OrderBy(FirstDay).ThenBy(claim => claim.Number))
        {
            var (rival, truth) = RivalUnderWay(claim);
            if (truth == Truth.No)
            {
                rival = AreOfOneThing(timeless, claim) ? otherTimeless : timeless;
                truth = rival is null ? Truth.No : Truth.Possibly;
            }

            // The message stands at the later one in the files.
            if (truth != Truth.No) yield return rival!.Number < claim.Number ? (rival, claim, truth) : (claim, rival, truth);
            KeepUnderWay(claim);
        }
    }

    /// <summary>Whether two claims hold at the same time. What has no time holds at any, for all that is known.</summary>
    public static Truth Overlap(Claim first, Claim second) => (first.During, second.During) switch
    {
        (null, null) => Truth.Certainly,
        (null, _) or (_, null) => Truth.Possibly,
        var (one, another) => one.Overlaps(another),
    };

    private (Claim? Rival, Truth IsClash) RivalUnderWay(Claim claim)
    {
        var firstDay = FirstDay(claim);
        _underWay.RemoveAll(other => LastDay(other) < firstDay);
        Claim? possible = null;
        foreach (var other in _underWay)
        {
            if (AreOfOneThing(other, claim)) continue;

            var truth = Overlap(other, claim);
            if (truth == Truth.Certainly) return (other, truth);
            if (truth == Truth.Possibly) possible ??= other;
        }
        return (possible, possible is null ? Truth.No : Truth.Possibly);
    }

    private void KeepUnderWay(Claim claim)
    {
        _underWay.Add(claim);
        if (_underWay.Count <= MaxUnderWay) return;

        var firstOver = 0;
        for (var i = 1; i < _underWay.Count; i++)
        {
            if (LastDay(_underWay[i]) < LastDay(_underWay[firstOver])) firstOver = i;
        }
        _underWay.RemoveAt(firstOver);
    }

    private bool AreOfOneThing(Claim? one, Claim another) => one is not null && thing(one).Equals(thing(another));

    private static long FirstDay(Claim claim) => claim.During!.Earliest is { } day ? day.DayNumber : long.MinValue;

    private static long LastDay(Claim claim) => claim.During!.Latest is { } day ? day.DayNumber : long.MaxValue;
}
