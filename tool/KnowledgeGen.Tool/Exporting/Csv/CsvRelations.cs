using System.Collections.Generic;
using System.IO;
using System.Linq;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Tool.Output;

namespace KnowledgeGen.Tool.Exporting.Csv;

/// <summary>
/// Writes a file a relation: the edges that are plain, so that whoever joins it with others meets no mere report. Those that follow have files
/// of their own.
/// </summary>
internal sealed class CsvRelations(ExportedKnowledge knowledge, OutputFolder folder)
{
    private static readonly string[] OwnColumns = ["statement", "subject", "object", "during"];
    private static readonly string[] DerivedColumns = [.. OwnColumns, "during-several", "rule"];

    public void Write()
    {
        var edges = Plain(knowledge.Entities.SelectMany(ExportedKnowledge.StatedOf));
        foreach (var relation in knowledge.Schema.Relations)
        {
            folder.Write(CsvFileNames.OfRelation(relation.Name), writer => Write(relation, edges[relation.Name], writer));
        }

        var derived = Plain(knowledge.Entities.SelectMany(entity => knowledge.Conclusions.Of(entity.Id)));
        foreach (var relation in knowledge.Conclusions.Relations)
        {
            folder.Write(CsvFileNames.OfDerived(relation.Name), writer => WriteDerived(derived[relation.Name], writer));
        }
    }

    private static ILookup<string, ExportedStatement> Plain(IEnumerable<ExportedStatement> statements) => statements
        .Where(statement => statement.IsPlain && statement.ObjectId is not null)
        .ToLookup(statement => statement.Model.Predicate.Name);

    private static void WriteDerived(IEnumerable<ExportedStatement> edges, TextWriter writer)
    {
        var table = new CsvTable(writer);
        table.Fields(DerivedColumns).EndRow();
        foreach (var edge in edges)
        {
            WriteEnds(table, edge);
            table.Field(edge.Conclusion!.IsDuringSeveral).Field(edge.Conclusion.Rule).EndRow();
        }
    }

    private static void WriteEnds(CsvTable table, ExportedStatement edge) =>
        table.Field(edge.Id).Field(edge.Subject.Id).Field(edge.ObjectId).Field(edge.Model.During);

    private static void Write(RelationModel relation, IEnumerable<ExportedStatement> edges, TextWriter writer)
    {
        var table = new CsvTable(writer);
        table.Fields(OwnColumns).Fields(relation.Qualifiers.SelectMany(ColumnsOf)).EndRow();
        foreach (var edge in edges)
        {
            WriteEnds(table, edge);
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
