using System.Collections.Generic;
using System.IO;
using System.Linq;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Tool.Exporting.Cypher;

/// <summary>Writes documents and entities as nodes, with the asserted values of an entity's properties.</summary>
internal sealed class CypherNodes(ExportedKnowledge knowledge, TextWriter writer)
{
    public void Write()
    {
        var documents = new CypherBatch(writer, "CREATE (n:`Document`) SET n = row");
        foreach (var document in knowledge.Documents.Where(document => !document.IsDeclared))
        {
            documents.Add(Describe(new CypherMap(), document));
        }

        documents.Flush();
        foreach (var group in knowledge.Entities.GroupBy(LabelsOf)) Write(group.Key, group);
    }

    private string LabelsOf(EntityModel entity)
    {
        var isDocument = knowledge.FindDocument(entity.Id) is not null;
        return CypherNames.Labels(knowledge.Schema.FindType(entity.Type)!, entity.IsReported, isDocument);
    }

    private void Write(string labels, IEnumerable<EntityModel> entities)
    {
        var batch = new CypherBatch(writer, "CREATE (n" + labels + ") SET n = row");
        foreach (var entity in entities) batch.Add(Describe(entity));
        batch.Flush();
    }

    private CypherMap Describe(EntityModel entity)
    {
        var map = new CypherMap().Text("entityId", entity.Id).Text("entityType", entity.Type).Text("entityLabel", entity.Label());
        map.Boolean("isReported", entity.IsReported);
        if (knowledge.Libraries.Of(entity.Id) is { } library) map.Text("libraryName", library.Name).Text("libraryVersion", library.Version);
        if (knowledge.FindDocument(entity.Id) is { } document) Describe(map, document);

        var values = entity.Statements.Where(statement => statement.IsAsserted && statement.Predicate is PropertyModel);
        foreach (var property in values.GroupBy(statement => statement.Predicate.Name))
        {
            var key = CypherNames.Key(property.Key);
            var statements = property.ToList();
            if (statements[0].Predicate.Cardinality.IsMany) map.Values(key, statements.Select(statement => statement.Value));
            else map.Value(key, statements[0].Value);
        }

        return map;
    }

    private static CypherMap Describe(CypherMap map, DocumentModel document)
    {
        map.Text("documentId", document.Id).Text("documentSha256", document.Sha256);
        return document.Length is { } length ? map.Number("documentLength", length) : map;
    }
}
