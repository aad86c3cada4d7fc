using System.Collections.Generic;
using System.Linq;

namespace KnowledgeGen.Reliability.Tests.Mutants;

/// <summary>A file in which one token was changed.</summary>
/// <param name="Change">How.</param>
/// <param name="Token">Which.</param>
/// <param name="Text">The whole file.</param>
internal sealed record Mutant(string Change, Token Token, string Text)
{
    /// <summary>All ways to change a token that change the file.</summary>
    public static IEnumerable<Mutant> Of(string text, Token token)
    {
        var (start, end) = (token.Range.Start, token.Range.End);
        var word = text[start..end];
        var line = text.LastIndexOf('\n', start > 0 ? start - 1 : 0) + 1;
        var lineEnd = text.IndexOf('\n', start) is >= 0 and var found ? found + 1 : text.Length;
        var middle = word.Length / 2;
        var mutants = new List<Mutant>
        {
            new("letter taken out", token, text.Remove(start + middle, 1)),
            new("token taken out", token, text.Remove(start, word.Length)),
            new("line taken out", token, text.Remove(line, lineEnd - line)),
            new("line indented", token, text.Insert(line, " ")),
        };
        if (middle > 0 && word[middle] != word[middle - 1]) mutants.Add(new("letters swapped", token, text[..(start + middle - 1)] + word[middle] + word[middle - 1] + text[(start + middle + 1)..]));
        if (text[line] == ' ') mutants.Add(new("line outdented", token, text.Remove(line, 1)));
        return mutants.Where(mutant => mutant.Text != text);
    }
}
