using System.Globalization;
using System.Text;

namespace KnowledgeGen;

/// <summary>Labels of drawings: foreign text that must neither end a label nor add markup to it.</summary>
internal static class DrawingText
{
    /// <summary>
    /// In a quoted label of Mermaid: everything but letters, digits and harmless signs as a character code, <c>#35;</c>, since Mermaid takes
    /// HTML and Markdown in labels.
    /// </summary>
    public static string ForMermaid(string text)
    {
        var builder = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (IsPlain(c)) builder.Append(c);
            else if (IsSeparator(c)) builder.Append(' ');
            else builder.Append('#').Append(Code(c)).Append(';');
        }

        return builder.ToString();
    }

    /// <summary>
    /// In a quoted label of DOT, where a backslash starts an escape, a quotation mark ends the label, and an ampersand starts a reference to
    /// a character; invisible characters are written as such.
    /// </summary>
    public static string ForDot(string text)
    {
        var builder = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (IsSeparator(c)) builder.Append(' ');
            else if (c is '"' or '\\') builder.Append('\\').Append(c);
            else if (c == '&' || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format) builder.Append("&#").Append(Code(c)).Append(';');
            else builder.Append(c);
        }

        return builder.ToString();
    }

    private static string Code(char c) => ((int)c).ToString(CultureInfo.InvariantCulture);

    private static bool IsPlain(char c) => c is ' ' or '.' or ',' or '(' or ')' or '-' or '\'' or '’' || char.IsLetterOrDigit(c) || char.IsSurrogate(c)
        || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsSeparator(char c) => char.IsControl(c) || c is '\u2028' or '\u2029';
}
