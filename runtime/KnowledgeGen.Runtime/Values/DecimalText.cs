using System;
using System.Globalization;

namespace KnowledgeGen;

/// <summary>
/// Decimal numbers as the fact language writes them: an optional sign, digits, optionally a dot and digits; no separators between
/// thousands, no exponent, no NaN. At most 28 significant digits, so that nothing is rounded in silence. Minus zero is zero.
/// </summary>
internal static class DecimalText
{
    private const int MostDigits = 28;

    /// <summary>Reads a number and keeps its scale: 1.10 has two decimals.</summary>
    internal static bool TryParse(string text, out decimal value, out ValueError error)
    {
        value = 0;
        error = Check(text);
        if (error.Reason is not null)
        {
            return false;
        }
        value = decimal.Parse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        value = WithoutMinusZero(value);
        return true;
    }

    /// <summary>The number with its scale; <see cref="TryParse"/> reads it back to the same digits.</summary>
    internal static string Format(decimal value) =>
        WithoutMinusZero(value).ToString(FormattableString.Invariant($"F{ScaleOf(value)}"), CultureInfo.InvariantCulture);

    /// <summary>The one text of a number: without zeros at the end, so that 8000.0 and 8000 are the same.</summary>
    internal static string Canonical(decimal value) => Format(Normalized(value));

    /// <summary>For people: digits in groups of three, no zeros at the end.</summary>
    internal static string Grouped(decimal value) =>
        Normalized(value).ToString("#,0.############################", CultureInfo.InvariantCulture);

    /// <summary>The same number with the smallest scale.</summary>
    internal static decimal Normalized(decimal value) => WithoutMinusZero(value / 1.0000000000000000000000000000m);

    private static decimal WithoutMinusZero(decimal value) =>
        value == 0 ? new decimal(0, 0, 0, isNegative: false, (byte)ScaleOf(value)) : value;

    private static int ScaleOf(decimal value) => (decimal.GetBits(value)[3] >> 16) & 0xFF;

    private static ValueError Check(string text)
    {
        var i = text.Length > 0 && text[0] is '+' or '-' ? 1 : 0;
        var whole = CountDigits(text, i);
        if (whole == 0)
        {
            return new ValueError(i, "a number starts with a digit, after a sign if there is one");
        }
        i += whole;
        var fraction = 0;
        if (i < text.Length && text[i] == '.')
        {
            fraction = CountDigits(text, i + 1);
            if (fraction == 0)
            {
                return new ValueError(i + 1, "digits follow the dot of a number");
            }
            i += fraction + 1;
        }
        if (i < text.Length)
        {
            return ErrorForRest(text, i);
        }
        return whole + fraction > MostDigits ? new ValueError(0, "a number has at most 28 digits") : default;
    }

    private static ValueError ErrorForRest(string text, int at) => text[at] switch
    {
        ',' or '\'' or '_' or '\u2019' or '\u00A0' or '\u202F' => WithoutSeparators(text, at),
        'e' or 'E' => new ValueError(at, "a number has no exponent"),
        var c => new ValueError(at, $"{ValueError.Show(c)} does not belong in a number"),
    };

    // "8,000" is surely 8000, "3,5" may be 3.5: only groups of three digits are suggested.
    private static ValueError WithoutSeparators(string text, int at)
    {
        var separator = text[at];
        var groups = text.Split(separator);
        var isGrouped = groups[0].Length <= 4;
        for (var i = 1; i < groups.Length; i++)
        {
            isGrouped &= groups[i].Length == 3;
        }
        var joined = string.Concat(groups);
        var suggestion = isGrouped && Check(joined).Reason is null ? joined : null;
        return new ValueError(at, "a number has no separators between its digits, and a dot before its decimals", suggestion);
    }

    private static int CountDigits(string text, int from)
    {
        var i = from;
        while (i < text.Length && text[i] is >= '0' and <= '9')
        {
            i++;
        }
        return i - from;
    }
}
