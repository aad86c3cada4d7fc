using System.Linq;
using KnowledgeGen.Language;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Generator.Emit;

/// <summary>The packed data of a fact file.</summary>
/// <param name="Path">The path of the file.</param>
/// <param name="Parts">Of each block its facts, then its receipts.</param>
public sealed record PackedFile(string Path, EquatableArray<string> Parts)
{
    /// <summary>The number of UTF-16 units of all parts.</summary>
    public long Length => Parts.Sum(static part => (long)part.Length);

    /// <summary>
    /// The greatest number of units, of all files together, that literals hold. The compiler's own limit is 8 M an assembly, and the
    /// project has literals, too.
    /// </summary>
    public const long LiteralLimit = 6_000_000;

    /// <summary>Packs a file.</summary>
    public static PackedFile Create(SchemaModel schema, FactFileModel file, FactFileContext context)
    {
        var index = SchemaIndex.Of(schema);
        var parts = new string[2 * RowLayout.BlocksOf(file.Entities.Count)];
        for (var i = 0; i < parts.Length; i += 2)
        {
            var block = new FactBlock(index, file, context, i / 2);
            parts[i] = FactsWriter.Write(index, context, block);
            parts[i + 1] = ReceiptsWriter.Write(context, block);
        }

        return new PackedFile(file.Path, parts.ToEquatableArray());
    }
}
