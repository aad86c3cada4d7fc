using System;
using System.Text;

namespace KnowledgeGen.Language.Evidence;

/// <summary>Writes scalars of the YAML that the fact language reads.</summary>
internal static class YamlScalarText
{
    private static readonly string[] ReservedWords = ["true", "false", "yes", "no", "on", "off", "y", "n", "null"];

    /// <summary>
    /// Whether a text is letters, digits and hyphens of ASCII that start with a letter, so that it needs no quotation marks.
    /// </summary>
    public static bool IsIdentifier(string text)
    {
        foreach (var c in text)
        {
            if (c is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-')) return false;
        }

        return text.Length > 0 && char.IsLetter(text[0]) && !IsReserved(text);
    }

    /// <summary>A text in one line, by the least quotation it needs as the value of a key of a block mapping.</summary>
    public static string OneLine(string text)
    {
        if (!IsPrintable(text)) return Escape.ForYaml(text);
        return IsPlain(text) ? text : "'" + text.Replace("'", "''") + "'";
    }

    /// <summary>
    /// A text as a folded block (<c>>-</c>): its lines are wrapped at spaces. Only for text without line ends whose white space
    /// is single spaces, and that is printable.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="indent">The number of spaces before each line.</param>
    /// <param name="width">The column at which lines end where a space allows it.</param>
    public static string Folded(string text, int indent, int width)
    {
        var builder = new StringBuilder(">-");
        var margin = new string(' ', indent);
        var start = 0;
        while (start < text.Length)
        {
            var end = text.Length - start <= width - indent ? text.Length : FindBreak(text, start, width - indent);
            builder.Append('\n').Append(margin).Append(text, start, end - start);
            start = end + 1;
        }

        return builder.ToString();
    }

    /// <summary>Whether every code point of a text may stand in a file as it is.</summary>
    public static bool IsPrintable(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            if (!Printable.At(text, i, out _, out var length)) return false;
            i += length;
        }

        return true;
    }

    private static int FindBreak(string text, int start, int width)
    {
        var space = text.LastIndexOf(' ', start + width, width);
        if (space < 0) space = text.IndexOf(' ', start + width);
        return space < 0 ? text.Length : space;
    }

    // Stricter than YAML: what starts with a letter and holds no ": " or " #" is a string to every reader.
    private static bool IsPlain(string text) => text.Length > 0
        && char.IsLetter(text[0])
        && text[text.Length - 1] is not (':' or ' ')
        && text.IndexOf(": ", StringComparison.Ordinal) < 0
        && text.IndexOf(" #", StringComparison.Ordinal) < 0
        && !IsReserved(text);

    private static bool IsReserved(string text) =>
        Array.Exists(ReservedWords, word => word.Equals(text, StringComparison.OrdinalIgnoreCase));
}
