using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace KnowledgeGen.Language.Checking.Claims;

/// <summary>Reads the numbers of an English text: in digits, in words, and both together, such as <c>8,000</c>, <c>two dozen</c>, <c>1.5 million</c>, <c>£5m</c>.</summary>
internal static class EnglishNumerals
{
    private static readonly Dictionary<string, decimal> Units = new(StringComparer.OrdinalIgnoreCase)
    {
        ["no"] = 0,
        ["none"] = 0,
        ["zero"] = 0,
        ["a"] = 1,
        ["an"] = 1,
        ["one"] = 1,
        ["once"] = 1,
        ["single"] = 1,
        ["sole"] = 1,
        ["two"] = 2,
        ["twice"] = 2,
        ["both"] = 2,
        ["pair"] = 2,
        ["couple"] = 2,
        ["three"] = 3,
        ["four"] = 4,
        ["five"] = 5,
        ["six"] = 6,
        ["seven"] = 7,
        ["eight"] = 8,
        ["nine"] = 9,
        ["ten"] = 10,
        ["eleven"] = 11,
        ["twelve"] = 12,
        ["thirteen"] = 13,
        ["fourteen"] = 14,
        ["fifteen"] = 15,
        ["sixteen"] = 16,
        ["seventeen"] = 17,
        ["eighteen"] = 18,
        ["nineteen"] = 19,
        ["twenty"] = 20,
        ["thirty"] = 30,
        ["forty"] = 40,
        ["fifty"] = 50,
        ["sixty"] = 60,
        ["seventy"] = 70,
        ["eighty"] = 80,
        ["ninety"] = 90,
        ["half"] = 0.5m,
        ["first"] = 1,
        ["second"] = 2,
        ["third"] = 3,
        ["fourth"] = 4,
        ["fifth"] = 5,
        ["sixth"] = 6,
        ["seventh"] = 7,
        ["eighth"] = 8,
        ["ninth"] = 9,
        ["tenth"] = 10,
        ["eleventh"] = 11,
        ["twelfth"] = 12,
        ["thirteenth"] = 13,
        ["fourteenth"] = 14,
        ["fifteenth"] = 15,
        ["sixteenth"] = 16,
        ["seventeenth"] = 17,
        ["eighteenth"] = 18,
        ["nineteenth"] = 19,
        ["twentieth"] = 20,
        ["thirtieth"] = 30,
        ["fortieth"] = 40,
        ["fiftieth"] = 50,
        ["sixtieth"] = 60,
        ["seventieth"] = 70,
        ["eightieth"] = 80,
        ["ninetieth"] = 90,
    };

    private static readonly Dictionary<string, decimal> Scales = new(StringComparer.OrdinalIgnoreCase)
    {
        ["quarter"] = 0.25m,
        ["quarters"] = 0.25m,
        ["dozen"] = 12,
        ["dozens"] = 12,
        ["score"] = 20,
        ["hundred"] = 100,
        ["hundreds"] = 100,
        ["hundredth"] = 100,
        ["thousand"] = 1_000,
        ["thousands"] = 1_000,
        ["thousandth"] = 1_000,
        ["million"] = 1_000_000,
        ["millions"] = 1_000_000,
        ["billion"] = 1_000_000_000,
        ["billions"] = 1_000_000_000,
        ["trillion"] = 1_000_000_000_000,
        ["k"] = 1_000,
        ["m"] = 1_000_000,
        ["mn"] = 1_000_000,
        ["mln"] = 1_000_000,
        ["b"] = 1_000_000_000,
        ["bn"] = 1_000_000_000,
        ["tn"] = 1_000_000_000_000,
    };

    /// <summary>Whether a number stands in a text, in any reading of what stands there, or may, because the text has other numerals.</summary>
    public static bool Hold(string text, decimal number) => Read(text).Contains(Math.Abs(number)) || HoldsOther(text);

