using System;
using System.Linq;
using KnowledgeGen.Tool.Exporting.Csv;
using KnowledgeGen.Tool.Exporting.Cypher;
using KnowledgeGen.Tool.Exporting.Dot;
using KnowledgeGen.Tool.Exporting.GraphMl;
using KnowledgeGen.Tool.Exporting.Json;
using KnowledgeGen.Tool.Exporting.JsonLd;
using KnowledgeGen.Tool.Exporting.Mermaid;
using KnowledgeGen.Tool.Exporting.Rdf;

namespace KnowledgeGen.Tool.Exporting;

/// <summary>All formats of <c>kgen export</c>.</summary>
internal static class ExportFormats
{
    /// <summary>The formats.</summary>
    public static readonly ExportFormat[] All =
    [
        new ExportFormat.OneText("jsonl", JsonLinesExport.Write),
        new ExportFormat.OneText("nquads", NQuadsExport.Write) { HasIris = true },
        new ExportFormat.OneText("turtle", TurtleExport.Write) { HasIris = true },
        new ExportFormat.OneText("jsonld", JsonLdExport.Write) { HasIris = true },
        new ExportFormat.OneText("cypher", CypherExport.Write),
        new ExportFormat.OneText("graphml", GraphMlExport.Write),
        new ExportFormat.Folder("csv", CsvExport.Write, CsvFileNames.IsOwn),
        new ExportFormat.OneText("mermaid", MermaidExport.Write),
        new ExportFormat.OneText("dot", DotExport.Write),
    ];

    /// <summary>The format with a name, which must be one of <see cref="All"/>.</summary>
    public static ExportFormat Find(string name) => All.First(format => string.Equals(format.Name, name, StringComparison.Ordinal));
}
