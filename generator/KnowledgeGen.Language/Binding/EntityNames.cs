using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Language.Binding;

/// <summary>What entities are called, by the roles <c>label</c> and <c>alias</c>, ordered by id (ordinal). Entities without a name are left out.</summary>
/// <param name="Entities">The entities with their names.</param>
public sealed record EntityNames(EquatableArray<NamedEntity> Entities)
{
    private Dictionary<string, EquatableArray<string>>? _byId;

    /// <summary>The names of an entity; none where it is not in the list.</summary>
    public EquatableArray<string> Of(string id)
    {
        _byId ??= Entities.ToDictionary(entity => entity.Id, entity => entity.Names, StringComparer.Ordinal);
        return _byId.TryGetValue(id, out var names) ? names : default;
    }

    /// <summary>The entity that is called by a text or nearly so, and how; null where none is.</summary>
    internal (string Id, string Name)? FindNearest(string text)
    {
        if (Spelling.Nearest(text, Entities.SelectMany(entity => entity.Names)) is not { } nearest) return null;
        return (Entities.First(entity => entity.Names.Contains(nearest, StringComparer.Ordinal)).Id, nearest);
    }

    /// <summary>The names of the entities of a file.</summary>
    public static EntityNames In(BoundFile file) => Sort(file.Entities.Select(entity => new NamedEntity(entity.Id, NamesOf(entity))));

    /// <summary>The names of the entities of all files.</summary>
    public static EntityNames Unite(IEnumerable<EntityNames> files) => Sort(files.SelectMany(file => file.Entities));

    /// <summary>Those names on which the checks of a file's evidence depend: of entities that its statements with evidence of their own lead to.</summary>
    internal EntityNames UsedBy(BoundFile file)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entity in file.Entities)
        {
            foreach (ref readonly var statement in entity.Statements.AsSpan())
            {
                if (statement is { Receipt: ReceiptClaim.Evidence, Value: ValueModel.Reference reference }) ids.Add(reference.Id);
            }
        }

        return Sort(ids.Select(id => new NamedEntity(id, Of(id))));
    }

    /// <inheritdoc/>
    public bool Equals(EntityNames? other) => other is not null && Entities == other.Entities;

    /// <inheritdoc/>
    public override int GetHashCode() => Entities.GetHashCode();

    private static EquatableArray<string> NamesOf(BoundEntity entity)
    {
        List<string>? names = null;
        foreach (ref readonly var statement in entity.Statements.AsSpan())
        {
            if (statement is { Predicate.Role: Role.Label or Role.Alias, Value: ValueModel.String name }) (names ??= []).Add(name.Value);
        }

        return names is null ? default : names.ToEquatableArray();
    }

    private static EntityNames Sort(IEnumerable<NamedEntity> entities) => new(entities
        .Where(entity => entity.Names.Count > 0)
        .OrderBy(entity => entity.Id, StringComparer.Ordinal)
        .ToEquatableArray());
}

/// <summary>An entity and what it is called.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Names">Its names, in the order of the file.</param>
public readonly record struct NamedEntity(string Id, EquatableArray<string> Names);
