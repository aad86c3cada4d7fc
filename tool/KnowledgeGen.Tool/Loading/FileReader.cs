using System;
using System.Collections.Generic;
using System.IO;
using KnowledgeGen.Language;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Text;

namespace KnowledgeGen.Tool.Loading;

/// <summary>Reads files, each once, and remembers what is wrong with them.</summary>
internal sealed class FileReader
{
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);

    /// <summary>What was wrong with opening the files.</summary>
    public List<Diagnostic> Diagnostics { get; } = [];

    /// <summary>Reads a YAML file; null where it cannot be opened.</summary>
    public InputFile? ReadYaml(string shownPath, string relativePath, string fullPath) =>
        ReadBytes(shownPath, fullPath) is { } bytes ? InputFile.FromBytes(shownPath, relativePath, bytes) : null;

    /// <summary>Reads a document; null where it cannot be opened, or was read already through another folder.</summary>
    public InputDocument? ReadDocument(string shownPath, string fullPath) =>
        _read.Add(RealPath.Of(fullPath)) && ReadBytes(shownPath, fullPath) is { } bytes
            ? new InputDocument(shownPath, bytes) { FullPath = fullPath }
            : null;

    private byte[]? ReadBytes(string shownPath, string fullPath)
    {
        try
        {
            return File.ReadAllBytes(fullPath);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            var isForbidden = exception is UnauthorizedAccessException;
            var reason = isForbidden ? "its permissions forbid it" : "it is gone, in use or too long";
            var message = "The file cannot be read, " + reason + "; make it readable or take it away.";
            Diagnostics.Add(new Diagnostic(Rules.FileUnreadable, SourceLocation.OfFile(shownPath), message));
            return null;
        }
    }
}
