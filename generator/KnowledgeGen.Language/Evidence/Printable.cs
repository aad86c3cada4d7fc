using System.Globalization;

namespace KnowledgeGen.Language.Evidence;

/// <summary>Tells which code points may stand in a YAML file as they are, and be seen by the person who reviews it.</summary>
internal static class Printable
{
    /// <summary>
    /// Whether the code point at an index is printable, what it is, and its length in UTF-16 code units. Unassigned code points
    /// count as printable: which ones are unassigned depends on the host's version of Unicode, and no result may.
    /// </summary>
    public static bool At(string text, int index, out int codePoint, out int length)
    {
        var c = text[index];
        var isPair = char.IsHighSurrogate(c) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]);
        length = isPair ? 2 : 1;
        codePoint = isPair ? char.ConvertToUtf32(c, text[index + 1]) : c;
        var category = isPair ? CharUnicodeInfo.GetUnicodeCategory(text, index) : CharUnicodeInfo.GetUnicodeCategory(c);
        return category is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse)
            && !IsNoncharacter(codePoint) && codePoint != 0xFFFD;
    }

    private static bool IsNoncharacter(int codePoint) => (codePoint & 0xFFFE) == 0xFFFE || codePoint is >= 0xFDD0 and <= 0xFDEF;
}
