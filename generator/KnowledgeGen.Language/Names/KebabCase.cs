using System.Text;

namespace KnowledgeGen.Language.Names;

/// <summary>Ids and schema names: lower-case ASCII letters and digits in words joined by single hyphens.</summary>
public static class KebabCase
{
    /// <summary>The greatest length of an id or name, in characters.</summary>
    public const int MaxLength = 200;

    /// <summary>Whether a text is an id as it stands.</summary>
    public static bool IsValid(string text)
    {
        if (text.Length is 0 or > MaxLength) return false;

        var previous = '-';
        foreach (var c in text)
        {
            if (c == '-' ? previous == '-' : c is not ((>= 'a' and <= 'z') or (>= '0' and <= '9'))) return false;
            previous = c;
        }

        return previous != '-';
    }

    /// <summary>
    /// The nearest id to a text, for suggestions: <c>Laurent Fabius</c> gives <c>laurent-fabius</c>; null where nothing is left.
    /// </summary>
    public static string? From(string text)
    {
        var builder = new StringBuilder(text.Length);
        var previous = ' ';
        foreach (var letter in text)
        {
            if (builder.Length >= MaxLength) break;
            var c = WithoutAccent(letter);
            if (c is >= 'A' and <= 'Z')
            {
                // A capital starts a word, except within a run of capitals: fooBar, AFISMA.
                if (previous is (>= 'a' and <= 'z') or (>= '0' and <= '9') && builder.Length > 0) builder.Append('-');
                builder.Append((char)(c | 0x20));
            }
            else if (c is (>= 'a' and <= 'z') or (>= '0' and <= '9'))
            {
                builder.Append(c);
            }
            else if (builder.Length > 0 && builder[builder.Length - 1] != '-')
            {
                builder.Append('-');
            }

            previous = c;
        }

        var result = builder.ToString().TrimEnd('-');
        return result.Length == 0 ? null : result;
    }

    private static char WithoutAccent(char c) =>
        c is >= '\u00C0' and <= '\u017F' ? c.ToString().Normalize(NormalizationForm.FormD)[0] : c;

    /// <summary>Why a text is no id and what to write instead, as the end of a sentence.</summary>
    internal static string Advice(string text)
    {
        if (text.Length > MaxLength) return "is longer than " + MaxLength + " characters; shorten it.";
        var invisible = Syntax.CharacterScan.FindInvisible(text);
        if (invisible >= 0) return "holds the invisible character " + Escape.CodePoint(text[invisible]) + "; delete it.";
        var suggestion = From(text);
        return "is not kebab-case (a-z, 0-9 and single hyphens)" + (suggestion is null ? "." : "; write '" + suggestion + "'.");
    }
}
