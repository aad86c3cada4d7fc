using System;
using System.Collections.Generic;

namespace KnowledgeGen;

/// <summary>
/// Reads the Extended Date/Time Format of the Library of Congress (specification of 4 February 2019, levels 0 to 2; ISO
/// 8601-2:2019). One pass from left to right; the first mistake wins.
/// </summary>
internal sealed class EdtfParser
{
    /// <summary>A bound for sets, which alone have no natural length.</summary>
    private const int LongestText = 1000;

    private readonly string _text;
    private ValueError? _error;

    private EdtfParser(string text) => _text = text;

    internal static EdtfDate? Parse(string text, out ValueError error)
    {
        var parser = new EdtfParser(text);
        var date = parser.ParseText();
        error = parser._error is { } found ? found with { Suggestion = found.Suggestion ?? EdtfSuggestion.For(text) } : default;
        return parser._error is null ? date : null;
    }

    internal static bool IsValid(string text) => new EdtfParser(text).ParseText() is not null;

    private EdtfDate? ParseText()
    {
        if (_text.Length == 0)
        {
            return Fail(0, "the text is empty");
        }
        if (_text.Length > LongestText)
        {
            return Fail(LongestText, "a date has at most 1000 characters");
        }
        if (_text[0] is '[' or '{')
        {
            return ParseSet();
        }
        var slash = _text.PlaceOf('/');
        return slash < 0 ? ParseWhole(0, _text.Length, allowTime: true) : ParseInterval(slash);
    }

    private EdtfDate? ParseInterval(int slash)
    {
        var second = _text.PlaceOf('/', slash + 1);
        if (second >= 0)
        {
            return Fail(second, "an interval has one '/', between its start and its end");
        }
        if (!ParseEnd(0, slash, out var start) || !ParseEnd(slash + 1, _text.Length, out var end))
        {
            return null;
        }
        if (start.Date is null && end.Date is null)
        {
            return Fail(slash, "an interval needs a start or an end that is a date");
        }
        var from = start.Date?.Simple!.Days ?? DaySet.Range(DaySet.Always, start.IsOpen ? DaySet.Always : DaySet.Forever);
        var to = end.Date?.Simple!.Days ?? DaySet.Range(end.IsOpen ? DaySet.Forever : DaySet.Always, DaySet.Forever);
        return from.Min > to.Max
            ? Fail(slash + 1, "the interval ends before it starts")
            : EdtfDate.OfInterval(_text, start, end, DateSpan.Stretch(from, to));
    }

    private bool ParseEnd(int from, int to, out IntervalEnd end)
    {
        var isOpen = to - from == 2 && _text[from] == '.' && _text[from + 1] == '.';
        var date = from == to || isOpen ? null : ParseWhole(from, to, allowTime: false);
        end = new IntervalEnd(date, isOpen);
        return _error is null;
    }

    private EdtfDate? ParseSet()
    {
        var isOneOf = _text[0] == '[';
        var last = _text.Length - 1;
        if (_text[last] != (isOneOf ? ']' : '}'))
        {
            return Fail(last, isOneOf ? "a set that starts with '[' ends with ']'" : "a set that starts with '{' ends with '}'");
        }
        var members = new List<SetMember>();
        for (var from = 1; from <= last;)
        {
            var comma = _text.PlaceOf(',', from);
            var to = comma < 0 ? last : comma;
            if (!ParseMember(from, to, isFirst: from == 1, isLast: to == last, out var member))
            {
                return null;
            }
            members.Add(member);
            from = to + 1;
        }
        return EdtfDate.OfSet(_text, isOneOf, members.ToArray());
    }

    private bool ParseMember(int from, int to, bool isFirst, bool isLast, out SetMember member)
    {
        member = default;
        if (from == to)
        {
            return Fail(from, "a member of the set is empty") is not null;
        }
        var dots = _text.IndexOf("..", from, to - from, StringComparison.Ordinal);
        if (dots < 0)
        {
            var date = ParseWhole(from, to, allowTime: false);
            member = new SetMember(date, date, IsRange: false);
            return _error is null;
        }
        if (dots == from && !isFirst)
        {
            return Fail(dots, "only the first member of a set starts with '..'") is not null;
        }
        if (dots + 2 == to && !isLast)
        {
            return Fail(dots, "only the last member of a set ends with '..'") is not null;
        }
        if (to - from == 2)
        {
            return Fail(dots, "'..' in a set needs a date beside it") is not null;
        }
        var first = dots == from ? null : ParseWhole(from, dots, allowTime: false);
        var end = dots + 2 == to || _error is not null ? null : ParseWhole(dots + 2, to, allowTime: false);
        member = new SetMember(first, end, IsRange: true);
        if (_error is null && first is not null && end is not null && first.Simple!.Days.Min > end.Simple!.Days.Max)
        {
            Fail(dots + 2, "the range ends before it starts");
        }
        return _error is null;
    }

