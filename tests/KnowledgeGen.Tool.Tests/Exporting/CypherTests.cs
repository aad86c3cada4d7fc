using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace KnowledgeGen.Tool.Tests.Exporting;

/// <summary>A MATCH that finds nothing is no error, it loses the edge: so the ends are looked up here.</summary>
public sealed partial class CypherTests
{
    private static readonly string[] Lines = Export();

    [Theory]
    [InlineData("subject", "entityId")]
    [InlineData("target", "entityId")]
    [InlineData("premise", "statementId")]
    [InlineData("from", "entityId")]
    [InlineData("to", "entityId")]
    [InlineData("statement", "statementId")]
    [InlineData("document", "documentId")]
    public void Every_edge_finds_its_ends(string reference, string key)
    {
        var known = Values(key, Lines.Where(line => NodeCreation().IsMatch(line)));
        var used = Values(reference, Lines);
        Assert.NotEmpty(used);
        Assert.Subset(known, used);
    }

    [Fact]
    public void Evidence_is_linked_to_all_that_rests_on_it()
    {
        var links = Lines.Where(line => line.Contains("`DerivedFrom`", StringComparison.Ordinal)).ToList();
        Assert.Subset(Values("evidenceId", Lines), Values("evidence", links));
        Assert.Subset(Values("entityId", Lines).Union(Values("statementId", Lines)).ToHashSet(), Values("holder", links));
    }

    [Fact]
    public void Nodes_come_before_the_edges_that_need_them()
    {
        var kinds = Lines.Select(line => line.Contains("MATCH", StringComparison.Ordinal)).ToList();
        Assert.Equal(kinds.Order(), kinds);
        Assert.All(Lines, line => Assert.EndsWith(";", line, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_statement_and_entity_is_one_node()
    {
        var archive = Archive.Export(Archive.Compile());
        Assert.Equal(archive.Entities.Count(), Values("entityId", Lines).Count);
        Assert.Equal(archive.Statements.Count(), Values("statementId", Lines).Count);
    }

    private static HashSet<string> Values(string key, IEnumerable<string> lines)
    {
        var pairs = lines.SelectMany(line => Pair().Matches(line)).Where(match => match.Groups["key"].Value == key);
        return [.. pairs.Select(match => match.Groups["value"].Value)];
    }

    private static string[] Export()
    {
        using var folder = Archive.Folder();
        return folder.Run("export", "--format", "cypher").Lines;
    }

    [GeneratedRegex(@"CREATE \((n|s:`Statement`)")]
    private static partial Regex NodeCreation();

    [GeneratedRegex("`(?<key>[A-Za-z]+)`: '(?<value>[^'\\\\]*)'")]
    private static partial Regex Pair();
}
