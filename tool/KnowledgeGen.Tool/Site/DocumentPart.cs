using System;
using System.Collections.Generic;
using System.Linq;

namespace KnowledgeGen.Tool.Site;

/// <summary>What a page shows of a document.</summary>
/// <param name="From">Where it starts in the text, in UTF-16 code units.</param>
/// <param name="To">Where it ends, exclusive.</param>
/// <param name="Citations">The quoted words that start in it; in the first part the document as a whole, too.</param>
internal sealed record DocumentPart(int From, int To, IReadOnlyList<Citation> Citations)
{
    // With marks and all that rests on the words, far below what a telephone can show.
    private const int MostText = 150_000;
    private const int MostCitations = 500;

    /// <summary>Cuts a document into parts: at starts of lines where the text is shown, else after so many quoted places.</summary>
    /// <param name="text">The text; null where it is not shown.</param>
    /// <param name="citations">What is quoted, by its place.</param>
    public static IReadOnlyList<DocumentPart> Of(string? text, IReadOnlyList<Citation> citations)
    {
        var parts = new List<DocumentPart>();
        var (from, next) = (0, 0);
        do
        {
            var to = text is null ? int.MaxValue : text.Length - from <= MostText ? text.Length : LineStart(text, from, from + MostText);
            if (next + MostCitations < citations.Count) to = Math.Min(to, EndBefore(text, from, citations[next].Evidence.Start, citations[next + MostCitations].Evidence.Start));
            var isLast = text is null ? to == int.MaxValue : to == text.Length;
            var part = citations.Skip(next).TakeWhile(citation => isLast || citation.Evidence.Start < to).ToList();
            parts.Add(new DocumentPart(from, to, part));
            (from, next) = (to, next + part.Count);
            if (isLast) return parts;
        }
        while (true);
    }

    // However many words start at one place, they stay together.
    private static int EndBefore(string? text, int from, int first, int place)
    {
        var to = Math.Max(place, first + 1);
        return text is null || to >= text.Length ? to : LineStart(text, from, to);
    }

    // Where there is no line to start, anywhere, but not within a character.
    private static int LineStart(string text, int from, int place)
    {
        var line = text.LastIndexOf('\n', place - 1) + 1;
        return line > from ? line : char.IsLowSurrogate(text[place]) ? place + 1 : place;
    }
}
