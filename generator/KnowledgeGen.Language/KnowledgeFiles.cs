using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Language.Syntax;

namespace KnowledgeGen.Language;

/// <summary>The files of one knowledge base and of the libraries at hand, in any order.</summary>
/// <param name="Schemas">The <c>*.schema.yaml</c> files.</param>
/// <param name="Facts">The <c>*.facts.yaml</c> and <c>*.overlay.yaml</c> files.</param>
/// <param name="Locks">The <c>facts.lock</c> files: none or one of the knowledge base and of each library.</param>
/// <param name="Documents">The sources.</param>
public sealed record KnowledgeFiles(
    EquatableArray<InputFile> Schemas, EquatableArray<InputFile> Facts, EquatableArray<InputFile> Locks, EquatableArray<InputDocument> Documents)
{
    /// <summary>The <c>*.questions.yaml</c> files.</summary>
    public EquatableArray<InputFile> Questions { get; init; }
}

/// <summary>A YAML file.</summary>
/// <param name="Path">The path that messages show.</param>
/// <param name="RelativePath">The path relative to the knowledge base, with <c>/</c>.</param>
/// <param name="Text">Its characters.</param>
public sealed record InputFile(string Path, string RelativePath, string Text)
{
    /// <summary>A file whose bytes were decoded.</summary>
    /// <param name="path">The path that messages show.</param>
    /// <param name="relativePath">The path relative to the knowledge base, with <c>/</c>.</param>
    /// <param name="bytes">Its bytes.</param>
    public static InputFile FromBytes(string path, string relativePath, byte[] bytes)
    {
        var (text, problem) = YamlBytes.Decode(path, bytes);
        return new InputFile(path, relativePath, text) { Problem = problem };
    }

    /// <summary>What is wrong with its bytes, or null.</summary>
    public Diagnostic? Problem { get; init; }

    /// <summary>The library that the file came with; null where it is the knowledge base's own.</summary>
    public LibraryModel? Library { get; init; }
}

/// <summary>A source.</summary>
/// <param name="Path">The path that messages show; the file name without <c>.txt</c> is the id.</param>
/// <param name="Bytes">Its bytes.</param>
public sealed record InputDocument(string Path, byte[] Bytes)
{
    /// <summary>The path that decides which of two files with the same id is the document.</summary>
    public string FullPath { get; init; } = Path;
}
