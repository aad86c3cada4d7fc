using System;
using System.Collections.Generic;
using System.Globalization;

namespace KnowledgeGen.Language.Checking.Claims;

/// <summary>Words of English texts that stand for things that they do not name.</summary>
internal static class EnglishWords
{
    /// <summary>Words by which a text speaks of somebody or something that it named before.</summary>
    public static readonly HashSet<string> Pronouns = new(StringComparer.OrdinalIgnoreCase)
    {
        "he", "him", "his", "himself", "she", "her", "hers", "herself", "it", "its", "itself", "they", "them", "their", "theirs", "themselves",
        "i", "me", "my", "mine", "we", "us", "our", "ours", "you", "your", "yours", "who", "whom", "whose", "which", "that", "this", "these", "those",
        "here", "there", "where", "former", "latter", "other", "others", "another", "same", "such", "one", "ones", "both", "each",
    };

    /// <summary>Words of dates that say neither year nor day, and words that tell a time from when somebody speaks.</summary>
    public static readonly HashSet<string> Times = new(StringComparer.OrdinalIgnoreCase)
    {
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
        "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "wed", "thu", "fri", "sat", "sun",
        "today", "yesterday", "tomorrow", "tonight", "now", "morning", "noon", "afternoon", "evening", "night", "midnight", "overnight", "dawn", "dusk",
        "day", "days", "week", "weeks", "weekend", "month", "months", "year", "years", "decade", "decades", "century", "centuries",
        "hour", "hours", "minute", "minutes", "ago", "last", "next", "since", "until", "recent", "recently", "current", "currently", "earlier", "later",
        "then", "before", "after", "already", "still", "spring", "summer", "autumn", "fall", "winter", "eve", "anniversary",
    };

    /// <summary>Words that turn a sentence into its contrary.</summary>
    public static readonly HashSet<string> Negations = new(StringComparer.OrdinalIgnoreCase)
    {
        "not", "no", "never", "none", "nobody", "nothing", "nowhere", "neither", "nor", "without", "cannot", "hardly", "barely", "scarcely",
        "deny", "denies", "denied", "denying", "denial", "refute", "refutes", "refuted", "unless",
        "refuse", "refuses", "refused", "refusing", "fail", "fails", "failed", "failing", "failure", "unlikely", "unable", "rarely", "seldom", "false", "falsely",
    };

    /// <summary>Words that many names hold and that do not tell one from another.</summary>
    public static readonly HashSet<string> Fillers = new(StringComparer.OrdinalIgnoreCase)
    {
        "the", "of", "and", "for", "in", "on", "at", "to", "by", "a", "an", "de", "la", "le", "el", "al", "der", "die", "das", "von", "van",
    };

    /// <summary>The words of a text: letters with their marks and digits, with points and commas between digits.</summary>
    public static IEnumerable<string> Split(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            if (!IsOfWord(text[i]))
            {
                i++;
                continue;
            }

            var start = i;
            while (i < text.Length && (IsOfWord(text[i]) || IsMark(text[i]) || IsInNumber(text, i))) i++;
            yield return text.Substring(start, i - start);
        }
    }

    private static bool IsOfWord(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c);

    private static bool IsMark(char c) =>
        c > '\u02FF' && CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsInNumber(string text, int i) =>
        text[i] is '.' or ',' && i > 0 && i + 1 < text.Length && char.IsDigit(text[i - 1]) && char.IsDigit(text[i + 1]);
}
