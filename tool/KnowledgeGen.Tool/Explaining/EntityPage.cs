using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Tool.Exporting;

namespace KnowledgeGen.Tool.Explaining;

/// <summary>Writes all that is known of an entity.</summary>
internal sealed class EntityPage(KnowledgeIndex index, PageWriter page)
{
    private const int FactWidth = 9;
    private const int LeastNameWidth = 8;
    private const int MostNameWidth = 28;

    public void Write(ExplainedEntity entity)
    {
        WriteHead(entity);
        WriteStatements(entity);
        WriteIncoming(entity);
        WriteDerived(entity);
    }

    private void WriteHead(ExplainedEntity entity)
    {
        var model = entity.Model;
        page.Heading(model.Label() ?? model.Id, model.IsReported ? "reported, not asserted" : string.Empty);
        page.Row("id", FactWidth, model.Id);
        page.Row("type", FactWidth, Wording.Lineage(entity.Type));
        if (entity.Type.Summary is { } summary) page.Detail(FactWidth, summary);
        if (model.CSharpName is { } name) page.Row("C#", FactWidth, entity.Type.CSharpName + "." + name);
        page.Row("facts", FactWidth, Wording.Of(entity.Place));
        if (index.Libraries.Of(model.Id) is { } library) page.Row("library", FactWidth, Wording.Of(library));
        foreach (var remark in Wording.Remarks(model.LifeCycle, index)) page.Detail(FactWidth, remark);
        page.Rows("evidence", FactWidth, model.Evidence.Select(evidence => Wording.Of(evidence, index.Documents)));
    }

    private void WriteStatements(ExplainedEntity entity)
    {
        if (entity.Statements.Count == 0) return;

        page.Gap();
        page.Heading("Statements");
        var width = NameWidth(entity.Statements.Select(statement => statement.Model.Predicate.Name));
        foreach (var statement in entity.Statements)
        {
            var model = statement.Model;
            page.Row(model.Predicate.Name, width, Wording.Of(model.Value, index));
            foreach (var remark in Wording.Remarks(model, index)) page.Detail(width, remark);
            WriteEvidence(entity.Model, model, width);
        }
    }

    // The entity's own evidence stands above, once.
    private void WriteEvidence(EntityModel subject, StatementModel statement, int width)
    {
        if (statement.Unsourced is { } reason) page.Detail(width, "unsourced: " + reason);
        foreach (var evidence in statement.Evidence) page.Detail(width, Wording.Of(evidence, index.Documents));
        var isCovered = statement.Evidence.Count == 0 && statement.EvidenceOn(subject).Count > 0;
        if (isCovered) page.Detail(width, "evidence: that of " + subject.Id + ", above");
    }

    private void WriteIncoming(ExplainedEntity entity)
    {
        var incoming = index.Incoming(entity.Model.Id).ToList();
        if (incoming.Count == 0) return;

        page.Gap();
        page.Heading("What leads here");
        var width = NameWidth(incoming.Select(InverseName));
        foreach (var group in incoming.GroupBy(InverseName)) WriteIncoming(group, width);
    }

    private void WriteIncoming(IGrouping<string, ExplainedStatement> group, int width)
    {
        var name = group.Key;
        foreach (var statement in group)
        {
            page.Row(name, width, index.NameOf(statement.Subject.Id));
            foreach (var remark in Wording.Remarks(statement.Model, index)) page.Detail(width, remark);
            name = string.Empty;
        }
    }

    private void WriteDerived(ExplainedEntity entity)
    {
        var outgoing = index.Conclusions.Of(entity.Model.Id)
            .Select(statement => (statement.Model.Predicate.Name, Other: Wording.Of(statement.Model.Value, index), Statement: statement));
        var incoming = index.Conclusions.LeadingTo(entity.Model.Id)
            .Where(statement => statement.Subject.Id != entity.Model.Id)
            .Select(statement => (Name: Wording.InverseOf(statement.Model.Predicate), Other: index.NameOf(statement.Subject.Id), Statement: statement));
        var rows = outgoing.Concat(incoming).ToList();
        if (rows.Count == 0) return;

        page.Gap();
        page.Heading("What follows");
        var width = NameWidth(rows.Select(row => row.Name));
        foreach (var (name, other, statement) in rows) WriteDerived(name, other, statement, width);
    }

    private void WriteDerived(string name, string other, ExportedStatement statement, int width)
    {
        page.Row(name, width, other);
        page.Detail(width, "rule: " + statement.Conclusion!.Rule);
        foreach (var remark in Wording.Remarks(statement.Model, index)) page.Detail(width, remark);
        if (statement.Conclusion.IsDuringSeveral) page.Detail(width, "during " + Wording.During(statement));
    }

    private static string InverseName(ExplainedStatement statement) => Wording.InverseOf(statement.Model.Predicate);

    private static int NameWidth(IEnumerable<string> names) =>
        Math.Clamp(names.Max(name => name.Length), LeastNameWidth, MostNameWidth);
}
