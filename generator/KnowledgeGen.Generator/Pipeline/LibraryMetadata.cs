using KnowledgeGen.Language.Model;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KnowledgeGen.Generator.Pipeline;

/// <summary>
/// Reads which library an additional file came with. A package says so in its props, a referenced project through KnowledgeGen.targets.
/// </summary>
internal static class LibraryMetadata
{
    /// <summary>Reads the metadata of a file.</summary>
    /// <param name="options">The options of the file.</param>
    /// <param name="path">The path of the file.</param>
    /// <param name="folder">The folder of the library's files.</param>
    /// <returns>The library; null where the file is the project's own.</returns>
    public static LibraryModel? Read(AnalyzerConfigOptions options, string path, out string? folder)
    {
        folder = RelativePaths.WholeFolder(path, Get(options, "Folder"), Get(options, "FolderLength"));
        return Get(options, string.Empty) is { } name
            ? new LibraryModel(name, ProjectOptionsReader.MakeNamespace(Get(options, "Namespace") ?? name), Get(options, "Root") ?? ProjectOptionsReader.DefaultRoot, Get(options, "Version"))
            : null;
    }

    private static string? Get(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue("build_metadata.AdditionalFiles.KnowledgeGenLibrary" + name, out var value) && value.Trim().Length > 0 ? value.Trim() : null;
}
