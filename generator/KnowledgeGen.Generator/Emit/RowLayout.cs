using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Generator.Emit;

/// <summary>What the layout needs to know of an entity.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Type">The name of its type.</param>
/// <param name="CSharpName">The name of its C# member, or null.</param>
public sealed record LayoutEntity(string Id, string Type, string? CSharpName)
{
    /// <summary>The ids that it had before.</summary>
    public EquatableArray<FormerId> Formerly { get; init; }
}

/// <summary>What the layout needs to know of a fact file.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Entities">Its entities, in order.</param>
public sealed record LayoutFile(string Path, EquatableArray<LayoutEntity> Entities)
{
    /// <summary>The library that the file is imported from, or null.</summary>
    public string? Library { get; init; }
}

/// <summary>Where an entity is and what other files call it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Row">Its row.</param>
/// <param name="Type">The name of its type.</param>
/// <param name="CSharpName">The name of its C# member, or null.</param>
/// <param name="MemberClass">Which of the classes of its type has the member.</param>
public sealed record EntityLocation(string Id, int Row, string Type, string? CSharpName, int MemberClass)
{
    /// <summary>The library that it is imported from, or null.</summary>
    public string? Library { get; init; }
}

/// <summary>
/// Gives every entity a row: files in order, each in blocks of at most 128 entities of its own. Rows have gaps at the ends of
/// files, so that an added entity moves only the rows of its file as long as its last block has room.
/// </summary>
public sealed class RowLayout
{
    /// <summary>The number of rows in a block.</summary>
    internal const int BlockSize = KnowledgeStore.BlockSize;

    private readonly Dictionary<string, EntityLocation> _locations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _firstBlocks = new(StringComparer.Ordinal);
    private readonly MemberClasses _classes;

    /// <summary>Lays files out.</summary>
    /// <param name="files">The files, ordered by path (ordinal).</param>
    public RowLayout(IReadOnlyList<LayoutFile> files)
    {
        Files = files;
        _classes = new MemberClasses(files);
        foreach (var file in files)
        {
            _firstBlocks[file.Path] = BlockCount;
            Locate(file);
            BlockCount += BlocksOf(file.Entities.Count);
        }
    }

    /// <summary>The types whose entities' members are in more than one class.</summary>
    public EquatableArray<SplitType> SplitTypes => _classes.Split;

    /// <summary>The files.</summary>
    public IReadOnlyList<LayoutFile> Files { get; }

    /// <summary>The number of blocks of all files.</summary>
    public int BlockCount { get; }

    /// <summary>The number of blocks that a number of entities takes.</summary>
    public static int BlocksOf(int entityCount) => (entityCount + BlockSize - 1) / BlockSize;

    /// <summary>The first block of a file.</summary>
    public int FirstBlock(string path) => _firstBlocks[path];

    /// <summary>The classes of the split types that a file has entities of.</summary>
    public EquatableArray<FileMembers> MembersOf(string path) => _classes.FirstOf(path)
        .OrderBy(pair => pair.Key, StringComparer.Ordinal)
        .Select(pair => new FileMembers(pair.Key, pair.Value))
        .ToEquatableArray();

    /// <summary>The place of an entity, or null where there is no entity with the id.</summary>
    public EntityLocation? Find(string id) => _locations.TryGetValue(id, out var found) ? found : null;

    private void Locate(LayoutFile file)
    {
        var first = _classes.FirstOf(file.Path);
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var row = BlockCount * BlockSize;
        foreach (var entity in file.Entities)
        {
            var memberClass = 0;
            if (first.TryGetValue(entity.Type, out var firstClass))
            {
                places.TryGetValue(entity.Type, out var place);
                places[entity.Type] = place + 1;
                memberClass = MemberClasses.ClassOf(firstClass, place);
            }

            _locations[entity.Id] = new EntityLocation(entity.Id, row++, entity.Type, entity.CSharpName, memberClass) { Library = file.Library };
        }
    }
}
