using System;

namespace KnowledgeGen;

/// <summary>
/// The days that one moment may fall on: all days from <see cref="Low"/> to <see cref="High"/> whose year, month and day of the
/// month match. Never built empty by the parser; an intersection may be empty.
/// </summary>
internal sealed partial class DaySet : IEquatable<DaySet>
{
    /// <summary>Before every day: the start of an interval that is open to the past.</summary>
    internal const long Always = long.MinValue;

    /// <summary>After every day: the end of an interval that is open to the future.</summary>
    internal const long Forever = long.MaxValue;

    /// <summary>Some day, however early: a moment, unlike <see cref="Always"/>, has to be a day.</summary>
    internal const long AnyPast = long.MinValue + 1;

    /// <summary>Some day, however late.</summary>
    internal const long AnyFuture = long.MaxValue - 1;

    internal const int AllMonths = 0xFFF;
    internal const int AllDays = 0x7FFFFFFF;

    private readonly YearPattern? _years;
    private readonly int _months;
    private readonly int _days;

    private DaySet(long low, long high, YearPattern? years, int months, int days)
    {
        Low = low;
        High = high;
        _years = years;
        _months = months;
        _days = days;
    }

    internal long Low { get; }

    internal long High { get; }

    /// <summary>Whether it has each day between its ends.</summary>
    internal bool IsSolid => _years is null && _months == AllMonths && _days == AllDays;

    internal bool IsEmpty => !TryNext(Low, out _);

    /// <summary>The earliest member, possibly one of the four unbounded marks.</summary>
    internal long Min => TryNext(Low, out var day) ? day : throw new InvalidOperationException("The set has no days.");

    /// <summary>The latest member, possibly one of the four unbounded marks.</summary>
    internal long Max => TryPrevious(High, out var day) ? day : throw new InvalidOperationException("The set has no days.");

    internal static DaySet Range(long low, long high) => new(low, high, null, AllMonths, AllDays);

    /// <param name="low">The first day that may match.</param>
    /// <param name="high">The last day that may match.</param>
    /// <param name="years">Null where every year between the two matches.</param>
    /// <param name="months">Bit 0 is January.</param>
    /// <param name="days">Bit 0 is the first of a month.</param>
    internal static DaySet Matching(long low, long high, YearPattern? years, int months, int days) =>
        new(low, high, years, months, days);

    internal DaySet Intersect(DaySet other) => new(
        Math.Max(Low, other.Low),
        YearPattern.TryMerge(_years, other._years, out var years) ? Math.Min(High, other.High) : Always,
        years,
        _months & other._months,
        _days & other._days);

    /// <inheritdoc/>
    public bool Equals(DaySet? other) => other is not null && Low == other.Low && High == other.High
        && _months == other._months && _days == other._days && Equals(_years, other._years);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as DaySet);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((((Low.GetHashCode() * 397) ^ High.GetHashCode()) * 397) ^ (_months * 31) ^ _days);

    internal bool Intersects(DaySet other) => !Intersect(other).IsEmpty;

    internal bool HasDayBetween(long first, long last) => TryNext(first, out var day) && day <= last;

    /// <summary>The day before a day. Before some unknown early or late day there is another one, before all days none.</summary>
    internal static long DayBefore(long day) => day switch
    {
        Forever => AnyFuture,
        AnyFuture or AnyPast or Always => day,
        _ => day - 1,
    };

    /// <summary>The day after a day. After some unknown early or late day there is another one, after all days none.</summary>
    internal static long DayAfter(long day) => day switch
    {
        Always => AnyPast,
        AnyFuture or AnyPast or Forever => day,
        _ => day + 1,
    };

    /// <summary>The earliest member that is not before <paramref name="from"/>.</summary>
    internal bool TryNext(long from, out long day)
    {
        day = Math.Max(from, Low);
        if (day > High || !HasDayOfSomeYear())
        {
            return false;
        }
        return IsSolid || day is AnyPast or AnyFuture || TryNextMatching(day, out day);
    }

    /// <summary>The latest member that is not after <paramref name="to"/>.</summary>
    internal bool TryPrevious(long to, out long day)
    {
        day = Math.Min(to, High);
        if (day < Low || !HasDayOfSomeYear())
        {
            return false;
        }
        return IsSolid || day is AnyPast or AnyFuture || TryPreviousMatching(day, out day);
    }

    // A pattern of years comes with bounds at most 10,000 years apart; without one, eight years hold every month and day there
    // is.
    private bool TryNextMatching(long from, out long day)
    {
        var (year, month, dayOfMonth) = EdtfDay.Civil(from);
        day = 0;
        while (_years is null || MoveOn(_years.TryNext(year, out var y), y, 1, 1, ref year, ref month, ref dayOfMonth))
        {
            for (; month <= 12; month++, dayOfMonth = 1)
            {
                if (TryNextOfMonth(year, month, dayOfMonth, out day))
                {
                    return day <= High;
                }
            }
            (year, month, dayOfMonth) = (year + 1, 1, 1);
            if (EdtfDay.NumberOf(year, 1, 1) > High)
            {
                return false;
            }
        }
        return false;
    }

    private bool TryPreviousMatching(long to, out long day)
    {
        var (year, month, dayOfMonth) = EdtfDay.Civil(to);
        day = 0;
        while (_years is null || MoveOn(_years.TryPrevious(year, out var y), y, 12, 31, ref year, ref month, ref dayOfMonth))
        {
            for (; month >= 1; month--, dayOfMonth = 31)
            {
                if (TryPreviousOfMonth(year, month, dayOfMonth, out day))
                {
                    return day >= Low;
                }
            }
            (year, month, dayOfMonth) = (year - 1, 12, 31);
            if (EdtfDay.NumberOf(year, 12, 31) < Low)
            {
                return false;
            }
        }
        return false;
    }

    // In another year than the one where the search stood, it starts at that year's edge.
    private static bool MoveOn(bool found, long to, int edgeMonth, int edgeDay, ref long year, ref int month, ref int dayOfMonth)
    {
        if (found && to != year)
        {
            (year, month, dayOfMonth) = (to, edgeMonth, edgeDay);
        }
        return found;
    }

    private bool TryNextOfMonth(long year, int month, int from, out long day)
    {
        day = 0;
        if ((_months >> (month - 1) & 1) == 0)
        {
            return false;
        }
        var last = EdtfDay.DaysInMonth(year, month);
        for (var d = from; d <= last; d++)
        {
            if ((_days >> (d - 1) & 1) != 0)
            {
                day = EdtfDay.NumberOf(year, month, d);
                return true;
            }
        }
        return false;
    }

    private bool TryPreviousOfMonth(long year, int month, int to, out long day)
    {
        day = 0;
        if ((_months >> (month - 1) & 1) == 0)
        {
            return false;
        }
        for (var d = Math.Min(to, EdtfDay.DaysInMonth(year, month)); d >= 1; d--)
        {
            if ((_days >> (d - 1) & 1) != 0)
            {
                day = EdtfDay.NumberOf(year, month, d);
                return true;
            }
        }
        return false;
    }

    private bool HasDayOfSomeYear()
    {
        const int anyLeapYear = 2000;
        if (_days == AllDays)
        {
            return _months != 0;
        }
        for (var month = 1; month <= 12; month++)
        {
            if (TryNextOfMonth(anyLeapYear, month, 1, out _))
            {
                return true;
            }
        }
        return false;
    }
}
