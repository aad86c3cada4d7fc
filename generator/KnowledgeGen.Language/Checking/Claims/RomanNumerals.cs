using System;
using System.Linq;

namespace KnowledgeGen.Language.Checking.Claims;

/// <summary>Reads Roman numerals as they number kings, chapters and pages: <c>Louis XIV</c>, <c>page iii</c>.</summary>
internal static class RomanNumerals
{
    private static readonly (string Letters, int Value)[] Parts =
    [
        ("M", 1000), ("CM", 900), ("D", 500), ("CD", 400), ("C", 100), ("XC", 90), ("L", 50), ("XL", 40),
        ("X", 10), ("IX", 9), ("V", 5), ("IV", 4), ("I", 1),
    ];

    /// <summary>
    /// The number that a word of capitals, or of at least two small letters, is; null where it is none in the usual spelling, below 4,000.
    /// </summary>
    public static int? Read(string word)
    {
        var isSmall = word.Length > 1 && word.All(char.IsLower);
        var rest = isSmall ? word.ToUpperInvariant() : word;
        var number = 0;
        foreach (var (letters, value) in Parts)
        {
            var most = letters.Length == 1 && letters[0] is 'M' or 'C' or 'X' or 'I' ? 3 : 1;
            for (; most > 0 && rest.StartsWith(letters, StringComparison.Ordinal); most--)
            {
                number += value;
                rest = rest.Substring(letters.Length);
            }
        }

        return rest.Length == 0 && number > 0 ? number : null;
    }
}
