using System;
using System.Collections.Generic;
using KnowledgeGen.Language.Syntax;
using KnowledgeGen.Language.Text;

namespace KnowledgeGen.Language.Patterns;

/// <summary>A word of a condition.</summary>
/// <param name="Text">The word; of a quoted one what is between the marks.</param>
/// <param name="Range">Where it stands.</param>
/// <param name="IsQuoted">Whether it is in quotation marks.</param>
/// <param name="IsUnclosed">Whether it starts with a quotation mark that no other one answers; it is then all that is left.</param>
internal readonly record struct PatternToken(string Text, TextRange Range, bool IsQuoted, bool IsUnclosed = false)
{
    private const int MaxVariableLength = 100;

    /// <summary>Whether it names a variable: an ASCII capital, then letters, digits, hyphens and underscores, at most 100 characters.</summary>
    public bool IsVariable
    {
        get
        {
            if (IsQuoted || Text.Length > MaxVariableLength || Text[0] is < 'A' or > 'Z') return false;
            foreach (var c in Text)
            {
                if (c is not ((>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-' or '_')) return false;
            }

            return true;
        }
    }

    /// <summary>Whether it stands for anything.</summary>
    public bool IsAnything => !IsQuoted && Text == "_";

    /// <summary>Whether it is a word of the language of patterns.</summary>
    public bool Is(string word) => !IsQuoted && Text == word;

    /// <summary>Splits a condition into words: at white space, but not between quotation marks.</summary>
    /// <param name="scalar">The condition.</param>
    /// <param name="text">The characters of the file.</param>
    public static List<PatternToken> Split(YamlScalar scalar, string text)
    {
        var tokens = new List<PatternToken>();
        var value = scalar.Value;
        for (var i = 0; i < value.Length;)
        {
            if (char.IsWhiteSpace(value[i]))
            {
                i++;
                continue;
            }

            var start = i;
            var closing = value[i] == '"' ? value.IndexOf('"', i + 1) : -1;
            if (closing > 0)
            {
                i = closing + 1;
                tokens.Add(new PatternToken(value.Substring(start + 1, closing - start - 1), RangeOf(start, i), IsQuoted: true));
                continue;
            }

            if (value[start] == '"')
            {
                tokens.Add(new PatternToken(value.Substring(start), RangeOf(start, value.Length), IsQuoted: false, IsUnclosed: true));
                break;
            }

            while (i < value.Length && !char.IsWhiteSpace(value[i])) i++;
            tokens.Add(new PatternToken(value.Substring(start, i - start), RangeOf(start, i), IsQuoted: false));
        }

        return tokens;

        // In the file the words stand as they are here, unless YAML's quoting or folding comes between.
        TextRange RangeOf(int start, int end)
        {
            var at = text.IndexOf(value, scalar.Range.Start, Math.Min(text.Length, scalar.Range.End) - scalar.Range.Start, StringComparison.Ordinal);
            return at < 0 ? scalar.Range : new TextRange(at + start, at + end);
        }
    }
}
