using System.Linq;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Syntax;
using KnowledgeGen.Language.Text;

namespace KnowledgeGen.Language.Evidence;

/// <summary>What became of the lock files.</summary>
/// <param name="Lock">The lock; null where there is no file.</param>
/// <param name="Path">The path of its file, or null.</param>
/// <param name="Diagnostics">What is wrong.</param>
public sealed record LockResult(FactsLock? Lock, string? Path, EquatableArray<Diagnostic> Diagnostics);

/// <summary>Reads the lock of a knowledge base, which has one at most.</summary>
public static class LockFiles
{
    /// <summary>Reads the first of the files; others are reported.</summary>
    public static LockResult Read(EquatableArray<YamlFile> files)
    {
        if (files.Count == 0) return new LockResult(null, null, default);

        var file = files[0];
        var bag = new DiagnosticBag(file.Path, file.Lines);
        var factsLock = FactsLock.Read(file, bag);
        var ownDiagnostics = bag.ToEquatableArray();

        // The marks of a merge conflict are no YAML either; that they are one says it all.
        var hasConflict = ownDiagnostics.Any(diagnostic => ReferenceEquals(diagnostic.Rule, Rules.LockConflict));
        var diagnostics = hasConflict ? [] : file.Diagnostics.Where(diagnostic => !FactsLockReader.IsNoMapping(diagnostic)).ToList();
        diagnostics.AddRange(ownDiagnostics);
        foreach (var other in files.Skip(1))
        {
            diagnostics.Add(new Diagnostic(
                Rules.SeveralLocks,
                SourceLocation.OfFile(other.Path),
                "A knowledge base has one facts.lock, and another was read already; delete this one.",
                new[] { SourceLocation.OfFile(file.Path) }.ToEquatableArray()));
        }

        return new LockResult(factsLock, file.Path, diagnostics.ToEquatableArray());
    }
}