    private EdtfDate? ParseWhole(int from, int to, bool allowTime)
    {
        var cursor = new Cursor(_text, from, to);
        var date = new SimpleDate();
        if (!ParseComponents(ref cursor, date))
        {
            return null;
        }
        if (cursor.Peek == 'T' && (!allowTime || !ParseTime(ref cursor, date)))
        {
            return _error is null ? Fail(cursor.Position, "a time of day is allowed only in a date that stands alone") : null;
        }
        if (!cursor.AtEnd)
        {
            return Fail(cursor.Position, ReasonForRest(cursor));
        }
        return FindDays(date, from) ? EdtfDate.OfSimple(_text.Substring(from, to - from), date) : null;
    }

    private static string ReasonForRest(Cursor cursor) => cursor.Peek switch
    {
        >= '0' and <= '9' => "there is a digit too many",
        'x' => "an unspecified digit is a capital X",
        ',' => "several dates stand in [ ] (one of them) or { } (all of them)",
        _ => $"{ValueError.Show(cursor.Peek)} does not belong here",
    };

    private bool ParseComponents(ref Cursor cursor, SimpleDate date)
    {
        Qualify(ref cursor, date);
        if (!ParseYear(ref cursor, date))
        {
            return false;
        }
        Qualify(ref cursor, date);
        if (cursor.Peek != '-')
        {
            return true;
        }
        if (date.YearDigits is null)
        {
            Fail(cursor.Position, "a year with Y, E or S has no month");
            return false;
        }
        cursor.Skip();
        Qualify(ref cursor, date);
        if (!ParseMonth(ref cursor, date))
        {
            return false;
        }
        Qualify(ref cursor, date);
        if (cursor.Peek != '-')
        {
            return true;
        }
        if (date.Season != 0)
        {
            Fail(cursor.Position, "a season or another part of a year has no days");
            return false;
        }
        cursor.Skip();
        Qualify(ref cursor, date);
        if (!ParseDay(ref cursor, date))
        {
            return false;
        }
        Qualify(ref cursor, date);
        return true;
    }

    private static void Qualify(ref Cursor cursor, SimpleDate date)
    {
        var mark = cursor.Peek;
        if (mark is not ('?' or '~' or '%'))
        {
            return;
        }
        date.IsUncertain |= mark != '~';
        date.IsApproximate |= mark != '?';
        cursor.Skip();
    }

    private bool ParseYear(ref Cursor cursor, SimpleDate date)
    {
        if (cursor.Peek == 'Y')
        {
            cursor.Skip();
            return ParseLongYear(ref cursor, date);
        }
        var start = cursor.Position;
        date.IsNegativeYear = cursor.TrySkip('-');
        var digits = cursor.TakeDigits(5);
        if (digits.Length != 4)
        {
            Fail(start, digits.Length == 0 ? "a date starts with a year of four digits"
                : digits.Length < 4 ? "a year has four digits, with zeros in front"
                : "a year has four digits; longer ones start with Y, and months and days follow a hyphen");
            return false;
        }
        if (date.IsNegativeYear && digits == "0000")
        {
            Fail(start, "the year 0000 has no sign");
            return false;
        }
        date.YearDigits = digits;
        return cursor.Peek != 'S' || ParseSignificantDigits(ref cursor, date);
    }

    private bool ParseLongYear(ref Cursor cursor, SimpleDate date)
    {
        var start = cursor.Position;
        var isNegative = cursor.TrySkip('-');
        var digits = cursor.TakeDigits(16);
        if (digits.Length == 0 || digits.Has('X') || digits[0] == '0')
        {
            Fail(start, "Y is followed by the digits of a year, the first of them not 0");
            return false;
        }
        var exponent = 0;
        if (cursor.TrySkip('E') && !ParseSmallNumber(ref cursor, "E", out exponent))
        {
            return false;
        }
        if (digits.Length + exponent > 15)
        {
            Fail(start, "a year has at most 15 digits");
            return false;
        }
        var value = long.Parse(digits, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture);
        for (; exponent > 0; exponent--)
        {
            value *= 10;
        }
        if (value <= 9999)
        {
            Fail(start, "Y is only for years of more than four digits");
            return false;
        }
        date.IsNegativeYear = isNegative;
        date.LongYear = isNegative ? -value : value;
        return cursor.Peek != 'S' || ParseSignificantDigits(ref cursor, date);
    }

