using System;

namespace KnowledgeGen.Language.Reasoning;

/// <summary>
/// Where the days end, on one side, that are possible or certain by a date. Of two edges of a side the one that leaves fewer days is the greater one, so that
/// both together have the greatest of each. Edges that look the same are the same, whichever interval they are from.
/// </summary>
internal sealed class Edge : IComparable<Edge>, IEquatable<Edge>
{
    // Open ends leave all days, of the possible and of the certain ones.
    private static readonly Edge _open = new(long.MinValue, long.MinValue, isDoubtful: false, isOfInterval: true, null);

    // What ends on the side of the start or, the other way round, of the end: the last day that is left out counts.
    private readonly long _at;
    private readonly long _other;
    private readonly bool _isDoubtful;
    private readonly bool _isOfInterval;

    private Edge(long at, long other, bool isDoubtful, bool isOfInterval, string? date)
    {
        _at = at;
        _other = other;
        _isDoubtful = isDoubtful;
        _isOfInterval = isOfInterval;
        Date = date;
    }

    /// <summary>
    /// What says as much as the edge and no more than its interval, whatever the other end of that is: <c>2010/..</c>, <c>../2010</c> or, where an end is
    /// unknown, the interval itself. Null where the end is open, and for a date that is no interval.
    /// </summary>
    public string? Date { get; }

    /// <summary>The day of an edge at a start.</summary>
    public long FirstDay => _at;

    /// <summary>The day of an edge at an end.</summary>
    public long LastDay => ~_at;

    /// <summary>The first day that an interval leaves possible.</summary>
    public static Edge FirstPossible(EdtfDate date, DateSpan span) => date.Start is { } start ? OfStart(start, span.EarliestStart, span.LatestStart) : _open;

    /// <summary>The first day that it leaves certain: by an unknown start none, but for the day that it ends on.</summary>
    public static Edge FirstCertain(EdtfDate date, DateSpan span) =>
        date.Start is { } start ? OfStart(start, span.LatestStart, span.EarliestStart)
        : date.HasOpenStart ? _open
        : new Edge(span.EarliestEnd == span.LatestEnd ? span.LatestStart : DaySet.Forever, ~span.LatestEnd, date.End!.IsDoubtful, isOfInterval: true, date.ToString());

    /// <summary>The last day that an interval leaves possible.</summary>
    public static Edge LastPossible(EdtfDate date, DateSpan span) => date.End is { } end ? OfEnd(end, span.LatestEnd, span.EarliestEnd) : _open;

    /// <summary>The last day that it leaves certain: by an unknown end none, but for the day that it starts on.</summary>
    public static Edge LastCertain(EdtfDate date, DateSpan span) =>
        date.End is { } end ? OfEnd(end, span.EarliestEnd, span.LatestEnd)
        : date.HasOpenEnd ? _open
        : new Edge(~(span.EarliestStart == span.LatestStart ? span.EarliestEnd : DaySet.Always), span.EarliestStart, date.Start!.IsDoubtful, isOfInterval: true, date.ToString());

    /// <summary>What a date that is no interval leaves of those days before it.</summary>
    public static Edge FirstOf(EdtfDate date) => OfMoment(date.EarliestNumber);

    /// <summary>What a date that is no interval leaves of those days after it.</summary>
    public static Edge LastOf(EdtfDate date) => OfMoment(~date.LatestNumber);

    /// <summary>Both edges; the greater one where there are two.</summary>
    public static Edge? Tighter(Edge? one, Edge? other) => Leaves(one, other) ? other : one;

    /// <summary>Whether an edge leaves all days that another one leaves; none leaves all.</summary>
    public static bool Leaves(Edge? wide, Edge? narrow) => wide is null || (narrow is not null && wide.CompareTo(narrow) <= 0);

    /// <inheritdoc/>
    public int CompareTo(Edge? other)
    {
        if (other is null) return 1;
        if (_at != other._at) return _at.CompareTo(other._at);
        if (_isOfInterval != other._isOfInterval) return other._isOfInterval.CompareTo(_isOfInterval);
        if (_other != other._other) return _other.CompareTo(other._other);
        return _isDoubtful != other._isDoubtful ? _isDoubtful.CompareTo(other._isDoubtful) : string.CompareOrdinal(Date, other.Date);
    }

    /// <inheritdoc/>
    public bool Equals(Edge? other) => other is not null && CompareTo(other) == 0;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Edge);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((_at.GetHashCode() * 397) ^ (Date is null ? 0 : StringComparer.Ordinal.GetHashCode(Date)));

    private static Edge OfStart(EdtfDate start, long at, long other) => new(at, other, start.IsDoubtful, isOfInterval: true, start + "/..");

    private static Edge OfEnd(EdtfDate end, long at, long other) => new(~at, ~other, end.IsDoubtful, isOfInterval: true, "../" + end);

    private static Edge OfMoment(long at) => new(at, 0, isDoubtful: false, isOfInterval: false, null);
}
