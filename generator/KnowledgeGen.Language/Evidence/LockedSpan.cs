namespace KnowledgeGen.Language.Evidence;

/// <summary>What the lock says of one selector.</summary>
/// <param name="Key">The <see cref="Selector.Key"/>.</param>
/// <param name="Start">Where its words start in the document's text, in UTF-16 code units.</param>
/// <param name="End">Where they end, exclusive.</param>
/// <param name="Line">The line of <paramref name="Start"/>, from 1.</param>
/// <param name="Hash">The first 16 hexadecimal digits of SHA-256 of the UTF-8 of the words there.</param>
public sealed record LockedSpan(string Key, int Start, int End, int Line, string Hash)
{
    /// <summary>The entry for a selector that was found in a document.</summary>
    public static LockedSpan Of(DocumentText document, Selector selector, DocumentSpan span) =>
        new(selector.Key, span.Start, span.End, span.Line, HashOf(document, span));

    /// <summary>The characters.</summary>
    public DocumentSpan Span => new(Start, End, Line);

    /// <summary>The hash of the words at a span of a document.</summary>
    internal static string HashOf(DocumentText document, DocumentSpan span) =>
        Hashing.Short(document.Slice(span.Start, span.End));
}
