using System.Globalization;
using System.Text;

namespace KnowledgeGen.Language.Evidence;

/// <summary>
/// Writes the key of a selector. In words <c>\</c> and <c>|</c> are escaped, so that a bare <c>|</c> always begins a part. A key
/// of a YAML file may not hold what is not printable, and is normalized to NFC when it is read: what either would lose is written
/// as <c>\u{…}</c>.
/// </summary>
internal static class SelectorKey
{
    private const int MaxLength = 160;
    private const int HeadLength = 80;

    public static string Of(Selector selector)
    {
        var builder = new StringBuilder();
        AppendWords(builder, selector.Quote);
        if (selector.Prefix is not null) AppendWords(builder.Append(" | prefix "), selector.Prefix);
        if (selector.Suffix is not null) AppendWords(builder.Append(" | suffix "), selector.Suffix);
        if (selector.Occurrence is { } occurrence)
        {
            builder.Append(" | occurrence ").Append(occurrence.ToString(CultureInfo.InvariantCulture));
        }

        if (selector.IsLiteral && selector.Quote.IndexOf(Selector.Gap) >= 0) builder.Append(" | literal");

        var key = builder.ToString();
        return key.Length <= MaxLength ? key : Shorten(key);
    }

    // YAML allows a key of 1,024 characters; a person reads far fewer.
    private static string Shorten(string key)
    {
        var cut = key.LastIndexOf(' ', HeadLength);
        if (cut <= 0) cut = char.IsHighSurrogate(key[HeadLength - 1]) ? HeadLength - 1 : HeadLength;
        return key.Substring(0, cut) + " | sha256 " + Hashing.Sha256(key);
    }

    private static void AppendWords(StringBuilder builder, string words)
    {
        var folded = Folding.Fold(words);
        var escaped = EscapeWords(folded, isAsciiOnly: false);
        builder.Append(escaped.IsNormalized(NormalizationForm.FormC) ? escaped : EscapeWords(folded, isAsciiOnly: true));
    }

    private static string EscapeWords(string words, bool isAsciiOnly)
    {
        var builder = new StringBuilder(words.Length);
        for (var i = 0; i < words.Length;)
        {
            var isPrintable = Printable.At(words, i, out var codePoint, out var length);
            if (codePoint is '\\' or '|') builder.Append('\\');
            var isEscaped = !isPrintable || IsLikelyToCompose(codePoint) || (isAsciiOnly && codePoint > 0x7E);
            if (isEscaped) AppendEscaped(builder, codePoint);
            else builder.Append(words, i, length);
            i += length;
        }

        return builder.ToString();
    }

    // Escaped always, and not only where NFC would change them, since some hosts run without the data for NFC: combining
    // diacritical marks, conjoining jamo, kana sound marks, and the letters and ideographs that stand for another character.
    private static bool IsLikelyToCompose(int codePoint) => codePoint is (>= 0x0300 and <= 0x036F) or (>= 0x1100 and <= 0x11FF)
        or 0x2126 or 0x212A or 0x212B or 0x3099 or 0x309A or (>= 0xF900 and <= 0xFAFF) or (>= 0x2F800 and <= 0x2FA1F);

    private static void AppendEscaped(StringBuilder builder, int codePoint) =>
        builder.Append("\\u{").Append(codePoint.ToString("X", CultureInfo.InvariantCulture)).Append('}');
}