    private bool ParseSignificantDigits(ref Cursor cursor, SimpleDate date)
    {
        var start = cursor.Position;
        cursor.Skip();
        if (!date.HasKnownYear)
        {
            Fail(start, "a year has unspecified digits or significant digits, not both");
            return false;
        }
        if (!ParseSmallNumber(ref cursor, "S", out var count))
        {
            return false;
        }
        var year = date.FirstYear;
        var length = SimpleDate.CountDigits(year);
        if (count < 1 || count > length)
        {
            Fail(start, $"S is followed by a number from 1 to {length}, the digits of this year");
            return false;
        }
        date.LongYear = year;
        date.YearDigits = null;
        date.SignificantDigits = count == length ? 0 : count;
        return true;
    }

    private bool ParseSmallNumber(ref Cursor cursor, string after, out int number)
    {
        var start = cursor.Position;
        var digits = cursor.TakeDigits(3);
        if (digits.Length is 0 or 3 || digits.Has('X'))
        {
            number = 0;
            Fail(start, $"{after} is followed by a number of one or two digits");
            return false;
        }
        number = digits.Length == 1 ? digits[0] - '0' : TwoDigits(digits);
        return true;
    }

    private bool ParseMonth(ref Cursor cursor, SimpleDate date)
    {
        var start = cursor.Position;
        var digits = cursor.TakeDigits(3);
        if (digits.Length != 2)
        {
            Fail(start, "a month has two digits");
            return false;
        }
        if (!digits.Has('X') && TwoDigits(digits) is >= 21 and <= 41)
        {
            date.Season = TwoDigits(digits);
            return true;
        }
        date.MonthDigits = digits;
        if (Mask(digits, 12) == 0)
        {
            Fail(start, $"month {digits} does not exist");
            return false;
        }
        return true;
    }

    private bool ParseDay(ref Cursor cursor, SimpleDate date)
    {
        var start = cursor.Position;
        var digits = cursor.TakeDigits(3);
        if (digits.Length != 2)
        {
            Fail(start, "a day has two digits");
            return false;
        }
        date.DayDigits = digits;
        if (Mask(digits, 31) == 0)
        {
            Fail(start, $"day {digits} does not exist");
            return false;
        }
        return true;
    }

    private bool ParseTime(ref Cursor cursor, SimpleDate date)
    {
        var start = cursor.Position;
        if (date.Precision != EdtfPrecision.Day || date.HasUnspecified)
        {
            Fail(start, "a time of day needs a year, a month and a day that are known");
            return false;
        }
        if (date.IsApproximate || date.IsUncertain)
        {
            Fail(start, "a date with a time of day is not qualified");
            return false;
        }
        cursor.Skip();
        date.Time = cursor.Take(8);
        if (!IsTime(date.Time))
        {
            Fail(start + 1, "a time is written hh:mm:ss, from 00:00:00 to 23:59:59");
            return false;
        }
        var zone = cursor.Position;
        date.Zone = cursor.Peek is 'Z' ? cursor.Take(1) : cursor.Peek is '+' or '-' ? cursor.Take(6) : string.Empty;
        if (!IsZone(date.Zone))
        {
            Fail(zone, "after a time there is nothing, Z, or an offset such as +01 or +05:30");
            return false;
        }
        return true;
    }

    private static bool IsTime(string time) =>
        time.Length == 8 && time[2] == ':' && time[5] == ':'
        && IsNumberUpTo(time, 0, 23) && IsNumberUpTo(time, 3, 59) && IsNumberUpTo(time, 6, 59);

    private static bool IsZone(string zone) => zone.Length switch
    {
        0 or 1 => true,
        3 => IsNumberUpTo(zone, 1, 23),
        6 => IsNumberUpTo(zone, 1, 23) && zone[3] == ':' && IsNumberUpTo(zone, 4, 59),
        _ => false,
    };

    private static bool IsNumberUpTo(string text, int at, int largest) =>
        text[at] is >= '0' and <= '9' && text[at + 1] is >= '0' and <= '9'
        && (text[at] - '0') * 10 + text[at + 1] - '0' <= largest;

    private bool FindDays(SimpleDate date, int from)
    {
        if (date.Season != 0)
        {
            return FindDaysOfSeason(date, from);
        }
        if (KnownDays(date) is { } known)
        {
            date.Days = known;
            return true;
        }
        var (firstYear, lastYear) = YearsOf(date);
        var isAnyYear = date.YearDigits == "XXXX";
        var months = date.MonthDigits is null ? DaySet.AllMonths : Mask(date.MonthDigits, 12);
        var days = date.DayDigits is null ? DaySet.AllDays : Mask(date.DayDigits, 31);
        var lastKnownYear = isAnyYear && date.IsNegativeYear ? -1 : lastYear;
        var candidates = DaySet.Matching(
            isAnyYear ? DaySet.AnyPast : EdtfDay.NumberOf(firstYear, 1, 1),
            isAnyYear && !date.IsNegativeYear ? DaySet.AnyFuture : EdtfDay.NumberOf(lastKnownYear, 12, 31),
            PatternOf(date),
            months,
            days);
        if (candidates.IsEmpty)
        {
            Fail(from, ReasonForNoDay(date));
            return false;
        }
        date.Days = candidates;
        return true;
    }

