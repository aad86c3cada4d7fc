using System.Collections.Generic;

namespace KnowledgeGen.Language.Evidence;

/// <summary>Looks selectors up in documents.</summary>
public static class SelectorMatcher
{
    /// <summary>
    /// How many <c>…</c> of one selector are tried as the gap; it bounds the work for a selector that is full of them.
    /// </summary>
    internal const int MaxGaps = 16;

    private const int ShownSpans = 3;

    /// <summary>Finds the span that a selector picks out.</summary>
    public static SelectorMatch Match(DocumentIndex document, Selector selector)
    {
        if (FindEmptyPart(selector) is { } empty) return new SelectorMatch.Empty(empty);

        var matches = FindAll(document, selector);
        if (matches is null) return new SelectorMatch.Empty(SelectorPart.GapSide);
        if (matches.Count == 0) return matches.IsComplete ? new SelectorMatch.NotFound() : new SelectorMatch.TooFrequent();
        return selector.Occurrence is { } occurrence ? Choose(document, matches, occurrence) : MatchOnly(document, matches);
    }

    /// <summary>
    /// All spans that match, whatever the occurrence; null where the words can only be a gap, and one of its sides is empty.
    /// No part of the selector may be empty.
    /// </summary>
    internal static MatchList? FindAll(DocumentIndex document, Selector selector)
    {
        var quote = document.Read(selector.Quote);
        TokenSequence? prefix = selector.Prefix is null ? null : document.Read(selector.Prefix);
        TokenSequence? suffix = selector.Suffix is null ? null : document.Read(selector.Suffix);

        // A "…" that stands in the document matches itself, before it is tried as a gap.
        var literal = document.Find(prefix, quote, suffix);
        if (literal.Count > 0 || !selector.MayHaveGap) return new MatchList(literal, quote.Count);

        var wanted = selector.Occurrence is null ? GapSearch.ManySpans : GapSearch.MaxPlaces;
        return FindAroundGaps(document, prefix, quote, suffix, wanted);
    }

    private static MatchList? FindAroundGaps(
        DocumentIndex document, TokenSequence? prefix, TokenSequence quote, TokenSequence? suffix, int wanted)
    {
        var spans = new List<TokenSpan>();
        var horizon = int.MaxValue;
        var gaps = 0;
        var hasEmptySide = false;
        for (var i = 0; i < quote.Count && gaps < MaxGaps; i++)
        {
            if (!quote.Is(i, Selector.Gap)) continue;
            if (i == 0 || i == quote.Count - 1)
            {
                hasEmptySide = true;
                continue;
            }

            gaps++;
            var (first, last) = (quote.Slice(0, i), quote.Slice(i + 1, quote.Count - i - 1));
            var found = GapSearch.Find(document, prefix, first, last, suffix, wanted, out var isComplete);
            spans.AddRange(found);
            if (!isComplete) horizon = System.Math.Min(horizon, found.Count == 0 ? -1 : found[found.Count - 1].First);
        }

        if (gaps == 0 && hasEmptySide) return null;
        if (gaps > 1) SortDistinct(spans);

        // Where one search stopped early, the spans of another one that come later have no number yet.
        spans.RemoveAll(span => span.First > horizon);
        return new MatchList(spans, horizon == int.MaxValue);
    }

    private static SelectorPart? FindEmptyPart(Selector selector)
    {
        if (selector.Words.Length == 0) return SelectorPart.Quote;
        if (selector.Prefix is { } prefix && Folding.FoldWhiteSpace(prefix).Length == 0) return SelectorPart.Prefix;
        if (selector.Suffix is { } suffix && Folding.FoldWhiteSpace(suffix).Length == 0) return SelectorPart.Suffix;
        return null;
    }

    private static SelectorMatch Choose(DocumentIndex document, MatchList matches, int occurrence)
    {
        if (occurrence >= 1 && occurrence <= matches.Count)
        {
            return new SelectorMatch.Found(document.SpanOf(matches[occurrence - 1]));
        }

        if (!matches.IsComplete && occurrence > 0) return new SelectorMatch.TooFrequent();
        return new SelectorMatch.NoSuchOccurrence(matches.Count);
    }

    private static SelectorMatch MatchOnly(DocumentIndex document, MatchList matches)
    {
        if (matches.Count == 1 && !matches.IsComplete) return new SelectorMatch.TooFrequent();
        if (matches.Count == 1) return new SelectorMatch.Found(document.SpanOf(matches[0]));

        var shown = new DocumentSpan[System.Math.Min(ShownSpans, matches.Count)];
        for (var i = 0; i < shown.Length; i++) shown[i] = document.SpanOf(matches[i]);
        return new SelectorMatch.Ambiguous(matches.Count, !matches.IsComplete, new EquatableArray<DocumentSpan>(shown));
    }

    private static void SortDistinct(List<TokenSpan> spans)
    {
        spans.Sort((left, right) => (left.First, left.Last).CompareTo((right.First, right.Last)));
        var kept = 0;
        for (var i = 0; i < spans.Count; i++)
        {
            if (i == 0 || spans[i] != spans[kept - 1]) spans[kept++] = spans[i];
        }

        spans.RemoveRange(kept, spans.Count - kept);
    }
}
