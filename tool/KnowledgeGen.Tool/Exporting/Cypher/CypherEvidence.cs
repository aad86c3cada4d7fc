using System.Collections.Generic;
using System.IO;
using System.Linq;
using KnowledgeGen.Language;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Tool.Exporting.Cypher;

/// <summary>Writes quoted words as nodes between what rests on them and their document.</summary>
internal sealed class CypherEvidence(ExportedKnowledge knowledge, TextWriter writer)
{
    public void Write()
    {
        WriteNodes();
        WriteLinks("`Entity` {`entityId`", knowledge.Entities.Select(entity => (entity.Id, entity.Evidence)));
        WriteLinks("`Statement` {`statementId`", knowledge.Entities.SelectMany(ExportedKnowledge.StatedOf).Select(statement => (statement.Id, statement.Evidence)));
    }

    private void WriteNodes()
    {
        var batch = new CypherBatch(
            writer,
            "MATCH (d:`Document` {`documentId`: row.`document`}) CREATE (n:`Evidence`)-[:`Source`]->(d) SET n = row");
        foreach (var evidence in knowledge.Evidence)
        {
            var row = new CypherMap().Text("evidenceId", EvidenceId.Of(evidence)).Text("document", evidence.Document);
            if (evidence.Quote is { } quote)
            {
                row.Text("quote", quote).Number("start", evidence.Start).Number("end", evidence.End).Number("line", evidence.Line);
            }

            batch.Add(row);
        }

        batch.Flush();
    }

    private void WriteLinks(string pattern, IEnumerable<(string Id, EquatableArray<EvidenceModel> Evidence)> holders)
    {
        var batch = new CypherBatch(
            writer,
            "MATCH (a:" + pattern + ": row.`holder`}), (n:`Evidence` {`evidenceId`: row.`evidence`}) CREATE (a)-[:`DerivedFrom`]->(n)");
        foreach (var (id, evidence) in holders)
        {
            foreach (var item in evidence.Distinct())
            {
                batch.Add(new CypherMap().Text("holder", id).Text("evidence", EvidenceId.Of(item)));
            }
        }

        batch.Flush();
    }
}
