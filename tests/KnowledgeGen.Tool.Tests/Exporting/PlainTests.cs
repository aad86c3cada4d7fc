using System;
using System.Linq;

namespace KnowledgeGen.Tool.Tests.Exporting;

/// <summary>What is merely reported never looks like a fact.</summary>
public sealed class PlainTests
{
    private static readonly string[] PlainEdges = ["first-show/shows/the-garden", "the-garden/author/mira-holt"];
    private static readonly string[] PlainDerived = ["first-show/shows/mira-holt"];

    [Fact]
    public void In_nquads_only_plain_statements_are_triples()
    {
        var quads = NQuad.ReadAll(Export("nquads"));
        var edges = quads.Where(quad => Says(quad, "relation")).ToLookup(quad => quad.Graph == "urn:kgen:graph/derived", Edge);
        Assert.Equal(PlainEdges, edges[false].Order());
        Assert.Equal(PlainDerived, edges[true]);
        var statements = quads.Where(quad => quad.Object.EndsWith("#Statement", StringComparison.Ordinal)).ToList();
        Assert.Equal(41, statements.Count);
        Assert.DoesNotContain(quads, quad => quad.Subject == "urn:kgen:entity/next-show" && Says(quad, "property"));
        Assert.DoesNotContain(quads, quad => quad.Object == "M. WORDS" && quad.Subject == "urn:kgen:entity/mira-holt");
    }

    [Fact]
    public void Every_triple_is_there_once_in_one_graph()
    {
        // In the repository's facts several files quote the same words.
        using var folder = new TemporaryFolder();
        var export = folder.RunIn(RepositoryFacts.Root, "export", "facts", "--format", "nquads").Output;
        var triples = NQuad.ReadAll(export).Select(quad => quad with { Graph = string.Empty }).ToList();
        Assert.Equal(triples.Count, triples.Distinct().Count());
    }

    [Fact]
    public void In_cypher_what_is_reported_has_names_of_its_own()
    {
        var skeleton = CypherScript.Read(Export("cypher")).Skeleton;
        Assert.Contains(":`show`:`Reported`)", skeleton, StringComparison.Ordinal);
        foreach (var type in new[] { "`Reported_NEAR`", "`AUTHOR`", "`Reported_AUTHOR`", "`SHOWS`", "`Reported_SHOWS`" })
        {
            Assert.Contains("[r:" + type + "]", skeleton, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("[r:`NEAR`]", skeleton, StringComparison.Ordinal);
    }

    [Fact]
    public void In_csv_the_files_of_relations_hold_plain_edges_only()
    {
        var files = CsvFolder.Write(Archive.Export(Archive.Compile()));
        var edges = files.Where(file => file.Key.StartsWith("relation-", StringComparison.Ordinal)).SelectMany(file => file.Value.Skip(1));
        Assert.Equal(PlainEdges, edges.Select(row => row[0]).Order());
        Assert.Equal(PlainDerived, files["derived-shows.csv"].Skip(1).Select(row => row[0]));
        var statements = files["statements.csv"];
        var (asserted, reported) = (Array.IndexOf(statements[0], "asserted"), Array.IndexOf(statements[0], "reported"));
        Assert.Equal(6, statements.Skip(1).Count(row => row[asserted] == "false"));
        Assert.Equal(5, statements.Skip(1).Count(row => row[reported] == "true"));
    }

    private static bool Says(NQuad quad, string kind) =>
        quad.Predicate.StartsWith("urn:kgen:" + kind + "/", StringComparison.Ordinal);

    private static string Edge(NQuad quad)
    {
        string[] parts = [quad.Subject, quad.Predicate, quad.Object];
        return string.Join("/", parts.Select(iri => iri[(iri.LastIndexOf('/') + 1)..]));
    }

    private static string Export(string format)
    {
        using var folder = Archive.Folder();
        return folder.Run("export", "--format", format).Output;
    }
}
