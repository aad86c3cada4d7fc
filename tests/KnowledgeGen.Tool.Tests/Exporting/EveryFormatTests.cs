using System;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace KnowledgeGen.Tool.Tests.Exporting;

/// <summary>What all formats have to stand, and the formats that need no Node on large and technical knowledge bases.</summary>
public sealed class EveryFormatTests
{
    public static TheoryData<string> Bases => [.. ExportedBases.Names];

    public static TheoryData<string> Formats => [.. Tool.Exporting.ExportFormats.All.Select(format => format.Name)];

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_broken_knowledge_base_exports_nothing_and_leaves_what_was_there(string format)
    {
        using var folder = Archive.Folder();
        Assert.Equal(0, folder.Run("export", "--format", format, "-o", "out").ExitCode);
        var before = Content(folder);
        folder.Write("makers.facts.yaml", Archive.Makers.Replace("near: { to: jan-berg,", "near: { to: jan-burg,", StringComparison.Ordinal));
        var run = folder.Run("export", "--format", format, "-o", "out");
        Assert.Equal((1, string.Empty), (run.ExitCode, run.Output));
        Assert.Contains("makers.facts.yaml(9,17): error KG3201: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("Nothing is exported", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, Content(folder));
    }

    [Theory]
    [MemberData(nameof(Bases))]
    public void Lines_rows_and_nodes_are_those_of_the_model(string name)
    {
        var knowledge = Archive.Export(ExportedBases.Compile(name));
        var (entities, statements) = (knowledge.Entities.Count(), knowledge.Statements.Count());

        var lines = ExportFile.Text("jsonl", knowledge).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement.TryGetProperty("entity", out _)).ToList();
        Assert.Equal((entities, statements), (lines.Count(isEntity => isEntity), lines.Count(isEntity => !isEntity)));

        var tables = CsvFolder.Write(knowledge);
        Assert.Equal((entities, statements), (tables["entities.csv"].Count - 1, tables["statements.csv"].Count - 1));
        Assert.Equal(entities, tables.Where(table => table.Key.StartsWith("type-", StringComparison.Ordinal)).Sum(table => table.Value.Count - 1));

        var texts = CypherScript.Read(ExportFile.Text("cypher", knowledge)).Strings.ToHashSet();
        Assert.All(knowledge.Statements, statement => Assert.Contains(statement.Id, texts));

        var nodes = NQuad.ReadAll(ExportFile.Text("nquads", knowledge)).Count(quad => quad.Predicate.EndsWith("#type", StringComparison.Ordinal) && quad.Object.EndsWith("#Statement", StringComparison.Ordinal));
        Assert.Equal(statements, nodes);
    }

    private static string Content(TemporaryFolder folder) => File.Exists(folder.Full("out"))
        ? folder.Read("out")
        : string.Concat(Directory.GetFiles(folder.Full("out")).Order(StringComparer.Ordinal).Select(path => path + "\n" + File.ReadAllText(path)));
}
