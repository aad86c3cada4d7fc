using System;
using System.ComponentModel;

namespace KnowledgeGen;

/// <summary>A fact library that a knowledge base is compiled with.</summary>
public sealed class ImportedLibrary
{
    /// <summary>Generated code describes its imports with these.</summary>
    /// <param name="name">The name.</param>
    /// <param name="version">The version, or null where the library has none.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ImportedLibrary(string name, string? version)
    {
        Name = name ?? throw new ArgumentNullException(nameof(name));
        Version = version;
    }

    /// <summary>The name under which the schema imports it: that of its assembly.</summary>
    public string Name { get; }

    /// <summary>The version whose facts were compiled, which need not be that of the assembly at run time; null where the library has none.</summary>
    public string? Version { get; }

    /// <summary>The name and the version.</summary>
    public override string ToString() => Version is null ? Name : Name + " " + Version;
}
