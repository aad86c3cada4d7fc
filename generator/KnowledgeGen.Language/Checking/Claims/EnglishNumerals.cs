using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace KnowledgeGen.Language.Checking.Claims;

/// <summary>Reads the numbers of an English text: in digits, in words, and both together, such as <c>8,000</c>, <c>two dozen</c>, <c>1.5 million</c>, <c>£5m</c>.</summary>
internal static class EnglishNumerals
{
    // The longest numerals below a quadrillion: "nine hundred and ninety-nine trillion nine hundred and …".
    private const int MostWords = 29;

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
        ReadWords(text, numbers);
        foreach (var clause in ClausesOf(text)) ReadWords(clause, numbers);
        if (Enumerable.Range(0, text.Length).Any(i => IsBarePoint(text, i))) ReadWords(WithZeros(text), numbers);
        return numbers;
    }

    // "Of the twenty, one" may be two numbers, and "one thousand, two hundred" is one.
    private static IEnumerable<string> ClausesOf(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not (',' or '.' or ';' or ':' or '\u2013' or '\u2014') || (i + 1 < text.Length && !char.IsWhiteSpace(text[i + 1]))) continue;
            yield return text.Substring(start, i - start);
            start = i + 1;
        }

        if (start > 0) yield return text.Substring(start);
    }

    private static void ReadWords(string text, HashSet<decimal> numbers)
    {
        var words = new List<string>(EnglishWords.Split(text));
        for (var start = 0; start < words.Count; start++)
        {
            if (RomanNumerals.Read(words[start]) is { } roman) numbers.Add(roman);
            if (!NumberWords.GoesOn(start > 0 ? words[start - 1] : string.Empty, words[start])) ReadFrom(words, start, numbers);
            ReadGroups(words, start, numbers);
            if (YearWords.Read(words, start) is { } year) numbers.Add(year);
        }
    }

    // ".5" may be 0.5, and the point may as well belong to what stands before it.
    private static string WithZeros(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++) result.Append(IsBarePoint(text, i) ? "0" : string.Empty).Append(text[i]);
        return result.ToString();
    }

    private static bool IsBarePoint(string text, int i) =>
        text[i] == '.' && i + 1 < text.Length && IsDigit(text[i + 1]) && (i == 0 || (text[i - 1] != '.' && !char.IsLetterOrDigit(text[i - 1])));

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
                if (tail <= NumeralSum.Largest) numbers.Add((decimal.Parse(digits, CultureInfo.InvariantCulture) * 1_000) + tail);
            }

            if (words[i].Length > 3) return;
            digits += words[i];
        }
    }

    // "Two hundred and fifty thousand": a sum that scales multiply.
    private static void ReadFrom(List<string> words, int start, HashSet<decimal> numbers)
    {
        var sum = new NumeralSum();
        for (var i = start; i < words.Count && i < start + MostWords; i++)
        {
            var digits = ReadDigits(words[i]);
            numbers.UnionWith(digits);
            if (digits.Count == 0)
            {
                if (!sum.TryAdd(words[i])) return;
            }
            else
            {
                if (digits[0] > NumeralSum.Largest) return;
                sum.Add(digits[0]);
            }

            if (i + 1 == words.Count || !NumberWords.GoesOn(words[i], words[i + 1])) numbers.Add(sum.Value);
        }
    }

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
        var hasScale = NumberWords.Scales.TryGetValue(word.Substring(end), out var scale);
        foreach (var reading in new[] { digits.Replace(",", string.Empty), digits.Replace(".", string.Empty).Replace(',', '.') })
        {
            if (!decimal.TryParse(reading, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)) continue;
            numbers.Add(number);
            if (hasScale && number <= NumeralSum.Largest) numbers.Add(number * scale);
        }

        return numbers;
    }
}
