using System.IO;
using System.Linq;
using System.Text.Json;

namespace KnowledgeGen.Tool.Tests;

public sealed class RepositoryTests
{
    [Fact]
    public void The_lock_carries_the_facts_without_their_documents()
    {
        var check = Run("check", "facts");
        Assert.Equal((0, string.Empty), (check.ExitCode, check.Output));

        var export = Run("export", "facts", "--format", "jsonl");
        Assert.Equal(0, export.ExitCode);
        Assert.All(export.Lines.SelectMany(Evidence), evidence => Assert.Equal(JsonValueKind.Null, evidence.GetProperty("text").ValueKind));
    }

    [Fact]
    public void With_their_documents_the_facts_are_the_same_and_every_text_is_the_documents_own()
    {
        if (RepositoryFacts.Documents is not { } documents) return;

        var check = Run("check", "facts", "--documents", documents);
        Assert.Equal((0, string.Empty), (check.ExitCode, check.Output));

        var export = Run("export", "facts", "--format", "jsonl", "--documents", documents);
        foreach (var evidence in export.Lines.SelectMany(Evidence).Where(evidence => evidence.GetProperty("start").ValueKind == JsonValueKind.Number))
        {
            var text = File.ReadAllText(Path.Combine(documents, evidence.GetProperty("document").GetString() + ".txt"));
            Assert.Equal(
                text[evidence.GetProperty("start").GetInt32()..evidence.GetProperty("end").GetInt32()], evidence.GetProperty("text").GetString());
        }

        Assert.Equal(Run("export", "facts", "--format", "jsonl").Lines.Select(WithoutTexts), export.Lines.Select(WithoutTexts));
        Assert.Matches("is current: .* spans.\n", Run("lock", "facts", "--documents", documents).Error);
    }

    [Theory]
    [InlineData("templates/content/knowledge")]
    [InlineData("templates/content/knowledge-lib")]
    [InlineData("samples/Quickstart")]
    [InlineData("samples/FactLibrary")]
    public void What_people_start_from_has_nothing_to_report_and_its_lock_is_current(string folder)
    {
        var check = Run("check", folder);
        Assert.Equal((0, string.Empty), (check.ExitCode, check.Output));
        if (File.Exists(Path.Combine(RepositoryFacts.Root, folder, "facts.lock"))) Assert.Contains("is current: ", Run("lock", folder).Error, System.StringComparison.Ordinal);
    }

    private static System.Collections.Generic.IEnumerable<JsonElement> Evidence(string line) =>
        JsonDocument.Parse(line).RootElement.GetProperty("evidence").EnumerateArray().ToList();

    private static string WithoutTexts(string line)
    {
        var node = System.Text.Json.Nodes.JsonNode.Parse(line)!;
        foreach (var evidence in node["evidence"]!.AsArray()) evidence!["text"] = null;
        return node.ToJsonString();
    }

    private static ToolRun Run(params string[] args)
    {
        using var folder = new TemporaryFolder();
        return folder.RunIn(RepositoryFacts.Root, args);
    }
}
