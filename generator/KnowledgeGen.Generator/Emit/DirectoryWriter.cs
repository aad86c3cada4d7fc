using System.Collections.Generic;
using System.Text;

namespace KnowledgeGen.Generator.Emit;

/// <summary>Packs how many entities of which types each block holds, as <see cref="BlockDirectory"/> reads it.</summary>
internal static class DirectoryWriter
{
    public static string Write(SchemaIndex schema, RowLayout layout)
    {
        var builder = new StringBuilder();
        PackedNumbers.Append(builder, (ulong)layout.BlockCount);
        foreach (var file in layout.Files)
        {
            for (var first = 0; first < file.Entities.Count; first += RowLayout.BlockSize)
            {
                WriteBlock(builder, schema, file, first);
            }
        }

        return builder.ToString();
    }

    private static void WriteBlock(StringBuilder builder, SchemaIndex schema, LayoutFile file, int first)
    {
        var runs = new List<(int Type, int Length)>();
        for (var i = first; i < file.Entities.Count && i < first + RowLayout.BlockSize; i++)
        {
            var type = schema.TypeNumber(file.Entities[i].Type);
            var last = runs.Count - 1;
            if (last >= 0 && runs[last].Type == type) runs[last] = (type, runs[last].Length + 1);
            else runs.Add((type, 1));
        }

        PackedNumbers.Append(builder, (ulong)runs.Count);
        foreach (var (type, length) in runs)
        {
            PackedNumbers.Append(builder, (ulong)type);
            PackedNumbers.Append(builder, (ulong)length);
        }
    }
}
