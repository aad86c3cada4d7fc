namespace KnowledgeGen;

/// <content>
/// Allen's relations. Each is possible if some choice of days makes it true. What is best for it is chosen: an earliest or latest day of a
/// set that is still free.
/// </content>
internal sealed partial class DateSpan
{
    /// <summary>The relations that some choice of days makes true.</summary>
    internal AllenRelations RelationsTo(DateSpan other)
    {
        var relations = RelationsWithEarlierNames(other) | other.RelationsWithEarlierNames(this).Inverse();
        return MayEqual(other) ? relations | AllenRelations.Equal : relations;
    }

    // Of each pair of inverse relations one.
    private AllenRelations RelationsWithEarlierNames(DateSpan other) =>
        If(MayBeLongBefore(other), AllenRelations.Before)
        | If(MayMeet(other), AllenRelations.Meets)
        | If(MayOverlapTheStartOf(other), AllenRelations.Overlaps)
        | If(MayStart(other), AllenRelations.Starts)
        | If(MayBeWithin(other), AllenRelations.During)
        | If(MayFinish(other), AllenRelations.Finishes);

    private static AllenRelations If(bool isPossible, AllenRelations relation) => isPossible ? relation : AllenRelations.None;

    private bool MayBeLongBefore(DateSpan other) => EarliestEnd < DaySet.DayBefore(other.LatestStart);

    private bool MayMeet(DateSpan other) => DaySet.MayAdjoin(_end, EarliestEnd, other._start, other.LatestStart);

    private bool MayOverlapTheStartOf(DateSpan other) =>
        !_isMoment
        && !other._isMoment
        && other._start.TryNext(DaySet.DayAfter(EarliestStart), out var start)
        && _end.TryPrevious(DaySet.DayBefore(other.LatestEnd), out var end)
        && start <= end;

    private bool MayStart(DateSpan other) =>
        !other._isMoment
        && TryNext(_start.Intersect(other._start), out var start)
        && (_isMoment ? start < other.LatestEnd : _end.TryNext(start, out var end) && end < other.LatestEnd);

    private bool MayFinish(DateSpan other) =>
        !other._isMoment
        && TryPrevious(_end.Intersect(other._end), out var end)
        && (_isMoment ? other.EarliestStart < end : _start.TryPrevious(end, out var start) && other.EarliestStart < start);

    private bool MayBeWithin(DateSpan other)
    {
        var (after, before) = (DaySet.DayAfter(other.EarliestStart), DaySet.DayBefore(other.LatestEnd));
        if (other._isMoment) return false;
        if (_isMoment) return _start.HasDayBetween(after, before);
        return _start.TryNext(after, out var first) && _end.TryPrevious(before, out var last) && first <= last;
    }

    private bool MayEqual(DateSpan other)
    {
        var start = _start.Intersect(other._start);
        var end = _end.Intersect(other._end);
        if (_isMoment || other._isMoment) return start.Intersects(end);
        return TryNext(start, out var first) && TryPrevious(end, out var last) && first <= last;
    }

    private static bool TryNext(DaySet days, out long first) => days.TryNext(days.Low, out first);

    private static bool TryPrevious(DaySet days, out long last) => days.TryPrevious(days.High, out last);
}
