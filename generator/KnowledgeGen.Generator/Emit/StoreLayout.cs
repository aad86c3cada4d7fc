using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Generator.Emit;

/// <summary>The blocks of a fact file.</summary>
/// <param name="Path">The path of the file.</param>
/// <param name="FirstBlock">Its first block.</param>
/// <param name="BlockCount">The number of its blocks.</param>
public sealed record FileBlocks(string Path, int FirstBlock, int BlockCount)
{
    /// <summary>The library that the file is imported from, or null.</summary>
    public string? Library { get; init; }
}

/// <summary>An id that an entity had before.</summary>
/// <param name="Former">The id.</param>
/// <param name="Id">The one that it has.</param>
public sealed record RenamedId(string Former, string Id);

/// <summary>What the root class needs to know of all files: it stays the same while values change.</summary>
/// <param name="Directory">The packed list of blocks.</param>
/// <param name="Files">The files that have blocks.</param>
public sealed record StoreLayout(string Directory, EquatableArray<FileBlocks> Files)
{
    /// <summary>The ids that entities had before, with those that they have.</summary>
    public EquatableArray<RenamedId> Renamed { get; init; }

    /// <summary>The number of all blocks.</summary>
    public int BlockCount => Files.Count == 0 ? 0 : Files[Files.Count - 1].FirstBlock + Files[Files.Count - 1].BlockCount;

    /// <summary>Sums a layout up.</summary>
    public static StoreLayout Create(SchemaModel schema, RowLayout layout)
    {
        var files = new List<FileBlocks>();
        foreach (var file in layout.Files)
        {
            var count = RowLayout.BlocksOf(file.Entities.Count);
            if (count > 0) files.Add(new FileBlocks(file.Path, layout.FirstBlock(file.Path), count) { Library = file.Library });
        }

        var renamed =
            from file in layout.Files
            from entity in file.Entities
            from former in entity.Formerly
            select new RenamedId(former.Id, entity.Id);
        return new StoreLayout(DirectoryWriter.Write(SchemaIndex.Of(schema), layout), files.ToEquatableArray()) { Renamed = renamed.ToEquatableArray() };
    }
}
