using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace KnowledgeGen.Language.Checking.Claims;

/// <summary>Tells whether words can be what a date is drawn from.</summary>
internal static class DateInEvidence
{
    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    // By these, and by all words of time that are no months, a text tells a day by another one.
    private static readonly HashSet<string> Relative = new(StringComparer.OrdinalIgnoreCase) { "till", "following", "previous", "from", "through", "by", "within" };

    /// <summary>Whether words may tell a date: none is written out in them but another, and a year of it stands in them or words that tell a time without one.</summary>
    /// <param name="edtf">The date.</param>
    /// <param name="words">The words.</param>
    public static bool MayHold(string edtf, string words)
    {
        if (EnglishNumerals.HoldsOther(words)) return true;

        var split = EnglishWords.Split(words).ToList();
        return HoldsYearOrTime(edtf, split) && !HoldsOthersOnly(edtf, split);
    }

    private static bool HoldsYearOrTime(string edtf, List<string> words)
    {
        var years = edtf.Split('/', ',', '{', '}', '[', ']').Select(YearOf).Where(year => year.Length > 0).ToList();
        if (years.Count == 0 || words.Any(word => EnglishWords.Times.Contains(word)
            || years.Any(year => word.Contains(year) || (word.Length == 2 && year.EndsWith(word, StringComparison.Ordinal))))) return true;

        var numbers = EnglishNumerals.Read(string.Join(" ", words));
        return years.Any(year => numbers.Contains(decimal.Parse(year, CultureInfo.InvariantCulture)));
    }

    private static string YearOf(string edtf)
    {
        var digits = 0;
        while (digits < edtf.Length && edtf[digits] is >= '0' and <= '9') digits++;
        return digits == 4 ? edtf.Substring(0, 4) : string.Empty;
    }

    // Only of words that say a month with its day or year.
    private static bool HoldsOthersOnly(string edtf, List<string> words)
    {
        if (!TryReadSimple(edtf, out var wanted) || words.Any(IsRelative)) return false;
        if (wanted.Month == 0 && words.Contains(edtf)) return false;

        var written = Enumerable.Range(0, words.Count).Select(i => WrittenAt(words, i)).Where(date => date.Month > 0).ToList();
        return written.Any(date => date.Year > 0 || (date.Day > 0 && wanted.Month > 0)) && !written.Any(date => IsSame(date, wanted, hasOneDay: words.Count(word => DayOf(word) > 0) == 1));
    }

    // Where there are several numbers that may be days, the words may tell of all days between them.
    private static bool IsSame(WrittenDate date, WrittenDate wanted, bool hasOneDay) => (wanted.Month == 0 || date.Month == wanted.Month)
        && (date.Year == 0 || date.Year == wanted.Year)
        && (date.Day == 0 || wanted.Day == 0 || date.Day == wanted.Day || !hasOneDay);

    private static bool TryReadSimple(string edtf, out WrittenDate date)
    {
        date = default;
        if (edtf.Length == 4 && TryNumber(edtf, out var only))
        {
            date = new WrittenDate(only, 0, 0);
            return true;
        }

        var isDay = edtf.Length == 10;
        if ((!isDay && edtf.Length != 7) || edtf[4] != '-' || (isDay && edtf[7] != '-')) return false;
        if (!TryNumber(edtf.Substring(0, 4), out var year) || !TryNumber(edtf.Substring(5, 2), out var month) || month > 12) return false;

        var day = 0;
        if (isDay && !TryNumber(edtf.Substring(8), out day)) return false;

        date = new WrittenDate(year, month, day);
        return true;
    }

    /// <summary>The date that is written around the name of a month, as in "4 March 2013", "the 4th of March", "March 4, 2013", "March 2013".</summary>
    private static WrittenDate WrittenAt(List<string> words, int place)
    {
        var month = MonthOf(words[place]);
        if (month == 0) return default;

        var before = place > 1 && NumberWords.Is(words[place - 1], "of") ? place - 2 : place - 1;
        var day = before >= 0 ? DayOf(words[before]) : 0;
        var next = place + 1;
        if (day == 0 && next < words.Count && DayOf(words[next]) is > 0 and var following) (day, next) = (following, next + 1);

        var year = next < words.Count && words[next].Length == 4 && TryNumber(words[next], out var number) ? number : 0;
        return new WrittenDate(year, month, day);
    }

    private static bool IsRelative(string word) => Relative.Contains(word) || (EnglishWords.Times.Contains(word) && MonthOf(word) == 0);

    // In small letters "march" and "may" are something else.
    private static int MonthOf(string word) => word.Length < 3 || !char.IsUpper(word[0])
        ? 0
        : 1 + Array.FindIndex(Months, month => NumberWords.Is(word, month) || NumberWords.Is(word, month.Substring(0, 3)) || (month[0] == 's' && NumberWords.Is(word, "sept")));

    private static int DayOf(string word)
    {
        var digits = word.Length > 2 && (word.EndsWith("st", StringComparison.Ordinal) || word.EndsWith("nd", StringComparison.Ordinal)
            || word.EndsWith("rd", StringComparison.Ordinal) || word.EndsWith("th", StringComparison.Ordinal))
            ? word.Substring(0, word.Length - 2)
            : word;
        return digits.Length is 1 or 2 && TryNumber(digits, out var day) && day is >= 1 and <= 31 ? day : 0;
    }

    private static bool TryNumber(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    /// <summary>A date, or the parts of it that are written; 0 for those that are not.</summary>
    private readonly record struct WrittenDate(int Year, int Month, int Day);
}
