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

    private static string InverseName(ExplainedStatement statement) => statement.Model.Predicate switch
    {
        RelationModel { Inverse: { } inverse } => inverse.Name,
        RelationModel { IsSymmetric: true } symmetric => symmetric.Name,
        var predicate => "is " + predicate.Name + " of",
    };

    private static int NameWidth(IEnumerable<string> names) =>
        Math.Clamp(names.Max(name => name.Length), LeastNameWidth, MostNameWidth);
}
