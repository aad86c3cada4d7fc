using System.Collections.Generic;

namespace KnowledgeGen.Language.Checking.Claims;

/// <summary>Reads years as they are said: <c>nineteen eighty-four</c>, <c>nineteen-oh-three</c>, <c>twenty thirteen</c>.</summary>
internal static class YearWords
{
    /// <summary>The year whose first word stands at a place; null where none does.</summary>
    public static decimal? Read(List<string> words, int start)
    {
        if (start + 1 >= words.Count || !NumberWords.Units.TryGetValue(words[start], out var century)) return null;
        if (century is < 11 or >= 100 || (century > 20 && NumberWords.IsTens(century))) return null;

        var next = words[start + 1];
        if (NumberWords.Is(next, "oh") || NumberWords.Is(next, "o"))
        {
            return start + 2 < words.Count && NumberWords.Units.TryGetValue(words[start + 2], out var year) && year is >= 1 and <= 9
                ? (century * 100) + year
                : null;
        }

        if (!NumberWords.Units.TryGetValue(next, out var rest) || rest is < 10 or >= 100) return null;
        var hasUnit = start + 2 < words.Count && NumberWords.GoesOn(next, words[start + 2]) && NumberWords.IsTens(rest);
        return (century * 100) + rest + (hasUnit ? NumberWords.Units[words[start + 2]] : 0);
    }
}
