namespace KnowledgeGen.Language.Diagnostics;

public static partial class Rules
{
    /// <summary>The text of a document is not clean UTF-8.</summary>
    public static readonly Rule DocumentEncoding = Error("KG4001", "Document is not clean UTF-8");

    /// <summary>Two documents have the same id.</summary>
    public static readonly Rule DuplicateDocument = Error("KG4002", "Two documents have the same id");

    /// <summary>Evidence cites a document that is nowhere known.</summary>
    public static readonly Rule UnknownDocument = Error("KG4003", "Unknown document");

    /// <summary>The folder of documents that the user named does not exist.</summary>
    public static readonly Rule DocumentFolderMissing = Warning("KG4004", "Document folder does not exist");

    /// <summary>The document does not have the words that evidence quotes.</summary>
    public static readonly Rule QuoteNotFound = Error("KG4010", "Quote is not in the document");

    /// <summary>Several spans of the document match the evidence.</summary>
    public static readonly Rule QuoteAmbiguous = Error("KG4011", "Quote is ambiguous");

    /// <summary>Evidence asks for an occurrence that does not exist.</summary>
    public static readonly Rule NoSuchOccurrence = Error("KG4012", "No such occurrence of the quote");

    /// <summary>A part of the evidence has no words.</summary>
    public static readonly Rule EmptySelector = Error("KG4013", "Evidence has no words");

    /// <summary>The words around a gap occur too often to be searched for.</summary>
    public static readonly Rule QuoteTooFrequent = Error("KG4014", "Words of the quote are too frequent");

    /// <summary>The text of the document is not at hand and the lock does not know the evidence.</summary>
    public static readonly Rule NotInLock = Error("KG4020", "Evidence is not in the lock");

    /// <summary>The lock no longer says what the documents say.</summary>
    public static readonly Rule LockStale = Warning("KG4021", "Lock is stale");

    /// <summary>The words of the document that a fact rests on have changed since the lock was written.</summary>
    public static readonly Rule EvidenceSuspect = Warning("KG4022", "Evidence has changed");

    /// <summary>The lock is not of the form that <c>kgen lock</c> writes.</summary>
    public static readonly Rule LockMalformed = Error("KG4030", "Lock is malformed");

    /// <summary>The lock is of a version that this compiler does not read.</summary>
    public static readonly Rule LockVersion = Error("KG4031", "Lock has an unknown version");

    /// <summary>The lock holds an unresolved merge conflict.</summary>
    public static readonly Rule LockConflict = Error("KG4032", "Lock has a merge conflict");
}
