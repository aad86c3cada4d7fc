using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using KnowledgeGen.Tool.Tests.Exporting;

namespace KnowledgeGen.Tool.Tests.Deriving;

/// <summary>Exports carry what follows, marked in every format.</summary>
public sealed class ExportDerivedTests
{
    private const string DerivedGraph = "urn:kgen:graph/derived";

    private static readonly string[] Derived =
    [
        "kidal/part-of/africa", "ann/lives-in/mali~2", "ann/lives-in/africa", "ann/lives-in/africa~2", "ann/neighbor/bob",
        "bob/lives-in/mali", "bob/lives-in/africa", "cid/lives-in/africa",
    ];

    private static readonly string[] Plain = [.. Derived.Except(["ann/lives-in/africa", "cid/lives-in/africa"])];

    [Fact]
    public void In_json_lines_a_derived_statement_has_its_rule_its_premises_and_their_evidence()
    {
        using var folder = Atlas.Folder();
        var lines = folder.Run("export", "--format", "jsonl").Lines;
        Assert.Contains(
            """{"id":"ann/lives-in/mali~2","subject":"ann","predicate":"lives-in","object":"mali","certainty":"certain","basis":"derived","attributedTo":null,"during":"2011","qualifiers":{},"note":null,"derived":true,"rule":"in-whole","premises":["ann/lives-in/kidal","kidal/part-of/mali"],"evidence":[{"document":"d","start":31,"end":43,"line":1,"text":"Ann of Kidal"},{"document":"d","start":0,"end":13,"line":1,"text":"Kidal in Mali"}]}""",
            lines);
        var statements = lines.Select(line => JsonDocument.Parse(line).RootElement).Where(line => line.TryGetProperty("id", out _)).ToList();
        var derived = statements.Where(line => line.GetProperty("derived").GetBoolean()).ToList();
        Assert.Equal(Derived.Order(), derived.Select(IdOf).Order());
        Assert.Equal(derived.Select(IdOf), statements.Where(line => line.TryGetProperty("rule", out _)).Select(IdOf));
        var ids = statements.Select(IdOf).ToHashSet();
        Assert.All(derived.SelectMany(line => line.GetProperty("premises").EnumerateArray()), premise => Assert.Contains(premise.GetString()!, ids));
    }

    [Fact]
    public void In_nquads_what_follows_has_a_graph_of_its_own()
    {
        using var folder = Atlas.Folder();
        var quads = NQuad.ReadAll(folder.Run("export", "--format", "nquads").Output);
        var flagged = quads.Where(quad => quad.Predicate == "urn:kgen:term/derived").ToLookup(quad => quad.Object, quad => quad.Subject);
        Assert.Equal(Derived.Select(id => "urn:kgen:statement/" + id).Order(), flagged["true"].Order());
        Assert.Equal(12, flagged["false"].Count());
        Assert.All(quads, quad => Assert.Equal(quad.Graph == DerivedGraph, flagged["true"].Contains(quad.Subject) || (quad.Graph == DerivedGraph && IsEdge(quad))));

        var triples = quads.Where(quad => quad.Graph == DerivedGraph && IsEdge(quad)).Select(Edge);

        // Of what somebody merely says there is no triple; it does not keep that from following which is asserted.
        Assert.Equal(Plain.Select(id => id.Split('~')[0]).Order(), triples.Order());
        Assert.Equal(quads.Count, quads.Select(quad => quad with { Graph = string.Empty }).Distinct().Count());
    }

    [Fact]
    public void In_cypher_derived_edges_have_types_of_their_own()
    {
        using var folder = Atlas.Folder();
        var script = folder.Run("export", "--format", "cypher").Output;
        foreach (var type in new[] { "`Derived_PART_OF`", "`Derived_LIVES_IN`", "`Reported_Derived_LIVES_IN`", "`Derived_NEIGHBOR`" })
        {
            Assert.Contains("[r:" + type + "]", script, StringComparison.Ordinal);
        }

        Assert.Contains("`isDerived`: true, `ruleName`: 'in-whole'", script, StringComparison.Ordinal);
        Assert.Contains("{`statement`: 'kidal/part-of/africa', `premise`: 'kidal/part-of/mali'}", script, StringComparison.Ordinal);
        Assert.Contains("CREATE (s)-[:`Premise`]->(t)", script, StringComparison.Ordinal);
    }

    [Fact]
    public void In_csv_derived_edges_have_files_of_their_own()
    {
        using var folder = Atlas.Folder();
        Assert.Equal("out: 6 entities, 12 statements, 8 derived statements\n", folder.Run("export", "--format", "csv", "-o", "out").Error);
        string[] relations = ["lives-in", "neighbor", "part-of"];
        Assert.Equal(
            Plain.Order(),
            relations.SelectMany(relation => CsvFolder.Records(folder.Full("out/derived-" + relation + ".csv"))).Select(row => row["statement"]).Order());
        Assert.Empty(CsvFolder.Records(folder.Full("out/relation-neighbor.csv")));
        var statements = CsvFolder.Records(folder.Full("out/statements.csv"));
        Assert.Equal(Derived.Order(), statements.Where(row => row["derived"] == "true").Select(row => row["id"]).Order());
        var row = statements.Single(row => row["id"] == "kidal/part-of/africa");
        Assert.Equal(("'part-of' is transitive", "kidal/part-of/mali|mali/part-of/africa", "derived"), (row["rule"], row["premises"], row["basis"]));
    }

