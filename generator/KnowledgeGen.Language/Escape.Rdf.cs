using System;
using System.Globalization;
using System.Linq;
using System.Text;

namespace KnowledgeGen.Language;

/// <content>Foreign text in RDF.</content>
public static partial class Escape
{
    /// <summary>
    /// Makes text the inside of a string of N-Quads (W3C RDF 1.1 N-Quads) or Turtle, in the canonical form of W3C RDF Dataset Canonicalization
    /// (RDFC-1.0, 2024): quotation mark, backslash, line feed, carriage return, tab, backspace and form feed become short escapes,
    /// the other ASCII control characters <c>\u00XX</c>, and every other character stays as it is. Unpaired surrogates become U+FFFD.
    /// </summary>
    public static string ForNQuads(string text)
    {
        var builder = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (IsHalfPair(text, i)) builder.Append('\uFFFD');
            else if (ShortEscape(c) is { } letter) builder.Append('\\').Append(letter);
            else if (c is < ' ' or '\x7F') builder.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
            else builder.Append(c);
        }

        return builder.ToString();
    }

    /// <summary>
    /// Makes text a path inside an IRI: what is neither an ASCII letter or digit nor one of <c>- . _ ~ /</c> becomes the percent
    /// escapes of its UTF-8 bytes (RFC 3986).
    /// </summary>
    public static string ForIriPath(string text) => string.Join("/", text.Split('/').Select(Uri.EscapeDataString));

    private static char? ShortEscape(char c) => c switch
    {
        '"' or '\\' => c,
        '\n' => 'n',
        '\r' => 'r',
        '\t' => 't',
        '\b' => 'b',
        '\f' => 'f',
        _ => null,
    };

    /// <summary>Whether the code unit at a position is a surrogate without its other half.</summary>
    private static bool IsHalfPair(string text, int i) =>
        char.IsHighSurrogate(text[i])
            ? i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1])
            : char.IsLowSurrogate(text[i]) && (i == 0 || !char.IsHighSurrogate(text[i - 1]));
}
