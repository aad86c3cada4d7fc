using System.Globalization;
using System.Text;
using KnowledgeGen.Language.Evidence;

namespace KnowledgeGen.Language;

public static partial class Escape
{
    /// <summary>
    /// Makes text a double-quoted YAML scalar, quotation marks included, with escapes for all that is not printable.
    /// </summary>
    public static string ForYaml(string text)
    {
        var builder = new StringBuilder(text.Length + 2).Append('"');
        for (var i = 0; i < text.Length;)
        {
            var isPrintable = Printable.At(text, i, out var codePoint, out var length);
            if (codePoint is '"' or '\\') builder.Append('\\');
            if (isPrintable) builder.Append(text, i, length);
            else AppendYamlEscape(builder, codePoint);
            i += length;
        }

        return builder.Append('"').ToString();
    }

    private static void AppendYamlEscape(StringBuilder builder, int codePoint)
    {
        var format = codePoint > 0xFFFF ? "\\U{0:X8}" : "\\u{0:X4}";
        builder.AppendFormat(CultureInfo.InvariantCulture, format, codePoint);
    }
}
