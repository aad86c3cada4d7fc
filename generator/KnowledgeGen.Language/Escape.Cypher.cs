using System.Globalization;
using System.Text;

namespace KnowledgeGen.Language;

/// <content>Foreign text in openCypher.</content>
public static partial class Escape
{
    /// <summary>
    /// Makes an openCypher string literal on one line, quotes included, with escapes for all that is not printable. Unpaired
    /// surrogates become U+FFFD.
    /// </summary>
    /// <remarks>
    /// Some parsers replace <c>\uXXXX</c> before they look at quotes and backslashes. So quotes and backslashes are never written
    /// that way, and where the text itself has a backslash before a <c>u</c>, the <c>u</c> is: then no parser finds an escape that
    /// the text brought along.
    /// </remarks>
    public static string ForCypher(string text)
    {
        var builder = new StringBuilder(text.Length + 8).Append('\'');
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (IsHalfPair(text, i)) builder.Append('\uFFFD');
            else if (c is '\'' or '\\') builder.Append('\\').Append(c);
            else if (c == '\n') builder.Append("\\n");
            else if (c == '\r') builder.Append("\\r");
            else if (c == '\t') builder.Append("\\t");
            else if (c is 'u' or 'U' && i > 0 && text[i - 1] == '\\') AppendCypherEscape(builder, c);
            else if (IsRawInExports(CharUnicodeInfo.GetUnicodeCategory(text, char.IsLowSurrogate(c) ? i - 1 : i))) builder.Append(c);
            else AppendCypherEscape(builder, c);
        }

        return builder.Append('\'').ToString();
    }

    /// <summary>Makes an openCypher name in backticks.</summary>
    public static string ForCypherName(string name) => "`" + name.Replace("`", "``") + "`";

    private static void AppendCypherEscape(StringBuilder builder, char c) =>
        builder.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
}
