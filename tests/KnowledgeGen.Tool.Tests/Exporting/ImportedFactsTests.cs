using System;
using System.Linq;
using System.Text.RegularExpressions;

namespace KnowledgeGen.Tool.Tests.Exporting;

/// <summary>That exports say which facts are of which library, and what overlays add to them.</summary>
public sealed class ImportedFactsTests
{
    [Fact]
    public void Json_lines_name_library_version_and_overlay()
    {
        var lines = Export("jsonl").Split('\n');
        Assert.EndsWith(",\"library\":\"Sky\",\"libraryVersion\":\"1.2.0\"}", Line(lines, "\"entity\":\"mars\""), StringComparison.Ordinal);
        Assert.EndsWith(",\"overlay\":\"b.overlay.yaml\"}", Line(lines, "\"value\":\"the red planet\""), StringComparison.Ordinal);
        Assert.Equal(3, lines.Count(line => line.Contains("\"overlay\"", StringComparison.Ordinal)));
        Assert.All(lines.Where(line => line.Contains("venus", StringComparison.Ordinal) && !line.Contains("mars", StringComparison.Ordinal)), line => Assert.DoesNotContain("library", line, StringComparison.Ordinal));
    }

    [Fact]
    public void Quads_of_an_overlay_are_in_its_graph_and_each_triple_is_in_one()
    {
        var quads = Export("nquads").TrimEnd('\n').Split('\n');
        Assert.Contains("<urn:kgen:entity/mars> <urn:kgen:term/from> <urn:kgen:library/Sky> <urn:kgen:graph/facts/Sky/planets.facts.yaml> .", quads);
        Assert.Contains("<urn:kgen:library/Sky> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <urn:kgen:term/Library> <urn:kgen:graph/schema> .", quads);
        Assert.Contains("<urn:kgen:library/Sky> <http://www.w3.org/2000/01/rdf-schema#label> \"Sky\" <urn:kgen:graph/schema> .", quads);
        Assert.Contains("<urn:kgen:library/Sky> <urn:kgen:term/version> \"1.2.0\" <urn:kgen:graph/schema> .", quads);
        Assert.Contains("<urn:kgen:entity/mars> <urn:kgen:property/name> \"the red planet\" <urn:kgen:graph/facts/b.overlay.yaml> .", quads);
        Assert.Contains("<urn:kgen:entity/mars> <urn:kgen:relation/near> <urn:kgen:entity/earth> <urn:kgen:graph/facts/Sky/planets.facts.yaml> .", quads);
        Assert.Contains("<urn:kgen:entity/mars> <urn:kgen:relation/near> <urn:kgen:entity/venus> <urn:kgen:graph/facts/a.overlay.yaml> .", quads);
        Assert.DoesNotContain(quads, quad => quad.StartsWith("<urn:kgen:entity/venus> <urn:kgen:term/from>", StringComparison.Ordinal));

        var triples = quads.Select(quad => Regex.Replace(quad, " <[^>]*> \\.$", string.Empty)).ToList();
        Assert.Equal(triples.Count, triples.Distinct().Count());
    }

    [Theory]
    [InlineData("turtle", "# urn:kgen:graph/facts/a.overlay.yaml\n", "\nentity:mars\n    a type:planet [^.]*    kgen:from <urn:kgen:library/Sky>")]
    [InlineData("jsonld", "{\"@id\":\"graph:facts/a.overlay.yaml\"", "{\"@id\":\"entity:mars\",.*\"kgen:from\":\"[a-z:]*library/Sky\"")]
    public void Other_syntaxes_of_RDF_say_the_same(string format, string overlay, string library)
    {
        var text = Export(format);
        Assert.Contains(overlay, text, StringComparison.Ordinal);
        Assert.Matches(library, text);
    }

    [Fact]
    public void Cypher_has_library_and_overlay_as_properties()
    {
        var text = Export("cypher");
        Assert.Matches("`entityId`: 'mars', [^}]*`libraryName`: 'Sky', `libraryVersion`: '1.2.0'", text);
        Assert.DoesNotMatch("`entityId`: 'venus', [^}]*`libraryName`", text);
        Assert.Contains("`overlayPath`: 'b.overlay.yaml'", text, StringComparison.Ordinal);
    }

    [Fact]
    public void GraphML_has_library_of_nodes_and_overlay_of_edges()
    {
        var text = Export("graphml");
        string Key(string of, string name) => Regex.Match(text, "<key id=\"([^\"]+)\" for=\"" + of + "\" attr.name=\"" + name + "\"").Groups[1].Value;
        Assert.Matches($"<node id=\"mars\">.*<data key=\"{Key("node", "library")}\">Sky</data><data key=\"{Key("node", "library-version")}\">1.2.0</data></node>", text);
        Assert.Matches($"<edge id=\"mars/near/venus\".*<data key=\"{Key("edge", "overlay")}\">a.overlay.yaml</data></edge>", text);
    }

