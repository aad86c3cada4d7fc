using System.Collections.Generic;

namespace KnowledgeGen.Tool.Commands;

/// <summary>Where a knowledge base and its documents are, as the user said it.</summary>
/// <param name="Folder">The folder; null for the current one.</param>
/// <param name="DocumentFolders">The folders of further documents.</param>
internal sealed record BaseLocation(string? Folder, string[] DocumentFolders)
{
    /// <summary>The fact libraries, each as <c>NAME=FOLDER</c>; where there are none, those that the last build found.</summary>
    public IReadOnlyList<string> Libraries { get; init; } = [];
}
