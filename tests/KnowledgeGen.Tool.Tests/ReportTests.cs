using System;
using System.Linq;
using System.Text.Json;

namespace KnowledgeGen.Tool.Tests;

/// <summary>What <c>kgen check</c> tells other programs.</summary>
public sealed class ReportTests
{
    private const string Twice = "source: hello\nwriter:\n  mira-holt: { name: M, evidence: Mira }\n";

    [Fact]
    public void An_annotation_of_GitHub_has_its_place_and_its_rule()
    {
        using var folder = TemporaryFolder.WithLibrary();
        folder.Write("more.facts.yaml", "writer:\n  ann: { nme: x }\n");

        Assert.Equal(
            "::error file=more.facts.yaml,line=2,endLine=2,col=10,endColumn=12,title=KG3005%3A Unknown property or relation::"
                + "Entities of type 'writer' have no property or relation 'nme'; did you mean 'name'?",
            folder.Run("check", "--format", "github").Lines[0]);
    }

    [Fact]
    public void Nothing_in_a_file_name_or_key_ends_a_workflow_command()
    {
        using var folder = TemporaryFolder.WithLibrary();
        folder.Write("100%, a::b.facts.yaml", "\"x\\r\\n::error::%0A\": {}\n");
        var run = folder.Run("check", "--format", "github");

        var line = Assert.Single(run.Lines);
        Assert.StartsWith("::error file=100%25%2C a%3A%3Ab.facts.yaml,line=1,", line, StringComparison.Ordinal);
        Assert.Contains("<U+000D><U+000A>::error::%250A", line, StringComparison.Ordinal);
    }

    [Fact]
    public void A_clean_base_has_an_empty_log()
    {
        using var folder = TemporaryFolder.WithLibrary();
        var run = Sarif(folder.Run("check", "--format", "sarif"));

        Assert.Empty(run.GetProperty("results").EnumerateArray());
        Assert.Empty(run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray());
    }

