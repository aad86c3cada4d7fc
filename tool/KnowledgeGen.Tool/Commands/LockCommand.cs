using System;
using System.IO;
using System.Linq;
using KnowledgeGen.Language;
using KnowledgeGen.Language.Checking;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Evidence;
using KnowledgeGen.Tool.Loading;
using KnowledgeGen.Tool.Output;

namespace KnowledgeGen.Tool.Commands;

/// <summary><c>kgen lock</c>: writes where the words of all evidence are.</summary>
internal static class LockCommand
{
    public static int Run(ToolHost host, BaseLocation location, bool accept)
    {
        var loaded = KnowledgeFolder.Load(host, location);
        var compilation = loaded.Compile(host);
        if (IsBlocked(host, loaded, compilation, accept)) return ExitCode.Failure;

        var old = compilation.Documents.Lock ?? FactsLock.Empty;
        var current = LockChecker.Build(compilation.Citations, compilation.Documents);
        var changes = LockChanges.Between(old, current);
        if (changes.Moved.Count > 0)
        {
            ReportMoves(host, changes);
            if (!accept) return Refuse(host, changes);
        }

        Save(host, loaded, current, changes);
        return ExitCode.Success;
    }

    /// <summary>
    /// Whether errors stand in the way: with any, evidence may be missing, and a lock without it would be wrong. What is wrong
    /// with the old lock is mended by writing it anew; but one of a newer version is another tool's.
    /// </summary>
    private static bool IsBlocked(ToolHost host, LoadedKnowledge loaded, KnowledgeCompilation compilation, bool accept)
    {
        var shown = compilation.Diagnostics.Where(diagnostic => !IsMended(diagnostic, loaded) && !(accept && diagnostic.Rule == Rules.EvidenceSuspect)).ToList();
        DiagnosticText.Write(shown, host.Error, host.ErrorStyle);
        if (shown.All(diagnostic => diagnostic.Rule.Severity != Severity.Error)) return false;

        host.Say(Escape.ForTerminal(loaded.ShownLockPath) + " is left as it is: " + Counting.Problems(shown) + ".");
        return true;
    }

    private static bool IsMended(Diagnostic diagnostic, LoadedKnowledge loaded) =>
        diagnostic.Location.Path == loaded.ShownLockPath
        && diagnostic.Rule != Rules.LockVersion
        && diagnostic.Rule != Rules.SeveralLocks
        && diagnostic.Rule != Rules.FileUnreadable;

    private static void ReportMoves(ToolHost host, LockChanges changes)
    {
        foreach (var move in changes.Moved)
        {
            var line = move.Old.Line == move.New.Line ? $"line {move.Old.Line}" : $"line {move.Old.Line} → {move.New.Line}";
            var words = move.HasSameWords ? "same words" : host.ErrorStyle.Warning("other words");
            host.Report($"{move.Document}, {line}, {words}: {Escape.ForTerminal(move.Old.Key)}");
        }
    }

    private static int Refuse(ToolHost host, LockChanges changes)
    {
        var count = Counting.Of(changes.Moved.Count, "span has", "spans have");
        var advice = "check the facts that rest on them, then run `kgen lock --accept`. The lock is left as it is.";
        host.Report(count + " moved or changed; " + advice);
        return ExitCode.Failure;
    }

    private static void Save(ToolHost host, LoadedKnowledge loaded, FactsLock current, LockChanges changes)
    {
        var path = Escape.ForTerminal(loaded.ShownLockPath);
        var text = current.Write();
        var before = File.Exists(loaded.LockPath) ? File.ReadAllText(loaded.LockPath) : null;
        if (before is null && current.Documents.Count == 0)
        {
            host.Say("No words of a document are cited, so there is nothing to lock.");
            return;
        }

        var spans = current.Documents.Sum(document => document.Spans.Count);
        var content = Counting.Of(current.Documents.Count, "document", "documents") + ", " + Counting.Of(spans, "span", "spans");
        if (string.Equals(text, before, StringComparison.Ordinal))
        {
            host.Say(path + " is current: " + content + ".");
            return;
        }

        AtomicFile.Write(loaded.LockPath, writer => writer.Write(text));
        var difference = $"{changes.Added} added, {changes.Moved.Count} moved, {changes.Removed} removed";
        host.Say($"{path} is written: {content} ({difference}).");
    }
}
