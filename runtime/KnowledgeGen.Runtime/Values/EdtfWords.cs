using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace KnowledgeGen;

/// <summary>Dates in plain English, the same under every culture. Not a format to parse: the text of a date is its
/// EDTF.</summary>
internal static class EdtfWords
{
    private static readonly string[] MonthNames =
    [
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ];

    internal static string NameOfMonth(int month) => MonthNames[month - 1];

    /// <summary>Astronomical year 0 is 1 BC; years of more than four digits have their digits in groups.</summary>
    internal static string Year(long year)
    {
        var isBeforeChrist = year <= 0;
        var number = isBeforeChrist ? 1 - year : year;
        var digits = number.ToString(number > 9999 ? "#,0" : "0", CultureInfo.InvariantCulture);
        return isBeforeChrist ? digits + " BC" : digits;
    }

    internal static string Of(SimpleDate date)
    {
        var words = WithTime(date, Unqualified(date));
        return (date.IsApproximate ? "about " : string.Empty) + words + (date.IsUncertain ? " (uncertain)" : string.Empty);
    }

    internal static string Of(IntervalEnd start, IntervalEnd end)
    {
        if (end.Date is null)
        {
            return end.IsOpen ? "since " + start.Date!.ToWords() : $"from {start.Date!.ToWords()}, end unknown";
        }
        if (start.Date is null)
        {
            return start.IsOpen ? "until " + end.Date.ToWords() : $"until {end.Date.ToWords()}, start unknown";
        }
        return Abbreviated(start.Date.Simple!, end.Date.Simple!) + " to " + end.Date.ToWords();
    }

    internal static string Of(bool isOneOf, SetMember[] members)
    {
        var phrases = new List<string>(members.Length);
        foreach (var member in members)
        {
            phrases.Add(OfMember(isOneOf, member));
        }
        var list = Listed(phrases, isOneOf ? "or" : "and");
        return isOneOf && phrases.Count > 1 ? "one of " + list : list;
    }

    private static string OfMember(bool isOneOf, SetMember member)
    {
        if (!member.IsRange)
        {
            return member.First!.ToWords();
        }
        if (member.First is null)
        {
            return member.Last!.ToWords() + (isOneOf ? " or earlier" : " and all before");
        }
        return member.Last is null
            ? member.First.ToWords() + (isOneOf ? " or later" : " and all after")
            : member.First.ToWords() + " to " + member.Last.ToWords();
    }

    // "2 to 3 February 2013", "4 June to 3 July 2013", "June to August 2004": what both ends share is said once.
    private static string Abbreviated(SimpleDate start, SimpleDate end)
    {
        var isPlain = !start.HasUnspecified && !end.HasUnspecified && start.Season == 0 && end.Season == 0
            && !start.IsApproximate && !start.IsUncertain && !end.IsApproximate && !end.IsUncertain
            && start.FirstYear == end.FirstYear && start.Precision == end.Precision && start.MonthDigits is not null;
        if (!isPlain)
        {
            return Of(start);
        }
        var month = NameOfMonth(Number(start.MonthDigits!));
        if (start.DayDigits is null)
        {
            return month;
        }
        var day = Digits(Number(start.DayDigits));
        return start.MonthDigits == end.MonthDigits ? day : $"{day} {month}";
    }

    private static string WithTime(SimpleDate date, string words)
    {
        if (date.Time is null)
        {
            return words;
        }
        var time = date.Time.EndsWith(":00", StringComparison.Ordinal) ? date.Time.Substring(0, 5) : date.Time;
        var zone = date.Zone switch
        {
            "" => string.Empty,
            "Z" => " UTC",
            { Length: 3 } => $" (UTC{date.Zone}:00)",
            _ => $" (UTC{date.Zone})",
        };
        return $"{words} at {time}{zone}";
    }

    private static string Unqualified(SimpleDate date)
    {
        if (date.Season != 0)
        {
            return $"{EdtfSeason.NameOf(date.Season)} {Year(date.FirstYear)}";
        }
        if (date.MonthDigits is null)
        {
            return YearAlone(date);
        }
        var month = MonthOf(date.MonthDigits);
        var day = date.DayDigits is null or "XX" || date.DayDigits.Has('X') ? null : Digits(Number(date.DayDigits));
        return Joined(date, day is null || month is null ? month : $"{day} {month}", dayWithoutMonth: month is null ? day : null);
    }

