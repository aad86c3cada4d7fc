using System.IO;

namespace KnowledgeGen.Tool.Exporting.Cypher;

/// <summary>
/// Writes a knowledge base as openCypher that Neo4j and Memgraph load into an empty database, one statement a line.
/// </summary>
internal static class CypherExport
{
    private static readonly (string Label, string Key)[] Indexes =
    [
        ("Entity", "entityId"),
        ("Document", "documentId"),
        ("Statement", "statementId"),
        ("Evidence", "evidenceId"),
    ];

    /// <summary>Writes nodes before the edges between them.</summary>
    public static void Write(ExportedKnowledge knowledge, TextWriter writer)
    {
        // Edges look their ends up by id: without an index loading would be quadratic.
        foreach (var (label, key) in Indexes) writer.Write("CREATE INDEX FOR (n:`" + label + "`) ON (n.`" + key + "`);\n");

        new CypherNodes(knowledge, writer).Write();
        new CypherStatements(knowledge, writer).Write();
        new CypherEvidence(knowledge, writer).Write();
    }
}
