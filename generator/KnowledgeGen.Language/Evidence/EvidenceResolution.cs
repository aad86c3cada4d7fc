namespace KnowledgeGen.Language.Evidence;

/// <summary>What evidence comes down to, from the text of its document or from the lock.</summary>
public abstract record EvidenceResolution
{
    private EvidenceResolution()
    {
    }

    /// <summary>The words are at a known place.</summary>
    /// <param name="Span">The place.</param>
    /// <param name="IsFromText">Whether it was checked word for word; else the lock vouches for it.</param>
    /// <param name="Lock">Whether the lock is current for this evidence.</param>
    public sealed record Resolved(DocumentSpan Span, bool IsFromText, LockState Lock) : EvidenceResolution;

    /// <summary>The text is at hand and the selector does not pick out one span of it.</summary>
    /// <param name="Match">What it does instead; never <see cref="SelectorMatch.Found"/>.</param>
    /// <param name="Locked">Where the words were when the lock was written; null where it does not know them.</param>
    /// <param name="HasDocumentChanged">Whether the document is not the one that the lock was written for.</param>
    public sealed record Unmatched(SelectorMatch Match, LockedSpan? Locked, bool HasDocumentChanged) : EvidenceResolution;

    /// <summary>Neither text nor lock knows the document.</summary>
    public sealed record UnknownDocument : EvidenceResolution;

    /// <summary>The text is not at hand, and the lock knows the document but not the selector.</summary>
    public sealed record NotInLock : EvidenceResolution;
}
