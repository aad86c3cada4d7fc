using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

namespace KnowledgeGen.Generator.Tests.Graph;

/// <summary>Reads drawings back: the edges as lines, with the labels of their ends.</summary>
internal static partial class Drawing
{
    public static string Edge(string from, string relation, string to, bool isAsserted, bool isSymmetric) =>
        $"{from} {(isAsserted ? "-" : ".")}{relation}{(isSymmetric ? "-" : ">")} {to}";

    /// <summary>The edges of a Mermaid flowchart; each node is there once, and at some edge.</summary>
    public static List<string> OfMermaid(string text)
    {
        var lines = Lines(text, "flowchart LR", string.Empty);
        var nodes = Nodes(lines, MermaidNode(), MermaidText);
        return Edges(lines, nodes, MermaidEdge(), match => Edge(
            nodes[match.Groups["from"].Value],
            MermaidText(match.Groups["label"].Value),
            nodes[match.Groups["to"].Value],
            match.Groups["start"].Value == "--",
            match.Groups["end"].Value is "---" or ".-"));
    }

    /// <summary>The edges of a drawing in DOT.</summary>
    public static List<string> OfDot(string text)
    {
        var lines = Lines(text, "digraph knowledge {\n    rankdir=LR;\n    node [shape=box];", "}\n");
        var nodes = Nodes(lines, DotNode(), DotText);
        return Edges(lines, nodes, DotEdge(), match => Edge(
            nodes[match.Groups["from"].Value],
            DotText(match.Groups["label"].Value),
            nodes[match.Groups["to"].Value],
            !match.Groups["dashed"].Success,
            match.Groups["none"].Success));
    }

    /// <summary>What a label of Mermaid shows.</summary>
    public static string MermaidText(string label) => MermaidCode().Replace(label, match => ((char)int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)).ToString());

    /// <summary>What a label of DOT shows.</summary>
    public static string DotText(string label) => DotCode().Replace(label, match => match.Groups[1].Success ? ((char)int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)).ToString() : match.Groups[2].Value);

    private static List<string> Lines(string text, string first, string last)
    {
        Assert.StartsWith(first + "\n", text, System.StringComparison.Ordinal);
        Assert.EndsWith(last, text, System.StringComparison.Ordinal);
        return [.. text[first.Length..^last.Length].Split('\n', System.StringSplitOptions.RemoveEmptyEntries)];
    }

    private static Dictionary<string, string> Nodes(List<string> lines, Regex node, System.Func<string, string> read) =>
        lines.Select(line => node.Match(line)).Where(match => match.Success).ToDictionary(match => match.Groups["id"].Value, match => read(match.Groups["label"].Value));

    private static List<string> Edges(List<string> lines, Dictionary<string, string> nodes, Regex edge, System.Func<Match, string> read)
    {
        var matches = lines.Skip(nodes.Count).Select(line => edge.Match(line)).ToList();
        Assert.All(matches, match => Assert.True(match.Success));
        Assert.Equal(nodes.Keys.Order(), matches.SelectMany(match => new[] { match.Groups["from"].Value, match.Groups["to"].Value }).Distinct().Order());
        return [.. matches.Select(read)];
    }

    [GeneratedRegex("^    (?<id>n[0-9]+)\\[\"(?<label>[^\"]*)\"\\]$")]
    private static partial Regex MermaidNode();

    [GeneratedRegex("^    (?<from>n[0-9]+) (?<start>--|-\\.) \"(?<label>[^\"]*)\" (?<end>-->|---|\\.->|\\.-) (?<to>n[0-9]+)$")]
    private static partial Regex MermaidEdge();

    [GeneratedRegex("#([0-9]+);")]
    private static partial Regex MermaidCode();

    [GeneratedRegex(@"^    (?<id>n[0-9]+) \[label=""(?<label>(?:[^""\\]|\\.)*)""\];$")]
    private static partial Regex DotNode();

    [GeneratedRegex(@"^    (?<from>n[0-9]+) -> (?<to>n[0-9]+) \[label=""(?<label>(?:[^""\\]|\\.)*)""(?<dashed>, style=dashed)?(?<none>, dir=none)?\];$")]
    private static partial Regex DotEdge();

    [GeneratedRegex(@"&#([0-9]+);|\\(.)")]
    private static partial Regex DotCode();
}
