using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using KnowledgeGen.Language.Binding;
using KnowledgeGen.Language.Evidence;
using KnowledgeGen.Language.Imports;
using KnowledgeGen.Language.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KnowledgeGen.Generator.Pipeline;

/// <summary>What a file is to a knowledge base.</summary>
internal enum KnowledgeFileKind
{
    None,
    Schema,
    Facts,
    Questions,
    Lock,
    Document,
}

/// <summary>An additional file of the project that belongs to its knowledge base.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="RelativePath">Its path relative to the project, with <c>/</c>.</param>
/// <param name="Text">The file; a new object whenever it changes.</param>
/// <param name="Library">The library that it came with; null where it is the project's own.</param>
internal sealed record KnowledgeFile(KnowledgeFileKind Kind, string RelativePath, AdditionalText Text, LibraryModel? Library)
{
    /// <summary>The id under which facts cite a document.</summary>
    public string DocumentId => DocumentText.IdOf(Text.Path);

    /// <summary>
    /// Picks the files of the knowledge base, each path once. They keep the compiler's order, which stages that see all files do
    /// not rely on: a new file comes last, and so leaves the others where they were.
    /// </summary>
    public static ImmutableArray<KnowledgeFile> Classify(
        (ImmutableArray<AdditionalText> Texts, AnalyzerConfigOptionsProvider Options) input, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        input.Options.GlobalOptions.TryGetValue("build_property.ProjectDir", out var projectDirectory);
        input.Options.GlobalOptions.TryGetValue("build_property._KnowledgeGenFolderLength", out var length);
        var texts = new List<(AdditionalText Text, AnalyzerConfigOptions Options, LibraryModel? Library, string? Folder)>(input.Texts.Length);
        var folders = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var text in input.Texts)
        {
            var options = input.Options.GetOptions(text);
            var library = LibraryMetadata.Read(options, text.Path, out var folder);

            // A library that comes in several versions is the first of them: half of one and half of another are none.
            if (library is not null && !folders.ContainsKey(library.Name)) folders.Add(library.Name, folder);
            if (library is null || folders[library.Name] == folder) texts.Add((text, options, library, folder));
        }

        var libraries = new HashSet<string>(folders.Keys, StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var files = ImmutableArray.CreateBuilder<KnowledgeFile>(texts.Count);
        foreach (var (text, options, library, folder) in texts)
        {
            var path = library is null
                ? ImportedPath.OfOwn(RelativePaths.Make(text.Path, RelativePaths.WholeFolder(text.Path, projectDirectory, length)), libraries)
                : ImportedPath.OfLibrary(library.Name, RelativePaths.Make(text.Path, folder));
            var kind = KindOf(path, options);
            if (kind != KnowledgeFileKind.None && seen.Add(path)) files.Add(new KnowledgeFile(kind, path, text, library));
        }

        return files.ToImmutable();
    }

    public static bool IsSchema(KnowledgeFile file) => file.Kind == KnowledgeFileKind.Schema;

    public static bool IsFacts(KnowledgeFile file) => file.Kind == KnowledgeFileKind.Facts;

    public static bool IsQuestions(KnowledgeFile file) => file.Kind == KnowledgeFileKind.Questions;

    public static bool IsLock(KnowledgeFile file) => file.Kind == KnowledgeFileKind.Lock;

    public static bool IsDocument(KnowledgeFile file) => file.Kind == KnowledgeFileKind.Document;

    private static KnowledgeFileKind KindOf(string path, AnalyzerConfigOptions options)
    {
        if (EndsWith(path, ".schema.yaml")) return KnowledgeFileKind.Schema;
        if (EndsWith(path, ".facts.yaml") || EndsWith(path, FactSource.OverlayEnding)) return KnowledgeFileKind.Facts;
        if (EndsWith(path, ".questions.yaml")) return KnowledgeFileKind.Questions;
        if (path == "facts.lock" || EndsWith(path, "/facts.lock")) return KnowledgeFileKind.Lock;
        if (!EndsWith(path, ".txt")) return KnowledgeFileKind.None;

        // Documents of a folder outside the project are marked by KnowledgeGen.props; those of the project go by their folder.
        var isMarked = options.TryGetValue("build_metadata.AdditionalFiles.KnowledgeGenDocument", out var mark) && mark == "true";
        return isMarked
            || path.StartsWith("documents/", StringComparison.Ordinal)
            || path.IndexOf("/documents/", StringComparison.Ordinal) >= 0
            ? KnowledgeFileKind.Document
            : KnowledgeFileKind.None;
    }

    private static bool EndsWith(string path, string ending) => path.EndsWith(ending, StringComparison.Ordinal);
}
