using System.Linq;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Tool.Explaining;
using KnowledgeGen.Tool.Exporting;

namespace KnowledgeGen.Tool.Site;

/// <summary>The page of an entity: its facts with their receipts, what leads to it, and what follows.</summary>
internal sealed class EntityHtml(SiteKnowledge knowledge)
{
    // With more of them a page would be too large for a telephone: the rest is one line each, or a number.
    private const int MostOfFacts = 400_000;
    private const int MostWithLinks = 800_000;
    private const int MostWithProofs = 1_000_000;
    private const int MostReceipts = 300;
    private const int MostLinks = 5000;
    private const int MostProofs = 40;

    private readonly StatementHtml _statements = new(knowledge);

    public SitePage Of(ExplainedEntity entity)
    {
        var html = new HtmlText();
        WriteHead(html, entity);
        WriteFacts(html, entity);
        WriteIncoming(html, entity.Model.Id);
        WriteDerived(html, entity.Model.Id);
        return new SitePage(SitePaths.OfEntity(entity.Model.Id), SiteKnowledge.NameOf(entity.Model), html);
    }

    private void WriteHead(HtmlText html, ExplainedEntity entity)
    {
        var model = entity.Model;
        html.Add($"<p class=\"trail\"><a href=\"../{SitePaths.OfType(model.Type, 0)}\">{SiteKnowledge.Words(model.Type)}</a></p>\n<h1>{SiteKnowledge.NameOf(model)}</h1>\n");
        if (model.IsReported) html.Add($"<p class=\"notice\">{StandingOf(model)}</p>\n");
        foreach (var remark in _statements.OfLifeCycle(model.LifeCycle)) html.Add($"<p class=\"notice bad\">{remark}</p>\n");
        html.Add($"<ul class=\"chips\"><li><span class=\"id\">{model.Id}</span></li>");
        foreach (var type in entity.Type.Lineage) html.Add($"<li title=\"{knowledge.Schema.FindType(type)?.Summary ?? string.Empty}\">{SiteKnowledge.Words(type)}</li>");
        if (model.CSharpName is { } name)
        {
            var csharp = entity.Type.CSharpName + "." + name;
            html.Add($"<li><code>{csharp}</code><button type=\"button\" class=\"copy\" data-copy=\"{csharp}\" aria-label=\"Copy {csharp}\" hidden>Copy</button></li>");
        }

        html.Add($"<li><a href=\"../graph.html#{model.Id}\">in the graph</a></li></ul>\n");
        if (knowledge.Index.Libraries.Of(model.Id) is { } library) html.Add($"<p>From the library {Wording.Of(library)}.</p>\n");
        foreach (var evidence in model.Evidence) html.Add($"{_statements.Receipt(evidence)}\n");
    }

    private static string StandingOf(EntityModel model) => model switch
    {
        { LifeCycle.Retracted: not null } => "This is not held any more.",
        { IsDenied: true } => "This is denied: the document says that it is not so.",
        _ => "This is reported, not asserted: the document does not say that it is so.",
    };

    private void WriteFacts(HtmlText html, ExplainedEntity entity)
    {
        if (entity.Statements.Count == 0) return;

        html.AddMarkup("<h2>Facts</h2>\n<dl class=\"facts\">\n");
        var (shown, left) = (0, 0);
        foreach (var group in entity.Statements.GroupBy(statement => statement.Model.Predicate.Name))
        {
            if (html.Length > MostOfFacts)
            {
                left += group.Count();
                continue;
            }

            var predicate = group.First().Model.Predicate;
            html.Add($"<dt id=\"of-{predicate.Name}\" title=\"{predicate.Summary ?? string.Empty}\">{SiteKnowledge.Words(predicate.Name)}</dt><dd>\n");
            foreach (var statement in group)
            {
                if (html.Length > MostOfFacts) left++;
                else html.Add($"{_statements.Of(knowledge.ValueOf(statement.Model.Value), entity.Model, statement.Model, shown++ < MostReceipts ? Receipts.Own : Receipts.None)}");
            }

            html.AddMarkup("</dd>\n");
        }

        html.AddMarkup("</dl>\n");
        if (left > 0) html.Add($"<p>… and {left} more: <code>kgen explain {entity.Model.Id}</code>.</p>\n");
    }

