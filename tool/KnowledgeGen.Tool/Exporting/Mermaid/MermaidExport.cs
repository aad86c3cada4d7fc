using System.Globalization;
using System.IO;
using KnowledgeGen.Language;
using KnowledgeGen.Tool.Exporting.Drawings;

namespace KnowledgeGen.Tool.Exporting.Mermaid;

/// <summary>
/// Draws a knowledge base as a Mermaid flowchart (mermaid.js.org). Entities are called n0, n1, …, so that no id of the facts is read as a word
/// of Mermaid. What an arrow rests on stands in a comment above it.
/// </summary>
internal static class MermaidExport
{
    public static void Write(ExportedKnowledge knowledge, TextWriter writer)
    {
        var drawing = new Drawing(knowledge);
        writer.Write("flowchart LR\n    classDef reported stroke-dasharray:4\n");
        for (var number = 0; number < drawing.Entities.Count; number++)
        {
            var entity = drawing.Entities[number];
            var label = Escape.ForMermaid(Drawing.LabelOf(entity)) + "<br/>" + Escape.ForMermaid(entity.Type);
            writer.Write("    " + Name(number) + "[\"" + label + "\"]" + (entity.IsReported ? ":::reported" : string.Empty) + "\n");
        }

        foreach (var edge in drawing.Edges)
        {
            writer.Write("    %% " + Escape.ForMermaidComment(edge.Statement.Id + ": " + edge.Receipt) + "\n");
            writer.Write("    " + Name(edge.From) + " " + Start(edge.Line) + " \"" + Escape.ForMermaid(edge.Label) + "\" " + End(edge) + " " + Name(edge.To) + "\n");
        }
    }

    private static string Name(int number) => "n" + number.ToString(CultureInfo.InvariantCulture);

    private static string Start(DrawnLine line) => line switch
    {
        DrawnLine.Plain => "--",
        DrawnLine.Derived => "==",
        _ => "-.",
    };

    private static string End(DrawnEdge edge) => (edge.Line, edge.IsSymmetric) switch
    {
        (DrawnLine.Plain, false) => "-->",
        (DrawnLine.Plain, true) => "---",
        (DrawnLine.Derived, false) => "==>",
        (DrawnLine.Derived, true) => "===",
        (_, false) => ".->",
        (_, true) => ".-",
    };
}
