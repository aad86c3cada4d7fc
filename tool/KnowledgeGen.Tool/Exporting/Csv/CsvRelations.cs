using System.Collections.Generic;
using System.IO;
using System.Linq;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Tool.Output;

namespace KnowledgeGen.Tool.Exporting.Csv;

/// <summary>Writes a file a relation: the edges that are plain, so that whoever joins it with others meets no mere report.</summary>
internal sealed class CsvRelations(ExportedKnowledge knowledge, OutputFolder folder)
{
    private static readonly string[] OwnColumns = ["statement", "subject", "object", "during"];

    public void Write()
    {
        var edges = knowledge.Statements
            .Where(statement => statement.IsPlain && statement.ObjectId is not null)
            .ToLookup(statement => statement.Model.Predicate.Name);
        foreach (var relation in knowledge.Schema.Relations)
        {
            folder.Write(CsvFileNames.OfRelation(relation.Name), writer => Write(relation, edges[relation.Name], writer));
        }
    }

    private static void Write(RelationModel relation, IEnumerable<ExportedStatement> edges, TextWriter writer)
    {
        var table = new CsvTable(writer);
        table.Fields(OwnColumns).Fields(relation.Qualifiers.SelectMany(ColumnsOf)).EndRow();
        foreach (var edge in edges)
        {
            table.Field(edge.Id).Field(edge.Subject.Id).Field(edge.ObjectId).Field(edge.Model.During);
            foreach (var qualifier in relation.Qualifiers)
            {
                var value = edge.Model.Qualifiers.FirstOrDefault(item => item.Qualifier.Name == qualifier.Name)?.Value;
                table.Fields(CsvColumns.Fields(qualifier.Type.Kind, value));
            }

            table.EndRow();
        }
    }

    private static IEnumerable<string> ColumnsOf(QualifierModel qualifier) =>
        CsvColumns.Of(CsvColumns.Header(qualifier.Name, "qualifier", OwnColumns), qualifier.Type.Kind);
}
