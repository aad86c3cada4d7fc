using System;
using System.Collections.Generic;
using System.IO;
using KnowledgeGen.Language;
using KnowledgeGen.Tool.Output;

namespace KnowledgeGen.Tool.Editing;

/// <summary>The folder of a knowledge base that gets what is missing; what is there is never written over.</summary>
/// <param name="host">What surrounds the run.</param>
/// <param name="folder">The folder as it is named; null for the current one.</param>
internal sealed class ScaffoldFolder(ToolHost host, string? folder)
{
    private readonly List<string> _written = [];
    private readonly Stack<string> _made = [];

    /// <summary>Its full path, without a separator at the end.</summary>
    public string FullPath { get; } = Path.TrimEndingDirectorySeparator(host.FullPath(folder ?? "."));

    /// <summary>Writes a file that is not there, and tells of it.</summary>
    /// <param name="path">Its path in the folder, with <c>/</c>.</param>
    /// <param name="text">Its text.</param>
    /// <returns>Whether it was written.</returns>
    /// <exception cref="ToolException">A file has the name of its folder, or it cannot be written.</exception>
    public bool WriteMissing(string path, string text)
    {
        RequireFolder(path);
        var full = Path.Combine(FullPath, path);
        var shown = Escape.ForTerminal(Path.Join(folder, path));
        if (Path.Exists(full))
        {
            host.Say(shown + ": there already, and left as it is");
            return false;
        }

        Make(Path.GetDirectoryName(full)!);
        AtomicFile.Write(full, writer => writer.Write(text));
        _written.Add(full);
        host.Say(shown + ": written");
        return true;
    }

    /// <summary>Ends the command where a file has the name of the folder of a path.</summary>
    /// <exception cref="ToolException">One has.</exception>
    public void RequireFolder(string path)
    {
        if (Path.GetDirectoryName(path) is { Length: > 0 } inner && File.Exists(Path.Combine(FullPath, inner)))
        {
            throw new ToolException("'" + Escape.ForMessage(Path.Join(folder, inner)) + "' cannot be written: it is a file; move it away.");
        }
    }

    /// <summary>Takes away what was written, as far as that can be done.</summary>
    public void TakeBack()
    {
        try
        {
            foreach (var file in _written) File.Delete(file);
            while (_made.TryPop(out var made)) Directory.Delete(made);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Somebody has put something there meanwhile.
        }

        if (_written.Count > 0) host.Say("What was written is taken back.");
    }

    private void Make(string path)
    {
        if (Directory.Exists(path)) return;
        if (Path.GetDirectoryName(path) is { } outer) Make(outer);
        Directory.CreateDirectory(path);
        _made.Push(path);
    }
}
