using System.Linq;
using System.Text.Json;
using System.Xml.Linq;
using KnowledgeGen.Language;

namespace KnowledgeGen.Tool.Tests.Exporting;

/// <summary>GraphML as graphology and System.Xml read it.</summary>
public sealed class GraphMlTests
{
    private static readonly XNamespace Xml = "http://graphml.graphdrawing.org/xmlns";

    public static TheoryData<string> Bases => [.. ExportedBases.Names];

    public static TheoryData<int> Texts => [.. Enumerable.Range(0, HostileModel.Texts.Length)];

    [NodeTheory]
    [MemberData(nameof(Bases))]
    public void Graphology_finds_all_entities_and_edges(string name)
    {
        var knowledge = Archive.Export(ExportedBases.Compile(name));
        using var folder = new TemporaryFolder();
        ExportFile.Write("graphml", knowledge, folder.Full("facts.graphml"));
        using var graph = JsonDocument.Parse(NodeScript.Run("graphml.mjs", folder.Full("facts.graphml")));
        var nodes = graph.RootElement.GetProperty("nodes").EnumerateArray().Select(node => (Key(node), Attribute(node, "type").GetString(), Label(node)));
        Assert.Equal(knowledge.Entities.Select(entity => (entity.Id, entity.Type, Tool.Exporting.ModelReading.Label(entity))), nodes!);
        var edges = graph.RootElement.GetProperty("edges").EnumerateArray().Select(edge => (
            Key(edge), edge.GetProperty("source").GetString(), edge.GetProperty("target").GetString(), Attribute(edge, "relation").GetString(), Attribute(edge, "plain").GetBoolean(), Attribute(edge, "derived").GetBoolean()));
        var expected = knowledge.Statements.Where(statement => statement.ObjectId is not null).Select(statement => (
            statement.Id, statement.Subject.Id, statement.ObjectId!, statement.Model.Predicate.Name, statement.IsPlain, statement.Conclusion is not null));
        Assert.Equal(expected, edges!);
        Assert.NotEmpty(expected);
    }

    [NodeFact]
    public void Values_have_types()
    {
        using var folder = new TemporaryFolder();
        ExportFile.Write("graphml", Archive.Export(Archive.Compile()), folder.Full("facts.graphml"));
        using var graph = JsonDocument.Parse(NodeScript.Run("graphml.mjs", folder.Full("facts.graphml")));
        var work = graph.RootElement.GetProperty("nodes").EnumerateArray().Single(node => Key(node) == "the-garden");
        Assert.Equal(1.1, Attribute(work, "weight").GetDouble());
        Assert.False(Attribute(work, "lost").GetBoolean());
        Assert.Equal((18.44, -1.5), (Attribute(work, "stood.latitude").GetDouble(), Attribute(work, "stood.longitude").GetDouble()));
        Assert.Equal((24, "WORDS", true), (Attribute(work, "size.min").GetDouble(), Attribute(work, "size.unit").GetString(), Attribute(work, "size.approximate").GetBoolean()));
        var edge = graph.RootElement.GetProperty("edges").EnumerateArray().Single(item => Key(item) == "the-garden/author/mira-holt");
        Assert.Equal(1.1, Attribute(edge, "share").GetDouble());
        Assert.Equal("hello 37-57: she wrote The Garden", Attribute(edge, "evidence").GetString());
        var symmetric = graph.RootElement.GetProperty("edges").EnumerateArray().Single(item => Attribute(item, "relation").GetString() == "near");
        Assert.True(Attribute(symmetric, "symmetric").GetBoolean());
        Assert.Equal("false", Parse(Archive.Compile()).Descendants(Xml + "edge").Single(item => item.Attribute("id")!.Value == Key(symmetric)).Attribute("directed")!.Value);
        Assert.Equal(("jan-berg", "1987~", false), (Attribute(symmetric, "attributed-to").GetString(), Attribute(symmetric, "during").GetString(), Attribute(symmetric, "plain").GetBoolean()));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_stays_inside_its_element(int index)
    {
        var text = HostileModel.Texts[index];
        var plain = Parse(HostileModel.With(Archive.Compile(), "x"));
        var hostile = Parse(HostileModel.With(Archive.Compile(), text));
        var pairs = plain.Descendants().Zip(hostile.Descendants()).ToList();
        Assert.Equal(plain.Descendants().Count(), hostile.Descendants().Count());
        Assert.All(pairs, pair => Assert.Equal((pair.First.Name, Key(pair.First)), (pair.Second.Name, Key(pair.Second))));
        var texts = pairs.Where(pair => !pair.First.HasElements && pair.First.Value == "x").ToList();
        Assert.True(texts.Count > 15);
        Assert.All(texts, pair => Assert.Contains(pair.Second.Value, new[] { Held(text), Held(Escape.ForCsvList(text)) }));
    }

    // What XML cannot hold.
    private static string Held(string text) => string.Concat(text.Select(c => (c < ' ' && c is not ('\t' or '\n' or '\r')) || c == '\uFFFE' ? '\uFFFD' : c));

    private static XElement Parse(KnowledgeCompilation compilation) => XDocument.Parse(ExportFile.Text("graphml", Archive.Export(compilation)), LoadOptions.PreserveWhitespace).Root!;

    private static string? Key(XElement element) => element.Name == Xml + "data" ? element.Attribute("key")!.Value : null;

    private static string Key(JsonElement item) => item.GetProperty("key").GetString()!;

    private static JsonElement Attribute(JsonElement item, string name) => item.GetProperty("attributes").GetProperty(name);

    private static string? Label(JsonElement node) => node.GetProperty("attributes").TryGetProperty("label", out var label) ? label.GetString() : null;
}
