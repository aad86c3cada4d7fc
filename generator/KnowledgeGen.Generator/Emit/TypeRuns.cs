using System.Collections.Generic;

namespace KnowledgeGen.Generator.Emit;

/// <summary>The types of a block's entities: neighbours mostly share one.</summary>
internal static class TypeRuns
{
    /// <summary>Writes the number of runs, then the type and the length of each.</summary>
    /// <returns>The number of runs.</returns>
    public static int Write(PackedWriter writer, SchemaIndex schema, IReadOnlyList<string> types)
    {
        var runs = new List<(string Type, int Length)>();
        foreach (var type in types)
        {
            var last = runs.Count - 1;
            if (last >= 0 && runs[last].Type == type) runs[last] = (type, runs[last].Length + 1);
            else runs.Add((type, 1));
        }

        writer.Number(runs.Count);
        foreach (var (type, length) in runs) writer.Number(schema.TypeNumber(type)).Number(length);
        return runs.Count;
    }
}
