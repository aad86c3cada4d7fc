using System;
using System.Collections.Generic;

namespace KnowledgeGen.Language.Evidence;

/// <summary>
/// Tells why a selector is not found. All of it uses indexes, so a document is not read again for each failure.
/// </summary>
/// <param name="Reason">The most telling reason.</param>
/// <param name="HoldsThreeDots">Whether the quote holds <c>...</c>, which is no gap.</param>
public sealed record SelectorDiagnosis(Mismatch Reason, bool HoldsThreeDots)
{
    private const string Dots = "...";

    /// <summary>How many places of a part of the words are looked at for cut words.</summary>
    private const int MaxPlaces = 100;

    /// <summary>How many tokens a message shows of what is alike and of what differs.</summary>
    private const int ShownTokens = 4;

    /// <summary>Finds the reason for <see cref="SelectorMatch.NotFound"/>.</summary>
    /// <param name="document">The document that was searched.</param>
    /// <param name="selector">The selector that is not found in it.</param>
    /// <param name="others">
    /// Other documents in which the words may be; they are enumerated only if nothing nearer explains it.
    /// </param>
    public static SelectorDiagnosis Of(DocumentIndex document, Selector selector, IEnumerable<DocumentText>? others = null)
    {
        var holdsThreeDots = !selector.IsLiteral && selector.Quote.IndexOf(Dots, StringComparison.Ordinal) >= 0;
        Mismatch? reason = holdsThreeDots ? FindThreeDots(document, selector) : FindGap(document, selector);
        reason ??= FindOtherCase(document, selector);
        reason ??= FindNeighbor(document, selector);
        reason ??= FindOtherDocument(selector, others);
        reason ??= selector.MayHaveGap
            ? ExplainGaps(document, document.Read(selector.Quote))
            : ExplainWithoutGap(document, document.Read(selector.Quote));
        return new(reason, holdsThreeDots);
    }

    private static Mismatch.ThreeDots? FindThreeDots(DocumentIndex document, Selector selector)
    {
        var withGap = selector with { Quote = selector.Quote.Replace(Dots, Selector.Gap.ToString()) };
        return SelectorMatcher.FindAll(document, withGap) is { Count: > 0 } ? new Mismatch.ThreeDots() : null;
    }

    private static Mismatch.GapInVerbatim? FindGap(DocumentIndex document, Selector selector) =>
        selector.IsLiteral && IsFound(document, selector with { IsLiteral = false }) ? new Mismatch.GapInVerbatim() : null;

    private static Mismatch.OtherCase? FindOtherCase(DocumentIndex document, Selector selector)
    {
        var folded = new Selector(
            DocumentIndex.FoldCase(selector.Quote),
            selector.Prefix is null ? null : DocumentIndex.FoldCase(selector.Prefix),
            selector.Suffix is null ? null : DocumentIndex.FoldCase(selector.Suffix),
            IsLiteral: selector.IsLiteral);
        if (SelectorMatcher.FindAll(document.IgnoringCase, folded) is not { Count: > 0 } matches) return null;
        return new Mismatch.OtherCase(document.SpanOf(matches[0]), WordsBetween(document, matches[0].First, matches[0].Last));
    }

    private static Mismatch.Neighbor? FindNeighbor(DocumentIndex document, Selector selector)
    {
        if (selector.Prefix is null && selector.Suffix is null) return null;

        var quote = new Selector(selector.Quote, IsLiteral: selector.IsLiteral);
        if (SelectorMatcher.FindAll(document, quote) is not { Count: > 0 } matches) return null;

        var span = matches[0];
        if (!IsFound(document, quote with { Prefix = selector.Prefix }))
        {
            var count = document.Read(selector.Prefix!).Count;
            var before = WordsBetween(document, span.First - count, span.First - 1);
            return new Mismatch.Neighbor(SelectorPart.Prefix, document.SpanOf(span), before);
        }

        if (!IsFound(document, quote with { Suffix = selector.Suffix }))
        {
            var count = document.Read(selector.Suffix!).Count;
            var after = WordsBetween(document, span.Last + 1, span.Last + count);
            return new Mismatch.Neighbor(SelectorPart.Suffix, document.SpanOf(span), after);
        }

        return new Mismatch.Neighbor(SelectorPart.Quote, document.SpanOf(span), string.Empty);
    }

    private static Mismatch.OtherDocument? FindOtherDocument(Selector selector, IEnumerable<DocumentText>? others)
    {
        if (others is null) return null;
        foreach (var other in others)
        {
            if (SelectorMatcher.FindAll(other.Index, selector) is not { Count: > 0 } matches) continue;
            return new Mismatch.OtherDocument(other.Id, other.Index.SpanOf(matches[0]));
        }

        return null;
    }

    private static bool IsFound(DocumentIndex document, Selector selector) =>
        SelectorMatcher.FindAll(document, selector) is { Count: > 0 };

    private static Mismatch ExplainGaps(DocumentIndex document, TokenSequence quote)
    {
        var parts = new List<TokenSequence>();
        var (start, gaps) = (0, 0);
        for (var i = 0; i <= quote.Count; i++)
        {
            if (i < quote.Count && !quote.Is(i, Selector.Gap)) continue;
            if (i < quote.Count) gaps++;
            if (i > start) parts.Add(quote.Slice(start, i - start));
            start = i + 1;
        }

        foreach (var part in parts)
        {
            if (document.Find(part).Count == 0) return ExplainWithoutGap(document, part);
        }

        return gaps == 1 && parts.Count == 2 ? ExplainOrder(document, parts[0], parts[1]) : new Mismatch.SeveralGaps(gaps);
    }

