using System;

namespace KnowledgeGen;

// What can be said of two dates: three-valued relations, and one total order for lists.
public sealed partial class EdtfDate
{
    private readonly long _earliest;
    private readonly long _latest;

    /// <summary>Whether this date is over on a day before the other starts.</summary>
    public Truth Before(EdtfDate other) => Relate(other, And, static (a, b) => a.Before(b));

    /// <summary>Whether this date starts on a day after the other is over.</summary>
    public Truth After(EdtfDate other) => NotNull(other).Before(this);

    /// <summary>Whether some day belongs to both: for two dates without intervals, whether they are the same day.</summary>
    /// <remarks>Where one side is a set in <c>{ }</c> the answer may be <see cref="Truth.Possibly"/> although its members
    /// together make it certain.</remarks>
    public Truth Overlaps(EdtfDate other) => Relate(other, Or, static (a, b) => a.Overlaps(b));

    /// <summary>Whether every day of the other date belongs to this one. A date without an interval is one day, so it contains at
    /// most the same day.</summary>
    /// <remarks>See <see cref="Overlaps"/> for sets in <c>{ }</c>.</remarks>
    public Truth Contains(EdtfDate other)
    {
        var all = Truth.Certainly;
        foreach (var theirs in NotNull(other)._spans)
        {
            var any = Truth.No;
            foreach (var ours in _spans)
            {
                any = any.Or(OfAlternatives(ours, theirs, static (a, b) => a.Contains(b)));
            }
            all = all.And(any);
        }
        return all.Doubted(IsDoubtful || other.IsDoubtful);
    }

    /// <summary>Whether every day of this date belongs to the other: <c>other.Contains(this)</c>.</summary>
    public Truth During(EdtfDate other) => NotNull(other).Contains(this);

    /// <summary>
    /// A total order for timelines, not a statement about time: by <see cref="Earliest"/>, dates without it last; then by
    /// <see cref="Latest"/>, dates without it last; then by the ordinal order of the text. Null comes first.
    /// </summary>
    public int CompareTo(EdtfDate? other)
    {
        if (other is null)
        {
            return 1;
        }
        var byBounds = CompareBounds(other);
        return byBounds != 0 ? byBounds : string.CompareOrdinal(_text, other._text);
    }

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj switch
    {
        null => 1,
        EdtfDate other => CompareTo(other),
        _ => throw new ArgumentException("A date is compared with dates only.", nameof(obj)),
    };

    /// <summary>First in the order for timelines; see <see cref="CompareTo(EdtfDate)"/>. For statements about time use
    /// <see cref="Before"/>.</summary>
    public static bool operator <(EdtfDate? left, EdtfDate? right) => Compare(left, right) < 0;

    /// <summary>Later in the order for timelines; see <see cref="CompareTo(EdtfDate)"/>. For statements about time use
    /// <see cref="After"/>.</summary>
    public static bool operator >(EdtfDate? left, EdtfDate? right) => Compare(left, right) > 0;

    /// <summary>The same or first in the order for timelines.</summary>
    public static bool operator <=(EdtfDate? left, EdtfDate? right) => Compare(left, right) <= 0;

    /// <summary>The same or later in the order for timelines.</summary>
    public static bool operator >=(EdtfDate? left, EdtfDate? right) => Compare(left, right) >= 0;

    private static int Compare(EdtfDate? left, EdtfDate? right) =>
        left is null ? (right is null ? 0 : -1) : left.CompareTo(right);

    /// <summary>The order for timelines as far as it goes by what bounds the dates.</summary>
    internal int CompareBounds(EdtfDate other)
    {
        var byEarliest = SortKeyOfEarliest.CompareTo(other.SortKeyOfEarliest);
        return byEarliest != 0 ? byEarliest : SortKeyOfLatest.CompareTo(other.SortKeyOfLatest);
    }

    private long SortKeyOfEarliest => _earliest <= DaySet.AnyPast ? long.MaxValue : _earliest;

    private long SortKeyOfLatest => _latest >= DaySet.AnyFuture ? long.MaxValue : _latest;

    /// <summary>Whether nothing about it is certain.</summary>
    internal bool IsDoubtful => IsApproximate || IsUncertain;

    /// <summary>The days that an interval may start and end on; null for a date that is none.</summary>
    internal DateSpan? Interval => IsInterval ? _spans[0][0] : null;

    /// <summary>The number of <see cref="Earliest"/>, or one of the marks for no such day.</summary>
    internal long EarliestNumber => _earliest;

    /// <summary>The number of <see cref="Latest"/>, or one of the marks for no such day.</summary>
    internal long LatestNumber => _latest;

    private static readonly Func<Truth, Truth, Truth> And = static (a, b) => a.And(b);

    private static readonly Func<Truth, Truth, Truth> Or = static (a, b) => a.Or(b);

    private Truth Relate(EdtfDate other, Func<Truth, Truth, Truth> combine, Func<DateSpan, DateSpan, Truth> relation)
    {
        Truth? result = null;
        foreach (var theirs in NotNull(other)._spans)
        {
            foreach (var ours in _spans)
            {
                var answer = OfAlternatives(ours, theirs, relation);
                result = result is { } soFar ? combine(soFar, answer) : answer;
            }
        }
        return result.GetValueOrDefault().Doubted(IsDoubtful || other.IsDoubtful);
    }

    /// <summary>Of alternatives one is true, so only what holds for each of them is certain, and only what holds for none is
    /// ruled out.</summary>
    private static Truth OfAlternatives(DateSpan[] ours, DateSpan[] theirs, Func<DateSpan, DateSpan, Truth> relation)
    {
        var smallest = Truth.Certainly;
        var largest = Truth.No;
        foreach (var a in ours)
        {
            foreach (var b in theirs)
            {
                var answer = relation(a, b);
                smallest = smallest.And(answer);
                largest = largest.Or(answer);
            }
        }
        return smallest == largest ? smallest : Truth.Possibly;
    }

    private static (long Earliest, long Latest) BoundsOf(DateSpan[][] spans)
    {
        var earliest = long.MaxValue;
        var latest = long.MinValue;
        foreach (var alternatives in spans)
        {
            foreach (var span in alternatives)
            {
                earliest = Math.Min(earliest, span.EarliestStart);
                latest = Math.Max(latest, span.LatestEnd);
            }
        }
        return (earliest, latest);
    }

    private static EdtfDate NotNull(EdtfDate? other) => other ?? throw new ArgumentNullException(nameof(other));
}