    private static string Joined(SimpleDate date, string? known, string? dayWithoutMonth)
    {
        var words = new StringBuilder(known);
        var unknown = new List<string>();
        if (date.DayDigits is { } day && day.Has('X'))
        {
            unknown.Add(day == "XX" ? "day unknown" : "day from " + RangeOf(day, 31));
        }
        if (date.MonthDigits == "XX")
        {
            unknown.Add(dayWithoutMonth is null ? "month unknown" : $"day {dayWithoutMonth} of an unknown month");
        }
        if (date.HasKnownYear)
        {
            words.Append(known is null ? string.Empty : " ").Append(Year(date.FirstYear));
        }
        else if (date.YearDigits == "XXXX")
        {
            unknown.Add(date.IsNegativeYear ? "year unknown BC" : "year unknown");
        }
        else
        {
            var year = YearAlone(date);
            var isRange = year.StartsWith("between", StringComparison.Ordinal);
            words.Append(known is null ? string.Empty : isRange ? " " : " in ").Append(year);
        }
        return WithUnknown(words, unknown);
    }

    private static string WithUnknown(StringBuilder words, List<string> unknown)
    {
        foreach (var item in unknown)
        {
            words.Append(words.Length == 0 ? string.Empty : ", ").Append(item);
        }
        return words.ToString();
    }

    private static string YearAlone(SimpleDate date)
    {
        if (date.SignificantDigits > 0)
        {
            return $"{Between(date)} (estimated {Year(date.LongYear)})";
        }
        if (date.HasKnownYear)
        {
            return Year(date.FirstYear);
        }
        var digits = date.YearDigits!;
        if (digits == "XXXX")
        {
            return date.IsNegativeYear ? "year unknown BC" : "year unknown";
        }
        if (digits.TrimEnd('X').Length != digits.PlaceOf('X'))
        {
            return "a year of the form " + (date.IsNegativeYear ? "-" : string.Empty) + digits;
        }
        return digits.PlaceOf('X') == 3 && !date.IsNegativeYear ? $"the {digits.Substring(0, 3)}0s" : Between(date);
    }

    private static string Between(SimpleDate date)
    {
        var first = EdtfDay.FromNumber(date.Days.Low).Year;
        var last = EdtfDay.FromNumber(date.Days.High).Year;
        return $"between {Year(first)} and {Year(last)}";
    }

    private static string? MonthOf(string digits)
    {
        if (digits == "XX")
        {
            return null;
        }
        if (!digits.Has('X'))
        {
            return NameOfMonth(Number(digits));
        }
        var names = new List<string>();
        foreach (var number in NumbersOf(digits, 12))
        {
            names.Add(NameOfMonth(number));
        }
        return Listed(names, "or");
    }

    private static string RangeOf(string digits, int largest)
    {
        var numbers = NumbersOf(digits, largest);
        return digits[1] == 'X'
            ? $"{Digits(numbers[0])} to {Digits(numbers[numbers.Count - 1])}"
            : Listed(numbers.ConvertAll(Digits), "or");
    }

    private static List<int> NumbersOf(string digits, int largest)
    {
        var numbers = new List<int>();
        for (var number = 1; number <= largest; number++)
        {
            if ((digits[0] == 'X' || digits[0] - '0' == number / 10) && (digits[1] == 'X' || digits[1] - '0' == number % 10))
            {
                numbers.Add(number);
            }
        }
        return numbers;
    }

    private static string Listed(List<string> items, string conjunction)
    {
        var list = new StringBuilder();
        for (var i = 0; i < items.Count; i++)
        {
            list.Append(i == 0 ? string.Empty : i == items.Count - 1 ? $" {conjunction} " : ", ").Append(items[i]);
        }
        return list.ToString();
    }

    private static int Number(string digits) => (digits[0] - '0') * 10 + (digits[1] - '0');

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
