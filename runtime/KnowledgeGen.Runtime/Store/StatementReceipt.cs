using System;

namespace KnowledgeGen;

/// <summary>
/// Which parts of a statement's receipt are there. The commonest are the lowest, since they then cost one character.
/// </summary>
[Flags]
internal enum ReceiptFlags
{
    None = 0,
    OwnEvidence = 1,
    Probable = 2,
    Possible = 4,
    AttributedTo = 8,
    During = 16,
    Note = 32,
    Inferred = 64,
    Unsourced = 128,
    Qualifiers = 256,
    Retracted = 512,
    Disputed = 1024,
    Superseded = 2048,
    Uncovered = 4096,
}

/// <summary>
/// What is known of a statement beyond subject, predicate, object and evidence. Texts are indexes in the block's pool and entities rows; -1 stands
/// for none.
/// </summary>
internal sealed class StatementReceipt
{
    /// <summary>That of a statement of which nothing more is known.</summary>
    public static readonly StatementReceipt Nothing = new();

    public Certainty Certainty { get; init; }

    public Basis Basis { get; init; }

    public int AttributedTo { get; init; } = -1;

    public int During { get; init; } = -1;

    public int Note { get; init; } = -1;

    public int Unsourced { get; init; } = -1;

    public QualifierValue[] Qualifiers { get; init; } = [];

    public int Retracted { get; init; } = -1;

    public int Disputed { get; init; } = -1;

    public int SupersededBy { get; init; } = -1;

    /// <summary>Whether the evidence of its entity does not stand for it: an overlay adds it to an entity of a library.</summary>
    public bool IsUncovered { get; init; }
}

/// <summary>A qualifier's value: the number itself, or the index of its text.</summary>
internal readonly struct QualifierValue(int qualifier, long payload)
{
    public int Qualifier { get; } = qualifier;

    public long Payload { get; } = payload;
}
