using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using KnowledgeGen.Language.Evidence;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Tool.Exporting;

namespace KnowledgeGen.Tool.Site;

/// <summary>
/// The page of a document: where its text may be shown, the text with the quoted words marked; in any case an outline of the quoted places, and what rests on each.
/// </summary>
internal sealed class DocumentHtml(SiteKnowledge knowledge)
{
    private const int MostOutlined = 3000;
    private const int MostText = 600_000;

    public SitePage Of(DocumentModel document)
    {
        var html = new HtmlText();
        var title = knowledge.Index.LabelOf(document.Id);
        var citations = knowledge.Citations.Of(document.Id);
        var text = knowledge.ShowsText(document.Id) ? knowledge.Index.Documents.FindText(document.Id)?.Text : null;
        html.Add($"<p class=\"trail\">document</p>\n<h1>{title}</h1>\n<ul class=\"chips\"><li><span class=\"id\">{document.Id}</span></li>");
        if (document.Length is { } length) html.Add($"<li>{length} characters</li>");
        html.Add($"<li>{citations.Count} quoted places</li></ul>\n");
        if (knowledge.Index.FindEntity(document.Id) is not null) html.Add($"<p>{knowledge.Link(document.Id)}: what the facts say of it.</p>\n");
        WriteOutline(html, document, citations);
        var isShown = text is { Length: <= MostText };
        if (isShown) WriteText(html, text!, citations);
        else html.Add($"<p class=\"notice\">{(text is null ? "The text of this document is not shown here: only who has the rights may. What stands below are the words that facts rest on." : "The text is too long to be shown here.")}</p>\n");
        WriteCitations(html, citations, isShown);
        return new SitePage(SitePaths.OfDocument(document.Id), title, html);
    }

    // Where in the text the quoted places are.
    private static void WriteOutline(HtmlText html, DocumentModel document, IReadOnlyList<Citation> citations)
    {
        if (document.Length is not { } length || length == 0 || citations.Count == 0) return;

        html.Add($"<svg class=\"outline\" viewBox=\"0 0 1000 40\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\"Where in the document the {citations.Count} quoted places are\"><rect class=\"ground\" x=\"0\" y=\"12\" width=\"1000\" height=\"16\"/>");
        foreach (var citation in citations.Where(citation => citation.Evidence.Quote is not null).Take(MostOutlined))
        {
            var start = 1000.0 * citation.Evidence.Start / length;
            var width = System.Math.Max(1, 1000.0 * (citation.Evidence.End - citation.Evidence.Start) / length);
            html.Add($"<a href=\"#{citation.Anchor}\" tabindex=\"-1\"><rect class=\"quote\" x=\"{Number(start)}\" y=\"6\" width=\"{Number(width)}\" height=\"28\"/></a>");
        }

        html.AddMarkup("</svg>\n");
    }

    // Quoted places may overlap: the text is cut wherever one starts or ends.
    private static void WriteText(HtmlText html, string text, IReadOnlyList<Citation> citations)
    {
        html.AddMarkup("<h2>Text</h2>\n<div class=\"text\">");
        var quoted = citations.Where(citation => citation.Evidence.Quote is not null && citation.Evidence.End <= text.Length).ToList();
        var cuts = quoted.SelectMany(citation => new[] { citation.Evidence.Start, citation.Evidence.End }).Append(0).Append(text.Length).Distinct().Order().ToList();
        var open = new List<Citation>();
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
            else html.Add($"<mark title=\"{open.Sum(citation => citation.Uses.Count)} facts\"><a href=\"#{Below(open[^1])}\">{piece}</a></mark>");
        }

        html.AddMarkup("</div>\n");
    }

    // Where the text is shown, its place there is what others link to.
    private static string Below(Citation citation) => "of-" + citation.Anchor;

    private void WriteCitations(HtmlText html, IReadOnlyList<Citation> citations, bool isShown)
    {
        html.AddMarkup("<h2>What is quoted, and what rests on it</h2>\n<ol class=\"spans\">\n");
        foreach (var citation in citations.Take(MostOutlined))
        {
            html.Add($"<li id=\"{(isShown && citation.Evidence.Quote is not null ? Below(citation) : citation.Anchor)}\">");
            if (citation.Evidence.Quote is null) html.AddMarkup("the document as a whole");
            else html.Add($"<div class=\"receipt\"><q>{Folding.FoldWhiteSpace(citation.Evidence.TextIn(knowledge.Index.Documents) ?? citation.Evidence.Quote)}</q> <cite>{(isShown ? new HtmlText().Add($"<a href=\"#{citation.Anchor}\">line {citation.Evidence.Line}</a>") : new HtmlText().Add($"line {citation.Evidence.Line}"))}</cite></div>");
            html.AddMarkup("<ul>");
            foreach (var (entity, statement) in citation.Uses)
            {
                if (statement is null) html.Add($"<li>{knowledge.Link(entity.Id)}</li>");
                else html.Add($"<li>{knowledge.Link(entity.Id)} — {SiteKnowledge.Words(statement.Predicate.Name)} — {knowledge.ValueOf(statement.Value)}</li>");
            }

            html.AddMarkup("</ul></li>\n");
        }

        html.AddMarkup("</ol>\n");
        if (citations.Count > MostOutlined) html.Add($"<p>… and {citations.Count - MostOutlined} more.</p>\n");
    }

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
