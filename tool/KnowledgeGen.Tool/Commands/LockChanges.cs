using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language;
using KnowledgeGen.Language.Evidence;

namespace KnowledgeGen.Tool.Commands;

/// <summary>A span that is not where, or not what, it was when the lock was written.</summary>
/// <param name="Document">The id of the document.</param>
/// <param name="Old">What the lock has.</param>
/// <param name="New">What the document has.</param>
internal sealed record MovedSpan(string Document, LockedSpan Old, LockedSpan New)
{
    /// <summary>Whether the words are the same, letter by letter.</summary>
    public bool HasSameWords => Old.Hash == New.Hash;
}

/// <summary>How two locks differ.</summary>
/// <param name="Added">The number of spans that only the new one has.</param>
/// <param name="Removed">The number of spans that only the old one has.</param>
/// <param name="Moved">The spans that both have, and differently.</param>
internal sealed record LockChanges(int Added, int Removed, EquatableArray<MovedSpan> Moved)
{
    /// <summary>Compares two locks, selector by selector.</summary>
    public static LockChanges Between(FactsLock old, FactsLock current)
    {
        var before = Spans(old);
        var after = Spans(current);
        var moved = after
            .Where(pair => before.TryGetValue(pair.Key, out var span) && span != pair.Value)
            .Select(pair => new MovedSpan(pair.Key.Document, before[pair.Key], pair.Value));
        var added = after.Keys.Count(key => !before.ContainsKey(key));
        var removed = before.Keys.Count(key => !after.ContainsKey(key));
        return new LockChanges(added, removed, moved.ToEquatableArray());
    }

    private static Dictionary<(string Document, string Key), LockedSpan> Spans(FactsLock facts) => facts.Documents
        .SelectMany(document => document.Spans.Select(span => (document.Id, Span: span)))
        .ToDictionary(pair => (pair.Id, pair.Span.Key), pair => pair.Span);
}