    [Fact]
    public void A_log_has_what_the_specification_requires()
    {
        using var folder = TemporaryFolder.WithLibrary();
        folder.Write("sub folder/ü.facts.yaml", Twice);
        var run = folder.Run("check", "--format", "sarif");
        var result = Assert.Single(Sarif(run).GetProperty("results").EnumerateArray());
        var rule = Sarif(run).GetProperty("tool").GetProperty("driver").GetProperty("rules")[result.GetProperty("ruleIndex").GetInt32()];

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("KG3004", result.GetProperty("ruleId").GetString());
        Assert.Equal("KG3004", rule.GetProperty("id").GetString());
        Assert.Equal("DuplicateId", rule.GetProperty("name").GetString());
        Assert.Equal("Duplicate id", rule.GetProperty("shortDescription").GetProperty("text").GetString());
        Assert.EndsWith("/docs/rules/KG3004.md", rule.GetProperty("help").GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.EndsWith("/docs/rules/KG3004.md", rule.GetProperty("helpUri").GetString(), StringComparison.Ordinal);
        Assert.Equal("error", result.GetProperty("level").GetString());
        Assert.StartsWith("The id 'mira-holt' belongs already to", result.GetProperty("message").GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal(("sub%20folder/%C3%BC.facts.yaml", 3, 3, 3, 12), Place(result.GetProperty("locations")[0]));
        Assert.Equal("library.facts.yaml", Place(Assert.Single(result.GetProperty("relatedLocations").EnumerateArray())).Uri);
        Assert.Equal(32, result.GetProperty("partialFingerprints").GetProperty("kgen/v1").GetString()!.Length);
    }

    [NodeFact]
    public void A_log_is_what_the_published_schema_wants()
    {
        using var folder = TemporaryFolder.WithLibrary();
        folder.Write("sub folder/ü.facts.yaml", Twice);
        folder.Write("100%, a::b.facts.yaml", "\"x\\r\\n<b>{0} [a](b)\": {}\nwriter: { a: { nme: \"\ud83d\ude00\" } }\n");
        folder.Write("log.sarif", folder.Run("check", "--format", "sarif").Output);
        folder.Write("bad.sarif", folder.Run("check", "--format", "sarif").Output.Replace("\"error\"", "\"eror\"", StringComparison.Ordinal));

        Assert.Equal("[]", NodeScript.Run("sarif.mjs", folder.Full("log.sarif"), ""));
        Assert.Contains("must be equal to one of the allowed values", NodeScript.Run("sarif.mjs", folder.Full("bad.sarif"), ""), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_in_a_key_is_a_link_in_a_log()
    {
        using var folder = TemporaryFolder.WithLibrary();
        folder.Write("more.facts.yaml", "'[a](http://x) \\[b](0)': {}\n");
        var result = Assert.Single(Sarif(folder.Run("check", "--format", "sarif")).GetProperty("results").EnumerateArray());

        Assert.Contains("'\\[a\\](http://x) \\\\\\[b\\](0)'", result.GetProperty("message").GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Contains("'[a](http://x) \\[b](0)'", folder.Run("check").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fingerprint_does_not_change_when_lines_above_it_do()
    {
        using var folder = TemporaryFolder.WithLibrary();
        folder.Write("more.facts.yaml", Twice);
        var before = Fingerprints(folder);
        folder.Write("more.facts.yaml", "# a comment\n\n" + Twice);

        Assert.Equal(before, Fingerprints(folder));
    }

    [Fact]
    public void Two_findings_of_the_same_words_have_two_fingerprints()
    {
        using var folder = TemporaryFolder.WithLibrary();
        folder.Write("more.facts.yaml", "about: { unsourced: x }\nwriter:\n  ann:\n    nme: x\n    name: Ann\n  bob:\n    nme: x\n    name: Bob\n");

        Assert.Equal(2, Fingerprints(folder).Distinct().Count());
    }

    [Fact]
    public void A_fingerprint_is_the_same_wherever_the_tool_is_run()
    {
        using var folder = TemporaryFolder.WithLibrary();
        folder.Write("documents/hello.txt", [0xE9]);
        folder.Write("latin.facts.yaml", [0xE9]);

        Assert.Equal(Fingerprints(folder.Run("check", "--format", "sarif")), Fingerprints(folder.RunIn(folder.Outer, "check", "base", "--format", "sarif")));
    }

    [Fact]
    public void The_log_of_a_knowledge_base_is_the_same_in_every_folder()
    {
        using var first = TemporaryFolder.WithLibrary("one");
        using var second = TemporaryFolder.WithLibrary("two");
        first.Write("more.facts.yaml", Twice);
        second.Write("more.facts.yaml", Twice);

        Assert.Equal(first.Run("check", "--format", "sarif").Output, second.Run("check", "--format", "sarif").Output);
    }

    private static string?[] Fingerprints(TemporaryFolder folder) => Fingerprints(folder.Run("check", "--format", "sarif"));

    private static string?[] Fingerprints(ToolRun run) => Sarif(run).GetProperty("results").EnumerateArray()
        .Select(result => result.GetProperty("partialFingerprints").GetProperty("kgen/v1").GetString())
        .ToArray();

    private static (string? Uri, int StartLine, int StartColumn, int EndLine, int EndColumn) Place(JsonElement location)
    {
        var place = location.GetProperty("physicalLocation");
        var region = place.GetProperty("region");
        return (
            place.GetProperty("artifactLocation").GetProperty("uri").GetString(),
            region.GetProperty("startLine").GetInt32(),
            region.GetProperty("startColumn").GetInt32(),
            region.GetProperty("endLine").GetInt32(),
            region.GetProperty("endColumn").GetInt32());
    }

    private static JsonElement Sarif(ToolRun run)
    {
        var log = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal("2.1.0", log.GetProperty("version").GetString());
        return Assert.Single(log.GetProperty("runs").EnumerateArray());
    }
}
