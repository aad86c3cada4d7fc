using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Evidence;
using KnowledgeGen.Language.Text;

namespace KnowledgeGen.Language.Checking;

/// <summary>Makes the lock that the evidence of a knowledge base asks for, and compares it with the one that there is.</summary>
public static class LockChecker
{
    /// <summary>
    /// The lock for the citations of all files. Documents whose text is not at hand keep what the old lock says of the selectors
    /// that are still cited.
    /// </summary>
    public static FactsLock Build(IEnumerable<CitedSpan> citations, DocumentSet documents)
    {
        var locked = new List<LockedDocument>();
        foreach (var group in citations.GroupBy(citation => citation.Document, StringComparer.Ordinal))
        {
            var text = documents.FindText(group.Key);
            var old = documents.Lock?.FindDocument(group.Key);
            if (text is not null) locked.Add(new LockedDocument(group.Key, text.Sha256, text.Length, Spans(group, citation => LockedSpan.Of(text, citation.Selector, citation.Span))));
            else if (old is not null) locked.Add(new LockedDocument(group.Key, old.Sha256, old.Length, Spans(group, citation => documents.Lock!.FindSpan(group.Key, citation.Selector))));
        }

        return new FactsLock(locked);
    }

    /// <summary>
    /// A warning where the lock is not the one that <see cref="Build"/> would make; null where it is, or where there is none.
    /// </summary>
    public static Diagnostic? CheckCurrent(IEnumerable<CitedSpan> citations, DocumentSet documents, string? lockPath)
    {
        if (lockPath is null || documents.Lock is not { } old) return null;

        var wanted = Build(citations, documents);
        if (wanted.Equals(old)) return null;
        return new Diagnostic(
            Rules.LockStale,
            SourceLocation.OfFile(lockPath),
            "facts.lock is stale: " + FirstDifference(old, wanted) + "; run `kgen lock` and commit the result.");
    }

    private static EquatableArray<LockedSpan> Spans(IEnumerable<CitedSpan> citations, Func<CitedSpan, LockedSpan?> lockOne) =>
        LockedDocument.Sort(citations.Select(lockOne).OfType<LockedSpan>());

    private static string FirstDifference(FactsLock old, FactsLock wanted)
    {
        foreach (var document in wanted.Documents)
        {
            var name = "document '" + Escape.ForMessage(document.Id) + "'";
            if (old.FindDocument(document.Id) is not { } before) return "it does not have " + name;
            if (before.Sha256 != document.Sha256) return name + " has changed since it was written";

            var keys = new HashSet<string>(before.Spans.Select(span => span.Key), StringComparer.Ordinal);
            if (document.Spans.FirstOrDefault(span => !keys.Contains(span.Key)) is { } missing)
            {
                return "it does not have the quote '" + Escape.ForMessage(missing.Key) + "' of " + name;
            }
            if (before.Spans.Count > document.Spans.Count) return "it has quotes of " + name + " that no fact cites any more";
            var places = new HashSet<LockedSpan>(before.Spans);
            if (document.Spans.FirstOrDefault(span => !places.Contains(span)) is { } moved)
            {
                return "the quote '" + Escape.ForMessage(moved.Key) + "' of " + name + " stands elsewhere now, on line " + moved.Line.ToString(CultureInfo.InvariantCulture);
            }
        }

        return "it has documents that no fact cites any more";
    }
}
