namespace KnowledgeGen.Language.Evidence;

/// <summary>Why a selector is not found.</summary>
public abstract record Mismatch
{
    private Mismatch()
    {
    }

    /// <summary>With <c>…</c> in place of three dots it would be found.</summary>
    public sealed record ThreeDots : Mismatch;

    /// <summary>The words are a verbatim value, and are only found where <c>…</c> leaves something out.</summary>
    public sealed record GapInVerbatim : Mismatch;

    /// <summary>The document has the words in other capitals.</summary>
    /// <param name="Span">Where, for the first time.</param>
    /// <param name="Words">The document's words.</param>
    public sealed record OtherCase(DocumentSpan Span, string Words) : Mismatch;

    /// <summary>The quote is there, but never between the prefix and the suffix.</summary>
    /// <param name="Part">
    /// The part that does not fit; <see cref="SelectorPart.Quote"/> where each fits alone but not both together.
    /// </param>
    /// <param name="Span">Where the quote is, for the first time.</param>
    /// <param name="Words">What the document has there in place of the part; empty at its beginning or end.</param>
    public sealed record Neighbor(SelectorPart Part, DocumentSpan Span, string Words) : Mismatch;

    /// <summary>Another document has the words.</summary>
    /// <param name="DocumentId">The id of that document.</param>
    /// <param name="Span">Where, for the first time.</param>
    public sealed record OtherDocument(string DocumentId, DocumentSpan Span) : Mismatch;

    /// <summary>First and last words are both there, but no last words come after first ones.</summary>
    /// <param name="First">Where the first words are, for the first time.</param>
    /// <param name="Last">Where the last words are, for the last time.</param>
    public sealed record OtherOrder(DocumentSpan First, DocumentSpan Last) : Mismatch;

    /// <summary>The quote has more than one gap; what stands between its gaps is there.</summary>
    /// <param name="Count">How many.</param>
    public sealed record SeveralGaps(int Count) : Mismatch;

    /// <summary>The quote begins or ends inside a word of the document.</summary>
    /// <param name="Span">The words up to their borders.</param>
    /// <param name="Words">The document's whole words.</param>
    public sealed record CutWord(DocumentSpan Span, string Words) : Mismatch;

    /// <summary>The words are there, but white space stands where the other has none.</summary>
    /// <param name="Line">The line, from 1.</param>
    /// <param name="Words">What stands before the place.</param>
    /// <param name="Next">What stands after the place.</param>
    /// <param name="DocumentHasSpace">Whether it is the document that has white space there.</param>
    public sealed record OtherSpace(int Line, string Words, string Next, bool DocumentHasSpace) : Mismatch;

    /// <summary>The quote is there up to a word.</summary>
    /// <param name="Line">The line of the first different word of the document, from 1.</param>
    /// <param name="Matched">The last words that are alike.</param>
    /// <param name="DocumentWords">How the document goes on; empty where it ends.</param>
    /// <param name="SelectorWords">How the quote goes on.</param>
    public sealed record Diverges(int Line, string Matched, string DocumentWords, string SelectorWords) : Mismatch;

    /// <summary>A passage of the document is much like the quote, and not the same.</summary>
    /// <param name="Span">The passage.</param>
    /// <param name="Difference">
    /// Its words; where the quote has others, both stand in brackets around an arrow, the quote's before and the document's behind.
    /// </param>
    public sealed record Differs(DocumentSpan Span, string Difference) : Mismatch;

    /// <summary>Not even the first word is in the document.</summary>
    /// <param name="Word">The word.</param>
    public sealed record NoSuchWord(string Word) : Mismatch;
}
