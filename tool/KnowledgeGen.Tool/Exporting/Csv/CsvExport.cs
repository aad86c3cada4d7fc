using KnowledgeGen.Tool.Output;

namespace KnowledgeGen.Tool.Exporting.Csv;

/// <summary>Writes a knowledge base as a folder of CSV files (RFC 4180).</summary>
internal static class CsvExport
{
    /// <summary>Writes all files, one after the other.</summary>
    public static void Write(ExportedKnowledge knowledge, OutputFolder folder)
    {
        new CsvEntities(knowledge, folder).Write();
        new CsvRelations(knowledge, folder).Write();
        new CsvStatements(knowledge, folder).Write();
    }
}
