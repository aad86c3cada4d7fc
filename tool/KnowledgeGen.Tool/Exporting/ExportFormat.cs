using System;
using System.IO;
using KnowledgeGen.Tool.Output;

namespace KnowledgeGen.Tool.Exporting;

/// <summary>A format of <c>kgen export</c>.</summary>
/// <param name="Name">What <c>--format</c> calls it.</param>
internal abstract record ExportFormat(string Name)
{
    /// <summary>Whether the export has IRIs, which <c>--base</c> may choose.</summary>
    public bool HasIris { get; init; }

    /// <summary>A format of one text.</summary>
    /// <param name="Name">What <c>--format</c> calls it.</param>
    /// <param name="Write">Writes a knowledge base.</param>
    internal sealed record OneText(string Name, Action<ExportedKnowledge, TextWriter> Write) : ExportFormat(Name);

    /// <summary>A format of several files, which need a folder of their own.</summary>
    /// <param name="Name">What <c>--format</c> calls it.</param>
    /// <param name="Write">Writes a knowledge base.</param>
    /// <param name="IsOwnFile">Whether a file is named as those of the format are.</param>
    internal sealed record Folder(string Name, Action<ExportedKnowledge, OutputFolder> Write, Func<string, bool> IsOwnFile)
        : ExportFormat(Name);
}
