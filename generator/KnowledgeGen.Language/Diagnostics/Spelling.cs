using System;
using System.Collections.Generic;

namespace KnowledgeGen.Language.Diagnostics;

/// <summary>Finds what a misspelt word was probably meant to be.</summary>
public static class Spelling
{
    private const int LongestWord = 64;

    /// <summary>
    /// A sentence part such as <c>; did you mean 'person'?</c> for the nearest candidate, or <c>.</c> where none is near: at most
    /// one edit for every three characters, transpositions counting as one (Damerau 1964, restricted edit distance).
    /// </summary>
    public static string Suggestion(string word, IEnumerable<string> candidates) =>
        Nearest(word, candidates) is { } nearest ? "; did you mean '" + Escape.ForMessage(nearest) + "'?" : ".";

    /// <summary>Whether a word is near to one candidate.</summary>
    internal static bool Resembles(string word, string candidate) =>
        word.Length is > 0 and <= LongestWord && Distance(word, candidate, LimitOf(word)) <= LimitOf(word);

    /// <summary>The nearest candidate, of equally near ones the first in ordinal order; null where none is near.</summary>
    public static string? Nearest(string word, IEnumerable<string> candidates)
    {
        if (word.Length is 0 or > LongestWord) return null;

        var limit = LimitOf(word);
        string? best = null;
        foreach (var candidate in candidates)
        {
            var distance = Distance(word, candidate, limit);
            if (distance > limit || (distance == limit && best is not null && string.CompareOrdinal(candidate, best) >= 0))
            {
                continue;
            }
            best = candidate;
            limit = distance;
        }

        return best;
    }

    // A word of one letter would be near every other one.
    private static int LimitOf(string word) => Math.Min(Math.Max(1, word.Length / 3), word.Length - 1);

    /// <summary>
    /// The restricted Damerau-Levenshtein distance, ignoring ASCII case; any number above the limit means "too far".
    /// </summary>
    internal static int Distance(string first, string second, int limit)
    {
        if (Math.Abs(first.Length - second.Length) > limit) return limit + 1;

        var width = second.Length + 1;
        Span<int> rows = width <= 2 * LongestWord ? stackalloc int[3 * width] : new int[3 * width];
        var beforeLast = rows.Slice(0, width);
        var last = rows.Slice(width, width);
        var current = rows.Slice(2 * width, width);
        for (var j = 0; j <= second.Length; j++) last[j] = j;

        for (var i = 1; i <= first.Length; i++)
        {
            current[0] = i;
            var least = i;
            for (var j = 1; j <= second.Length; j++)
            {
                var same = Lower(first[i - 1]) == Lower(second[j - 1]);
                var distance = Math.Min(Math.Min(last[j] + 1, current[j - 1] + 1), last[j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && Lower(first[i - 1]) == Lower(second[j - 2]) && Lower(first[i - 2]) == Lower(second[j - 1]))
                {
                    distance = Math.Min(distance, beforeLast[j - 2] + 1);
                }

                current[j] = distance;
                least = Math.Min(least, distance);
            }

            if (least > limit) return limit + 1;
            var oldest = beforeLast;
            beforeLast = last;
            last = current;
            current = oldest;
        }

        return last[second.Length];
    }

    private static char Lower(char c) => c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c;
}
