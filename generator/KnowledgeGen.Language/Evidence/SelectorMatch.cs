namespace KnowledgeGen.Language.Evidence;

/// <summary>A part of a selector.</summary>
public enum SelectorPart
{
    /// <summary>The quote itself.</summary>
    Quote,

    /// <summary>The words on one side of the gap.</summary>
    GapSide,

    /// <summary>The prefix.</summary>
    Prefix,

    /// <summary>The suffix.</summary>
    Suffix,
}

/// <summary>What came of looking a selector up in the text of a document.</summary>
public abstract record SelectorMatch
{
    private SelectorMatch()
    {
    }

    /// <summary>The selector picks out one span.</summary>
    /// <param name="Span">The matched characters, without white space around them.</param>
    public sealed record Found(DocumentSpan Span) : SelectorMatch;

    /// <summary>The document does not have the words; <see cref="SelectorDiagnosis"/> tells why.</summary>
    public sealed record NotFound : SelectorMatch;

    /// <summary>Several spans match and nothing settles which one is meant.</summary>
    /// <param name="Count">How many spans match.</param>
    /// <param name="IsAtLeast">Whether there may be more than <paramref name="Count"/>.</param>
    /// <param name="FirstSpans">The first few of them, in the order of the document.</param>
    public sealed record Ambiguous(int Count, bool IsAtLeast, EquatableArray<DocumentSpan> FirstSpans) : SelectorMatch;

    /// <summary>The selector asks for an occurrence that does not exist.</summary>
    /// <param name="Count">How many spans match.</param>
    public sealed record NoSuchOccurrence(int Count) : SelectorMatch;

    /// <summary>A part of the selector has no words.</summary>
    /// <param name="Part">The part.</param>
    public sealed record Empty(SelectorPart Part) : SelectorMatch;

    /// <summary>First and last words both occur so often that the search was given up: rarer words are needed.</summary>
    public sealed record TooFrequent : SelectorMatch;
}
