using System.IO;
using KnowledgeGen.Language;
using KnowledgeGen.Tool.Output;

namespace KnowledgeGen.Tool.Editing;

/// <summary>The folder of a knowledge base that gets what is missing; what is there is never written over.</summary>
/// <param name="host">What surrounds the run.</param>
/// <param name="folder">The folder as it is named; null for the current one.</param>
internal sealed class ScaffoldFolder(ToolHost host, string? folder)
{
    /// <summary>Its full path.</summary>
    public string FullPath { get; } = host.FullPath(folder ?? ".");

    /// <summary>Writes a file that is not there, and tells of it.</summary>
    /// <param name="path">Its path in the folder, with <c>/</c>.</param>
    /// <param name="text">Its text.</param>
    /// <returns>Whether it was written.</returns>
    /// <exception cref="ToolException">A file has the name of its folder, or it cannot be written.</exception>
    public bool WriteMissing(string path, string text)
    {
        var full = Path.Combine(FullPath, path);
        if (Path.GetDirectoryName(path) is { Length: > 0 } inner && File.Exists(Path.Combine(FullPath, inner)))
        {
            throw new ToolException("'" + Escape.ForMessage(Path.Join(folder, inner)) + "' cannot be written: it is a file; move it away.");
        }

        var shown = Escape.ForTerminal(Path.Join(folder, path));
        if (Path.Exists(full))
        {
            host.Say(shown + ": there already, and left as it is");
            return false;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        AtomicFile.Write(full, writer => writer.Write(text));
        host.Say(shown + ": written");
        return true;
    }
}
