using System.Collections.Generic;

namespace KnowledgeGen.Language.Evidence;

/// <summary>
/// Splits a text into tokens. Matches begin and end at tokens, which is what bounds them by words; white space is no token but a
/// property of the one that follows, which is what folds it.
/// </summary>
internal static class Tokenizer
{
    /// <summary>The tokens of a text, in order, in one pass.</summary>
    public static Token[] Split(string text)
    {
        var tokens = new List<Token>((text.Length / 4) + 2);
        var hasSpaceBefore = false;
        var index = 0;
        while (index < text.Length)
        {
            if (Folding.IsWhiteSpace(text[index]))
            {
                hasSpaceBefore = true;
                index++;
                continue;
            }

            var end = FindEnd(text, index);
            tokens.Add(new Token(index, end, hasSpaceBefore));
            hasSpaceBefore = false;
            index = end;
        }

        return tokens.ToArray();
    }

    private static int FindEnd(string text, int start)
    {
        // A mark with nothing before it to belong to starts a word.
        var isWord = CharacterKinds.At(text, start, out var length) != CharacterKind.Single;
        var end = start + length;
        while (end < text.Length)
        {
            var kind = CharacterKinds.At(text, end, out length);
            if (kind != CharacterKind.Mark && !(isWord && kind == CharacterKind.Word)) break;
            end += length;
        }

        return end;
    }
}
