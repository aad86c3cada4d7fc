using System;
using System.Linq;

namespace KnowledgeGen.Language.Checking.Claims;

/// <summary>Tells writing systems apart as far as comparing words needs: by ranges of the Unicode Standard's code charts.</summary>
internal static class Script
{
    // These write words apart and change them at their ends, if at all. Arabic and Hebrew join small words to the front of names; Chinese, Japanese and Thai
    // have no spaces.
    private static readonly Func<char, bool>[] Comparable = [IsLatin, IsGreek, IsCyrillic];

    /// <summary>Whether a letter is one of the Latin blocks.</summary>
    public static bool IsLatin(char letter) =>
        letter is < '\u0370' or (>= '\u1E00' and <= '\u1EFF') or (>= '\u2C60' and <= '\u2C7F') or (>= '\uA720' and <= '\uA7FF') or (>= '\uFB00' and <= '\uFB06');

    /// <summary>Whether all letters of two texts are of one script, and of one whose words can be compared by how they start.</summary>
    public static bool CanCompare(string first, string second) =>
        HasLetters(first) && HasLetters(second) && Comparable.Any(isOf => AreAllOf(first, isOf) && AreAllOf(second, isOf));

    private static bool IsGreek(char letter) => letter is (>= '\u0370' and <= '\u03FF') or (>= '\u1F00' and <= '\u1FFF');

    private static bool IsCyrillic(char letter) => letter is (>= '\u0400' and <= '\u052F') or (>= '\u1C80' and <= '\u1C8F') or (>= '\uA640' and <= '\uA69F');

    private static bool HasLetters(string text) => Enumerable.Range(0, text.Length).Any(i => char.IsLetter(text, i));

    // A letter outside the Basic Multilingual Plane is two surrogates, which are of none of these scripts.
    private static bool AreAllOf(string text, Func<char, bool> isOf) => Enumerable.Range(0, text.Length).All(i => !char.IsLetter(text, i) || isOf(text[i]));
}
