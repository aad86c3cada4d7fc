using System.Globalization;
using System.IO;
using KnowledgeGen.Language;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Tool.Exporting.Drawings;

namespace KnowledgeGen.Tool.Exporting.Dot;

/// <summary>
/// Draws a knowledge base in the DOT language of Graphviz. What an arrow rests on is its tooltip, which drawings in SVG show.
/// </summary>
internal static class DotExport
{
    public static void Write(ExportedKnowledge knowledge, TextWriter writer)
    {
        var drawing = new Drawing(knowledge);
        writer.Write("digraph knowledge {\n    rankdir=LR;\n    node [shape=box];\n");
        for (var number = 0; number < drawing.Entities.Count; number++) Write(number, drawing.Entities[number], writer);
        foreach (var edge in drawing.Edges) Write(edge, writer);
        writer.Write("}\n");
    }

    private static void Write(int number, EntityModel entity, TextWriter writer)
    {
        var label = Escape.ForDot(Drawing.LabelOf(entity)) + "\\n" + Escape.ForDot(entity.Type);
        writer.Write("    " + Name(number) + " [label=\"" + label + "\", tooltip=\"" + Escape.ForDot(entity.Id) + "\"" + (entity.IsReported ? ", style=dashed" : string.Empty) + "];\n");
    }

    private static void Write(DrawnEdge edge, TextWriter writer)
    {
        writer.Write("    " + Name(edge.From) + " -> " + Name(edge.To) + " [label=\"" + Escape.ForDot(edge.Label) + "\"");
        writer.Write(", tooltip=\"" + Escape.ForDot(edge.Statement.Id + ": " + edge.Receipt) + "\"" + Style(edge.Line));
        writer.Write((edge.IsSymmetric ? ", dir=none" : string.Empty) + "];\n");
    }

    private static string Name(int number) => "n" + number.ToString(CultureInfo.InvariantCulture);

    private static string Style(DrawnLine line) => line switch
    {
        DrawnLine.Plain => string.Empty,
        DrawnLine.Derived => ", style=bold",
        _ => ", style=dashed",
    };
}
