using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Language.Schema;

/// <summary>The names that constraints of a schema may use.</summary>
internal sealed class ConstraintNames
{
    private readonly Dictionary<string, PropertyModel> _properties = new(StringComparer.Ordinal);
    private readonly HashSet<string> _relations;

    public ConstraintNames(SchemaModel schema)
    {
        Relations = schema.Relations.Select(relation => relation.Name).ToList();
        Dates = schema.Properties.Where(property => property.Type.Kind == ValueKind.Date).Select(property => property.Name).ToList();
        _relations = new HashSet<string>(Relations, StringComparer.Ordinal);

        // A built-in property may be called like one of the schema.
        foreach (var property in schema.Properties)
        {
            if (!_properties.ContainsKey(property.Name)) _properties.Add(property.Name, property);
        }
    }

    /// <summary>All relations.</summary>
    public IReadOnlyList<string> Relations { get; }

    /// <summary>The properties whose values are dates.</summary>
    public IReadOnlyList<string> Dates { get; }

    /// <summary>Whether there is such a relation.</summary>
    public bool HasRelation(string name) => _relations.Contains(name);

    /// <summary>The property with a name, or null.</summary>
    public PropertyModel? FindProperty(string name) => _properties.TryGetValue(name, out var property) ? property : null;
}
