using System;
using System.Globalization;
using KnowledgeGen.Language.Text;

namespace KnowledgeGen.Language.Syntax;

/// <summary>An escape of a double-quoted scalar that the parser has accepted.</summary>
/// <param name="CodePoint">The code point that it stands for; a space where it stands for a line end.</param>
/// <param name="Range">Its characters, the backslash included; of a surrogate pair, both escapes.</param>
internal readonly record struct DoubleQuotedEscape(int CodePoint, TextRange Range)
{
    /// <summary>Reads the escape that starts at a backslash.</summary>
    public static DoubleQuotedEscape Read(string text, int slash)
    {
        var digits = (slash + 1 < text.Length ? text[slash + 1] : ' ') switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
        var end = Math.Min(slash + 2 + digits, text.Length);
        var range = new TextRange(slash, end);
        if (digits == 0) return new DoubleQuotedEscape(NamedCodePoint(text, slash + 1), range);

        var codePoint = ParseHex(text, slash + 2, end);
        return IsHighSurrogate(codePoint) && end + 6 <= text.Length && text[end] == '\\'
            && ParseHex(text, end + 2, end + 6) is var low and >= 0xDC00 and <= 0xDFFF
                ? new DoubleQuotedEscape(char.ConvertToUtf32((char)codePoint, (char)low), new TextRange(slash, end + 6))
                : new DoubleQuotedEscape(codePoint, range);
    }

    private static bool IsHighSurrogate(int codePoint) => codePoint is >= 0xD800 and <= 0xDBFF;

    private static int ParseHex(string text, int start, int end)
    {
        var digits = text.Substring(start, end - start);
        return int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value) ? value : ' ';
    }

    private static int NamedCodePoint(string text, int index) => (index < text.Length ? text[index] : ' ') switch
    {
        '0' => 0x00,
        'a' => 0x07,
        'b' => 0x08,
        'v' => 0x0B,
        'f' => 0x0C,
        'e' => 0x1B,
        'N' => 0x85,
        'L' => 0x2028,
        'P' => 0x2029,
        _ => ' ',
    };
}
