namespace KnowledgeGen.Language.Checking.Claims;

/// <summary>Tells writing systems apart as far as comparing words needs: by ranges of the Unicode Standard's code charts.</summary>
internal static class Script
{
    /// <summary>Whether a letter is one of the Latin blocks.</summary>
    public static bool IsLatin(char letter) =>
        letter is < '\u0370' or (>= '\u1E00' and <= '\u1EFF') or (>= '\u2C60' and <= '\u2C7F') or (>= '\uA720' and <= '\uA7FF') or (>= '\uFB00' and <= '\uFB06');

    /// <summary>
    /// Whether a letter is of a system that writes words without spaces between them, or is half of a character outside the Basic Multilingual
    /// Plane, of which that is not known: Thai to Myanmar, Khmer, and from the CJK radicals to the Hangul syllables.
    /// </summary>
    public static bool IsUnspaced(char letter) =>
        letter is (>= '\u0E00' and <= '\u109F') or (>= '\u1780' and <= '\u17FF') or (>= '\u2E80' and <= '\uA4CF') or (>= '\uAC00' and <= '\uDFFF') or (>= '\uF900' and <= '\uFAFF');
}
