namespace KnowledgeGen.Language.Evidence;

/// <summary>How the lock stands to evidence that was resolved.</summary>
public enum LockState
{
    /// <summary>There is no lock.</summary>
    NoLock,

    /// <summary>The lock says what the text says, or the text is not at hand.</summary>
    Current,

    /// <summary>Stale: the lock does not know the document.</summary>
    DocumentMissing,

    /// <summary>Stale: the lock knows the document but not the selector.</summary>
    SelectorMissing,

    /// <summary>Stale: the document has changed elsewhere; the words are the same, though perhaps at another place.</summary>
    DocumentChanged,

    /// <summary>Stale: the document has changed, and so have the words of this evidence. What rests on them is suspect.</summary>
    WordsChanged,

    /// <summary>
    /// Stale: the document is the same, yet the lock has another span or other words; somebody edited the lock.
    /// </summary>
    Inconsistent,
}
