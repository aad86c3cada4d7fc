using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace KnowledgeGen.Tool.Exporting.Cypher;

/// <summary>Writes every statement as a node, and every edge between entities.</summary>
internal sealed class CypherStatements(ExportedKnowledge knowledge, TextWriter writer)
{
    private static readonly LinkEnd ToEntity = new("`Entity` {`entityId`", "target");
    private static readonly LinkEnd ToStatement = new("`Statement` {`statementId`", "premise");

    public void Write()
    {
        WriteNodes();
        WriteLinks("Object", ToEntity, statement => [statement.ObjectId]);
        WriteLinks("AttributedTo", ToEntity, statement => [statement.Model.AttributedTo]);
        WriteLinks("Premise", ToStatement, statement => statement.Conclusion?.Premises ?? []);
        WriteEdges();
    }

    private void WriteNodes()
    {
        var batch = new CypherBatch(
            writer,
            "MATCH (e:`Entity` {`entityId`: row.`subject`}) CREATE (s:`Statement`)-[:`Subject`]->(e) SET s = row.`properties`");
        foreach (var statement in knowledge.Statements)
        {
            var properties = Describe(new CypherMap().Text("statementId", statement.Id), statement);
            properties.Text("predicateName", statement.Model.Predicate.Name);
            if (statement.ObjectId is null) properties.Value("value", statement.Model.Value);
            batch.Add(new CypherMap().Text("subject", statement.Subject.Id).Map("properties", properties));
        }

        batch.Flush();
    }

    private void WriteLinks(string edgeType, LinkEnd end, Func<ExportedStatement, IEnumerable<string?>> targets)
    {
        var batch = new CypherBatch(
            writer,
            "MATCH (s:`Statement` {`statementId`: row.`statement`}), (t:" + end.Pattern + ": row.`" + end.Key + "`}) "
            + "CREATE (s)-[:`" + edgeType + "`]->(t)");
        foreach (var statement in knowledge.Statements)
        {
            foreach (var id in targets(statement).OfType<string>())
            {
                batch.Add(new CypherMap().Text("statement", statement.Id).Text(end.Key, id));
            }
        }

        batch.Flush();
    }

    private void WriteEdges()
    {
        var batches = new Dictionary<string, CypherBatch>();
        foreach (var statement in knowledge.Statements.Where(statement => statement.ObjectId is not null))
        {
            var type = CypherNames.EdgeType(statement);
            if (!batches.TryGetValue(type, out var batch)) batches.Add(type, batch = EdgeBatch(type));
            var properties = Describe(new CypherMap().Text("statementId", statement.Id), statement);
            if (statement.Conclusion is null) DescribeEvidence(properties, statement);
            batch.Add(new CypherMap().Text("from", statement.Subject.Id).Text("to", statement.ObjectId).Map("properties", properties));
        }

        foreach (var batch in batches.Values) batch.Flush();
    }

    private CypherBatch EdgeBatch(string type) => new(
        writer,
        "MATCH (a:`Entity` {`entityId`: row.`from`}), (b:`Entity` {`entityId`: row.`to`}) "
        + "CREATE (a)-[r:" + type + "]->(b) SET r = row.`properties`");

    private static void DescribeEvidence(CypherMap map, ExportedStatement statement)
    {
        map.Texts("evidence", statement.Evidence.Select(item => item.Quote ?? string.Empty));
        map.Texts("evidenceDocuments", statement.Evidence.Select(item => item.Document));
    }

    private static CypherMap Describe(CypherMap map, ExportedStatement statement)
    {
        var model = statement.Model;
        map.Boolean("isAsserted", model.IsAsserted).Text("certainty", model.Certainty.Word()).Text("basis", model.Basis.Word());
        map.Text("attributedTo", model.AttributedTo).Text("during", model.During);
        map.Text("note", model.Note).Text("unsourced", model.Unsourced);
        map.Text("retracted", model.LifeCycle.Retracted).Text("disputed", model.LifeCycle.Disputed).Text("supersededBy", model.LifeCycle.SupersededBy);
        map.Text("overlayPath", model.Overlay);
        map.Boolean("isDerived", statement.Conclusion is not null).Text("ruleName", statement.Conclusion?.Rule);
        if (statement.Conclusion is { IsDuringSeveral: true }) map.Boolean("isDuringSeveral", true);
        if (statement.Conclusion?.Conditions.ToList() is { Count: > 0 } conditions) map.Texts("metConditions", conditions);
        foreach (var (qualifier, value) in model.Qualifiers) map.Value(CypherNames.Key(qualifier.Name), value);
        return map;
    }

    /// <summary>What links lead to.</summary>
    /// <param name="Pattern">The label and, opened, the key of the node.</param>
    /// <param name="Key">What a row calls the node.</param>
    private sealed record LinkEnd(string Pattern, string Key);
}
