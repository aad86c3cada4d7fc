using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace KnowledgeGen.Language.Checking.Claims;

/// <summary>Writes letters as those do who lack them: without their marks, and those that Unicode does not take apart as the letters nearest to them.</summary>
internal static class LetterFolding
{
    private static readonly Dictionary<char, string> Nearest = new()
    {
        ['\u0142'] = "l",
        ['\u00F8'] = "o",
        ['\u0111'] = "d",
        ['\u0127'] = "h",
        ['\u0131'] = "i",
        ['\u00DF'] = "ss",
        ['\u1E9E'] = "ss",
        ['\u00E6'] = "ae",
        ['\u0153'] = "oe",
        ['\u00FE'] = "th",
        ['\u00F0'] = "d",
    };

    /// <summary>The word in plain letters; of those that are written otherwise for want of a key, in small ones.</summary>
    public static string Fold(string word)
    {
        if (word.All(c => c < '\u0080') || word.Any(char.IsSurrogate)) return word;

        var folded = new StringBuilder(word.Length);
        foreach (var c in word.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) continue;
            if (Nearest.TryGetValue(char.ToLowerInvariant(c), out var letters)) folded.Append(letters);
            else folded.Append(c);
        }

        return folded.ToString();
    }
}
