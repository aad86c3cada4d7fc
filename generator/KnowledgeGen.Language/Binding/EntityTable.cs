using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Language.Binding;

/// <summary>
/// Every entity of the knowledge base by id: its type, its C# name and its file. Nothing in it depends on values or positions, so
/// a changed value leaves it equal.
/// </summary>
public sealed class EntityTable : IEquatable<EntityTable>
{
    private readonly Dictionary<string, int> _numbers;
    private Dictionary<string, EntityEntry>? _byFormerId;
    private Dictionary<string, LeftOutEntity>? _leftOutById;

    /// <summary>Wraps entities and, by their ids, their places among them.</summary>
    internal EntityTable(EquatableArray<EntityEntry> entries, Dictionary<string, int> numbers)
    {
        Entries = entries;
        _numbers = numbers;
    }

    /// <summary>A table without entities.</summary>
    public static EntityTable Empty { get; } = new(default, []);

    /// <summary>The entities, in the order of files and of entities in them.</summary>
    public EquatableArray<EntityEntry> Entries { get; }

    /// <summary>The entities of libraries that are not imported, ordered by id (ordinal).</summary>
    public EquatableArray<LeftOutEntity> LeftOut { get; init; }

    /// <summary>The entity of a library that is not imported, or null.</summary>
    internal LeftOutEntity? FindLeftOut(string id)
    {
        if (LeftOut.Count == 0) return null;

        _leftOutById ??= LeftOut.GroupBy(entity => entity.Id, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        return _leftOutById.TryGetValue(id, out var found) ? found : null;
    }

    /// <summary>The ids of all entities.</summary>
    public IEnumerable<string> Ids => _numbers.Keys;

    /// <summary>The entity with an id, or null.</summary>
    public EntityEntry? Find(string id) => _numbers.TryGetValue(id, out var number) ? Entries[number] : null;

    /// <summary>The entity that had an id before, or null.</summary>
    public EntityEntry? FindFormer(string id)
    {
        _byFormerId ??= Entries
            .SelectMany(entry => entry.Formerly, (entry, former) => (entry, former))
            .GroupBy(pair => pair.former.Id, pair => pair.entry, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        return _byFormerId.TryGetValue(id, out var entry) ? entry : null;
    }

    /// <inheritdoc/>
    public bool Equals(EntityTable? other) => other is not null && Entries == other.Entries && LeftOut == other.LeftOut;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as EntityTable);

    /// <inheritdoc/>
    public override int GetHashCode() => Entries.Count;
}

/// <summary>An entity as other files see it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Type">Its type, whether or not the schema has it.</param>
/// <param name="CSharpName">The name of its C# member; null where a clash leaves it without one.</param>
/// <param name="Path">The relative path of its file.</param>
public sealed record EntityEntry(string Id, string Type, string? CSharpName, string Path)
{
    /// <summary>The entity as the object of a statement: one for all of them, as there are many.</summary>
    internal ValueModel.Reference Reference { get; } = new(Id);

    /// <summary>What became of it.</summary>
    public LifeCycleModel LifeCycle { get; init; } = LifeCycleModel.None;

    /// <summary>The ids that it had before.</summary>
    public EquatableArray<FormerId> Formerly { get; init; }

    /// <summary>The name of the library that it is of, or null.</summary>
    public string? Library { get; init; }
}

/// <summary>An entity of a part of a library that is not imported.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Library">The library.</param>
/// <param name="Part">The part.</param>
public readonly record struct LeftOutEntity(string Id, string Library, string Part)
{
    /// <summary>The end of the sentence that says that it is not there.</summary>
    internal string Advice =>
        "; it is in the part '" + Escape.ForMessage(Part) + "' of the library '" + Escape.ForMessage(Library) + "', which 'imports' leaves out.";
}
