using System;
using System.Collections.Generic;
using System.Linq;

namespace KnowledgeGen.Tool.Importing;

/// <summary>Makes a schema that the imported statements fit.</summary>
/// <param name="areUntyped">Whether numbers and truth values are texts, as in CSV.</param>
internal sealed class SchemaGuess(bool areUntyped)
{
    private readonly OrderedDictionary<string, string?> _types = [];
    private readonly PartialOrder<ImportedName> _order = new();
    private readonly Dictionary<ImportedName, PredicateGuess> _predicates = [];

    /// <summary>The types in the order in which they appear, each with the one that it extends.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Types => _types;

    /// <summary>The properties and relations in an order that keeps that of statements.</summary>
    public IEnumerable<PredicateGuess> Predicates => _order.Names().Select(name => _predicates[name]);

    /// <summary>The properties that name entities.</summary>
    public HashSet<ImportedName> Labels { get; } = [];

    /// <summary>Takes all entities in.</summary>
    public static SchemaGuess Of(IReadOnlyList<ImportedEntity> entities, bool areUntyped)
    {
        var guess = new SchemaGuess(areUntyped);
        var types = entities.ToDictionary(entity => entity.Id, entity => entity.Type, StringComparer.Ordinal);
        foreach (var entity in entities) guess.Add(entity, types);
        guess.FindLabels(entities);
        return guess;
    }

    /// <summary>The word of the fact language for the type of a property's or qualifier's values.</summary>
    public string TypeOf(IReadOnlyCollection<ImportedValue> values)
    {
        var kinds = values.Select(value => value.Kind).Distinct().ToList();
        if (kinds is not [var kind]) return "string";
        return kind == ImportedKind.Text ? TextKind.Of([.. values.Select(value => value.Text)], areUntyped) : kind.ToString().ToLowerInvariant();
    }

    private void Add(ImportedEntity entity, Dictionary<string, string> types)
    {
        for (var i = entity.Lineage.Length - 1; i >= 0; i--)
        {
            _types.TryAdd(entity.Lineage[i], i + 1 < entity.Lineage.Length ? entity.Lineage[i + 1] : null);
        }

        _order.Add(entity.Statements.Select(statement => statement.Predicate).Distinct());
        foreach (var group in entity.Statements.GroupBy(statement => statement.Predicate))
        {
            if (!_predicates.TryGetValue(group.Key, out var predicate)) _predicates.Add(group.Key, predicate = new PredicateGuess(group.Key));
            predicate.Add(entity, [.. group], types);
        }
    }

    // A property that never says anything but the name of its entity.
    private void FindLabels(IReadOnlyList<ImportedEntity> entities)
    {
        var wrong = new HashSet<ImportedName>();
        foreach (var entity in entities)
        {
            var asserted = entity.Statements.Where(statement => statement.IsAsserted && !statement.Predicate.IsRelation);
            foreach (var group in asserted.GroupBy(statement => statement.Predicate))
            {
                if (group.First().Value is not { Kind: ImportedKind.Text } value || value.Text != entity.Name) wrong.Add(group.Key);
            }
        }

        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var predicate in Predicates.Where(item => !item.Name.IsRelation && !wrong.Contains(item.Name) && item.HasAsserted))
        {
            if (named.Overlaps(predicate.Subjects)) continue;
            named.UnionWith(predicate.Subjects);
            Labels.Add(predicate.Name);
        }
    }
}
