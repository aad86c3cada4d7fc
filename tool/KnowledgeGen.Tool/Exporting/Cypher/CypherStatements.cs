using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace KnowledgeGen.Tool.Exporting.Cypher;

/// <summary>Writes every statement as a node, and every edge between entities.</summary>
internal sealed class CypherStatements(ExportedKnowledge knowledge, TextWriter writer)
{
    public void Write()
    {
        WriteNodes();
        WriteLinks("Object", statement => statement.ObjectId);
        WriteLinks("AttributedTo", statement => statement.Model.AttributedTo);
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

    private void WriteLinks(string edgeType, System.Func<ExportedStatement, string?> target)
    {
        var batch = new CypherBatch(
            writer,
            "MATCH (s:`Statement` {`statementId`: row.`statement`}), (e:`Entity` {`entityId`: row.`target`}) "
            + "CREATE (s)-[:`" + edgeType + "`]->(e)");
        foreach (var statement in knowledge.Statements)
        {
            if (target(statement) is { } id) batch.Add(new CypherMap().Text("statement", statement.Id).Text("target", id));
        }

        batch.Flush();
    }

    private void WriteEdges()
    {
        var batches = new Dictionary<string, CypherBatch>();
        foreach (var statement in knowledge.Statements.Where(statement => statement.ObjectId is not null))
        {
            var type = CypherNames.EdgeType(statement.Model.Predicate.Name, statement.IsPlain);
            if (!batches.TryGetValue(type, out var batch)) batches.Add(type, batch = EdgeBatch(type));
            var properties = Describe(new CypherMap().Text("statementId", statement.Id), statement);
            properties.Texts("evidence", statement.Evidence.Select(item => item.Quote ?? string.Empty));
            properties.Texts("evidenceDocuments", statement.Evidence.Select(item => item.Document));
            batch.Add(new CypherMap().Text("from", statement.Subject.Id).Text("to", statement.ObjectId).Map("properties", properties));
        }

        foreach (var batch in batches.Values) batch.Flush();
    }

    private CypherBatch EdgeBatch(string type) => new(
        writer,
        "MATCH (a:`Entity` {`entityId`: row.`from`}), (b:`Entity` {`entityId`: row.`to`}) "
        + "CREATE (a)-[r:" + type + "]->(b) SET r = row.`properties`");

    private static CypherMap Describe(CypherMap map, ExportedStatement statement)
    {
        var model = statement.Model;
        map.Boolean("isAsserted", model.IsAsserted).Text("certainty", model.Certainty.Word()).Text("basis", model.Basis.Word());
        map.Text("attributedTo", model.AttributedTo).Text("during", model.During);
        map.Text("note", model.Note).Text("unsourced", model.Unsourced);
        map.Text("retracted", model.LifeCycle.Retracted).Text("disputed", model.LifeCycle.Disputed).Text("supersededBy", model.LifeCycle.SupersededBy);
        foreach (var (qualifier, value) in model.Qualifiers) map.Value(CypherNames.Key(qualifier.Name), value);
        return map;
    }
}
