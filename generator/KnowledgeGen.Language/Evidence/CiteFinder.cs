using System;
using System.Collections.Generic;

namespace KnowledgeGen.Language.Evidence;

/// <summary>Finds words in documents, and for each place a minimal selector that means it and no other.</summary>
public static class CiteFinder
{
    /// <summary>How many places of one document are given.</summary>
    public const int MaxPerDocument = GapSearch.ManySpans;

    /// <summary>How many words of context are tried before the place is told by its number.</summary>
    private const int MaxContextWords = 4;

    /// <summary>More words than these are offered as first and last ones.</summary>
    private const int ManyWords = 12;

    private const int MinEndWords = 3;
    private const int MaxEndWords = 6;

    /// <summary>Finds words, in the order of the documents and of the places in them.</summary>
    /// <param name="documents">The documents to search.</param>
    /// <param name="words">The words, or first and last words around <c>…</c>.</param>
    public static EquatableArray<Citation> Find(IEnumerable<DocumentText> documents, string words)
    {
        var citations = new List<Citation>();
        if (Folding.FoldWhiteSpace(words).Length == 0) return default;

        foreach (var document in documents)
        {
            if (SelectorMatcher.FindAll(document.Index, new Selector(words)) is not { } matches) continue;
            for (var i = 0; i < matches.Count && i < MaxPerDocument; i++) citations.Add(Cite(document, words, matches[i]));
        }

        return citations.ToEquatableArray();
    }

    /// <summary>Tells how to cite a place of a document; null where it is not one of whole words.</summary>
    /// <param name="document">The document.</param>
    /// <param name="start">Where it starts, in UTF-16 code units.</param>
    /// <param name="end">Where it ends, exclusive.</param>
    public static Citation? At(DocumentText document, int start, int end)
    {
        var words = document.Slice(start, end);
        if (Folding.FoldWhiteSpace(words).Length == 0 || SelectorMatcher.FindAll(document.Index, new Selector(words)) is not { } matches) return null;

        var place = FirstFrom(matches, match => document.Index.SpanOf(match).Start, start);
        if (place == matches.Count) return null;

        var span = document.Index.SpanOf(matches[place]);
        return span.Start == start && span.End == end ? Cite(document, words, matches[place]) : null;
    }

    private static Citation Cite(DocumentText document, string words, TokenSpan match)
    {
        var index = document.Index;
        var span = index.SpanOf(match);
        var quote = QuoteOf(document, words, span);
        return new Citation(document.Id, span, Minimize(document, quote, match, span), Shorten(document, match, span));
    }

    // The document's own words, with its own quotation marks; but first and last words stay what the curator asked for.
    private static string QuoteOf(DocumentText document, string words, DocumentSpan span)
    {
        var quote = Folding.FoldWhiteSpace(document.Slice(span.Start, span.End));
        return Folding.Fold(quote) == Folding.Fold(words) ? quote : Folding.FoldWhiteSpace(words);
    }

    private static Selector Minimize(DocumentText document, string quote, TokenSpan match, DocumentSpan span)
    {
        var selector = new Selector(quote);
        if (Means(document, selector, span)) return selector;

        var before = match.First;
        var after = match.Last;
        for (var i = 0; i < MaxContextWords; i++)
        {
            if (TryExtend(document.Index, ref after, match.Last + 1, 1) is { } suffix)
            {
                var followed = selector with { Suffix = suffix };
                if (Means(document, followed, span)) return followed;
            }

            if (TryExtend(document.Index, ref before, match.First - 1, -1) is { } prefix)
            {
                var preceded = selector with { Prefix = prefix };
                if (Means(document, preceded, span)) return preceded;
            }
        }

        return selector with { Occurrence = NumberOf(document.Index, selector, match) };
    }

    /// <summary>Takes one more word, up to white space, after or before what is taken; null at the end of the document.</summary>
    private static string? TryExtend(DocumentIndex index, ref int taken, int start, int step)
    {
        var next = taken + step;
        if (next < 0 || next >= index.TokenCount) return null;
        if (step > 0)
        {
            while (next + 1 < index.TokenCount && !index.TokenAt(next + 1).HasSpaceBefore) next++;
        }
        else
        {
            while (next > 0 && !index.TokenAt(next).HasSpaceBefore) next--;
        }

        taken = next;
        return Folding.FoldWhiteSpace(index.Words(Math.Min(start, next), Math.Max(start, next)));
    }

    private static int NumberOf(DocumentIndex index, Selector selector, TokenSpan match)
    {
        var matches = SelectorMatcher.FindAll(index, selector);
        return matches is null ? 1 : FirstFrom(matches, static found => found.First, match.First) + 1;
    }

    // Matches are in the order of their places.
    private static int FirstFrom(MatchList matches, Func<TokenSpan, int> placeOf, int place)
    {
        var (low, high) = (0, matches.Count);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (placeOf(matches[middle]) < place) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private static Selector? Shorten(DocumentText document, TokenSpan match, DocumentSpan span)
    {
        var words = Folding.FoldWhiteSpace(document.Index.Words(match.First, match.Last)).Split(' ');
        if (words.Length <= ManyWords) return null;

        for (var count = MinEndWords; count <= MaxEndWords; count++)
        {
            var first = string.Join(" ", words, 0, count);
            var last = string.Join(" ", words, words.Length - count, count);
            var selector = new Selector(first + " " + Selector.Gap + " " + last);
            if (Means(document, selector, span)) return selector;
        }

        return null;
    }

    private static bool Means(DocumentText document, Selector selector, DocumentSpan span) =>
        SelectorMatcher.Match(document.Index, selector) is SelectorMatch.Found found && found.Span == span;
}
