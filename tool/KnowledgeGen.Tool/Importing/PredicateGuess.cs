using System;
using System.Collections.Generic;
using System.Linq;

namespace KnowledgeGen.Tool.Importing;

/// <summary>What is known of a property or relation from its statements.</summary>
/// <param name="name">Its name.</param>
internal sealed class PredicateGuess(ImportedName name)
{
    private readonly PartialOrder<string> _qualifiers = new();
    private readonly Dictionary<string, List<ImportedValue>> _qualifierValues = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ends = new(StringComparer.Ordinal);

    public ImportedName Name { get; } = name;

    /// <summary>The types of its subjects, in the order in which they appear.</summary>
    public List<string> Subjects { get; } = [];

    /// <summary>The types of its objects, in the order in which they appear.</summary>
    public List<string> Objects { get; } = [];

    /// <summary>Its values, of a property.</summary>
    public List<ImportedValue> Values { get; } = [];

    /// <summary>Whether it is a relation that holds both ways.</summary>
    public bool IsSymmetric { get; private set; }

    /// <summary>The types at either end, of a relation that holds both ways.</summary>
    public List<string> Ends => [.. Subjects.Union(Objects, StringComparer.Ordinal)];

    /// <summary>Whether some entity has several.</summary>
    public bool IsMany { get; private set; }

    /// <summary>Whether any is asserted.</summary>
    public bool HasAsserted { get; private set; }

    /// <summary>Its qualifiers with their values, in an order that keeps that of statements.</summary>
    public IEnumerable<(string Name, IReadOnlyCollection<ImportedValue> Values)> Qualifiers =>
        _qualifiers.Names().Select(item => (item, (IReadOnlyCollection<ImportedValue>)_qualifierValues[item]));

    /// <summary>Takes in all statements that an entity makes with it.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="statements">The statements.</param>
    /// <param name="types">The types of entities by their ids.</param>
    public void Add(ImportedEntity entity, IReadOnlyCollection<ImportedStatement> statements, IReadOnlyDictionary<string, string> types)
    {
        if (!Subjects.Contains(entity.Type)) Subjects.Add(entity.Type);
        IsMany |= statements.Count > 1;
        HasAsserted |= statements.Any(statement => statement.IsAsserted);
        foreach (var statement in statements)
        {
            IsSymmetric |= statement.IsSymmetric;

            // Where it holds both ways, an entity has those, too, that others state.
            if (statement.IsSymmetric) IsMany |= !_ends.Add(entity.Id) | !_ends.Add(statement.Value.Text);
            if (!Name.IsRelation) Values.Add(statement.Value);
            else if (!Objects.Contains(types[statement.Value.Text])) Objects.Add(types[statement.Value.Text]);

            _qualifiers.Add(statement.Qualifiers.Select(qualifier => qualifier.Name));
            foreach (var (qualifier, value) in statement.Qualifiers)
            {
                if (!_qualifierValues.TryGetValue(qualifier, out var values)) _qualifierValues.Add(qualifier, values = []);
                values.Add(value);
            }
        }
    }
}
