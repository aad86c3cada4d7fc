namespace KnowledgeGen.Language.Evidence;

/// <summary>Resolves evidence: word for word where the text of the document is at hand, else by the lock.</summary>
public static class EvidenceResolver
{
    /// <summary>Resolves one selector.</summary>
    /// <param name="documentId">The id of the document that is cited.</param>
    /// <param name="selector">The selector.</param>
    /// <param name="document">The text of the document, or null.</param>
    /// <param name="factsLock">The lock, or null.</param>
    public static EvidenceResolution Resolve(string documentId, Selector selector, DocumentText? document, FactsLock? factsLock)
    {
        var lockedDocument = factsLock?.FindDocument(documentId);
        var locked = factsLock?.FindSpan(documentId, selector);
        if (document is null) return FromLock(lockedDocument, locked);

        var hasChanged = lockedDocument is not null && lockedDocument.Sha256 != document.Sha256;
        return SelectorMatcher.Match(document.Index, selector) switch
        {
            SelectorMatch.Found found => new EvidenceResolution.Resolved(
                found.Span,
                IsFromText: true,
                factsLock is null ? LockState.NoLock : Compare(document, found.Span, lockedDocument, locked)),
            var match => new EvidenceResolution.Unmatched(match, locked, hasChanged),
        };
    }

    private static EvidenceResolution FromLock(LockedDocument? document, LockedSpan? span)
    {
        if (document is null) return new EvidenceResolution.UnknownDocument();
        if (span is null) return new EvidenceResolution.NotInLock();
        return new EvidenceResolution.Resolved(span.Span, IsFromText: false, LockState.Current);
    }

    private static LockState Compare(DocumentText document, DocumentSpan span, LockedDocument? lockedDocument, LockedSpan? locked)
    {
        if (lockedDocument is null) return LockState.DocumentMissing;
        if (locked is null) return LockState.SelectorMissing;

        var isSameText = lockedDocument.Sha256 == document.Sha256;
        var hasSameWords = locked.Hash == LockedSpan.HashOf(document, span);
        if (!isSameText) return hasSameWords ? LockState.DocumentChanged : LockState.WordsChanged;
        return hasSameWords && locked.Span == span ? LockState.Current : LockState.Inconsistent;
    }
}
