using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using KnowledgeGen.Generator.Tests.Graph;
using KnowledgeGen.Tool.Exporting;

namespace KnowledgeGen.Tool.Tests.Exporting;

/// <summary>Drawings as Mermaid and Graphviz read them.</summary>
public sealed partial class DrawingTests
{
    [NodeFact]
    public void Mermaid_finds_all_entities_and_edges()
    {
        var bases = ExportedBases.Names.Select(name => Archive.Export(ExportedBases.Compile(name))).ToList();
        foreach (var (knowledge, (nodes, edges)) in bases.Zip(Mermaid([.. bases])))
        {
            Assert.Equal(Ids(knowledge), nodes.Select(node => node.Id));
            Assert.Equal(knowledge.Entities.Select(entity => entity.LabelOrId() + "<br>" + entity.Type), nodes.Select(node => node.Label));
            Assert.Equal(Ends(knowledge), edges.Select(edge => (edge.From, edge.To)));
        }
    }

    [NodeFact]
    public void Graphviz_finds_all_entities_and_edges()
    {
        var bases = ExportedBases.Names.Select(name => Archive.Export(ExportedBases.Compile(name))).ToList();
        foreach (var (knowledge, (nodes, edges)) in bases.Zip(Graphviz([.. bases])))
        {
            Assert.Equal(Ids(knowledge), nodes.Select(node => node.Id));
            Assert.Equal(knowledge.Entities.Select(entity => entity.LabelOrId() + "\\n" + entity.Type), nodes.Select(node => node.Label));
            Assert.Equal(Ends(knowledge), edges.Select(edge => (edge.From, edge.To)));
        }
    }

    [NodeFact]
    public void Lines_tell_plain_from_reported_and_from_derived()
    {
        var (nodes, edges) = Mermaid(Archive.Export(Archive.Compile())).Single();
        Assert.Contains(edges, edge => edge is { Label: "author", Line: "normal", Head: "arrow_point" });
        Assert.Contains(edges, edge => edge is { Label: "near (1987~, according to jan-berg)", Line: "dotted", Head: "arrow_open" });
        Assert.Contains(edges, edge => edge is { Label: "shows (derived)", Line: "thick" });
        Assert.Contains(edges, edge => edge is { Label: "shows (reported)", Line: "dotted" });
        Assert.Equal("next-show", Assert.Single(nodes.Zip(Archive.Export(Archive.Compile()).Entities), pair => pair.First.Look == "reported").Second.Id);

        var (_, drawn) = Graphviz(Archive.Export(Archive.Compile())).Single();
        Assert.Contains(drawn, edge => edge is { Label: "author", Line: "", Head: "" });
        Assert.Contains(drawn, edge => edge is { Label: "near (1987~, according to jan-berg)", Line: "dashed", Head: "none" });
        Assert.Contains(drawn, edge => edge is { Label: "shows (derived)", Line: "bold" });
    }

