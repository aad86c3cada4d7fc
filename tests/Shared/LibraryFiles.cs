using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Tests;

/// <summary>
/// The files of a knowledge base in memory. The ending of a file's name says what it is, as on disk; what lies in <c>libraries/NAME</c> is of the library NAME.
/// </summary>
internal static class LibraryFiles
{
    private const string Folder = "libraries/";

    /// <summary>The folder of a library's files; null where a file is the knowledge base's own.</summary>
    public static string? FolderOf(string path) =>
        path.StartsWith(Folder, StringComparison.Ordinal) && path.IndexOf('/', Folder.Length) is > 0 and var end ? path[..end] : null;

    /// <summary>The library of the files in a folder.</summary>
    public static LibraryModel LibraryIn(string folder) => new(folder[Folder.Length..], folder[Folder.Length..], "Knowledge", "1.0.0");

    public static KnowledgeFiles ToFiles(IReadOnlyCollection<(string Path, byte[] Bytes)> files) => new(
        InputsOf(files, ".schema.yaml"),
        InputsOf(files, ".facts.yaml", ".overlay.yaml"),
        InputsOf(files, "facts.lock"),
        files.Where(file => file.Path.EndsWith(".txt", StringComparison.Ordinal)).Select(file => new InputDocument(file.Path, file.Bytes)).ToEquatableArray())
    {
        Questions = InputsOf(files, ".questions.yaml"),
    };

    private static EquatableArray<InputFile> InputsOf(IEnumerable<(string Path, byte[] Bytes)> files, params string[] endings) => files
        .Where(file => endings.Any(ending => file.Path.EndsWith(ending, StringComparison.Ordinal)))
        .Select(file => FolderOf(file.Path) is { } folder
            ? InputFile.FromBytes(file.Path, file.Path[Folder.Length..], file.Bytes) with { Library = LibraryIn(folder) }
            : InputFile.FromBytes(file.Path, file.Path, file.Bytes))
        .ToEquatableArray();
}
