using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using KnowledgeGen.Language.Evidence;

namespace KnowledgeGen.Language.Tests.Evidence;

/// <summary>The rules of matching as directly as they can be said, in cubic time and without an index.</summary>
internal static class NaiveMatcher
{
    private sealed record Piece(string Text, bool Space, int Start, int End);

    public static SelectorMatch Match(string text, Selector selector)
    {
        var document = Split(text);
        var quote = Split(selector.Quote);
        var prefix = selector.Prefix is null ? null : Split(selector.Prefix);
        var suffix = selector.Suffix is null ? null : Split(selector.Suffix);
        if (quote.Count == 0) return new SelectorMatch.Empty(SelectorPart.Quote);
        if (prefix?.Count == 0) return new SelectorMatch.Empty(SelectorPart.Prefix);
        if (suffix?.Count == 0) return new SelectorMatch.Empty(SelectorPart.Suffix);

        var spans = Around(document, Literal(document, quote), prefix, suffix);
        if (spans.Count == 0)
        {
            var gaps = Enumerable.Range(0, quote.Count).Where(i => quote[i].Text == "…").ToList();
            var inner = gaps.Where(i => i > 0 && i < quote.Count - 1).ToList();
            if (gaps.Count > 0 && inner.Count == 0) return new SelectorMatch.Empty(SelectorPart.GapSide);
            var around = inner.SelectMany(i => Minimal(document, quote.Take(i).ToList(), quote.Skip(i + 1).ToList())).Distinct().Order().ToList();
            spans = Around(document, around, prefix, suffix);
        }

        return Settle(text, document, spans, selector.Occurrence);
    }

    private static SelectorMatch Settle(string text, List<Piece> document, List<(int First, int Last)> spans, int? occurrence)
    {
        var places = spans.Select(span => new DocumentSpan(
            document[span.First].Start, document[span.Last].End, text[..document[span.First].Start].Count(c => c == '\n') + 1)).ToList();
        if (places.Count == 0) return new SelectorMatch.NotFound();
        if (occurrence is { } number)
        {
            return number >= 1 && number <= places.Count
                ? new SelectorMatch.Found(places[number - 1])
                : new SelectorMatch.NoSuchOccurrence(places.Count);
        }

        return places.Count == 1
            ? new SelectorMatch.Found(places[0])
            : new SelectorMatch.Ambiguous(places.Count, false, places.Take(3).ToEquatableArray());
    }

    private static List<Piece> Split(string text) => Regex.Matches(text, @"\w+|\S").Select(match => new Piece(
        match.Value.Replace('“', '"'),
        match.Index > 0 && char.IsWhiteSpace(text[match.Index - 1]),
        match.Index,
        match.Index + match.Length)).ToList();

    private static bool IsAt(List<Piece> document, int at, List<Piece> words) => at >= 0 && at + words.Count <= document.Count
        && words.Select((word, i) => (word, i)).All(pair =>
            document[at + pair.i].Text == pair.word.Text && (pair.i == 0 || document[at + pair.i].Space == pair.word.Space));

    private static List<(int First, int Last)> Literal(List<Piece> document, List<Piece> words) => Enumerable.Range(0, document.Count)
        .Where(at => IsAt(document, at, words)).Select(at => (at, at + words.Count - 1)).ToList();

    private static List<(int First, int Last)> Around(
        List<Piece> document, List<(int First, int Last)> spans, List<Piece>? prefix, List<Piece>? suffix) => spans
        .Where(span => prefix is null || IsAt(document, span.First - prefix.Count, prefix))
        .Where(span => suffix is null || IsAt(document, span.Last + 1, suffix)).ToList();

    private static IEnumerable<(int First, int Last)> Minimal(List<Piece> document, List<Piece> first, List<Piece> last)
    {
        var pairs =
            from start in Literal(document, first)
            from end in Literal(document, last)
            where end.First > start.Last
            select (start, end);
        var all = pairs.ToList();
        return all
            .Where(pair => !all.Any(other => other.end == pair.end && other.start.First > pair.start.First))
            .Where(pair => !all.Any(other => other.start == pair.start && other.end.First < pair.end.First))
            .Select(pair => (pair.start.First, pair.end.Last));
    }
}
