using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace KnowledgeGen.Language.Checking.Claims;

/// <summary>A date that words write out, or the parts of it that they do.</summary>
/// <param name="Year">The year, or 0.</param>
/// <param name="Month">The month.</param>
/// <param name="Day">The day of the month, or 0.</param>
/// <param name="First">The place of its first word.</param>
/// <param name="Last">The place of its last word.</param>
internal readonly record struct WrittenDate(int Year, int Month, int Day, int First, int Last)
{
    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    /// <summary>Whether year, month and day are written.</summary>
    public bool IsWhole => Year > 0 && Day > 0;

    /// <summary>The first day that it may be, for one with a year.</summary>
    public EdtfDay FirstDay => new(Year, Month, Math.Max(Day, 1));

    /// <summary>The last day that it may be, for one with a year.</summary>
    public EdtfDay LastDay => new(Year, Month, Day > 0 ? Day : DateTime.DaysInMonth(Year, Month));

    /// <summary>
    /// All dates in some words: with the name of a month ("4 March 2013", "the 4th of March", "March 4, 2013", "March 2013"), or in digits
    /// ("2013-03-04", "4.3.2013"; "04/03/2013" in both readings).
    /// </summary>
    public static List<WrittenDate> ReadAll(List<string> words)
    {
        var dates = new List<WrittenDate>();
        for (var i = 0; i < words.Count; i++)
        {
            if (MonthOf(words[i]) is > 0 and var month) dates.Add(Around(words, i, month));
            var parts = words[i].Split('.');
            if (parts.Length == 3) AddDigits(dates, parts, i, i);
            else if (i + 2 < words.Count) AddDigits(dates, [words[i], words[i + 1], words[i + 2]], i, i + 2);
        }

        return dates;
    }

    /// <summary>Which month a word names, from 1; 0 for none. In small letters "march" and "may" are something else.</summary>
    public static int MonthOf(string word) => word.Length < 3 || !char.IsUpper(word[0])
        ? 0
        : 1 + Array.FindIndex(Months, month => NumberWords.Is(word, month) || NumberWords.Is(word, month.Substring(0, 3)) || (month[0] == 's' && NumberWords.Is(word, "sept")));

    /// <summary>Which day of a month a word is, as in "4" and "4th"; 0 for none.</summary>
    public static int DayOf(string word)
    {
        var digits = word.Length > 2 && (word.EndsWith("st", StringComparison.Ordinal) || word.EndsWith("nd", StringComparison.Ordinal)
            || word.EndsWith("rd", StringComparison.Ordinal) || word.EndsWith("th", StringComparison.Ordinal))
            ? word.Substring(0, word.Length - 2)
            : word;
        return digits.Length is 1 or 2 && TryNumber(digits, out var day) && day is >= 1 and <= 31 ? day : 0;
    }

    /// <summary>Which year a word of four digits is; 0 for none.</summary>
    public static int YearOf(string word) => word.Length == 4 && TryNumber(word, out var year) ? year : 0;

    private static WrittenDate Around(List<string> words, int place, int month)
    {
        var before = place > 1 && NumberWords.Is(words[place - 1], "of") ? place - 2 : place - 1;
        var day = before >= 0 ? DayOf(words[before]) : 0;
        var (first, last) = (day > 0 ? before : place, place);
        if (day == 0 && place + 1 < words.Count && DayOf(words[place + 1]) is > 0 and var following) (day, last) = (following, place + 1);

        var year = last + 1 < words.Count ? YearOf(words[last + 1]) : 0;
        if (year > 0) last++;
        return year > 0 && day > DateTime.DaysInMonth(year, month) ? new WrittenDate(year, month, 0, first, last) : new WrittenDate(year, month, day, first, last);
    }

    private static void AddDigits(List<WrittenDate> dates, string[] parts, int first, int last)
    {
        if (parts.Any(part => part.Length is 0 or > 4 || !part.All(c => c is >= '0' and <= '9'))) return;
        if (YearOf(parts[0]) is > 0 and var leading) Add(leading, parts[1], parts[2]);
        if (YearOf(parts[2]) is > 0 and var trailing)
        {
            Add(trailing, parts[1], parts[0]);
            Add(trailing, parts[0], parts[1]);
        }

        void Add(int year, string month, string day)
        {
            var (number, one) = (DayOf(month), DayOf(day));
            if (number is >= 1 and <= 12 && one > 0 && one <= DateTime.DaysInMonth(year, number)) dates.Add(new WrittenDate(year, number, one, first, last));
        }
    }

    private static bool TryNumber(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
