using System;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Language.Text;

namespace KnowledgeGen.Language.Syntax;

/// <summary>A YAML file as it was read. It follows from its path, its text and whether its bytes were that, so those decide equality.</summary>
public sealed class YamlFile : IEquatable<YamlFile>
{
    internal YamlFile(
        string path,
        string text,
        LineMap lines,
        YamlMapping? root,
        EquatableArray<IgnoreComment> ignores,
        EquatableArray<Diagnostic> diagnostics,
        Diagnostic? problem = null)
    {
        Path = path;
        Text = text;
        Lines = lines;
        Root = root;
        Ignores = ignores;
        Diagnostics = diagnostics;
        Problem = problem;
    }

    /// <summary>The path, as it was given to the compiler.</summary>
    public string Path { get; }

    /// <summary>The characters of the file.</summary>
    public string Text { get; }

    /// <summary>The lines of <see cref="Text"/>.</summary>
    public LineMap Lines { get; }

    /// <summary>The top mapping; null where the file is empty, nothing of it could be read, or the nodes were given up.</summary>
    public YamlMapping? Root { get; }

    /// <summary>The comments that take findings out, in the order of the file.</summary>
    public EquatableArray<IgnoreComment> Ignores { get; }

    /// <summary>What is wrong with the file as YAML, or with its bytes.</summary>
    public EquatableArray<Diagnostic> Diagnostics { get; }

    /// <summary>What is wrong with its bytes, or null.</summary>
    internal Diagnostic? Problem { get; }

    /// <summary>The library that the file is imported with; null where it is the knowledge base's own.</summary>
    public LibraryModel? Library { get; private init; }

    /// <summary>The same file as one of a library.</summary>
    /// <param name="library">The library, or null.</param>
    public YamlFile Of(LibraryModel? library) =>
        library is null ? this : new(Path, Text, Lines, Root, Ignores, Diagnostics, Problem) { Library = library };

    /// <summary>The same file where its bytes were decoded: of what is wrong with them nothing else is said.</summary>
    /// <param name="problem">What is wrong with them, or null.</param>
    public YamlFile WithProblem(Diagnostic? problem) =>
        problem is null ? this : new(Path, Text, Lines, Root, default, new[] { problem }.ToEquatableArray(), problem) { Library = Library };

    /// <summary>The same file without its nodes, of which there are many.</summary>
    /// <remarks>
    /// It equals the file that has them. A compilation of all files at once keeps nothing and may give nodes up; a pipeline that keeps
    /// the older of two equal values may not, as it would bind a file that seems to be empty.
    /// </remarks>
    internal YamlFile WithoutNodes() => new(Path, Text, Lines, null, Ignores, Diagnostics, Problem) { Library = Library };

    /// <inheritdoc/>
    public bool Equals(YamlFile? other) => other is not null && Path == other.Path && Text == other.Text && Problem == other.Problem && Library == other.Library;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as YamlFile);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((Path.GetHashCode() * 31) + Text.GetHashCode());
}
