using System.Globalization;
using System.Text;

namespace KnowledgeGen.Language;

/// <summary>
/// All escaping, in one class: foreign text (ids, names, quotes, paths) passes through here before it reaches a message or a terminal,
/// C# and its XML documentation, YAML, a report for another program, or an export: JSON, CSV, Cypher, XML, drawings, RDF and the IRIs in it.
/// </summary>
public static partial class Escape
{
    private const int MessageLimit = 120;

    /// <summary>
    /// Makes foreign text safe inside a one-line message: what is not printable becomes <c>U+XXXX</c> in angle brackets (a raw
    /// line end would forge a second message), and text over 120 characters is cut with <c>…</c>.
    /// </summary>
    public static string ForMessage(string text) => EscapeUnprintable(text, MessageLimit);

    /// <summary>
    /// Makes foreign text safe on a terminal, uncut: what is not printable, line ends and bidi controls too, becomes
    /// <c>U+XXXX</c> in angle brackets.
    /// </summary>
    public static string ForTerminal(string text) => EscapeUnprintable(text, int.MaxValue);

    /// <summary>
    /// Makes text the inside of a JSON string (RFC 8259) on one line that is safe on a terminal too: letters of all scripts stay
    /// as they are; quotation marks, backslashes, control and format characters and unpaired surrogates become escapes.
    /// </summary>
    public static string ForJson(string text)
    {
        var builder = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var isPair = char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            var isRaw = IsRawInExports(isPair ? CharUnicodeInfo.GetUnicodeCategory(text, i) : CharUnicodeInfo.GetUnicodeCategory(c));
            if (c is '"' or '\\') builder.Append('\\').Append(c);
            else if (c == '\n') builder.Append("\\n");
            else if (c == '\r') builder.Append("\\r");
            else if (c == '\t') builder.Append("\\t");
            else if (isRaw) builder.Append(text, i, isPair ? 2 : 1);
            else AppendJsonEscape(builder, text, i, isPair ? 2 : 1);
            if (isPair) i++;
        }

        return builder.ToString();
    }

    /// <summary>The name of a code point as messages show it, such as <c>U+200B</c>.</summary>
    public static string CodePoint(int codePoint) => "U+" + codePoint.ToString("X4", CultureInfo.InvariantCulture);

    private static string EscapeUnprintable(string text, int limit)
    {
        var builder = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (builder.Length >= limit && i < text.Length - 1)
            {
                builder.Append('…');
                break;
            }

            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                var codePoint = char.ConvertToUtf32(text[i], text[i + 1]);
                if (IsPrintable(CharUnicodeInfo.GetUnicodeCategory(text, i))) builder.Append(text, i, 2);
                else AppendCodePoint(builder, codePoint);
                i++;
            }
            else if (IsPrintable(CharUnicodeInfo.GetUnicodeCategory(text[i])))
            {
                builder.Append(text[i]);
            }
            else
            {
                AppendCodePoint(builder, text[i]);
            }
        }

        return builder.ToString();
    }

    private static void AppendJsonEscape(StringBuilder builder, string text, int start, int count)
    {
        for (var i = start; i < start + count; i++) builder.Append("\\u").Append(((int)text[i]).ToString("x4", CultureInfo.InvariantCulture));
    }

    // Which code points are assigned depends on the host's version of Unicode, and no export may.
    private static bool IsRawInExports(UnicodeCategory category) =>
        category == UnicodeCategory.OtherNotAssigned || IsPrintable(category);

    private static bool IsPrintable(UnicodeCategory category) =>
        category is not (UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate
        or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);

    private static void AppendCodePoint(StringBuilder builder, int codePoint) =>
        builder.Append('<').Append(CodePoint(codePoint)).Append('>');
}
