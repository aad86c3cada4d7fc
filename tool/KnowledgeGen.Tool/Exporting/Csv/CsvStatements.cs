using System.Globalization;
using System.IO;
using KnowledgeGen.Language;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Tool.Deriving;
using KnowledgeGen.Tool.Output;

namespace KnowledgeGen.Tool.Exporting.Csv;

/// <summary>Writes all statements, asserted or not, with their qualifiers, their evidence and the documents.</summary>
internal sealed class CsvStatements(ExportedKnowledge knowledge, OutputFolder folder)
{
    public void Write()
    {
        folder.Write(CsvFileNames.Statements, WriteStatements);
        folder.Write(CsvFileNames.Qualifiers, WriteQualifiers);
        folder.Write(CsvFileNames.Evidence, WriteEvidence);
        folder.Write(CsvFileNames.Documents, WriteDocuments);
    }

    private void WriteStatements(TextWriter writer)
    {
        var table = new CsvTable(writer);
        table.Fields(["id", "subject", "predicate", "object"]).Fields(CsvColumns.OfAnyKind("value"));
        table.Fields(["asserted", "reported", "certainty", "basis", "attributed-to", "during", "note", "unsourced", "retracted", "disputed", "superseded-by"]);
        table.Fields(["derived", "during-several", "rule", "premises", "conditions", "overlay"]).EndRow();
        foreach (var statement in knowledge.Statements)
        {
            var model = statement.Model;
            table.Field(statement.Id).Field(statement.Subject.Id).Field(model.Predicate.Name).Field(statement.ObjectId);
            table.Fields(CsvColumns.FieldsOfAnyKind(statement.ObjectId is null ? model.Value : null));
            table.Field(model.IsAsserted).Field(statement.Subject.IsReported);
            table.Field(model.Certainty.Word()).Field(model.Basis.Word()).Field(model.AttributedTo).Field(model.During);
            table.Field(model.Note).Field(model.Unsourced);
            table.Field(model.LifeCycle.Retracted).Field(model.LifeCycle.Disputed).Field(model.LifeCycle.SupersededBy);
            WriteProof(table, statement.Conclusion);
            table.Field(model.Overlay).EndRow();
        }
    }

    private static void WriteProof(CsvTable table, Conclusion? conclusion)
    {
        table.Field(conclusion is not null).Field(conclusion?.IsDuringSeveral ?? false);
        table.Field(conclusion?.Rule);
        table.Field(conclusion is null ? null : CsvColumns.List(conclusion.Premises));
        table.Field(conclusion is null ? null : CsvColumns.List(conclusion.Conditions));
    }

    private void WriteQualifiers(TextWriter writer)
    {
        var table = new CsvTable(writer);
        table.Fields(["statement", "qualifier"]).Fields(CsvColumns.OfAnyKind("value")).EndRow();
        foreach (var statement in knowledge.Statements)
        {
            foreach (var (qualifier, value) in statement.Model.Qualifiers)
            {
                table.Field(statement.Id).Field(qualifier.Name).Fields(CsvColumns.FieldsOfAnyKind(value)).EndRow();
            }
        }
    }

    private void WriteEvidence(TextWriter writer)
    {
        var table = new CsvTable(writer);
        table.Fields(["entity", "statement", "document", "start", "end", "line", "quote"]).EndRow();
        foreach (var entity in knowledge.Entities)
        {
            WriteEvidence(table, entity.Id, null, entity.Evidence);
            foreach (var statement in ExportedKnowledge.StatedOf(entity))
            {
                WriteEvidence(table, entity.Id, statement.Id, statement.Evidence);
            }
        }
    }

    private static void WriteEvidence(CsvTable table, string entity, string? statement, EquatableArray<EvidenceModel> evidence)
    {
        foreach (var item in evidence)
        {
            table.Field(entity).Field(statement).Field(item.Document);
            if (item.Quote is null) table.Fields([null, null, null]);
            else table.Field(Digits(item.Start)).Field(Digits(item.End)).Field(Digits(item.Line));
            table.Field(item.Quote).EndRow();
        }
    }

    private void WriteDocuments(TextWriter writer)
    {
        var table = new CsvTable(writer);
        table.Fields(["id", "sha256", "length"]).EndRow();
        foreach (var document in knowledge.Documents)
        {
            var length = document.Length is { } known ? Digits(known) : null;
            table.Field(document.Id).Field(document.Sha256).Field(length).EndRow();
        }
    }

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
