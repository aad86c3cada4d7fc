using System;
using System.Globalization;

namespace KnowledgeGen;

/// <summary>
/// One day of the proleptic Gregorian calendar, with astronomical year numbers: year 0 is 1 BC. Unlike <see cref="DateTime"/> it
/// reaches beyond the years 1 to 9999, as EDTF does.
/// </summary>
public readonly struct EdtfDay : IEquatable<EdtfDay>, IComparable<EdtfDay>
{
    /// <summary>The largest year, and its negative the smallest: 999,999,999,999,999.</summary>
    public const long LargestYear = 999_999_999_999_999;

    private readonly long _number;

    private EdtfDay(long number) => _number = number;

    /// <summary>The day of a year, month and day of the month.</summary>
    /// <param name="year">Astronomical: 0 is 1 BC; between -<see cref="LargestYear"/> and <see cref="LargestYear"/>.</param>
    /// <param name="month">1 to 12.</param>
    /// <param name="day">1 to the length of the month.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such day.</exception>
    public EdtfDay(long year, int month, int day)
    {
        if (year is < -LargestYear or > LargestYear)
        {
            throw new ArgumentOutOfRangeException(nameof(year));
        }
        if (month is < 1 or > 12)
        {
            throw new ArgumentOutOfRangeException(nameof(month));
        }
        if (day < 1 || day > DaysInMonth(year, month))
        {
            throw new ArgumentOutOfRangeException(nameof(day));
        }
        _number = NumberOf(year, month, day);
    }

    /// <summary>The astronomical year: 0 is 1 BC.</summary>
    public long Year => Civil(_number).Year;

    /// <summary>The month, 1 to 12.</summary>
    public int Month => Civil(_number).Month;

    /// <summary>The day of the month, 1 to 31.</summary>
    public int Day => Civil(_number).Day;

    /// <summary>Days since 1 January 1970, negative before it.</summary>
    public long DayNumber => _number;

    /// <summary>The midnight that starts this day, or false outside the years 1 to 9999.</summary>
    public bool TryToDateTime(out DateTime date)
    {
        var (year, month, day) = Civil(_number);
        var fits = year is >= 1 and <= 9999;
        date = fits ? new DateTime((int)year, month, day, 0, 0, 0, DateTimeKind.Unspecified) : default;
        return fits;
    }

#if NET6_0_OR_GREATER
    /// <summary>This day as a <see cref="DateOnly"/>, or false outside the years 1 to 9999.</summary>
    public bool TryToDateOnly(out DateOnly date)
    {
        var (year, month, day) = Civil(_number);
        var fits = year is >= 1 and <= 9999;
        date = fits ? new DateOnly((int)year, month, day) : default;
        return fits;
    }

    /// <summary>The same day.</summary>
    public static EdtfDay FromDateOnly(DateOnly date) => new(date.Year, date.Month, date.Day);
#endif

    /// <summary>The calendar day of a time, as written: no time zone is applied.</summary>
    public static EdtfDay FromDateTime(DateTime time) => new(time.Year, time.Month, time.Day);

    /// <summary>The day as EDTF: <c>2013-02-04</c>, <c>-0044-03-15</c>. Beyond four digits, where EDTF knows years alone, the
    /// year starts with Y: <c>Y17000-01-01</c>.</summary>
    public override string ToString()
    {
        var (year, month, day) = Civil(_number);
        var sign = year < 0 ? "-" : string.Empty;
        var y = year is < -9999 or > 9999 ? "Y" : string.Empty;
        return string.Format(CultureInfo.InvariantCulture, "{0}{1}{2:0000}-{3:00}-{4:00}", y, sign, Math.Abs(year), month, day);
    }

    /// <inheritdoc/>
    public bool Equals(EdtfDay other) => _number == other._number;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is EdtfDay other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _number.GetHashCode();

    /// <summary>Earlier days come first.</summary>
    public int CompareTo(EdtfDay other) => _number.CompareTo(other._number);

    /// <summary>The same day.</summary>
    public static bool operator ==(EdtfDay left, EdtfDay right) => left._number == right._number;

    /// <summary>Another day.</summary>
    public static bool operator !=(EdtfDay left, EdtfDay right) => left._number != right._number;

    /// <summary>An earlier day.</summary>
    public static bool operator <(EdtfDay left, EdtfDay right) => left._number < right._number;

    /// <summary>A later day.</summary>
    public static bool operator >(EdtfDay left, EdtfDay right) => left._number > right._number;

    /// <summary>The same or an earlier day.</summary>
    public static bool operator <=(EdtfDay left, EdtfDay right) => left._number <= right._number;

    /// <summary>The same or a later day.</summary>
    public static bool operator >=(EdtfDay left, EdtfDay right) => left._number >= right._number;

    internal static EdtfDay FromNumber(long number) => new(number);

    internal static bool IsLeapYear(long year) => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

    internal static int DaysInMonth(long year, int month) => month switch
    {
        2 => IsLeapYear(year) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    /// <summary>Counts with years that start in March, so that the leap day is the last of its year; 400 years have 146,097
    /// days.</summary>
    internal static long NumberOf(long year, int month, int day)
    {
        var marchYear = month <= 2 ? year - 1 : year;
        var cycle = FloorDivide(marchYear, 400);
        var yearOfCycle = marchYear - cycle * 400;
        var dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
        var dayOfCycle = yearOfCycle * 365 + yearOfCycle / 4 - yearOfCycle / 100 + dayOfYear;
        return cycle * 146_097 + dayOfCycle - DaysFromMarchOfYear0To1970;
    }

    internal static (long Year, int Month, int Day) Civil(long number)
    {
        var shifted = number + DaysFromMarchOfYear0To1970;
        var cycle = FloorDivide(shifted, 146_097);
        var dayOfCycle = shifted - cycle * 146_097;
        var yearOfCycle = (dayOfCycle - dayOfCycle / 1460 + dayOfCycle / 36_524 - dayOfCycle / 146_096) / 365;
        var dayOfYear = (int)(dayOfCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100));
        var marchMonth = (5 * dayOfYear + 2) / 153;
        var day = dayOfYear - (153 * marchMonth + 2) / 5 + 1;
        var month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
        return (yearOfCycle + cycle * 400 + (month <= 2 ? 1 : 0), month, day);
    }

    private const long DaysFromMarchOfYear0To1970 = 719_468;

    private static long FloorDivide(long value, long divisor) =>
        value >= 0 ? value / divisor : -((-value + divisor - 1) / divisor);
}
