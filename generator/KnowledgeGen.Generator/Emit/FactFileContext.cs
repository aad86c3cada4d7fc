using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Generator.Emit;

/// <summary>
/// What a fact file's C# depends on beside the file and the schema. It never holds another file's labels or values: they may
/// change without this file being emitted again.
/// </summary>
/// <param name="FirstBlock">The first block of the file.</param>
/// <param name="References">The entities that the file refers to, ordered by id (ordinal).</param>
/// <param name="Members">Of types that are split over several classes: which of them the file's entities start in.</param>
public sealed record FactFileContext(
    int FirstBlock, EquatableArray<EntityLocation> References, EquatableArray<FileMembers> Members)
{
    private Dictionary<string, EntityLocation>? _byId;

    /// <summary>Finds what a file needs in the layout of all files.</summary>
    public static FactFileContext Create(FactFileModel file, RowLayout layout)
    {
        var ids = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var entity in file.Entities)
        {
            if (entity.LifeCycle.SupersededBy is { } successor) ids.Add(successor);
            foreach (var statement in entity.Statements)
            {
                if (statement.LifeCycle.SupersededBy is { } other) ids.Add(other);
                if (statement.Value is ValueModel.Reference reference) ids.Add(reference.Id);
                if (statement.AttributedTo is { } source) ids.Add(source);
            }
        }

        var references = ids.Select(layout.Find).OfType<EntityLocation>().ToEquatableArray();
        return new FactFileContext(layout.FirstBlock(file.Path), references, layout.MembersOf(file.Path));
    }

    /// <inheritdoc/>
    public bool Equals(FactFileContext? other) =>
        other is not null && FirstBlock == other.FirstBlock && References == other.References && Members == other.Members;

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((FirstBlock * 31) + References.GetHashCode());

    /// <summary>The first class that has members of the file's entities of a type.</summary>
    internal int FirstMemberClass(string type)
    {
        foreach (var members in Members)
        {
            if (members.Type == type) return members.First;
        }

        return 0;
    }

    /// <summary>The entity with an id, or null where the file does not refer to it.</summary>
    internal EntityLocation? Find(string id)
    {
        _byId ??= References.ToDictionary(location => location.Id, StringComparer.Ordinal);
        return _byId.TryGetValue(id, out var found) ? found : null;
    }
}
