using System;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace KnowledgeGen;

/// <summary>Quantities as text: the short form of the fact language, words, and storage.</summary>
internal static class QuantityText
{
    private const int LongestUnit = 200;

    internal static bool TryParse(string text, [NotNullWhen(true)] out Quantity? quantity, out ValueError error)
    {
        quantity = null;
        var end = EndOfNumber(text);
        if (end < text.Length && text[end] != ' ')
        {
            error = ErrorAfterNumber(text, end);
            return false;
        }
        if (!DecimalText.TryParse(text.Substring(0, end), out var amount, out error))
        {
            error = error with
            {
                Suggestion = error.Suggestion is { } number && IsPrintable(text)
                ? $"{number}{text.Substring(end)}"
                : null
            };
            return false;
        }
        var unit = end == text.Length ? null : text.Substring(end + 1);
        if (ReasonAgainstUnit(unit) is { } reason)
        {
            error = ErrorInUnit(text, end, reason);
            return false;
        }
        quantity = new Quantity(amount, unit);
        return true;
    }

    internal static string? ReasonAgainstUnit(string? unit)
    {
        if (unit is null)
        {
            return null;
        }
        if (unit.Length is 0 or > LongestUnit)
        {
            return unit.Length == 0 ? "a unit follows the space" : "a unit has at most 200 characters";
        }
        if (char.IsWhiteSpace(unit[0]) || char.IsWhiteSpace(unit[unit.Length - 1]))
        {
            return "a unit has no white space around it";
        }
        if (unit[0] is >= '0' and <= '9')
        {
            return "a unit does not start with a digit, and a number has no spaces between its digits";
        }
        foreach (var c in unit)
        {
            if (char.IsControl(c) || c is '\u2028' or '\u2029')
            {
                return $"a unit is one line of text without {ValueError.Show(c)}";
            }
        }
        return null;
    }

    internal static string Words(Quantity quantity)
    {
        var words = new StringBuilder(quantity.IsApproximate ? "about " : string.Empty);
        var bounds = Bounds(quantity.Minimum, quantity.Maximum);
        if (quantity.Amount is not { } amount)
        {
            words.Append(bounds);
        }
        else
        {
            words.Append(DecimalText.Grouped(amount)).Append(bounds is null ? string.Empty : $" ({bounds})");
        }
        return quantity.Unit is null ? words.ToString() : words.Append(' ').Append(quantity.Unit).ToString();
    }

    /// <summary>Five fields with bars between them: ~ or nothing, amount, minimum, maximum, and to the end of the text the unit
    /// after a colon, so that a unit may hold anything.</summary>
    internal static string ToStorage(Quantity quantity) => string.Join(
        "|",
        quantity.IsApproximate ? "~" : string.Empty,
        Stored(quantity.Amount),
        Stored(quantity.Minimum),
        Stored(quantity.Maximum),
        quantity.Unit is null ? string.Empty : ":" + quantity.Unit);

    internal static Quantity FromStorage(string text)
    {
        var fields = text.Split(['|'], 5);
        if (fields.Length != 5)
        {
            throw new FormatException($"'{ValueError.Show(text)}' is not a stored quantity.");
        }
        return new Quantity(
            Restored(fields[1]),
            fields[4].Length == 0 ? null : fields[4].Substring(1),
            Restored(fields[2]),
            Restored(fields[3]),
            fields[0].Length > 0);
    }

    private static string Stored(decimal? value) => value is { } number ? DecimalText.Canonical(number) : string.Empty;

    private static decimal? Restored(string field) => field.Length == 0
        ? null
        : decimal.Parse(field, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    private static string? Bounds(decimal? minimum, decimal? maximum) => (minimum, maximum) switch
    {
        ({ } least, { } most) => $"{DecimalText.Grouped(least)} to {DecimalText.Grouped(most)}",
        ({ } least, null) => "at least " + DecimalText.Grouped(least),
        (null, { } most) => "at most " + DecimalText.Grouped(most),
        _ => null,
    };

    // Up to the first character that surely is none of a number, so that "8,000" and "1e400" reach the number's own messages.
    private static int EndOfNumber(string text)
    {
        var i = text.Length > 0 && text[0] is '+' or '-' ? 1 : 0;
        while (i < text.Length && text[i] is (>= '0' and <= '9') or '.' or ',' or '\'' or '_' or '\u00A0' or '\u202F' or '\u2019')
        {
            i++;
        }
        var hasExponent = i > 0 && i + 1 < text.Length && text[i] is 'e' or 'E'
            && text[i + 1] is (>= '0' and <= '9') or '+' or '-';
        return hasExponent ? EndOfWord(text, i) : i;
    }

    private static int EndOfWord(string text, int i)
    {
        var space = text.PlaceOf(' ', i);
        return space < 0 ? text.Length : space;
    }

    private static ValueError ErrorAfterNumber(string text, int at)
    {
        if (at == 0 && (text[0] is '~' or '\u2248' || text.StartsWith("about ", StringComparison.OrdinalIgnoreCase)))
        {
            return new ValueError(0, "an approximate quantity is written { amount: 8000, unit: troops, approximate: true }");
        }
        if (at == 0 || text[at - 1] is '+' or '-')
        {
            return new ValueError(at, "a quantity starts with a number");
        }
        if (text[at] is '-' or '\u2013' or '/')
        {
            return new ValueError(at, "a range is written { min: 5, max: 10, unit: kg }");
        }
        if (text[at] is '+' or '<' or '>' or '=')
        {
            return new ValueError(at, "a number and more is written { min: 300, unit: kg }, one and less { max: 300, unit: kg }");
        }
        var number = text.Substring(0, at);
        var spaced = DecimalText.TryParse(number, out _, out _) && IsPrintable(text)
            ? $"{number} {text.Substring(at).Trim()}" : null;
        return new ValueError(at, "a space stands between the number and its unit", spaced);
    }

    private static ValueError ErrorInUnit(string text, int end, string reason)
    {
        var number = text.Substring(0, end);
        var rest = text.Substring(end + 1).Trim();
        var suggestion = ReasonAgainstUnit(rest) is null && IsPrintable(text)
            ? $"{number} {rest}"
            : rest.Length == 0 ? number : null;
        return new ValueError(Math.Min(end + 1, text.Length), reason, suggestion);
    }

    private static bool IsPrintable(string text)
    {
        foreach (var c in text)
        {
            if (c is < ' ' or > '~')
            {
                return false;
            }
        }
        return text.Length <= 60;
    }
}
