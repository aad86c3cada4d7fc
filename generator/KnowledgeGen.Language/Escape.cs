using System.Globalization;
using System.Text;

namespace KnowledgeGen.Language;

/// <summary>
/// All escaping, in one class: foreign text (ids, names, quotes, paths) passes through here before it reaches a message, C#,
/// XML documentation or JSON.
/// </summary>
public static partial class Escape
{
    private const int MessageLimit = 120;

    /// <summary>
    /// Makes foreign text safe inside a one-line message: what is not printable becomes <c>U+XXXX</c> in angle brackets (a raw line
    /// end would forge a second message), and text over 120 characters is cut with <c>…</c>.
    /// </summary>
    public static string ForMessage(string text)
    {
        var builder = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (builder.Length >= MessageLimit && i < text.Length - 1)
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

    /// <summary>The name of a code point as messages show it, such as <c>U+200B</c>.</summary>
    public static string CodePoint(int codePoint) => "U+" + codePoint.ToString("X4", CultureInfo.InvariantCulture);

    private static bool IsPrintable(UnicodeCategory category) => category is not (UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate
        or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);

    private static void AppendCodePoint(StringBuilder builder, int codePoint) =>
        builder.Append('<').Append(CodePoint(codePoint)).Append('>');
}
