using System;
using KnowledgeGen.Language.Syntax;

namespace KnowledgeGen.Language.Binding;

/// <summary>A fact file as it was read.</summary>
/// <param name="File">Its syntax; diagnostics carry its path.</param>
/// <param name="RelativePath">
/// Its path relative to the knowledge base, with <c>/</c>: what is emitted, whatever the machine.
/// </param>
public sealed record FactSource(YamlFile File, string RelativePath)
{
    /// <summary>The ending of the files that correct imported facts.</summary>
    public const string OverlayEnding = ".overlay.yaml";

    /// <summary>Whether the file corrects imported facts and adds to them.</summary>
    public bool IsOverlay => IsOverlayPath(RelativePath);

    /// <summary>Whether a file of that name corrects imported facts.</summary>
    internal static bool IsOverlayPath(string path) => path.EndsWith(OverlayEnding, StringComparison.Ordinal);
}
