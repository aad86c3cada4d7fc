using System;
using KnowledgeGen.Language;
using KnowledgeGen.Language.Evidence;

namespace KnowledgeGen.Tool.Output;

/// <summary>A part of a document's line, for people.</summary>
internal static class LineExcerpt
{
    private const int Before = 20;

    /// <summary>The line in which a span starts, cut with <c>…</c> to a width so that the start of the span is in it.</summary>
    public static string Around(DocumentText document, DocumentSpan span, int width)
    {
        var start = document.Lines.GetStart(span.Line - 1);
        var end = document.Text.IndexOf('\n', start);
        if (end < 0) end = document.Length;
        if (end - start <= width) return Escape.ForTerminal(document.Slice(start, end));

        var from = span.Start - start <= Before ? start : WordStart(document.Text, span.Start - Before, span.Start);
        var to = Math.Min(end, from + width - 2);
        if (to < end && char.IsLowSurrogate(document.Text[to])) to--;
        var words = Escape.ForTerminal(document.Slice(from, to));
        return (from > start ? "…" : string.Empty) + words + (to < end ? "…" : string.Empty);
    }

    private static int WordStart(string text, int from, int limit)
    {
        var space = text.IndexOf(' ', from, limit - from);
        return space < 0 ? limit : space + 1;
    }
}
