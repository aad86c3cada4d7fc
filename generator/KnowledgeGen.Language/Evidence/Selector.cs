namespace KnowledgeGen.Language.Evidence;

/// <summary>
/// Words that pick out one span of a document, after the TextQuoteSelector of the W3C Web Annotation Data Model.
/// </summary>
/// <param name="Quote">The exact words, or first and last words around one <c>…</c>.</param>
/// <param name="Prefix">Words directly before the span, or null.</param>
/// <param name="Suffix">Words directly after the span, or null.</param>
/// <param name="Occurrence">Which of the matches that satisfy prefix and suffix is meant, from 1, or null.</param>
/// <param name="IsLiteral">Whether a <c>…</c> in the quote is that sign and no gap, as in a verbatim value.</param>
public sealed record Selector(
    string Quote, string? Prefix = null, string? Suffix = null, int? Occurrence = null, bool IsLiteral = false)
{
    /// <summary>The sign between first and last words, U+2026.</summary>
    public const char Gap = '…';

    private string? _key;
    private string? _words;

    // A copy may get other words, so it must not take the key that was worked out for these.
    private Selector(Selector other)
    {
        Quote = other.Quote;
        Prefix = other.Prefix;
        Suffix = other.Suffix;
        Occurrence = other.Occurrence;
        IsLiteral = other.IsLiteral;
    }

    /// <summary>Whether a <c>…</c> in the quote may stand for words that are left out.</summary>
    public bool MayHaveGap => !IsLiteral && Quote.IndexOf(Gap) >= 0;

    /// <summary>
    /// The name of the selector in the lock: one line of printable characters that NFC does not change, at most 160, the same for
    /// selectors that mean the same and different for all others.
    /// </summary>
    public string Key => _key ??= SelectorKey.Of(this);

    /// <summary>
    /// The words of <see cref="Quote"/> as the curator wrote them, white space folded to single spaces and trimmed.
    /// </summary>
    public string Words => _words ??= Folding.FoldWhiteSpace(Quote);

    /// <summary>Selectors are equal when they were written alike; see <see cref="Key"/> for those that mean the same.</summary>
    public bool Equals(Selector? other) =>
        other is not null && Quote == other.Quote && Prefix == other.Prefix && Suffix == other.Suffix
        && Occurrence == other.Occurrence && IsLiteral == other.IsLiteral;

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((Quote.GetHashCode() * 31) + Occurrence.GetHashCode());
}
