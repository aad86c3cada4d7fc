using System;
using System.Collections.Generic;
using System.IO;
using KnowledgeGen.Language;
using KnowledgeGen.Tool.Loading;
using KnowledgeGen.Tool.Output;

namespace KnowledgeGen.Tool.Editing;

/// <summary>A kind of files that editors get a JSON Schema of.</summary>
/// <param name="Name">Its name on the command line.</param>
/// <param name="Pattern">How its files are called.</param>
/// <param name="Write">Writes the JSON Schema.</param>
internal sealed record EditorSchema(string Name, string Pattern, Func<KnowledgeCompilation, IEnumerable<string>, string> Write)
{
    /// <summary>The name of the file of the JSON Schema.</summary>
    public string FileName => Name + ".schema.json";
}

/// <summary>The JSON Schemas of a knowledge base, in a folder of their own.</summary>
internal static class EditorSchemas
{
    /// <summary>The folder, within that of the knowledge base. Files in it are none of the knowledge base: it starts with a dot.</summary>
    public const string Folder = ".kgen";

    /// <summary>All kinds.</summary>
    public static readonly IReadOnlyList<EditorSchema> All =
    [
        new("facts", "*.facts.yaml", (compilation, documents) => FactsJsonSchema.Write(compilation.Model, documents, isOverlay: false)),
        new("overlay", "*.overlay.yaml", (compilation, documents) => FactsJsonSchema.Write(compilation.Model, documents, isOverlay: true)),
        new("schema", "*.schema.yaml", (compilation, _) => SchemaJsonSchema.Write(compilation.Model)),
        new("questions", "*.questions.yaml", (compilation, _) => QuestionsJsonSchema.Write(compilation.Model)),
    ];

    /// <summary>Writes all of them.</summary>
    /// <param name="path">The full path of the folder.</param>
    /// <param name="loaded">The knowledge base.</param>
    /// <param name="compilation">What it compiles to.</param>
    public static void Write(string path, LoadedKnowledge loaded, KnowledgeCompilation compilation)
    {
        Directory.CreateDirectory(path);
        foreach (var schema in All) AtomicFile.Write(Path.Combine(path, schema.FileName), writer => writer.Write(schema.Write(compilation, loaded.DocumentIds)));
    }
}
