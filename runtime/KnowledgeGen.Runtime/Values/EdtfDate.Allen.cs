using System;

namespace KnowledgeGen;

/// <content>How a date may stand to another as intervals do, after Allen.</content>
public sealed partial class EdtfDate
{
    /// <summary>
    /// The relations (Allen 1983) in which this date may stand to another: those that some choice of the days that the two leave open makes
    /// true. Where one is left, the dates as stated make it certain.
    /// </summary>
    /// <remarks>
    /// A date that is no interval is one whole day, though it may not be known which. A date marked as approximate or uncertain counts as it
    /// is stated; see <see cref="Relates"/> for an answer that minds the mark. A set in <c>[ ]</c> is one of its members. A set in <c>{ }</c>
    /// counts as the stretch from its first day to its last; where several members leave days open, some relations may be listed that the
    /// members together rule out. All other answers are exact.
    /// </remarks>
    /// <param name="other">The other date.</param>
    /// <exception cref="ArgumentNullException">The other date is null.</exception>
    public AllenRelations RelationsTo(EdtfDate other)
    {
        var relations = AllenRelations.None;
        foreach (var theirs in NotNull(other).Intervals())
        {
            foreach (var ours in Intervals())
            {
                if (relations != AllenRelations.Any) relations |= ours.RelationsTo(theirs);
            }
        }

        return relations;
    }

    /// <summary>
    /// Whether one of some relations holds between this date and another: <see cref="Truth.Certainly"/> where no other relation is left,
    /// unless one of the dates is marked as approximate or uncertain.
    /// </summary>
    /// <param name="relations">The relations, such as <c>AllenRelations.Before | AllenRelations.Meets</c>.</param>
    /// <param name="other">The other date.</param>
    /// <exception cref="ArgumentNullException">The other date is null.</exception>
    public Truth Relates(AllenRelations relations, EdtfDate other)
    {
        var possible = RelationsTo(other);
        return TruthExtensions.From((possible & relations) != 0, (possible & ~relations) == 0).Doubted(IsDoubtful || other.IsDoubtful);
    }

    // Several members that all count make one interval, the first and last day of which are bounded by theirs.
    private DateSpan[] Intervals()
    {
        if (_spans.Length == 1) return _spans[0];

        var (earliestStart, latestStart) = (DaySet.Forever, DaySet.Forever);
        var (earliestEnd, latestEnd) = (DaySet.Always, DaySet.Always);
        foreach (var alternatives in _spans)
        {
            var member = alternatives[0];
            earliestStart = Math.Min(earliestStart, member.EarliestStart);
            latestStart = Math.Min(latestStart, member.LatestStart);
            earliestEnd = Math.Max(earliestEnd, member.EarliestEnd);
            latestEnd = Math.Max(latestEnd, member.LatestEnd);
        }

        return [DateSpan.Stretch(DaySet.Range(earliestStart, latestStart), DaySet.Range(earliestEnd, latestEnd))];
    }
}
