namespace KnowledgeGen;

/// <summary>
/// What one date means, as the days it may start and end on: one moment, which starts and ends on the same unknown day, or a
/// stretch from one day to another. Each relation is exact: it is possible if some choice of days makes it true, certain if every
/// choice does.
/// </summary>
internal sealed partial class DateSpan
{
    private readonly bool _isMoment;
    private readonly DaySet _start;
    private readonly DaySet _end;

    private DateSpan(bool isMoment, DaySet start, DaySet end)
    {
        _isMoment = isMoment;
        _start = start;
        _end = end;
        EarliestStart = start.Min;
        LatestEnd = end.Max;

        // A stretch does not end before it starts, so days that would make it do so are no choice.
        LatestStart = start.TryPrevious(LatestEnd, out var latestStart) ? latestStart : EarliestStart;
        EarliestEnd = end.TryNext(EarliestStart, out var earliestEnd) ? earliestEnd : LatestEnd;
    }

    internal long EarliestStart { get; }

    internal long LatestStart { get; }

    internal long EarliestEnd { get; }

    internal long LatestEnd { get; }

    /// <summary>The days that may belong to it.</summary>
    internal DaySet PossibleDays => _isMoment ? _start : DaySet.Range(EarliestStart, LatestEnd);

    internal static DateSpan Moment(DaySet days) => new(true, days, days);

    /// <param name="start">Its minimum is not after the maximum of <paramref name="end"/>.</param>
    /// <param name="end">The days that may be the last.</param>
    internal static DateSpan Stretch(DaySet start, DaySet end) => new(false, start, end);

    internal Truth Before(DateSpan other) =>
        TruthExtensions.From(IsPossiblyBefore(other), LatestEnd < other.EarliestStart);

    internal Truth Overlaps(DateSpan other) =>
        TruthExtensions.From(PossiblyOverlaps(other), CertainlyOverlaps(other));

    internal Truth Contains(DateSpan other) =>
        TruthExtensions.From(PossiblyContains(other), LatestStart <= other.EarliestStart && other.LatestEnd <= EarliestEnd);

    internal bool CertainlyOverlaps(DateSpan other) => !IsPossiblyBefore(other) && !other.IsPossiblyBefore(this);

    private bool IsPossiblyBefore(DateSpan other) => EarliestEnd < other.LatestStart;

    private bool PossiblyOverlaps(DateSpan other) => (_isMoment, other._isMoment) switch
    {
        (true, true) => _start.Intersects(other._start),
        (true, false) => _start.HasDayBetween(other.EarliestStart, other.LatestEnd),
        (false, true) => other._start.HasDayBetween(EarliestStart, LatestEnd),
        _ => EarliestStart <= other.LatestEnd && other.EarliestStart <= LatestEnd,
    };

    private bool PossiblyContains(DateSpan other) => (_isMoment, other._isMoment) switch
    {
        (_, true) => PossiblyOverlaps(other),
        (true, false) => !_start.Intersect(other._start).Intersect(other._end).IsEmpty,
        _ => other._start.TryNext(EarliestStart, out var first)
            && other._end.TryPrevious(LatestEnd, out var last)
            && first <= last,
    };
}
