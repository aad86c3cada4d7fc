using System;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Text;

namespace KnowledgeGen.Language.Syntax;

/// <summary>A YAML file as it was read. It follows from its path and text alone, so those decide equality.</summary>
public sealed class YamlFile : IEquatable<YamlFile>
{
    internal YamlFile(
        string path, string text, LineMap lines, YamlMapping? root, EquatableArray<IgnoreComment> ignores, EquatableArray<Diagnostic> diagnostics)
    {
        Path = path;
        Text = text;
        Lines = lines;
        Root = root;
        Ignores = ignores;
        Diagnostics = diagnostics;
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

    /// <summary>What is wrong with the file as YAML.</summary>
    public EquatableArray<Diagnostic> Diagnostics { get; }

    /// <summary>The same file without its nodes, of which there are many.</summary>
    /// <remarks>
    /// It equals the file that has them. A compilation of all files at once keeps nothing and may give nodes up; a pipeline that keeps
    /// the older of two equal values may not, as it would bind a file that seems to be empty.
    /// </remarks>
    internal YamlFile WithoutNodes() => new(Path, Text, Lines, null, Ignores, Diagnostics);

    /// <inheritdoc/>
    public bool Equals(YamlFile? other) => other is not null && Path == other.Path && Text == other.Text;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as YamlFile);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((Path.GetHashCode() * 31) + Text.GetHashCode());
}