    /// <summary>Whether there are numerals in a text that are not read here, or words that may be such.</summary>
    public static bool HoldsOther(string text) => text.Any(MayBeOtherNumeral);

    // Of ½, ² and Ⅳ, digits of other scripts, and letters of scripts in which the words for numbers are not English ones.
    private static bool MayBeOtherNumeral(char c) =>
        c > '\u007F' && (char.IsNumber(c) || (char.IsLetter(c) && !Script.IsLatin(c)));

    /// <summary>All numbers that a text may mean; a number and the scale behind it count alone and together.</summary>
    public static HashSet<decimal> Read(string text)
    {
        var numbers = new HashSet<decimal>();
        var words = new List<string>(EnglishWords.Split(text));
        for (var start = 0; start < words.Count; start++)
        {
            ReadFrom(words, start, numbers);
            ReadGroups(words, start, numbers);
        }

        return numbers;
    }

    // "8 000": digits in groups of three.
    private static void ReadGroups(List<string> words, int start, HashSet<decimal> numbers)
    {
        if (words[start].Length > 3 || !words[start].All(IsDigit)) return;

        var digits = words[start];
        for (var i = start + 1; i < words.Count && digits.Length < 16 && words[i].Length >= 3 && words[i].Take(3).All(IsDigit); i++)
        {
            foreach (var tail in ReadDigits(words[i]))
            {
                // What is behind the first group may be more digits than a decimal holds, and no group then.
                if (tail <= 1e15m) numbers.Add((decimal.Parse(digits, CultureInfo.InvariantCulture) * 1_000) + tail);
            }

            if (words[i].Length > 3) return;
            digits += words[i];
        }
    }

    // "Two hundred and fifty thousand": a sum that scales multiply.
    private static void ReadFrom(List<string> words, int start, HashSet<decimal> numbers)
    {
        decimal total = 0;
        decimal current = 0;
        for (var i = start; i < words.Count && i < start + 8; i++)
        {
            if (Scales.TryGetValue(words[i], out var scale))
            {
                if (current > 1e15m) return;
                current = current == 0 ? scale : current * scale;
                if (scale >= 1_000) (total, current) = (total + current, 0);
            }
            else if (Units.TryGetValue(words[i], out var unit))
            {
                // "Half a million", "two and a half".
                if (current == 0 || unit != 1 || !IsArticle(words[i])) current += unit;
            }
            else if (ReadDigits(words[i]) is { Count: > 0 } digits)
            {
                foreach (var number in digits) numbers.Add(number);

                // Words of scale behind so large a number would leave what a decimal holds.
                if (digits[0] > 1e15m) return;
                current += digits[0];
            }
            else if (i == start || !words[i].Equals("and", StringComparison.OrdinalIgnoreCase))
            {
                return;
            }

            numbers.Add(total + current);
        }
    }

    private static bool IsArticle(string word) =>
        word.Equals("a", StringComparison.OrdinalIgnoreCase) || word.Equals("an", StringComparison.OrdinalIgnoreCase);

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    // 8,000 may be eight thousand and, elsewhere, eight; 5m five million and five metres. Of what else follows the digits, as in 21st
    // or 5kg, nothing matters.
    private static List<decimal> ReadDigits(string word)
    {
        var end = 0;
        while (end < word.Length && (IsDigit(word[end]) || (word[end] is '.' or ',' && end + 1 < word.Length && IsDigit(word[end + 1])))) end++;
        var numbers = new List<decimal>();
        if (end == 0 || !IsDigit(word[0])) return numbers;

        var digits = word.Substring(0, end);
        var hasScale = Scales.TryGetValue(word.Substring(end), out var scale);
        foreach (var reading in new[] { digits.Replace(",", string.Empty), digits.Replace(".", string.Empty).Replace(',', '.') })
        {
            if (!decimal.TryParse(reading, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)) continue;
            numbers.Add(number);
            if (hasScale && number <= 1e15m) numbers.Add(number * scale);
        }

        return numbers;
    }
}
