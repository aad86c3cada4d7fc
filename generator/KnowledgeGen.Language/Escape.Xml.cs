using System.Globalization;
using System.Text;

namespace KnowledgeGen.Language;

/// <content>Foreign text in XML exports.</content>
public static partial class Escape
{
    /// <summary>
    /// Makes text the content of an XML 1.0 element or the inside of an attribute in quotation marks. Line ends and tabs, which readers would
    /// change, become references; what XML cannot hold (control characters, unpaired surrogates, U+FFFE and U+FFFF) becomes U+FFFD.
    /// </summary>
    public static string ForXml(string text)
    {
        var builder = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '&' or '<' or '>' or '"' or '\t' or '\n' or '\r' or '\u0085' or '\u2028') AppendReference(builder, c);
            else if (IsHalfPair(text, i) || c is < ' ' or '\uFFFE' or '\uFFFF') builder.Append('\uFFFD');
            else builder.Append(c);
        }

        return builder.ToString();
    }

    private static void AppendReference(StringBuilder builder, char c) =>
        builder.Append("&#").Append(((int)c).ToString(CultureInfo.InvariantCulture)).Append(';');
}
