using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using KnowledgeGen.Language;
using KnowledgeGen.Tool.Exporting;

namespace KnowledgeGen.Tool.Tests.Exporting;

/// <summary>Turtle and JSON-LD say what N-Quads say, to several readers.</summary>
public sealed class RdfSyntaxTests
{
    private const string SomeBase = "https://example.org/kb#";

    [NodeFact]
    public void Readers_find_the_same_triples_in_all_syntaxes() => Same([.. ExportedBases.Names.Select(ExportedBases.Compile)], BaseIri.Default);

    [NodeFact]
    public void Hostile_texts_are_the_same_in_all_syntaxes() => Same([.. HostileModel.Texts.Select(text => HostileModel.With(Archive.Compile(), text))], SomeBase);

    [Fact]
    public void Turtle_shortens_names_and_json_ld_has_a_context()
    {
        var knowledge = Archive.Export(Archive.Compile());
        Assert.Contains("\nentity:mira-holt\n    a type:maker ;\n    rdfs:label \"Mira Holt\" ;\n", ExportFile.Text("turtle", knowledge), System.StringComparison.Ordinal);
        using var document = JsonDocument.Parse(ExportFile.Text("jsonld", knowledge));
        var context = document.RootElement.GetProperty("@context");
        Assert.Equal("urn:kgen:entity/", context.GetProperty("entity").GetProperty("@id").GetString());
        var graphs = document.RootElement.GetProperty("@graph").EnumerateArray().ToDictionary(graph => graph.GetProperty("@id").GetString()!);
        Assert.Equal(["graph:schema", "graph:documents", "graph:facts/makers.facts.yaml", "graph:facts/works/works.facts.yaml", "graph:derived"], graphs.Keys);
        var maker = graphs["graph:facts/makers.facts.yaml"].GetProperty("@graph")[0];
        Assert.Equal(("entity:mira-holt", "type:maker", "Mira Holt"), (Text(maker, "@id"), Text(maker, "@type"), Text(maker, "property:name")));
    }

    private static string Text(JsonElement node, string key) => node.GetProperty(key).GetString()!;

    private static void Same(List<KnowledgeCompilation> compilations, string baseIri)
    {
        using var folder = new TemporaryFolder();
        var folders = compilations.Select((compilation, number) => Write(new ExportedKnowledge(compilation, baseIri), folder.Full($"{number}"))).ToList();
        using var answers = JsonDocument.Parse(NodeScript.Run("rdf.mjs", folders));
        Assert.Equal(folders.Count, answers.RootElement.GetArrayLength());
        foreach (var (path, answer) in folders.Zip(answers.RootElement.EnumerateArray()))
        {
            Assert.Equal(File.ReadLines(Path.Combine(path, "facts.nq")).Distinct().Count(), answer.GetProperty("count").GetInt32());
            var differences = answer.GetProperty("differences").EnumerateObject().ToList();
            Assert.Equal(4, differences.Count);
            Assert.All(differences, reader => Assert.Equal((reader.Name, "{\"missing\":[],\"tooMuch\":[]}"), (reader.Name, reader.Value.GetRawText())));
        }
    }

    private static string Write(ExportedKnowledge knowledge, string folder)
    {
        Directory.CreateDirectory(folder);
        ExportFile.Write("nquads", knowledge, Path.Combine(folder, "facts.nq"));
        ExportFile.Write("turtle", knowledge, Path.Combine(folder, "facts.ttl"));
        ExportFile.Write("jsonld", knowledge, Path.Combine(folder, "facts.jsonld"));
        return folder;
    }
}