    private static Mismatch ExplainWithoutGap(DocumentIndex document, TokenSequence words)
    {
        Mismatch? reason = FindCutWord(document, words);
        return reason ?? FindDivergence(document, words);
    }

    private static Mismatch.OtherOrder ExplainOrder(DocumentIndex document, TokenSequence first, TokenSequence last)
    {
        var (firsts, lasts) = (document.Find(first), document.Find(last));
        var lastPlace = lasts[lasts.Count - 1];
        return new Mismatch.OtherOrder(
            document.SpanOf(new TokenSpan(firsts[0], firsts[0] + first.Count - 1)),
            document.SpanOf(new TokenSpan(lastPlace, lastPlace + last.Count - 1)));
    }

    private static Mismatch.CutWord? FindCutWord(DocumentIndex document, TokenSequence words)
    {
        var first = Folding.FoldQuotationMarks(words.Words(0, 0));
        var last = Folding.FoldQuotationMarks(words.Words(words.Count - 1, words.Count - 1));
        if (char.IsLowSurrogate(first[0]) || char.IsHighSurrogate(last[last.Length - 1])) return null;
        if (words.Count == 1) return FindCutSingle(document, first);
        return FindCutEnd(document, words, last)
            ?? FindCutStart(document, words.Slice(1, words.Count - 1), first)
            ?? FindCutBoth(document, words, first, last);
    }

    private static Mismatch.CutWord? FindCutSingle(DocumentIndex document, string word)
    {
        var longer = document.Vocabulary.FindLongerByStart(word) ?? document.Vocabulary.FindLongerByEnd(word);
        if (longer is null) return null;
        var place = document.Find(document.Read(longer))[0];
        return CutAt(document, place, place);
    }

    private static Mismatch.CutWord? FindCutEnd(DocumentIndex document, TokenSequence words, string last)
    {
        var places = document.Find(words.Slice(0, words.Count - 1));
        for (var i = 0; i < places.Count && i < MaxPlaces; i++)
        {
            var end = places[i] + words.Count - 1;
            if (StartsWith(document, end, last, words.HasSpaceBefore(words.Count - 1))) return CutAt(document, places[i], end);
        }

        return null;
    }

    private static Mismatch.CutWord? FindCutStart(DocumentIndex document, TokenSequence tail, string first)
    {
        var places = document.FindExactly(tail);
        for (var i = 0; i < places.Count && i < MaxPlaces; i++)
        {
            var start = places[i] - 1;
            if (EndsWith(document, start, first)) return CutAt(document, start, start + tail.Count);
        }

        return null;
    }

    private static Mismatch.CutWord? FindCutBoth(DocumentIndex document, TokenSequence words, string first, string last)
    {
        if (words.Count < 3) return null;
        var places = document.FindExactly(words.Slice(1, words.Count - 2));
        for (var i = 0; i < places.Count && i < MaxPlaces; i++)
        {
            var (start, end) = (places[i] - 1, places[i] + words.Count - 2);
            if (EndsWith(document, start, first) && StartsWith(document, end, last, words.HasSpaceBefore(words.Count - 1)))
            {
                return CutAt(document, start, end);
            }
        }

        return null;
    }

    private static bool StartsWith(DocumentIndex document, int token, string text, bool hasSpaceBefore) =>
        token < document.TokenCount
        && document.TokenAt(token).HasSpaceBefore == hasSpaceBefore
        && document.TextAt(token).StartsWith(text, StringComparison.Ordinal);

    private static bool EndsWith(DocumentIndex document, int token, string text) =>
        token >= 0 && document.TextAt(token).EndsWith(text, StringComparison.Ordinal);

    private static Mismatch.CutWord CutAt(DocumentIndex document, int first, int last) =>
        new(document.SpanOf(new TokenSpan(first, last)), WordsBetween(document, first, last));

    private static Mismatch FindDivergence(DocumentIndex document, TokenSequence words)
    {
        var places = document.FindLongestStart(words, out var count);
        if (count == 0) return NearestPassage.Find(document, words) ?? (Mismatch)new Mismatch.NoSuchWord(words.Words(0, 0));

        var matched = words.Words(Math.Max(0, count - ShownTokens), count - 1);
        var otherwiseSpaced = document.FindWithOtherSpace(words, count);
        if (otherwiseSpaced >= 0)
        {
            var next = document.TokenAt(otherwiseSpaced + count);
            return new Mismatch.OtherSpace(
                document.LineOf(otherwiseSpaced + count), matched, words.Words(count, count), next.HasSpaceBefore);
        }

        var rest = words.Words(count, Math.Min(count + ShownTokens, words.Count) - 1);
        var place = places[0] + count;

        // A dash of another kind, or a quote that outruns its document, is told best by that place alone.
        var isOfWords = char.IsLetterOrDigit(rest[0]) && place < document.TokenCount;
        if (isOfWords && NearestPassage.Find(document, words) is { } passage) return passage;

        return new Mismatch.Diverges(
            document.LineOf(Math.Min(place, document.TokenCount - 1)),
            matched,
            WordsBetween(document, place, place + ShownTokens - 1),
            rest);
    }

    private static string WordsBetween(DocumentIndex document, int first, int last)
    {
        first = Math.Max(0, first);
        last = Math.Min(document.TokenCount - 1, last);
        return first > last ? string.Empty : Folding.FoldWhiteSpace(document.Words(first, last));
    }
}
