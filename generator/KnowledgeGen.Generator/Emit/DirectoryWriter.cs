using System;
using System.Collections.Generic;

namespace KnowledgeGen.Generator.Emit;

/// <summary>Packs how many entities of which types each block holds, as <see cref="BlockDirectory"/> reads it.</summary>
internal static class DirectoryWriter
{
    public static string Write(SchemaIndex schema, RowLayout layout)
    {
        var blocks = new PackedWriter();
        var runCount = 0;
        foreach (var file in layout.Files)
        {
            for (var first = 0; first < file.Entities.Count; first += RowLayout.BlockSize)
            {
                var types = new List<string>();
                var end = Math.Min(file.Entities.Count, first + RowLayout.BlockSize);
                for (var i = first; i < end; i++) types.Add(file.Entities[i].Type);
                runCount += TypeRuns.Write(blocks, schema, types);
            }
        }

        return new PackedWriter().Number(layout.BlockCount).Number(runCount).Append(blocks).ToString();
    }
}
