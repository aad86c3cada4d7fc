using System;
using System.Collections.Generic;
using System.Linq;

namespace KnowledgeGen.Language.Evidence;

/// <summary>What the lock says of one document.</summary>
/// <param name="Id">The id of the document.</param>
/// <param name="Sha256">The hash of its canonical text, 64 lower-case hexadecimal digits.</param>
/// <param name="Length">The length of its canonical text in UTF-16 code units.</param>
/// <param name="Spans">Its selectors, sorted by key (ordinal), each key once.</param>
public sealed record LockedDocument(string Id, string Sha256, int Length, EquatableArray<LockedSpan> Spans)
{
    /// <summary>The entry for a document whose text is at hand. Of spans with the same key only the first is kept.</summary>
    public static LockedDocument Of(DocumentText document, IEnumerable<LockedSpan> spans) =>
        new(document.Id, document.Sha256, document.Length, Sort(spans));

    internal static EquatableArray<LockedSpan> Sort(IEnumerable<LockedSpan> spans) => spans
        .GroupBy(span => span.Key, StringComparer.Ordinal)
        .Select(group => group.First())
        .OrderBy(span => span.Key, StringComparer.Ordinal)
        .ToEquatableArray();
}
