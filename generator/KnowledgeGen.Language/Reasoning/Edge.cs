using System;

namespace KnowledgeGen.Language.Reasoning;

/// <summary>
/// Where the days end, on one side, that are possible or certain by an interval. Of two edges of a side the one that leaves fewer days is the greater one,
/// so that both together have the greatest of each. Which of equal dates an edge is from makes no difference.
/// </summary>
internal sealed class Edge : IComparable<Edge>, IEquatable<Edge>
{
    // What ends on the side of the start or, the other way round, of the end: the last day that is left out counts.
    private readonly long _at;
    private readonly long _other;
    private readonly bool _isDoubtful;

    private Edge(long at, long other, bool isDoubtful, string text, EdtfDate? date)
    {
        _at = at;
        _other = other;
        _isDoubtful = isDoubtful;
        Text = text;
        Date = date;
    }

    /// <summary>The end of the interval in EDTF.</summary>
    public string Text { get; }

    /// <summary>The interval; null where the edge is that of a date which is none and falls between edges anyway.</summary>
    public EdtfDate? Date { get; }

    public static Edge FirstPossible(EdtfDate date, DateSpan span) => OfStart(date, span.EarliestStart, span.LatestStart);

    public static Edge FirstCertain(EdtfDate date, DateSpan span) => OfStart(date, span.LatestStart, span.EarliestStart);

    public static Edge LastPossible(EdtfDate date, DateSpan span) => OfEnd(date, span.LatestEnd, span.EarliestEnd);

    public static Edge LastCertain(EdtfDate date, DateSpan span) => OfEnd(date, span.EarliestEnd, span.LatestEnd);

    /// <summary>What a date that is no interval leaves of those days before it.</summary>
    public static Edge FirstOf(EdtfDate date) => new(date.EarliestNumber, long.MaxValue, isDoubtful: true, string.Empty, null);

    /// <summary>What a date that is no interval leaves of those days after it.</summary>
    public static Edge LastOf(EdtfDate date) => new(~date.LatestNumber, long.MaxValue, isDoubtful: true, string.Empty, null);

    /// <summary>Both edges; the tighter one where there are two.</summary>
    public static Edge? Tighter(Edge? one, Edge? other)
    {
        if (one is null) return other;
        if (other is null) return one;

        var order = one.CompareTo(other);
        if (order == 0) order = -string.CompareOrdinal(one.Date?.ToString(), other.Date?.ToString());
        return order >= 0 ? one : other;
    }

    /// <summary>Whether an edge leaves all days that another one leaves; none leaves all.</summary>
    public static bool Leaves(Edge? wide, Edge? narrow) => wide is null || (narrow is not null && wide.CompareTo(narrow) <= 0);

    /// <summary>The day of an edge at a start.</summary>
    public long FirstDay => _at;

    /// <summary>The day of an edge at an end.</summary>
    public long LastDay => ~_at;

    /// <inheritdoc/>
    public int CompareTo(Edge? other)
    {
        if (other is null) return 1;
        if (_at != other._at) return _at.CompareTo(other._at);
        if (Date is null || other.Date is null) return (Date is null).CompareTo(other.Date is null);
        if (_other != other._other) return _other.CompareTo(other._other);
        return _isDoubtful != other._isDoubtful ? _isDoubtful.CompareTo(other._isDoubtful) : string.CompareOrdinal(Text, other.Text);
    }

    /// <inheritdoc/>
    public bool Equals(Edge? other) => other is not null && CompareTo(other) == 0;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Edge);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((_at.GetHashCode() * 397) ^ StringComparer.Ordinal.GetHashCode(Text));

    private static Edge OfStart(EdtfDate date, long at, long other) =>
        new(at, other, date.Start?.IsDoubtful == true, date.HasOpenStart ? ".." : date.Start?.ToString() ?? string.Empty, date);

    private static Edge OfEnd(EdtfDate date, long at, long other) =>
        new(~at, ~other, date.End?.IsDoubtful == true, date.HasOpenEnd ? ".." : date.End?.ToString() ?? string.Empty, date);
}