    [Fact]
    public void Tables_have_library_and_overlay_as_columns()
    {
        using var folder = Make();
        Assert.Equal(0, folder.Run("export", "mine", "--format", "csv", "-o", "csv").ExitCode);
        Assert.Contains("mars,planet,Mars,false,Sky,1.2.0\r\n", folder.Read("csv/entities.csv"), StringComparison.Ordinal);
        Assert.Contains("venus,planet,Venus,false,,\r\n", folder.Read("csv/entities.csv"), StringComparison.Ordinal);
        Assert.Equal(3, Regex.Count(folder.Read("csv/statements.csv"), ",[ab]\\.overlay\\.yaml\r\n"));
    }

    [Fact]
    public void What_an_overlay_infers_does_not_rest_on_the_words_of_the_library()
    {
        using var folder = Make();
        folder.Write("sky/planets.facts.yaml", "source: atlas\nplanet: { mars: { name: Mars, evidence: Mars is red }, earth: { name: Earth, evidence: Mars is red } }");
        folder.Write("sky/facts.lock", "");
        folder.Write("sky/documents/atlas.txt", "Mars is red.");
        Assert.Equal(0, folder.Run("lock", "sky").ExitCode);
        folder.Write("mine/a.overlay.yaml", "planet: { mars: { near: [{ to: venus, basis: inferred, note: looks so }] } }");
        var run = folder.Run("export", "mine", "--format", "jsonl");
        Assert.True(run.ExitCode == 0, run.Error);
        var lines = run.Output.Split('\n');
        Assert.Contains("\"evidence\":[]", Line(lines, "mars/near/venus"), StringComparison.Ordinal);
        Assert.Contains("\"document\":\"atlas\"", Line(lines, "\"value\":\"Mars\""), StringComparison.Ordinal);
        Assert.DoesNotContain("mars, above", Regex.Match(folder.Run("explain", "mars", "mine").Output, "near .*", RegexOptions.Singleline).Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_asks_is_told_where_it_is_from()
    {
        using var folder = Make();
        var page = folder.Run("explain", "mars", "mine").Output;
        Assert.Contains("library    Sky 1.2.0\n", page, StringComparison.Ordinal);
        Assert.Contains("added by b.overlay.yaml\n", page, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_imported_can_be_imported_as_ones_own()
    {
        using var folder = Make();
        folder.Write("all.jsonl", Export("jsonl"));
        Assert.Equal(0, folder.Run("import", "jsonl", "all.jsonl", "-o", "own").ExitCode);
        var own = folder.Run("export", "own", "--format", "jsonl").Output;
        Assert.Contains("\"entity\":\"mars\"", own, StringComparison.Ordinal);
        Assert.DoesNotContain("\"library\"", own, StringComparison.Ordinal);
        Assert.DoesNotContain("\"overlay\"", own, StringComparison.Ordinal);
    }

    private static string Export(string format)
    {
        using var folder = Make();
        var run = folder.Run("export", "mine", "--format", format);
        Assert.True(run.ExitCode == 0, run.Error);
        return run.Output;
    }

    private static string Line(string[] lines, string part) => Assert.Single(lines, line => line.Contains(part, StringComparison.Ordinal));

    private static TemporaryFolder Make()
    {
        var folder = new TemporaryFolder();
        folder.Write("sky/sky.schema.yaml", """
            types: { planet: {} }
            properties: { name: { of: planet, type: string, many: true, role: label } }
            relations: { near: { from: planet, to: planet, many: true, symmetric: true } }
            """);
        folder.Write("sky/planets.facts.yaml", "about: { unsourced: test }\nplanet: { mars: { name: Mars, near: earth }, earth: { name: Earth } }");
        folder.Write("mine/obj/KnowledgeGen.libraries", $"Sky|1.2.0|{folder.Full("sky")}\n");
        folder.Write("mine/a.schema.yaml", "imports: { Sky: }");
        folder.Write("mine/a.overlay.yaml", "about: { unsourced: test }\nplanet: { mars: { near: [{ to: venus }] } }");
        folder.Write("mine/b.overlay.yaml", "about: { unsourced: test }\nplanet: { mars: { name: [the red planet, Ares] } }");
        folder.Write("mine/c.facts.yaml", "about: { unsourced: test }\nplanet: { venus: { name: Venus } }");
        return folder;
    }
}
