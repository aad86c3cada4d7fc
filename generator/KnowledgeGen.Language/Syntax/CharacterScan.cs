using System.Globalization;

namespace KnowledgeGen.Language.Syntax;

/// <summary>
/// Finds characters that a fact file may not hold: those that forge or hide text where it is shown (see Unicode Technical
/// Standard 55, source code handling), and those that no text holds on purpose.
/// </summary>
internal static class CharacterScan
{
    /// <summary>
    /// The index of the first forbidden character at or after a start, or -1: controls other than TAB, LF and CR, U+2028, U+2029,
    /// bidi embeddings, overrides and isolates, U+FFFD, noncharacters and lone surrogates.
    /// </summary>
    public static int FindForbidden(string text, int start = 0)
    {
        for (var i = start; i < text.Length; i++)
        {
            var c = text[i];
            if ((uint)(c - ' ') < 0x7F - ' ' || c is '\n' or '\r' or '\t') continue;

            if (!char.IsSurrogate(c))
            {
                if (IsForbidden(c)) return i;
            }
            else
            {
                if (IsForbidden(CodePointAt(text, i))) return i;
                i++;
            }
        }

        return -1;
    }

    /// <summary>Whether <see cref="FindForbidden"/> stops at a code point.</summary>
    public static bool IsForbidden(int codePoint) => codePoint switch
    {
        '\t' or '\n' or '\r' => false,
        < 0x20 or (>= 0x7F and <= 0x9F) => true,
        0x2028 or 0x2029 => true,
        (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) => true,
        (>= 0xD800 and <= 0xDFFF) or (>= 0xFDD0 and <= 0xFDEF) or 0xFFFD => true,
        _ => (codePoint & 0xFFFE) == 0xFFFE,
    };

    /// <summary>
    /// The index of the first character that shows nothing where it stands, or -1: everything of the Format category (zero-width
    /// space and joiners, soft hyphen, marks of direction), variation selectors, and fillers that are default ignorable.
    /// </summary>
    public static int FindInvisible(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] < 0x80) continue;

            var codePoint = CodePointAt(text, i);
            if (IsInvisible(codePoint, CharUnicodeInfo.GetUnicodeCategory(text, i))) return i;
            if (codePoint > 0xFFFF) i++;
        }

        return -1;
    }

    /// <summary>The code point at an index; half of one where its other half is not there.</summary>
    public static int CodePointAt(string text, int index) =>
        index + 1 < text.Length && char.IsSurrogatePair(text[index], text[index + 1])
            ? char.ConvertToUtf32(text[index], text[index + 1])
            : text[index];

    /// <summary>The number of UTF-16 code units of the code point at an index.</summary>
    public static int LengthAt(string text, int index) => CodePointAt(text, index) > 0xFFFF ? 2 : 1;

    /// <summary>Whether all characters are ASCII.</summary>
    public static bool IsAscii(string text)
    {
        foreach (var c in text)
        {
            if (c >= 0x80) return false;
        }

        return true;
    }

    private static bool IsInvisible(int codePoint, UnicodeCategory category) =>
        category == UnicodeCategory.Format || codePoint is 0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5
            or (>= 0x180B and <= 0x180F) or 0x3164 or (>= 0xFE00 and <= 0xFE0F) or 0xFFA0 or (>= 0xE0000 and <= 0xE0FFF);
}
