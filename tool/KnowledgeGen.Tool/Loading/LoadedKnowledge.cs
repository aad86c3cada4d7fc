using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Tool.Output;

namespace KnowledgeGen.Tool.Loading;

/// <summary>The files of a knowledge base, read.</summary>
/// <param name="Name">The name of its folder.</param>
/// <param name="LockPath">The full path of its <c>facts.lock</c>, whether there is one or not.</param>
/// <param name="ShownLockPath">The same as messages show it.</param>
/// <param name="Files">The files.</param>
/// <param name="DocumentIds">The ids of all documents that were seen, read or not.</param>
/// <param name="RelativePaths">
/// Of each path that messages show, the path relative to the folder that the file was found in, with <c>/</c>; of a folder of documents that is missing, the path
/// relative to the knowledge base.
/// </param>
/// <param name="Diagnostics">What went wrong with opening files.</param>
internal sealed record LoadedKnowledge(
    string Name,
    string LockPath,
    string ShownLockPath,
    KnowledgeFiles Files,
    IReadOnlyCollection<string> DocumentIds,
    IReadOnlyDictionary<string, string> RelativePaths,
    IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>Compiles the files, and tells of it where it takes long.</summary>
    public KnowledgeCompilation Compile(ToolHost host)
    {
        using var progress = Progress.Start(host, "Checking");
        return Compile();
    }

    /// <summary>Compiles the files. Of a file that could not be opened, only that is reported.</summary>
    public KnowledgeCompilation Compile()
    {
        var compilation = KnowledgeCompiler.Compile(Files);
        if (Diagnostics.Count == 0) return compilation;

        var unread = Diagnostics.Select(diagnostic => diagnostic.Location.Path).ToHashSet(StringComparer.Ordinal);
        var diagnostics = compilation.AllDiagnostics
            .Where(diagnostic => !unread.Contains(diagnostic.Location.Path))
            .Concat(Diagnostics)
            .OrderBy(diagnostic => diagnostic.Location.Path, StringComparer.Ordinal);
        return compilation with { AllDiagnostics = diagnostics.ToEquatableArray() };
    }
}
