using System.Globalization;
using System.Text;

namespace KnowledgeGen.Language.Names;

/// <summary>
/// C# names from ids and enum values. ASCII only and by arithmetic: no culture, no Unicode version and no normal form can change
/// a name. Keywords are not a matter of names: whoever writes C# puts an <c>@</c> before them.
/// </summary>
public static class CSharpName
{
    /// <summary>
    /// The greatest length of a name that a user may choose: far below the compiler's 1,023, so that prefixes fit.
    /// </summary>
    public const int MaxLength = 400;

    /// <summary>
    /// The PascalCase name of an id: <c>laurent-fabius</c> gives <c>LaurentFabius</c>. A digit at the start gets <c>_</c>, and so
    /// do two digits that a hyphen parted: <c>part-1-2</c> gives <c>Part1_2</c>, not the name of <c>part-12</c>.
    /// </summary>
    public static string FromId(string id) => FromText(id);

    /// <summary>
    /// The PascalCase name of any text: ASCII letters and digits are kept, characters beyond ASCII become <c>U</c> and their
    /// hexadecimal code, everything else parts words. A text without any of these gives <c>_</c>.
    /// </summary>
    public static string FromText(string text)
    {
        var builder = new StringBuilder(text.Length + 1);
        var startsWord = true;
        foreach (var c in text)
        {
            if (builder.Length >= MaxLength) break;
            if (c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9'))
            {
                var isDigit = c is >= '0' and <= '9';
                if (isDigit && startsWord && (builder.Length == 0 || builder[builder.Length - 1] is >= '0' and <= '9'))
                {
                    builder.Append('_');
                }
                builder.Append(startsWord && c is >= 'a' and <= 'z' ? (char)(c - 0x20) : c);
                startsWord = false;
            }
            else if (c > 0x7F)
            {
                builder.Append('U').Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
                startsWord = false;
            }
            else
            {
                startsWord = true;
            }
        }

        return builder.Length == 0 ? "_" : builder.ToString();
    }

    /// <summary>
    /// The name that a user chose: a kebab-case word becomes PascalCase, any other C# name of ASCII letters, digits and <c>_</c>
    /// that starts with a letter, or with <c>_</c> and a digit, stays as it is; null where the text is neither.
    /// </summary>
    public static string? FromChoice(string text) =>
        text.Length > MaxLength ? null
        : KebabCase.IsValid(text) && text[0] is >= 'a' and <= 'z' ? FromId(text)
        : IsIdentifier(text) ? text
        : null;

    /// <summary>
    /// A plural by the commonest English rules, in PascalCase: <c>Text</c> gives <c>Texts</c>, <c>Quality</c> gives
    /// <c>Qualities</c>.
    /// </summary>
    public static string Plural(string name)
    {
        if (EndsWithConsonantAndY(name)) return name.Substring(0, name.Length - 1) + "ies";
        var hisses = name.EndsWith("s", System.StringComparison.Ordinal) || name.EndsWith("x", System.StringComparison.Ordinal)
            || name.EndsWith("ch", System.StringComparison.Ordinal) || name.EndsWith("sh", System.StringComparison.Ordinal);
        return name + (hisses ? "es" : "s");
    }

    private static bool EndsWithConsonantAndY(string name) =>
        name.Length > 1 && name[name.Length - 1] == 'y' && name[name.Length - 2] is not ('a' or 'e' or 'i' or 'o' or 'u');

    private static bool IsIdentifier(string text)
    {
        if (text.Length == 0 || text[0] is >= '0' and <= '9') return false;

        // What is generated has private names of its own: '_' and a letter or another '_'.
        if (text.Length > 1 && text[0] == '_' && text[1] is not (>= '0' and <= '9')) return false;
        foreach (var c in text)
        {
            if (c is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_')) return false;
        }

        return true;
    }
}
