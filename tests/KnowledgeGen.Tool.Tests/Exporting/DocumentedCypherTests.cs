using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace KnowledgeGen.Tool.Tests.Exporting;

/// <summary>
/// The openCypher queries of <c>docs/exports.md</c> ask for labels, types of edges and keys that the export of the repository's facts has. A store that answers them is
/// not among the packages that tests can have.
/// </summary>
public sealed partial class DocumentedCypherTests
{
    public static TheoryData<string> Queries =>
        [.. Block().Matches(Page).SelectMany(block => block.Groups[1].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries))];

    private static string Page => File.ReadAllText(Path.Combine(RepositoryFacts.Root, "docs", "exports.md")).ReplaceLineEndings("\n");

    [Theory]
    [MemberData(nameof(Queries))]
    public void A_query_asks_for_what_the_export_has(string query)
    {
        using var folder = new TemporaryFolder();
        var run = folder.RunIn(RepositoryFacts.Root, "export", "facts", "--format", "cypher");
        Assert.Equal(0, run.ExitCode);
        var kinds = Kind().Matches(run.Output).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        var keys = Key().Matches(run.Output).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);

        Assert.NotEmpty(KindsOf(query));
        Assert.All(KindsOf(query), kind => Assert.Contains(kind, kinds));
        Assert.NotEmpty(KeysOf(query));
        Assert.All(KeysOf(query), key => Assert.Contains(key, keys));
    }

    private static List<string> KindsOf(string query) => [.. AskedKinds().Matches(query).SelectMany(match => match.Groups[1].Value.Split('|')), .. Bare().Matches(query).Select(match => match.Groups[1].Value)];

    private static List<string> KeysOf(string query) => [.. AskedKeys().Matches(query).Select(match => match.Groups[1].Value.Length > 0 ? match.Groups[1].Value : match.Groups[2].Value)];

    [GeneratedRegex("```cypher\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@":`?([A-Za-z_][A-Za-z0-9_-]*)`?")]
    private static partial Regex Kind();

    [GeneratedRegex(@"[{,] ?`?([A-Za-z_][A-Za-z0-9_-]*)`?:")]
    private static partial Regex Key();

    [GeneratedRegex(@"[\(\[]\w*:([A-Za-z_|]+)")]
    private static partial Regex AskedKinds();

    [GeneratedRegex(@"NOT \w+:(\w+)")]
    private static partial Regex Bare();

    [GeneratedRegex(@"\b\w+\.(\w+)|\{(\w+):")]
    private static partial Regex AskedKeys();
}
