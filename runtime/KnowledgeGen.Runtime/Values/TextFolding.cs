using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace KnowledgeGen;

/// <summary>
/// Makes texts comparable for search: without case and accents. "Timétrine" and "TIMETRINE" fold to "timetrine".
/// </summary>
/// <remarks>Canonical decomposition (NFD), marks that take no space (category Mn) dropped, then lower case by the invariant
/// culture. Letters that Unicode does not decompose are spelled out: ß ss, æ ae, œ oe, ø o, đ and ð d, ħ h, ı i, ĸ k, ł l, ŋ n, ŧ
/// t, þ th, ſ s. Turkish İ and I both fold to i under every culture. Half a surrogate pair folds to U+FFFD. Where the program
/// runs without ICU, in invariant globalization mode, decomposition depends on the version of .NET.</remarks>
public static class TextFolding
{
    /// <summary>The text without case and accents.</summary>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public static string Fold(string text)
    {
        _ = text ?? throw new ArgumentNullException(nameof(text));
        var decomposed = IsAscii(text) ? text : WithoutLoneSurrogates(text).Normalize(NormalizationForm.FormD);
        var folded = new StringBuilder(decomposed.Length);
        for (var i = 0; i < decomposed.Length; i++)
        {
            if (CharUnicodeInfo.GetUnicodeCategory(decomposed, i) != UnicodeCategory.NonSpacingMark)
            {
                AppendFolded(folded, decomposed, ref i);
            }
            else if (char.IsHighSurrogate(decomposed[i]))
            {
                i++;
            }
        }
        return folded.ToString();
    }

    /// <summary>The words of a text, folded, in their order: runs of letters, digits and marks. An apostrophe or a hyphen ends a
    /// word.</summary>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public static IReadOnlyList<string> Words(string text)
    {
        var folded = Fold(text);
        var words = new List<string>();
        var start = -1;
        for (var i = 0; i < folded.Length; i++)
        {
            var isInside = IsWordPart(folded, i);
            if (isInside && start < 0)
            {
                start = i;
            }
            else if (!isInside && start >= 0)
            {
                words.Add(folded.Substring(start, i - start));
                start = -1;
            }
        }
        if (start >= 0)
        {
            words.Add(folded.Substring(start));
        }
        return words;
    }

    private static void AppendFolded(StringBuilder folded, string text, ref int i)
    {
        var c = text[i];
        if (char.IsHighSurrogate(c))
        {
            folded.Append(text.Substring(i, 2).ToLowerInvariant());
            i++;
            return;
        }
        var lower = char.ToLowerInvariant(c);
        if (Spelled(lower) is { } spelled)
        {
            folded.Append(spelled);
        }
        else
        {
            folded.Append(lower);
        }
    }

    private static string? Spelled(char lower) => lower switch
    {
        < '\u0080' => null,
        '\u00DF' or '\u1E9E' => "ss",
        '\u00E6' => "ae",
        '\u0153' => "oe",
        '\u00F8' => "o",
        '\u0111' or '\u00F0' => "d",
        '\u0127' => "h",
        '\u0130' or '\u0131' => "i",
        '\u0138' => "k",
        '\u0142' => "l",
        '\u014B' => "n",
        '\u0167' => "t",
        '\u00FE' => "th",
        '\u017F' => "s",
        _ => null,
    };

    // The second half of a pair belongs to the word that the first half belongs to.
    private static bool IsWordPart(string text, int i)
    {
        var at = i > 0 && char.IsLowSurrogate(text[i]) ? i - 1 : i;
        return CharUnicodeInfo.GetUnicodeCategory(text, at) switch
        {
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber
                or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber or UnicodeCategory.SpacingCombiningMark => true,
            _ => false,
        };
    }

    private static bool IsAscii(string text)
    {
        foreach (var c in text)
        {
            if (c > '\x7F')
            {
                return false;
            }
        }
        return true;
    }

    // Normalisation throws on them.
    private static string WithoutLoneSurrogates(string text)
    {
        StringBuilder? repaired = null;
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                repaired ??= new StringBuilder(text);
                repaired[i] = '\uFFFD';
            }
        }
        return repaired?.ToString() ?? text;
    }
}
