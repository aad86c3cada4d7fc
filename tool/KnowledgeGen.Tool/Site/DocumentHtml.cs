using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Tool.Output;

namespace KnowledgeGen.Tool.Site;

/// <summary>
/// The pages of a document: where its text may be shown, the text with the quoted words marked; in any case an outline of the quoted places, and what rests on each.
/// </summary>
internal sealed class DocumentHtml(SiteKnowledge knowledge)
{
    private const int OutlineWidth = 1000;
    private const int MostCharacters = 900_000;

    public IEnumerable<SitePage> Of(DocumentModel document)
    {
        var title = knowledge.Index.LabelOf(document.Id);
        var text = knowledge.TextOf(document.Id);
        var citations = knowledge.Citations.Of(document.Id);
        var parts = knowledge.Citations.PartsOf(document.Id);
        for (var page = 0; page < parts.Count; page++)
        {
            var html = new HtmlText();
            WriteHead(html, document, title, citations.Count(citation => citation.Evidence.Quote is not null));
            var pages = Paging.LinksTo(parts.Count, page, number => "../" + SitePaths.OfDocument(document.Id, number));
            html.Add($"{pages}");
            if (page == 0) WriteOutline(html, document, citations);
            if (text is not null) WriteText(html, text, parts[page], citations);
            else html.AddMarkup("<p class=\"notice\">The text of this document is not shown here: only who has the rights may. What stands below are the words that facts rest on.</p>\n");
            WriteCitations(html, parts[page].Citations, text is not null);
            html.Add($"{pages}");
            yield return new SitePage(SitePaths.OfDocument(document.Id, page), page == 0 ? title : title + ", page " + Counting.Digits(page + 1), html);
        }
    }

    private void WriteHead(HtmlText html, DocumentModel document, string title, int count)
    {
        html.Add($"<p class=\"trail\">document</p>\n<h1>{title}</h1>\n<ul class=\"chips\"><li><span class=\"id\">{document.Id}</span></li>");
        if (document.Length is { } length) html.Add($"<li>{length} characters</li>");
        html.Add($"<li>{Counting.Of(count, "quoted place", "quoted places")}</li></ul>\n");
        if (knowledge.Index.FindEntity(document.Id) is not null) html.Add($"<p>{knowledge.Link(document.Id)}: what the facts say of it.</p>\n");
    }

    // Where in the text the quoted places are. Of those that start at the same point of the drawing the longest hides the others.
    private void WriteOutline(HtmlText html, DocumentModel document, IReadOnlyList<Citation> citations)
    {
        if (document.Length is not { } length || length == 0 || citations.Count == 0) return;

        html.Add($"<svg class=\"outline\" viewBox=\"0 0 {OutlineWidth} 40\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\"Where in the document the quoted places are\"><rect class=\"ground\" x=\"0\" y=\"12\" width=\"{OutlineWidth}\" height=\"16\"/>");
        foreach (var point in citations.Where(citation => citation.Evidence.Quote is not null).GroupBy(citation => (long)OutlineWidth * citation.Evidence.Start / length))
        {
            var evidence = point.MaxBy(citation => citation.Evidence.End)!.Evidence;
            var start = (double)OutlineWidth * evidence.Start / length;
            var width = Math.Max(1, (double)OutlineWidth * (evidence.End - evidence.Start) / length);
            html.Add($"<a href=\"../{knowledge.Citations.AddressOf(evidence)}\" tabindex=\"-1\"><rect class=\"quote\" x=\"{Number(start)}\" y=\"6\" width=\"{Number(width)}\" height=\"28\"/></a>");
        }

        html.AddMarkup("</svg>\n");
    }

    // Quoted places may overlap, and reach into other parts: the text is cut wherever one starts or ends.
    private void WriteText(HtmlText html, string text, DocumentPart part, IReadOnlyList<Citation> citations)
    {
        html.AddMarkup("<h2>Text</h2>\n<div class=\"text\">");
        var quoted = part.Citations.Where(citation => citation.Evidence.Quote is not null).ToList();
        var open = citations.TakeWhile(citation => citation.Evidence.Start < part.From).Where(citation => citation.Evidence.End > part.From).ToList();
        var cuts = open.Concat(quoted).SelectMany(citation => new[] { citation.Evidence.Start, citation.Evidence.End })
            .Where(place => place > part.From && place < part.To).Append(part.From).Append(part.To).Distinct().Order().ToList();
        var next = 0;
        for (var i = 0; i + 1 < cuts.Count; i++)
        {
            open.RemoveAll(citation => citation.Evidence.End <= cuts[i]);
            while (next < quoted.Count && quoted[next].Evidence.Start <= cuts[i])
            {
                html.Add($"<span id=\"{quoted[next].Anchor}\"></span>");
                open.Add(quoted[next++]);
            }

            var piece = text[cuts[i]..cuts[i + 1]];
            if (open.Count == 0) html.Add($"{piece}");
            else html.Add($"<mark title=\"{Counting.Of(open.Sum(citation => citation.Uses.Count), "fact", "facts")}\"><a href=\"{Below(open[^1], part)}\">{piece}</a></mark>");
        }

        html.AddMarkup("</div>\n");
    }

    // Where the text is shown, its place there is what others link to.
    private string Below(Citation citation, DocumentPart part) =>
        (citation.Evidence.Start >= part.From ? string.Empty : "../" + knowledge.Citations.PageOf(citation.Evidence)) + "#" + AnchorBelow(citation);

    private static string AnchorBelow(Citation citation) => "of-" + citation.Anchor;

    private void WriteCitations(HtmlText html, IReadOnlyList<Citation> citations, bool isShown)
    {
        html.AddMarkup("<h2>What is quoted, and what rests on it</h2>\n<ol class=\"spans\">\n");
        foreach (var citation in citations)
        {
            html.Add($"<li id=\"{(isShown && citation.Evidence.Quote is not null ? AnchorBelow(citation) : citation.Anchor)}\">");
            if (citation.Evidence.Quote is null) html.AddMarkup("the document as a whole");
            else html.Add($"<div class=\"receipt\"><q>{knowledge.WordsOf(citation.Evidence)}</q> <cite>{LineOf(citation, isShown)}</cite></div>");
            WriteUses(html, citation);
            html.AddMarkup("</li>\n");
        }

        html.AddMarkup("</ol>\n");
    }

    private static HtmlText LineOf(Citation citation, bool isShown) => isShown
        ? new HtmlText().Add($"<a href=\"#{citation.Anchor}\">line {citation.Evidence.Line}</a>")
        : new HtmlText().Add($"line {citation.Evidence.Line}");

    private void WriteUses(HtmlText html, Citation citation)
    {
        html.AddMarkup("<ul>");
        var shown = 0;
        foreach (var (entity, statement) in citation.Uses)
        {
            if (html.Length > MostCharacters) break;

            shown++;
            if (statement is null) html.Add($"<li>{knowledge.Link(entity.Id)}</li>");
            else html.Add($"<li>{knowledge.Link(entity.Id)} — {SiteKnowledge.Words(statement.Predicate.Name)} — {knowledge.ShortValueOf(statement.Value)}</li>");
        }

        if (shown < citation.Uses.Count) html.Add($"<li>… and {citation.Uses.Count - shown} more</li>");
        html.AddMarkup("</ul>");
    }

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
