using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language.Syntax;
using KnowledgeGen.Language.Text;

namespace KnowledgeGen.Reliability.Tests.Mutants;

/// <summary>A key or a scalar of a YAML file.</summary>
/// <param name="Path">The keys that lead to it, its own last; an item of a list has those of the list.</param>
/// <param name="IsKey">Whether it is a key.</param>
/// <param name="Range">Where it stands.</param>
internal sealed record Token(IReadOnlyList<string> Path, bool IsKey, TextRange Range)
{
    /// <summary>All of a file, in its order.</summary>
    public static IReadOnlyList<Token> In(YamlFile file) => file.Root is null ? [] : [.. In(file.Root, [])];

    private static IEnumerable<Token> In(YamlNode node, IReadOnlyList<string> path) => node switch
    {
        YamlMapping mapping => mapping.Entries.SelectMany(entry => In(entry, [.. path, entry.Key.Value])),
        YamlSequence sequence => sequence.Items.SelectMany(item => In(item, path)),
        YamlScalar { IsMissing: false } scalar => [new Token(path, false, scalar.Range)],
        _ => [],
    };

    private static IEnumerable<Token> In(YamlEntry entry, IReadOnlyList<string> path) =>
        In(entry.Value, path).Prepend(new Token(path, true, entry.Key.Range));
}