    private void WriteIncoming(HtmlText html, string id)
    {
        var incoming = knowledge.Index.Incoming(id).ToList();
        if (incoming.Count == 0) return;

        html.AddMarkup("<h2>What leads here</h2>\n<dl class=\"facts\">\n");
        var shown = 0;
        foreach (var group in incoming.GroupBy(statement => SiteKnowledge.InverseOf(statement.Model.Predicate)))
        {
            if (IsFull()) break;

            html.Add($"<dt>{group.Key}</dt><dd>\n");
            foreach (var statement in group)
            {
                if (IsFull()) break;

                shown++;
                var subject = statement.Subject;
                var reported = subject.IsReported ? new HtmlText().AddMarkup(" <span class=\"badge unsure\">reported</span>") : HtmlText.Empty;
                var value = new HtmlText().Add($"{knowledge.Link(subject.Id)}{reported}");
                html.Add($"{(shown <= MostReceipts ? _statements.Of(value, subject, statement.Model, Receipts.All) : new HtmlText().Add($"<div>{value}</div>\n"))}");
            }

            html.AddMarkup("</dd>\n");
        }

        html.AddMarkup("</dl>\n");
        if (shown < incoming.Count) html.Add($"<p>… and {incoming.Count - shown} more.</p>\n");

        bool IsFull() => shown == MostLinks || html.Length > MostWithLinks;
    }

    private void WriteDerived(HtmlText html, string id)
    {
        var outgoing = knowledge.Index.Conclusions.Of(id)
            .Select(statement => (Name: SiteKnowledge.Words(statement.Model.Predicate.Name), Other: statement.ObjectId!, Statement: statement));
        var incoming = knowledge.Index.Conclusions.LeadingTo(id)
            .Where(statement => statement.Subject.Id != id)
            .Select(statement => (Name: SiteKnowledge.InverseOf(statement.Model.Predicate), Other: statement.Subject.Id, Statement: statement));
        var rows = outgoing.Concat(incoming).Take(MostLinks + 1).ToList();
        if (rows.Count == 0) return;

        html.AddMarkup("<h2>What follows</h2>\n<p class=\"lead\">No document says this in so many words: rules conclude it from the facts. Open one to see why.</p>\n<dl class=\"facts\">\n");
        var shown = 0;
        foreach (var group in rows.Take(MostLinks).GroupBy(row => row.Name))
        {
            html.Add($"<dt>{group.Key}</dt><dd>\n");
            foreach (var (_, other, statement) in group) html.Add($"{(shown++ < MostProofs && html.Length < MostWithProofs ? WithProof(other, statement) : new HtmlText().Add($"<div>{knowledge.Link(other)}</div>\n"))}");
            html.AddMarkup("</dd>\n");
        }

        html.AddMarkup("</dl>\n");
        if (rows.Count > MostLinks) html.AddMarkup("<p>… and more.</p>\n");
    }

    private HtmlText WithProof(string other, ExportedStatement statement)
    {
        var during = statement.Conclusion!.IsDuringSeveral ? new HtmlText().Add($"<ul class=\"remarks\"><li>during {Wording.During(statement)}</li></ul>") : HtmlText.Empty;
        var proof = new ProofHtml(knowledge, _statements).Of(statement);
        return new HtmlText().Add($"{_statements.Of(knowledge.Link(other), statement.Subject, statement.Model, Receipts.None)}{during}<details><summary>Why? {statement.Conclusion.Rule}</summary>{proof}</details>\n");
    }
}