    [NodeFact]
    public void A_text_is_a_label_and_nothing_else()
    {
        string[] texts = ["x", .. HostileModel.Texts];
        ExportedKnowledge[] bases = [.. texts.Select(text => Archive.Export(HostileModel.With(Archive.Compile(), text)))];
        var flowcharts = Mermaid(bases);
        var graphs = Graphviz(bases);
        for (var i = 0; i < texts.Length; i++)
        {
            var text = texts[i];
            var shown = string.Concat(text.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c));
            var labels = bases[0].Entities.Select(entity => entity.Label() is null || string.IsNullOrWhiteSpace(text) ? entity.Id : shown).ToList();

            var (nodes, edges) = flowcharts[i];
            Assert.Equal(flowcharts[0].Edges.Select(Shape), edges.Select(Shape));
            Assert.Equal(labels.Select(label => label.Trim()), nodes.Select(node => node.Label[..node.Label.LastIndexOf("<br>", StringComparison.Ordinal)].Trim()));

            var (boxes, arrows) = graphs[i];
            Assert.Equal(graphs[0].Edges.Select(Shape), arrows.Select(Shape));
            Assert.Equal(Ids(bases[0]), boxes.Select(box => box.Id));

            // Graphviz miscounts backslashes when it writes what it draws; of such texts the label itself is looked at.
            if (text.Contains('\\', StringComparison.Ordinal)) Assert.All(boxes, box => Assert.Equal(1, LineEnd().Count(box.Label)));
            else Assert.Equal(labels.Zip(bases[0].Entities, (label, entity) => label + "\n" + entity.Type), boxes.Select(box => box.Look));
        }
    }

    // What a program draws is read by the same engines.
    [NodeFact]
    public void The_drawings_of_the_runtime_are_read_too()
    {
        KnowledgeStore[] stores = [.. HostileModel.Texts.Prepend("x").Select(text => ModelStore.Of(HostileModel.With(Archive.Compile(), text).Model))];
        var flowcharts = Read("mermaid", [.. stores.Select(store => store.Graph.ToMermaid())], ReadMermaid);
        var graphs = Read("dot", [.. stores.Select(store => store.Graph.ToDot())], ReadGraphviz);
        for (var i = 0; i < stores.Length; i++)
        {
            var edges = stores[i].Graph.Entities.SelectMany(entity => stores[i].Graph.EdgesOf(entity)).ToList();
            var (nodeCount, edgeCount) = (edges.SelectMany(edge => new[] { edge.From, edge.To }).Distinct().Count(), edges.DistinctBy(edge => edge.Statement).Count());
            Assert.Equal((nodeCount, edgeCount), (flowcharts[i].Nodes.Count, flowcharts[i].Edges.Count));
            Assert.Equal((nodeCount, edgeCount), (graphs[i].Nodes.Count, graphs[i].Edges.Count));
            Assert.Equal(flowcharts[0].Edges.Select(edge => (edge.From, edge.To)), flowcharts[i].Edges.Select(edge => (edge.From, edge.To)));
            Assert.Equal(graphs[0].Edges.Select(edge => (edge.From, edge.To)), graphs[i].Edges.Select(edge => (edge.From, edge.To)));
        }
    }

    [NodeFact]
    public void The_drawing_of_the_architecture_is_read_too()
    {
        var page = File.ReadAllText(Path.Combine(RepositoryFacts.Root, "docs", "architecture.md")).ReplaceLineEndings("\n");
        var drawing = page.Split("```mermaid\n")[1].Split("\n```")[0];
        var (nodes, edges) = Read("mermaid", [drawing], ReadMermaid).Single();
        Assert.All(nodes, node => Assert.NotEqual(node.Id, node.Label));
        Assert.Contains(edges, edge => edge is { From: "bound", To: "model", Label: "check, a file" });
    }

    private static (string From, string To, string Line, string Head) Shape(Edge edge) => (edge.From, edge.To, edge.Line, edge.Head);

    // A backslash that no other one makes a backslash.
    [GeneratedRegex("""(?<!\\)(\\\\)*\\[^\\"]""")]
    private static partial Regex LineEnd();

    private static IEnumerable<string> Ids(ExportedKnowledge knowledge) => knowledge.Entities.Select((_, number) => $"n{number}");

    private static IEnumerable<(string From, string To)> Ends(ExportedKnowledge knowledge)
    {
        var numbers = knowledge.Entities.Select((entity, number) => (entity.Id, number)).ToDictionary(pair => pair.Id, pair => $"n{pair.number}");
        return knowledge.Statements.Where(statement => statement.ObjectId is not null).Select(statement => (numbers[statement.Subject.Id], numbers[statement.ObjectId!]));
    }

    private static List<(List<Node> Nodes, List<Edge> Edges)> Mermaid(params ExportedKnowledge[] bases) => Read("mermaid", Written("mermaid", bases), ReadMermaid);

    private static List<(List<Node> Nodes, List<Edge> Edges)> Graphviz(params ExportedKnowledge[] bases) => Read("dot", Written("dot", bases), ReadGraphviz);

    private static (List<Node> Nodes, List<Edge> Edges) ReadMermaid(JsonElement drawing)
    {
        Assert.Equal("{}", drawing.GetProperty("config").GetRawText());
        return (
            [.. drawing.GetProperty("nodes").EnumerateArray().Select(node => new Node(Text(node, "id"), Text(node, "label"), string.Join(' ', node.GetProperty("classes").EnumerateArray())))],
            [.. drawing.GetProperty("edges").EnumerateArray().Select(edge => new Edge(Text(edge, "from"), Text(edge, "to"), Text(edge, "label"), Text(edge, "line"), Text(edge, "head")))]);
    }

    private static (List<Node> Nodes, List<Edge> Edges) ReadGraphviz(JsonElement drawing)
    {
        List<Node> nodes = [.. drawing.GetProperty("objects").EnumerateArray().Select(node => new Node(Text(node, "name"), Text(node, "label"), Drawn(node)))];
        return (
            nodes,
            [.. drawing.GetProperty("edges").EnumerateArray().Select(edge => new Edge(nodes[End(edge, "tail")].Id, nodes[End(edge, "head")].Id, Text(edge, "label"), Text(edge, "style"), Text(edge, "dir")))]);
    }

    private static string[] Written(string format, ExportedKnowledge[] bases)
    {
        using var folder = new TemporaryFolder();
        return Array.ConvertAll(bases, knowledge =>
        {
            ExportFile.Write(format, knowledge, folder.Full("drawing"));
            return File.ReadAllText(folder.Full("drawing"));
        });
    }

    private static List<(List<Node> Nodes, List<Edge> Edges)> Read(string format, string[] texts, Func<JsonElement, (List<Node>, List<Edge>)> read)
    {
        using var folder = new TemporaryFolder();
        var files = texts.Select((_, number) => folder.Full($"{number}")).ToList();
        foreach (var (text, file) in texts.Zip(files)) File.WriteAllText(file, text);
        using var drawings = JsonDocument.Parse(NodeScript.Run(format + ".mjs", files));
        Assert.Equal(texts.Length, drawings.RootElement.GetArrayLength());
        return [.. drawings.RootElement.EnumerateArray().Select(read)];
    }

    private static string Drawn(JsonElement node) =>
        string.Join('\n', node.GetProperty("_ldraw_").EnumerateArray().Where(step => step.GetProperty("op").GetString() == "T").Select(step => step.GetProperty("text").GetString()));

    private static string Text(JsonElement item, string key) => item.TryGetProperty(key, out var value) ? value.GetString()! : string.Empty;

    private static int End(JsonElement edge, string key) => edge.GetProperty(key).GetInt32();

    private sealed record Node(string Id, string Label, string Look);

    private sealed record Edge(string From, string To, string Label, string Line, string Head);
}
