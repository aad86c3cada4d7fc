using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace KnowledgeGen.Samples.Tests;

/// <summary>
/// Finds words of a vocabulary in C#: as identifiers or parts of them (<c>FindArmedGroup</c>), as whole string literals
/// (<c>"person"</c>), and, where they have a hyphen, anywhere in one. Comments do not count.
/// </summary>
internal static partial class SourceWords
{
    private const int LongestWord = 6;

    public static IEnumerable<string> Find(string source, IReadOnlySet<string> words)
    {
        foreach (Match token in Tokens().Matches(source))
        {
            var text = token.Value;
            if (text[0] == '/') continue;
            foreach (var word in text[0] == '"' ? InLiteral(text.Trim('"'), words) : InIdentifier(text, words)) yield return word;
        }
    }

    private static IEnumerable<string> InLiteral(string literal, IReadOnlySet<string> words) =>
        words.Contains(literal) ? [literal] : Hyphenated().Matches(literal).Select(match => match.Value).Where(words.Contains);

    private static IEnumerable<string> InIdentifier(string identifier, IReadOnlySet<string> words)
    {
        var parts = Parts().Matches(identifier).Select(match => match.Value.ToLowerInvariant()).ToArray();
        for (var start = 0; start < parts.Length; start++)
        {
            for (var end = start + 1; end <= Math.Min(parts.Length, start + LongestWord); end++)
            {
                var word = string.Join('-', parts[start..end]);
                if (words.Contains(word)) yield return word;
            }
        }
    }

    [GeneratedRegex("""//[^\n]*|/\*.*?\*/|"{3,}.*?"{3,}|"(?:[^"\\\n]|\\.)*"|[A-Za-z_][A-Za-z0-9_]*""", RegexOptions.Singleline)]
    private static partial Regex Tokens();

    [GeneratedRegex("[a-z0-9]+(?:-[a-z0-9]+)+")]
    private static partial Regex Hyphenated();

    [GeneratedRegex("[A-Z]+(?![a-z])|[A-Z]?[a-z0-9]+")]
    private static partial Regex Parts();
}
