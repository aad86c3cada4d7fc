using System;
using System.Collections.Generic;

namespace KnowledgeGen.Language.Diagnostics;

/// <summary>Finds what a misspelt word was probably meant to be.</summary>
public static class Spelling
{
    private const int LongestWord = 64;
    private const int ShortestPart = 3;

    /// <summary>
    /// A sentence part such as <c>; did you mean 'person'?</c> for the nearest candidate, or <c>.</c> where none is near: at most
    /// one edit for every three characters, transpositions counting as one (Damerau 1964, restricted edit distance).
    /// </summary>
    public static string Suggestion(string word, IEnumerable<string> candidates) =>
        Nearest(word, candidates) is { } nearest ? "; did you mean '" + Escape.ForMessage(nearest) + "'?" : ".";

    /// <summary>Whether a word is near to one candidate.</summary>
    internal static bool Resembles(string word, string candidate) =>
        word.Length is > 0 and <= LongestWord && Distance(word, candidate, LimitOf(word)) <= LimitOf(word);

    /// <summary>
    /// The nearest candidate, of equally near ones one with the same letters in another order, then the first in ordinal order. Where none
    /// is near, the only one that begins with the word or has it as a part between hyphens. Null where there is none of these.
    /// </summary>
    public static string? Nearest(string word, IEnumerable<string> candidates)
    {
        if (word.Length is 0 or > LongestWord) return null;

        var limit = LimitOf(word);
        string? best = null;
        string? longer = null;
        var hasSeveralLonger = false;
        foreach (var candidate in candidates)
        {
            var distance = Distance(word, candidate, limit);
            if (distance > limit)
            {
                if (best is null && !hasSeveralLonger && HasAsPart(candidate, word))
                {
                    hasSeveralLonger = longer is not null && longer != candidate;
                    longer = candidate;
                }
            }
            else if (distance < limit || best is null || IsBetter(candidate, best, word))
            {
                best = candidate;
                limit = distance;
            }
        }

        return best ?? (hasSeveralLonger ? null : longer);
    }

    // Of two candidates at the same distance. Letters in the wrong order are the commoner slip.
    private static bool IsBetter(string candidate, string best, string word)
    {
        var isReordered = IsReordered(candidate, word);
        return isReordered == IsReordered(best, word) ? string.CompareOrdinal(candidate, best) < 0 : isReordered;
    }

    private static bool IsReordered(string candidate, string word)
    {
        if (candidate.Length != word.Length) return false;

        var letters = candidate.ToCharArray();
        var others = word.ToCharArray();
        Array.Sort(letters);
        Array.Sort(others);
        return letters.AsSpan().SequenceEqual(others);
    }

    private static bool HasAsPart(string candidate, string word)
    {
        if (word.Length < ShortestPart || candidate.Length <= word.Length) return false;

        var at = candidate.IndexOf(word, StringComparison.OrdinalIgnoreCase);
        return at == 0
            || (at > 0 && candidate[at - 1] == '-' && (at + word.Length == candidate.Length || candidate[at + word.Length] == '-'));
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
