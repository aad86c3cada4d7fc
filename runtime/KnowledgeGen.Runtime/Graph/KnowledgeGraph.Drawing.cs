using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace KnowledgeGen;

/// <content>The graph as a drawing.</content>
public sealed partial class KnowledgeGraph
{
    /// <summary>
    /// A Mermaid flowchart (mermaid.js.org): its entities by label (by id where that is empty), its statements as arrows that say the relation; those that are not
    /// asserted are dotted, symmetric ones have no head. Entities without edges are left out. The same facts make the same text.
    /// </summary>
    public string ToMermaid()
    {
        var builder = new StringBuilder("flowchart LR\n");
        Draw(
            (number, label) => Append(builder, $"    n{number}[\"").Append(DrawingText.ForMermaid(label)).Append("\"]\n"),
            (from, to, edge) => Append(builder, $"    n{from} ")
                .Append(edge.IsAsserted ? "--" : "-.").Append(" \"").Append(DrawingText.ForMermaid(edge.Label)).Append("\" ")
                .Append(edge.IsAsserted ? "--" : ".-").Append(edge.IsSymmetric ? edge.IsAsserted ? "-" : string.Empty : ">")
                .Append(FormattableString.Invariant($" n{to}\n")));
        return builder.ToString();
    }

    /// <summary>
    /// A graph in the DOT language of Graphviz, with the same content as <see cref="ToMermaid"/>. The same facts make the same text.
    /// </summary>
    public string ToDot()
    {
        var builder = new StringBuilder("digraph knowledge {\n    rankdir=LR;\n    node [shape=box];\n");
        Draw(
            (number, label) => Append(builder, $"    n{number} [label=\"").Append(DrawingText.ForDot(label)).Append("\"];\n"),
            (from, to, edge) => Append(builder, $"    n{from} -> n{to} [label=\"").Append(DrawingText.ForDot(edge.Label)).Append('"')
                .Append(edge.IsAsserted ? string.Empty : ", style=dashed").Append(edge.IsSymmetric ? ", dir=none" : string.Empty).Append("];\n"));
        return builder.Append("}\n").ToString();
    }

    private void Draw(Action<int, string> drawEntity, Action<int, int, DrawnEdge> drawEdge)
    {
        var numbers = new Dictionary<int, int>();
        var edges = Array.FindAll(Edges, edge => _filter.Leads(_store, edge.Subject) && _filter.Leads(_store, edge.Object));
        foreach (var edge in edges)
        {
            Number(edge.Subject);
            Number(edge.Object);
        }

        foreach (var edge in edges)
        {
            var statement = edge.Statement(_store).Make();
            var label = statement.Predicate.Name.Replace('-', ' ');
            drawEdge(numbers[edge.Subject], numbers[edge.Object], new DrawnEdge(label, statement.IsAsserted, edge.IsSymmetric));
        }

        void Number(int row)
        {
            if (numbers.ContainsKey(row)) return;

            numbers.Add(row, numbers.Count);
            var entity = _store.At(row);
            drawEntity(numbers.Count - 1, string.IsNullOrWhiteSpace(entity.Label) ? entity.Id : entity.Label);
        }
    }

    private static StringBuilder Append(StringBuilder builder, FormattableString text) => builder.Append(text.ToString(CultureInfo.InvariantCulture));

    private readonly record struct DrawnEdge(string Label, bool IsAsserted, bool IsSymmetric);
}