    // What most dates are, without a search: one day or one month. Null for others and for a day that does not exist.
    private static DaySet? KnownDays(SimpleDate date)
    {
        if (date.MonthDigits is null || date.HasUnspecified)
        {
            return null;
        }
        var (year, month) = (date.FirstYear, TwoDigits(date.MonthDigits));
        var length = EdtfDay.DaysInMonth(year, month);
        if (date.DayDigits is null)
        {
            return DaySet.Range(EdtfDay.NumberOf(year, month, 1), EdtfDay.NumberOf(year, month, length));
        }
        var day = TwoDigits(date.DayDigits);
        return day > length ? null : DaySet.Range(EdtfDay.NumberOf(year, month, day), EdtfDay.NumberOf(year, month, day));
    }

    private bool FindDaysOfSeason(SimpleDate date, int from)
    {
        if (!date.HasKnownYear)
        {
            Fail(from, "a season or another part of a year needs a year without unspecified digits");
            return false;
        }
        date.Days = EdtfSeason.DaysOf(date.FirstYear, date.Season);
        return true;
    }

    private static (long First, long Last) YearsOf(SimpleDate date)
    {
        if (date.SignificantDigits == 0)
        {
            return (date.FirstYear, date.LastYear);
        }
        var size = 1L;
        for (var i = SimpleDate.CountDigits(date.LongYear) - date.SignificantDigits; i > 0; i--)
        {
            size *= 10;
        }
        var towardsZero = date.LongYear / size * size;
        return date.LongYear < 0 ? (towardsZero - (size - 1), towardsZero) : (towardsZero, towardsZero + (size - 1));
    }

    // Unspecified digits on the right are a range of years, which bounds express; before a known digit they are not.
    private static YearPattern? PatternOf(SimpleDate date)
    {
        var digits = date.YearDigits;
        var firstX = digits is null ? -1 : digits.PlaceOf('X');
        return firstX < 0 || digits!.TrimEnd('X').Length == firstX ? null : new YearPattern(digits, date.IsNegativeYear);
    }

    private static string ReasonForNoDay(SimpleDate date)
    {
        if (date.MonthDigits is null || date.MonthDigits.Has('X'))
        {
            return "no month of this form has such a day";
        }
        var month = TwoDigits(date.MonthDigits);
        var name = EdtfWords.NameOfMonth(month);
        if (!date.HasKnownYear)
        {
            return month == 2 && date.DayDigits is "29"
                ? "no year of this form has a 29 February"
                : $"{name} has no day {date.DayDigits}";
        }
        var length = EdtfDay.DaysInMonth(date.FirstYear, month);
        return month == 2 ? $"{name} {EdtfWords.Year(date.FirstYear)} has {length} days" : $"{name} has {length} days";
    }

    /// <summary>The numbers from 1 to <paramref name="largest"/> that two digits or X may mean, bit 0 for 1.</summary>
    private static int Mask(string digits, int largest)
    {
        if (!digits.Has('X'))
        {
            var known = TwoDigits(digits);
            return known >= 1 && known <= largest ? 1 << (known - 1) : 0;
        }
        var mask = 0;
        for (var number = 1; number <= largest; number++)
        {
            if ((digits[0] == 'X' || digits[0] - '0' == number / 10) && (digits[1] == 'X' || digits[1] - '0' == number % 10))
            {
                mask |= 1 << (number - 1);
            }
        }
        return mask;
    }

    private static int TwoDigits(string digits) => (digits[0] - '0') * 10 + (digits[1] - '0');

    private EdtfDate? Fail(int position, string reason)
    {
        _error ??= new ValueError(position, reason);
        return null;
    }

    /// <summary>A reading position in a part of the text.</summary>
    private struct Cursor(string text, int from, int to)
    {
        internal int Position { get; private set; } = from;

        internal readonly bool AtEnd => Position == to;

        internal readonly char Peek => AtEnd ? '\0' : text[Position];

        internal void Skip() => Position++;

        internal bool TrySkip(char c)
        {
            var found = !AtEnd && Peek == c;
            Position += found ? 1 : 0;
            return found;
        }

        internal string Take(int most)
        {
            var start = Position;
            Position = Math.Min(to, start + most);
            return text.Substring(start, Position - start);
        }

        internal string TakeDigits(int most)
        {
            var start = Position;
            while (Position - start < most && Peek is (>= '0' and <= '9') or 'X')
            {
                Position++;
            }
            return text.Substring(start, Position - start);
        }
    }
}
