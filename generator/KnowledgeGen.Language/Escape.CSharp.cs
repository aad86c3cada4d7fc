using System.Globalization;
using System.Text;

namespace KnowledgeGen.Language;

/// <content>Foreign text in generated C#.</content>
public static partial class Escape
{
    private const string HexDigits = "0123456789abcdef";

    /// <summary>
    /// Makes a C# string literal, quotes included, in printable ASCII only: whatever the text is, the literal means that text,
    /// ends where it should and survives every encoding. Lone surrogates are kept.
    /// </summary>
    public static string CSharpLiteral(string text)
    {
        var builder = new StringBuilder(text.Length + 2);
        AppendCSharpLiteral(builder, text);
        return builder.ToString();
    }

    /// <summary>Appends what <see cref="CSharpLiteral"/> makes.</summary>
    public static void AppendCSharpLiteral(StringBuilder builder, string text)
    {
        builder.Append('"');
        var plainStart = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is >= ' ' and <= '~' and not '"' and not '\\') continue;

            builder.Append(text, plainStart, i - plainStart);
            plainStart = i + 1;
            AppendCSharpEscape(builder, text[i]);
        }

        builder.Append(text, plainStart, text.Length - plainStart).Append('"');
    }

    /// <summary>
    /// Appends packed data as a C# string literal, quotes included. Their units, U+3400 to U+73FF, are letters and signs that stand for
    /// themselves: no quote, backslash, line end or format character is among them, and normalization leaves them alone. Anything else
    /// is escaped as in any literal.
    /// </summary>
    public static void AppendPackedLiteral(StringBuilder builder, string data)
    {
        foreach (var unit in data)
        {
            if (unit is >= PackedSymbols.First and <= PackedSymbols.Last) continue;

            AppendCSharpLiteral(builder, data);
            return;
        }

        builder.Append('"').Append(data).Append('"');
    }

    /// <summary>
    /// Makes text safe on one <c>///</c> line: the markup is escaped; all line ends become spaces (each of the five would end the
    /// comment and let the text continue as code); runs of white space become one space; other control and format characters,
    /// bidi among them, are dropped; lone surrogates and noncharacters become U+FFFD. What is longer than the limit ends in
    /// <c>…</c>.
    /// </summary>
    /// <param name="text">Any text.</param>
    /// <param name="limit">The greatest length before escaping, in UTF-16 code units.</param>
    public static string XmlText(string text, int limit = 200)
    {
        var builder = new StringBuilder(text.Length);
        var length = 0;
        var isSpaceDue = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (IsSpace(text[i]))
            {
                isSpaceDue = length > 0;
                continue;
            }

            var category = CharUnicodeInfo.GetUnicodeCategory(text, i);
            if (category is UnicodeCategory.Control or UnicodeCategory.Format) continue;

            var isPair = char.IsSurrogatePair(text, i);
            if (length + (isSpaceDue ? 1 : 0) + (isPair ? 2 : 1) > limit)
            {
                builder.Append('…');
                break;
            }

            if (isSpaceDue) builder.Append(' ');
            length += (isSpaceDue ? 1 : 0) + (isPair ? 2 : 1);
            isSpaceDue = false;
            if (isPair) builder.Append(text, i++, 2);
            else AppendXmlChar(builder, text[i]);
        }

        return builder.ToString();
    }

    private static bool IsSpace(char c) => char.IsWhiteSpace(c) || c is '\u0085' or '\u2028' or '\u2029';

    private static void AppendXmlChar(StringBuilder builder, char c)
    {
        switch (c)
        {
            case '&':
                builder.Append("&amp;");
                break;
            case '<':
                builder.Append("&lt;");
                break;
            case '>':
                builder.Append("&gt;");
                break;
            case '"':
                builder.Append("&quot;");
                break;
            default:
                builder.Append(char.IsSurrogate(c) || c is >= '\uFDD0' and <= '\uFDEF' or '\uFFFE' or '\uFFFF' ? '\uFFFD' : c);
                break;
        }
    }

    private static void AppendCSharpEscape(StringBuilder builder, char c)
    {
        switch (c)
        {
            case '"':
                builder.Append("\\\"");
                break;
            case '\\':
                builder.Append("\\\\");
                break;
            case '\n':
                builder.Append("\\n");
                break;
            case '\r':
                builder.Append("\\r");
                break;
            default:
                builder.Append("\\u");
                for (var shift = 12; shift >= 0; shift -= 4) builder.Append(HexDigits[(c >> shift) & 15]);
                break;
        }
    }
}
