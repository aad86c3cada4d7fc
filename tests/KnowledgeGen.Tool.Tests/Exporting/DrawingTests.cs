using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using KnowledgeGen.Tool.Exporting;

namespace KnowledgeGen.Tool.Tests.Exporting;

/// <summary>Drawings as Mermaid and Graphviz read them.</summary>
public sealed class DrawingTests
{
    public static TheoryData<string> Bases => ExportedBases.Names;

    public static TheoryData<int> Texts => [.. Enumerable.Range(0, HostileModel.Texts.Length)];

    [NodeTheory]
    [MemberData(nameof(Bases))]
    public void Mermaid_finds_all_entities_and_edges(string name)
    {
        var knowledge = Archive.Export(ExportedBases.Compile(name));
        var (nodes, edges) = Mermaid(knowledge);
        Assert.Equal(Ids(knowledge), nodes.Select(node => node.Id));
        Assert.Equal(knowledge.Entities.Select(entity => entity.LabelOrId() + "<br>" + entity.Type), nodes.Select(node => node.Label));
        Assert.Equal(Ends(knowledge), edges.Select(edge => (edge.From, edge.To)));
    }

    [NodeTheory]
    [MemberData(nameof(Bases))]
    public void Graphviz_finds_all_entities_and_edges(string name)
    {
        var knowledge = Archive.Export(ExportedBases.Compile(name));
        var (nodes, edges) = Graphviz(knowledge);
        Assert.Equal(Ids(knowledge), nodes.Select(node => node.Id));
        Assert.Equal(knowledge.Entities.Select(entity => entity.LabelOrId() + "\\n" + entity.Type), nodes.Select(node => node.Label));
        Assert.Equal(Ends(knowledge), edges.Select(edge => (edge.From, edge.To)));
    }

    [NodeFact]
    public void Lines_tell_plain_from_reported_and_from_derived()
    {
        var (nodes, edges) = Mermaid(Archive.Export(Archive.Compile()));
        Assert.Contains(edges, edge => edge is { Label: "author", Line: "normal", Head: "arrow_point" });
        Assert.Contains(edges, edge => edge is { Label: "near (1987~, according to jan-berg)", Line: "dotted", Head: "arrow_open" });
        Assert.Contains(edges, edge => edge is { Label: "shows (derived)", Line: "thick" });
        Assert.Contains(edges, edge => edge is { Label: "shows (reported)", Line: "dotted" });
        Assert.Equal("next-show", Assert.Single(nodes.Zip(Archive.Export(Archive.Compile()).Entities), pair => pair.First.Look == "reported").Second.Id);

        var (_, drawn) = Graphviz(Archive.Export(Archive.Compile()));
        Assert.Contains(drawn, edge => edge is { Label: "author", Line: "", Head: "" });
        Assert.Contains(drawn, edge => edge is { Label: "near (1987~, according to jan-berg)", Line: "dashed", Head: "none" });
        Assert.Contains(drawn, edge => edge is { Label: "shows (derived)", Line: "bold" });
    }

    [NodeTheory]
    [MemberData(nameof(Texts))]
    public void A_text_is_a_label_and_nothing_else(int index)
    {
        var text = HostileModel.Texts[index];
        var plain = Archive.Export(HostileModel.With(Archive.Compile(), "x"));
        var hostile = Archive.Export(HostileModel.With(Archive.Compile(), text));
        var shown = string.Concat(text.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c));
        var labels = plain.Entities.Select(entity => entity.Label() is null || string.IsNullOrWhiteSpace(text) ? entity.Id : shown).ToList();

        var (nodes, edges) = Mermaid(hostile);
        Assert.Equal(Mermaid(plain).Edges.Select(edge => (edge.From, edge.To, edge.Line, edge.Head)), edges.Select(edge => (edge.From, edge.To, edge.Line, edge.Head)));
        Assert.Equal(labels.Select(label => label.Trim()), nodes.Select(node => node.Label[..node.Label.LastIndexOf("<br>", StringComparison.Ordinal)].Trim()));

        var (boxes, arrows) = Graphviz(hostile);
        Assert.Equal(Graphviz(plain).Edges.Select(edge => (edge.From, edge.To, edge.Line, edge.Head)), arrows.Select(edge => (edge.From, edge.To, edge.Line, edge.Head)));
        Assert.Equal(Ids(plain), boxes.Select(box => box.Id));
        Assert.Equal(
            labels.Zip(plain.Entities, (label, entity) => Collapsed(label) + "\n" + entity.Type),
            boxes.Select(box => Collapsed(box.Look)));
    }

    // Graphviz doubles backslashes when it says what it draws.
    private static string Collapsed(string text) => text.Replace("\\\\", "\\", StringComparison.Ordinal);

    private static IEnumerable<string> Ids(ExportedKnowledge knowledge) => knowledge.Entities.Select((_, number) => $"n{number}");

    private static IEnumerable<(string From, string To)> Ends(ExportedKnowledge knowledge)
    {
        var numbers = knowledge.Entities.Select((entity, number) => (entity.Id, number)).ToDictionary(pair => pair.Id, pair => $"n{pair.number}");
        return knowledge.Statements.Where(statement => statement.ObjectId is not null).Select(statement => (numbers[statement.Subject.Id], numbers[statement.ObjectId!]));
    }

    private static (List<Node> Nodes, List<Edge> Edges) Mermaid(ExportedKnowledge knowledge)
    {
        using var drawing = Read("mermaid", knowledge);
        Assert.Equal("{}", drawing.RootElement.GetProperty("config").GetRawText());
        return (
            [.. drawing.RootElement.GetProperty("nodes").EnumerateArray().Select(node => new Node(Text(node, "id"), Text(node, "label"), string.Join(' ', node.GetProperty("classes").EnumerateArray())))],
            [.. drawing.RootElement.GetProperty("edges").EnumerateArray().Select(edge => new Edge(Text(edge, "from"), Text(edge, "to"), Text(edge, "label"), Text(edge, "line"), Text(edge, "head")))]);
    }

    private static (List<Node> Nodes, List<Edge> Edges) Graphviz(ExportedKnowledge knowledge)
    {
        using var drawing = Read("dot", knowledge);
        List<Node> nodes = [.. drawing.RootElement.GetProperty("objects").EnumerateArray().Select(node => new Node(Text(node, "name"), Text(node, "label"), Drawn(node)))];
        return (
            nodes,
            [.. drawing.RootElement.GetProperty("edges").EnumerateArray().Select(edge => new Edge(nodes[End(edge, "tail")].Id, nodes[End(edge, "head")].Id, Text(edge, "label"), Text(edge, "style"), Text(edge, "dir")))]);
    }

    private static JsonDocument Read(string format, ExportedKnowledge knowledge)
    {
        using var folder = new TemporaryFolder();
        ExportFile.Write(format, knowledge, folder.Full("facts"));
        return JsonDocument.Parse(NodeScript.Run(format + ".mjs", folder.Full("facts")));
    }

    private static string Drawn(JsonElement node) =>
        string.Join('\n', node.GetProperty("_ldraw_").EnumerateArray().Where(step => step.GetProperty("op").GetString() == "T").Select(step => step.GetProperty("text").GetString()));

    private static string Text(JsonElement item, string key) => item.TryGetProperty(key, out var value) ? value.GetString()! : string.Empty;

    private static int End(JsonElement edge, string key) => edge.GetProperty(key).GetInt32();

    private sealed record Node(string Id, string Label, string Look);

    private sealed record Edge(string From, string To, string Label, string Line, string Head);
}
