using System;
using System.Linq;
using KnowledgeGen.Language.Evidence;

namespace KnowledgeGen.Language.Checking.Claims;

/// <summary>What a <c>…</c> leaves out of the span that it stands in. Whoever reads the selector reads it as if nothing were there.</summary>
internal static class SkippedWords
{
    /// <summary>More words than a sentence has that a reader would take for one.</summary>
    public const int Many = 50;

    /// <summary>The skipped words, white space folded; null where the selector has no gap.</summary>
    /// <param name="selector">The selector.</param>
    /// <param name="span">The characters that it picks out.</param>
    public static string? Of(Selector selector, string span)
    {
        if (!selector.MayHaveGap) return null;

        var (words, text) = (Folding.Fold(selector.Words), Folding.Fold(span));
        if (words == text) return null;

        for (var gap = words.IndexOf(Selector.Gap); gap >= 0; gap = words.IndexOf(Selector.Gap, gap + 1))
        {
            var (first, last) = (words.Substring(0, gap).Trim(), words.Substring(gap + 1).Trim());
            var isGap = first.Length + last.Length <= text.Length
                && text.StartsWith(first, StringComparison.Ordinal) && text.EndsWith(last, StringComparison.Ordinal);
            if (isGap) return text.Substring(first.Length, text.Length - first.Length - last.Length).Trim();
        }

        return null;
    }

    /// <summary>The first word that denies what follows or went before; null where there is none.</summary>
    public static string? FindNegation(string words)
    {
        var contraction = words.Replace('\u2019', '\'').IndexOf("n't", StringComparison.OrdinalIgnoreCase);
        return EnglishWords.Split(words).FirstOrDefault(EnglishWords.Negations.Contains)
            ?? (contraction >= 0 ? words.Substring(contraction, "n't".Length) : null);
    }

    /// <summary>How many words there are.</summary>
    public static int Count(string words) => EnglishWords.Split(words).Count();
}
