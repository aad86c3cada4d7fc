using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace KnowledgeGen.Language.Checking.Claims;

/// <summary>Tells whether words can be what a date is drawn from.</summary>
internal static class DateInEvidence
{
    // What is about, or a part of a year whose limits are drawn differently, may be told by a day that is not in it.
    private const int Tolerance = 366;

    // By these a text tells a day by another one that it writes out.
    private static readonly HashSet<string> Shifts = new(StringComparer.OrdinalIgnoreCase)
    {
        "till", "following", "previous", "from", "through", "by", "within", "ago", "last", "next", "since", "until", "after", "before", "earlier", "later",
        "yesterday", "tomorrow", "eve", "anniversary", "day", "days", "week", "weeks", "weekend", "month", "months", "year", "years", "decade", "decades",
    };

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
        var written = WrittenDate.ReadAll(words);
        if (written.Count == 0 || edtf[0] == '-' || MayShift(words, written)) return false;

        var wanted = EdtfDate.Parse(edtf);
        var simple = SimpleParts(edtf);
        if (!written.Any(date => date.Year > 0 || (date.Day > 0 && simple.Month > 0))) return false;
        if (words.Any(word => WrittenDate.YearOf(word) is > 0 and var year && IsSameYear(year, wanted) && !written.Any(date => date.Year == year))) return false;

        // Several dates may be the ends of a time that the words tell.
        if (written.Any(date => date.First != written[0].First) && MayLieBetween(written, wanted)) return false;

        // Where other numbers may be days, the words may tell of all days between them.
        var areDaysWritten = !words.Where((word, i) => WrittenDate.DayOf(word) > 0 && !written.Any(date => date.First <= i && i <= date.Last)).Any();
        return !written.Any(date => date.Year > 0 ? Overlaps(date, edtf, wanted, areDaysWritten) : IsSame(date, simple, areDaysWritten));
    }

    // A weekday beside a whole date belongs to it; elsewhere it is a day of its own.
    private static bool MayShift(List<string> words, List<WrittenDate> written)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (Shifts.Contains(words[i])) return true;
            if (EnglishWords.Times.Contains(words[i]) && WrittenDate.MonthOf(words[i]) == 0
                && !written.Any(date => date.IsWhole && (i == date.First - 1 || i == date.Last + 1))) return true;
        }

        return false;
    }

    private static bool MayLieBetween(List<WrittenDate> written, EdtfDate wanted) => written.Any(date => date.Year == 0)
        || ((wanted.Latest is not { } last || last.DayNumber >= written.Min(date => date.FirstDay.DayNumber))
            && (wanted.Earliest is not { } first || first.DayNumber <= written.Max(date => date.LastDay.DayNumber)));

    private static bool IsSameYear(int year, EdtfDate wanted) =>
        (wanted.Earliest is not { } first || first.Year <= year) && (wanted.Latest is not { } last || last.Year >= year);

    private static bool Overlaps(WrittenDate date, string edtf, EdtfDate wanted, bool areDaysWritten)
    {
        var isSeason = edtf.IndexOf('/') < 0 && wanted.Precision == EdtfPrecision.Season;
        var tolerance = isSeason || wanted.IsApproximate || wanted.IsUncertain ? Tolerance : 0;

        var whole = areDaysWritten ? date : date with { Day = 0 };
        return (wanted.Earliest is not { } first || first.DayNumber <= whole.LastDay.DayNumber + tolerance)
            && (wanted.Latest is not { } last || last.DayNumber >= whole.FirstDay.DayNumber - tolerance);
    }

    private static bool IsSame(WrittenDate date, (int Month, int Day) wanted, bool areDaysWritten) =>
        (wanted.Month == 0 || date.Month == wanted.Month) && (date.Day == 0 || wanted.Day == 0 || date.Day == wanted.Day || !areDaysWritten);

    // Month and day of a date that is one of both; zeros for others, of which words without a year tell nothing.
    private static (int Month, int Day) SimpleParts(string edtf)
    {
        var isDay = edtf.Length == 10;
        if ((!isDay && edtf.Length != 7) || edtf[4] != '-' || (isDay && edtf[7] != '-')) return default;

        var month = WrittenDate.DayOf(edtf.Substring(5, 2));
        return month is >= 1 and <= 12 ? (month, isDay ? WrittenDate.DayOf(edtf.Substring(8)) : 0) : default;
    }
}
