using System;
using System.Collections.Generic;
using System.Linq;

namespace KnowledgeGen.Language.Checking.Contradictions;

/// <summary>Finds claims of different things that hold at the same time.</summary>
internal static class OneAtATime
{
    /// <summary>
    /// For each claim at most one other that it clashes with. Claims are swept in the order of their times and compared with what lasts
    /// longest so far, so the work is that of sorting them.
    /// </summary>
    /// <param name="claims">The claims of one subject or about one object, in the order of the files.</param>
    /// <param name="thing">Of what there may be one at a time.</param>
    public static IEnumerable<(Claim First, Claim Second, Truth IsClash)> Find(IReadOnlyList<Claim> claims, Func<Claim, object> thing)
    {
        var order = claims.OrderBy(claim => claim.During is null ? 0 : 1).ThenBy(claim => claim.During).ThenBy(claim => claim.Number);

        // What lasts longest, and what lasts longest of all that is something else.
        Claim? longest = null;
        Claim? other = null;
        foreach (var claim in order)
        {
            var rival = longest is not null && thing(longest).Equals(thing(claim)) ? other : longest;
            if (rival is not null && Overlap(rival, claim) is var truth and not Truth.No)
            {
                // The message stands at the later one in the files.
                yield return rival.Number < claim.Number ? (rival, claim, truth) : (claim, rival, truth);
            }

            if (longest is null || LastsLonger(claim, longest))
            {
                if (longest is not null && !thing(longest).Equals(thing(claim))) other = longest;
                longest = claim;
            }
            else if (!thing(longest).Equals(thing(claim)) && (other is null || LastsLonger(claim, other)))
            {
                other = claim;
            }
        }
    }

    /// <summary>Whether two claims hold at the same time. What has no time holds at any, for all that is known.</summary>
    public static Truth Overlap(Claim first, Claim second) => (first.During, second.During) switch
    {
        (null, null) => Truth.Certainly,
        (null, _) or (_, null) => Truth.Possibly,
        var (one, another) => one.Overlaps(another),
    };

    private static bool LastsLonger(Claim claim, Claim other)
    {
        if (other.During is not { Latest: { } end }) return false;
        return claim.During is not { Latest: { } own } || own.CompareTo(end) > 0;
    }
}
