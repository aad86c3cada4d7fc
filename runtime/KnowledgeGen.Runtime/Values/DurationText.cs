using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace KnowledgeGen;

/// <summary>Durations as ISO 8601 text and in words.</summary>
internal static class DurationText
{
    private const int MostDigits = 9;
    private const string DateUnits = "YMWD";
    private const string TimeUnits = "HMS";

    private static readonly string[] Names = ["year", "month", "week", "day", "hour", "minute", "second"];

    internal static DurationAmount[]? Parse(string text, out ValueError error)
    {
        error = Read(text, out var amounts);
        if (error.Reason is null)
        {
            return amounts.ToArray();
        }
        var suggestion = Suggest(text);
        error = error with { Suggestion = suggestion is not null && Read(suggestion, out _).Reason is null ? suggestion : null };
        return null;
    }

    internal static string Format(DurationAmount[] amounts)
    {
        var text = new StringBuilder("P");
        var inTime = false;
        foreach (var amount in amounts)
        {
            if (amount.Unit >= DurationUnit.Hour && !inTime)
            {
                text.Append('T');
                inTime = true;
            }
            text.Append(amount.Value is { } value ? DecimalText.Canonical(value) : "X").Append(LetterOf(amount.Unit));
        }
        return text.ToString();
    }

    internal static string Words(DurationAmount[] amounts)
    {
        var words = new StringBuilder();
        for (var i = 0; i < amounts.Length; i++)
        {
            var name = Names[(int)amounts[i].Unit];
            words.Append(i == 0 ? string.Empty : i == amounts.Length - 1 ? " and " : ", ");
            words.Append(amounts[i].Value is { } value ? DecimalText.Grouped(value) : "some");
            words.Append(' ').Append(name).Append(amounts[i].Value == 1 ? string.Empty : "s");
        }
        return words.ToString();
    }

    private static ValueError Read(string text, out List<DurationAmount> amounts)
    {
        amounts = [];
        if (text.Length == 0 || text[0] != 'P')
        {
            var isNegative = text.Length > 0 && text[0] == '-';
            return new ValueError(0, isNegative ? "a duration is not negative" : "a duration starts with a capital P");
        }
        var inTime = false;
        var hasDecimals = false;
        DurationUnit? last = null;
        var i = 1;
        while (i < text.Length)
        {
            if (text[i] == 'T' && !inTime && i + 1 < text.Length)
            {
                inTime = true;
                i++;
                continue;
            }
            if (hasDecimals)
            {
                return new ValueError(i, "only the last amount of a duration has decimals");
            }
            var error = ReadAmount(text, ref i, inTime, last, out var amount);
            if (error.Reason is not null)
            {
                return error;
            }
            last = amount.Unit;
            hasDecimals = amount.Value is { } value && value != decimal.Floor(value);
            amounts.Add(amount);
        }
        return last is null || text[text.Length - 1] == 'T'
            ? new ValueError(i, "a duration has at least one amount, such as P10M")
            : Normalize(amounts);
    }

    private static ValueError Normalize(List<DurationAmount> amounts)
    {
        amounts.RemoveAll(static amount => amount.Value == 0);
        if (amounts.Count == 0)
        {
            amounts.Add(new DurationAmount(DurationUnit.Day, 0));
        }
        return default;
    }

    private static ValueError ReadAmount(string text, ref int i, bool inTime, DurationUnit? last, out DurationAmount amount)
    {
        amount = default;
        var start = i;
        var error = ReadNumber(text, ref i, out var value);
        if (error.Reason is not null)
        {
            return error;
        }
        if (i == text.Length)
        {
            return new ValueError(i, inTime ? "the unit is missing: H, M or S" : "the unit is missing: Y, M, W or D");
        }
        var index = (inTime ? TimeUnits : DateUnits).PlaceOf(text[i]);
        if (index < 0)
        {
            return new ValueError(i, ReasonForUnit(text[i], inTime));
        }
        amount = new DurationAmount((DurationUnit)(inTime ? index + (int)DurationUnit.Hour : index), value);
        if (last >= amount.Unit)
        {
            return new ValueError(start, "the units of a duration stand once each, in the order Y, M, W, D, T, H, M, S");
        }
        i++;
        return default;
    }

    private static string ReasonForUnit(char unit, bool inTime)
    {
        if (!inTime && unit is 'H' or 'S')
        {
            return "hours, minutes and seconds stand after a T";
        }
        return inTime && unit is 'Y' or 'W' or 'D'
            ? "years, weeks and days stand before the T"
            : $"{ValueError.Show(unit)} is no unit of a duration";
    }

    private static ValueError ReadNumber(string text, ref int i, out decimal? value)
    {
        value = null;
        if (text[i] == 'X')
        {
            i++;
            return default;
        }
        var start = i;
        var whole = SkipDigits(text, ref i);
        if (whole is 0 or > MostDigits)
        {
            return new ValueError(start, whole == 0
                ? $"an amount is expected, not {ValueError.Show(text[start])}"
                : "an amount has at most 9 digits before the dot");
        }
        if (i < text.Length && text[i] is '.' or ',')
        {
            i++;
            if (SkipDigits(text, ref i) is 0 or > MostDigits)
            {
                return new ValueError(start, "an amount has 1 to 9 decimals after the dot");
            }
        }
        var digits = text.Substring(start, i - start).Replace(',', '.');
        value = DecimalText.Normalized(decimal.Parse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture));
        return default;
    }

    private static int SkipDigits(string text, ref int i)
    {
        var start = i;
        while (i < text.Length && text[i] is >= '0' and <= '9')
        {
            i++;
        }
        return i - start;
    }

    /// <summary>P10M for "10 months", "10M" and "p10m"; PT2H for "P2H".</summary>
    private static string? Suggest(string text)
    {
        var upper = text.Trim().ToUpperInvariant();
        var words = upper.Split([' '], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 2)
        {
            return SuggestForWords(words[0], words[1]);
        }
        if (words.Length != 1)
        {
            return null;
        }
        var withP = upper[0] == 'P' ? upper : "P" + upper;
        return Read(withP, out _).Reason is null ? withP : $"PT{withP.Substring(1)}";
    }

    private static string? SuggestForWords(string amount, string unit)
    {
        for (var i = 0; i < Names.Length; i++)
        {
            var name = Names[i].ToUpperInvariant();
            if (unit == name || unit == name + "S")
            {
                var number = amount is "SOME" or "SEVERAL" ? "X" : amount is "A" or "AN" or "ONE" ? "1" : amount;
                return (i >= (int)DurationUnit.Hour ? "PT" : "P") + number + LetterOf((DurationUnit)i);
            }
        }
        return null;
    }

    private static char LetterOf(DurationUnit unit) =>
        unit >= DurationUnit.Hour ? TimeUnits[unit - DurationUnit.Hour] : DateUnits[(int)unit];
}
