using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Language.Syntax;

namespace KnowledgeGen.Language.Schema;

/// <summary>The types that the properties and relations of a schema may name.</summary>
internal sealed class SchemaScope
{
    private readonly HashSet<string> _types;

    public SchemaScope(IEnumerable<TypeModel> types) =>
        _types = new HashSet<string>(types.Select(type => type.Name), System.StringComparer.Ordinal);

    /// <summary>Whether the schema has a type of that name.</summary>
    public bool HasType(string name) => _types.Contains(name);

    /// <summary>Whether a key that lists types is not there at all, or has an empty list.</summary>
    public static bool IsMissing(KeyReader keys, string key) => keys.Take(key) is { } entry
        ? entry.Value is YamlSequence { Items.Count: 0 }
        : !keys.HasWrongShape && !keys.IsMisspelt(key);

    /// <summary>The names of types that a key lists; unknown ones are reported and left out.</summary>
    public EquatableArray<string> TakeTypes(KeyReader keys, string key, Declaration declaration)
    {
        var result = new List<string>();
        foreach (var scalar in keys.TakeScalars(key))
        {
            if (!_types.Contains(scalar.Value))
            {
                declaration.Report(
                    Rules.UnknownSchemaType,
                    scalar.Range,
                    "There is no type '" + Escape.ForMessage(scalar.Value) + "'" + AdviceOn(scalar.Value, declaration));
            }
            else if (!result.Contains(scalar.Value))
            {
                result.Add(scalar.Value);
            }
        }

        return result.ToEquatableArray();
    }

    private string AdviceOn(string name, Declaration declaration) => ValueTypeBinder.IsKind(name)
        ? "; values are not entities, so declare '" + declaration.Name + "' under 'properties', with 'of' and 'type'."
        : declaration.File.Bag.Suggestion(name, _types);
}