    [Fact]
    public void Conditions_that_no_statement_meets_are_in_every_format()
    {
        using var folder = Atlas.Folder();
        const string Told = "Ann != Bob.";
        Assert.Contains("],\"conditions\":[\"" + Told + "\"],\"evidence\"", folder.Run("export", "--format", "jsonl").Output, StringComparison.Ordinal);
        var quads = NQuad.ReadAll(folder.Run("export", "--format", "nquads").Output);
        Assert.Equal("urn:kgen:statement/ann/neighbor/bob", Assert.Single(quads, quad => quad.Predicate == "urn:kgen:term/condition" && quad.Object == Told).Subject);
        Assert.Contains("`metConditions`: ['" + Told + "']", folder.Run("export", "--format", "cypher").Output, StringComparison.Ordinal);
        folder.Run("export", "--format", "csv", "-o", "out");
        Assert.Equal(Told, Assert.Single(CsvFolder.Records(folder.Full("out/statements.csv")), row => row["id"] == "ann/neighbor/bob")["conditions"]);
    }

    [Theory]
    [InlineData("jsonl")]
    [InlineData("nquads")]
    [InlineData("cypher")]
    public void Without_derived_the_export_is_that_of_the_facts_alone(string format)
    {
        using var folder = Atlas.Folder();
        using var stated = Atlas.Folder();
        stated.Write("atlas.schema.yaml", Atlas.Schema.Split("rules:")[0].Replace(", transitive: true", "", StringComparison.Ordinal).Replace(", derived: true", "", StringComparison.Ordinal));
        var run = folder.Run("export", "--format", format, "--without-derived");
        Assert.Equal(stated.Run("export", "--format", format), run);
        Assert.NotEqual(run.Output, folder.Run("export", "--format", format).Output);
    }

    [Fact]
    public void Without_derived_no_file_of_them_is_left_in_the_folder()
    {
        using var folder = Atlas.Folder();
        folder.Run("export", "--format", "csv", "-o", "out");
        Assert.Equal("out: 6 entities, 12 statements\n", folder.Run("export", "--format", "csv", "-o", "out", "--without-derived").Error);
        Assert.DoesNotContain(Directory.GetFiles(folder.Full("out")), path => Path.GetFileName(path).StartsWith("derived-", StringComparison.Ordinal));
    }

    [NodeFact]
    public void The_queries_of_the_page_find_what_follows_or_leave_it_out()
    {
        using var folder = Atlas.Folder();
        var file = folder.Full("facts.nq");
        folder.Run("export", "--format", "nquads", "-o", file);
        var page = File.ReadAllText(Path.Combine(RepositoryFacts.Root, "docs", "exports.md"));
        var section = page.Split("\n## ").Single(part => part.StartsWith("What follows\n", StringComparison.Ordinal));
        var answers = SparqlStore.Ask(file, [.. section.Split("```sparql\n").Skip(1).Select(part => part.Split("```")[0])]);
        string[][] expected =
        [
            ["urn:kgen:entity/africa", "urn:kgen:entity/mali"], ["urn:kgen:entity/mali"], ["urn:kgen:entity/mali"],
            ["Ann of Kidal", "Kidal in Mali", "Mali in Africa"],
        ];
        Assert.Equal(expected, answers.Select(rows => rows.Select(row => row.Values.Single()).Order(StringComparer.Ordinal).ToArray()));
    }

    [Theory]
    [InlineData("jsonl")]
    [InlineData("nquads")]
    [InlineData("cypher")]
    public void The_order_of_facts_in_several_files_changes_no_proof(string format)
    {
        using var folder = Atlas.Folder();
        using var other = Atlas.Folder("Ärchiv 2");
        other.Write("atlas.facts.yaml", "# a comment\n" + Atlas.Facts.Replace("\n", "\r\n", StringComparison.Ordinal));
        Assert.Equal(folder.Run("export", "--format", format), other.Run("export", "--format", format));
    }

    private static string IdOf(JsonElement statement) => statement.GetProperty("id").GetString()!;

    private static bool IsEdge(NQuad quad) => quad.Predicate.StartsWith("urn:kgen:relation/", StringComparison.Ordinal);

    private static string Edge(NQuad quad) => string.Join("/", new[] { quad.Subject, quad.Predicate, quad.Object }.Select(iri => iri[(iri.LastIndexOf('/') + 1)..]));
}
