using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Tool.Site;

/// <summary>The first page of a site, and those of the types.</summary>
internal sealed class OverviewHtml(SiteKnowledge knowledge, string title, IEnumerable<EntityModel> mostRelated)
{
    // Fewer say no more than the list of types does.
    private const int LeastBeginnings = 5;
    private const int MostBeginnings = 12;

    public SitePage Overview()
    {
        var statements = knowledge.Entities.Sum(entity => entity.Statements.Count);
        var html = new HtmlText();
        html.Add($"<h1>{title}</h1>\n<p class=\"lead\">Facts that were drawn from documents, each tied to the exact words that it rests on.</p>\n<ul class=\"figures\">");
        Figure(html, knowledge.Entities.Count, "entity", "entities");
        Figure(html, statements, "statement", "statements");
        if (knowledge.Index.Conclusions.Count > 0) Figure(html, knowledge.Index.Conclusions.Count, "conclusion", "conclusions");
        Figure(html, knowledge.Documents.Sum(document => knowledge.Citations.Of(document.Id).Count(citation => citation.Evidence.Quote is not null)), "quoted place", "quoted places");
        Figure(html, knowledge.Documents.Count, "document", "documents");
        html.AddMarkup("</ul>\n");
        WriteMostRelated(html);
        WriteTypes(html);
        if (knowledge.Documents.Count > 0) html.AddMarkup("<h2 id=\"documents\">documents</h2>\n");
        WriteDocuments(html, 0);
        return new SitePage("index.html", title, html);
    }

    /// <summary>The documents that the first page has no room for, page by page.</summary>
    public IEnumerable<SitePage> Documents()
    {
        for (var page = 1; page < Paging.Count(knowledge.Documents.Count); page++)
        {
            var html = new HtmlText().AddMarkup("<h1>documents</h1>\n");
            WriteDocuments(html, page);
            yield return new SitePage(SitePaths.OfDocuments(page), "documents", html);
        }
    }

    /// <summary>The entities of a type, page by page.</summary>
    public IEnumerable<SitePage> OfType(TypeModel type)
    {
        var entities = knowledge.EntitiesOf(type.Name);
        for (var page = 0; page < Paging.Count(entities.Count); page++)
        {
            var html = new HtmlText();
            html.AddMarkup("<p class=\"trail\">");
            foreach (var ancestor in type.Lineage.Reverse().Where(name => name != type.Name)) html.Add($"{SiteKnowledge.Words(ancestor)} › ");
            html.Add($"</p>\n<h1>{SiteKnowledge.Words(type.Name)}</h1>\n<p class=\"lead\">{type.Summary ?? string.Empty}</p>\n<ul class=\"names\">\n");
            foreach (var entity in entities.Skip(page * Paging.Size).Take(Paging.Size)) html.Add($"<li>{knowledge.Link(entity.Id)}{Marks(entity)}</li>\n");
            html.Add($"</ul>\n{Paging.LinksOf(entities.Count, page, number => "../" + SitePaths.OfType(type.Name, number))}");
            yield return new SitePage(SitePaths.OfType(type.Name, page), SiteKnowledge.Words(type.Name), html);
        }
    }

    private static HtmlText Marks(EntityModel entity) => entity.IsReported
        ? new HtmlText().Add($" <span class=\"badge unsure\">{(entity.LifeCycle.Retracted is not null ? "retracted" : entity.IsDenied ? "denied" : "reported")}</span>")
        : HtmlText.Empty;

    private static void Figure(HtmlText html, int number, string one, string many) => html.Add($"<li><b>{number}</b><span>{(number == 1 ? one : many)}</span></li>");

    private void WriteMostRelated(HtmlText html)
    {
        var entities = mostRelated.Take(MostBeginnings).ToList();
        if (entities.Count < LeastBeginnings) return;

        html.AddMarkup("<h2>Where to begin</h2>\n<ul class=\"chips beginnings\">");
        foreach (var entity in entities) html.Add($"<li>{knowledge.Link(entity.Id, string.Empty)}</li>");
        html.AddMarkup("<li><a href=\"graph.html\">all of them in the graph</a></li></ul>\n");
    }

    // A root with all the types that extend it, as far as there are entities of them; roots that nothing extends are together.
    private void WriteTypes(HtmlText html)
    {
        var trees = knowledge.Schema.Types.Where(type => type.Extends is null)
            .Select(root => (Root: root, Types: knowledge.Schema.Types.Where(type => type.Lineage.Contains(root.Name) && knowledge.EntitiesOf(type.Name).Count > 0).ToList()))
            .Where(tree => tree.Types.Count > 0)
            .ToLookup(tree => tree.Types is [var only] && only == tree.Root);
        foreach (var (root, types) in trees[false]) WriteTypes(html, SiteKnowledge.Words(root.Name), types);
        if (trees[true].Any()) WriteTypes(html, trees[false].Any() ? "other types" : "types", trees[true].SelectMany(tree => tree.Types));
    }

    private void WriteTypes(HtmlText html, string heading, IEnumerable<TypeModel> types)
    {
        html.Add($"<h2>{heading}</h2>\n<ul class=\"cards\">\n");
        foreach (var type in types)
        {
            html.Add($"<li><span class=\"number\">{knowledge.EntitiesOf(type.Name).Count}</span><a href=\"{SitePaths.OfType(type.Name, 0)}\">{SiteKnowledge.Words(type.Name)}</a><p>{type.Summary ?? string.Empty}</p></li>\n");
        }

        html.AddMarkup("</ul>\n");
    }

    private void WriteDocuments(HtmlText html, int page)
    {
        if (knowledge.Documents.Count == 0) return;

        html.AddMarkup("<ul class=\"cards\">\n");
        foreach (var document in knowledge.Documents.Skip(page * Paging.Size).Take(Paging.Size))
        {
            html.Add($"<li><span class=\"number\">{knowledge.Citations.Of(document.Id).Count}</span><a href=\"{SitePaths.OfDocument(document.Id, 0)}\">{knowledge.Index.LabelOf(document.Id)}</a><p>what is quoted, and what rests on it</p></li>\n");
        }

        html.Add($"</ul>\n{Paging.LinksOf(knowledge.Documents.Count, page, SitePaths.OfDocuments)}");
    }
}
