using System;
using System.IO;
using System.Linq;
using KnowledgeGen.Benchmarks.Knowledge;
using KnowledgeGen.Benchmarks.Measuring;
using KnowledgeGen.Language;

namespace KnowledgeGen.Benchmarks.Tests;

/// <summary>What is compared holds the same facts, else the comparison says nothing.</summary>
public sealed class BaselineTests : IDisposable
{
    private static readonly SyntheticKnowledge Knowledge = new(300);

    private readonly string _folder = Directory.CreateTempSubdirectory("kg benchmarks ").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_facts_are_in_order()
    {
        var compiled = KnowledgeCompiler.Compile(CheckBenchmark.Files(Knowledge));

        Assert.Empty(compiled.Diagnostics);
        Assert.Equal(300, compiled.Model.Files.Sum(file => file.Entities.Count));
        Assert.All(compiled.Model.Files.SelectMany(file => file.Entities), entity =>
        {
            Assert.Equal(8 + 4, entity.Statements.Count);
            Assert.Equal(2, entity.Evidence.Count + entity.Statements.Sum(statement => statement.Evidence.Count));
        });
    }

    [Fact]
    public void There_is_a_person_in_the_middle_of_the_smallest_one() => Assert.Equal("Person", new SyntheticKnowledge(100).Middle.Type);

    [Fact]
    public void Compiled_facts_say_what_was_made_up()
    {
        var host = new GeneratorHost(Knowledge).Run();
        host.RequireSuccess();

        var dump = Dump.Of(
            host.GeneratedSources,
            "(thing.Evidence[0], thing.Statements.LocatedIn[0].Evidence[0])",
            "evidence.Document.Id");

        Assert.Equal(Expected(), dump);
    }

    [Fact]
    public void Static_initialisers_say_the_same()
    {
        StaticInitializerWriter.Write(Knowledge, _folder, GeneratedDocs.Of(Knowledge));
        var sources = Directory.GetFiles(_folder, "*.cs").Append(Workspace.Repository + "benchmarks/Programs/HandWritten/Thing.cs");

        var dump = Dump.Of(
            sources.Select(File.ReadAllText), "(thing.Evidence[0], thing.LocationEvidence[0])", "evidence.Document");

        Assert.Equal(Expected(), dump);
    }

    [Fact]
    public void Static_initialisers_have_the_comments_of_the_generator()
    {
        StaticInitializerWriter.Write(Knowledge, _folder, GeneratedDocs.Of(Knowledge));
        var text = File.ReadAllText(Path.Combine(_folder, Knowledge.Files[1].Name + ".cs"));

        Assert.All(Knowledge.Files[1].Entities, entity => Assert.Contains("“" + entity.Evidence.Words + "”", text, StringComparison.Ordinal));
    }

    [Fact]
    public void The_json_file_says_the_same()
    {
        var path = Path.Combine(_folder, "register.json");
        JsonFileWriter.Write(Knowledge, path);
        var records = System.Text.Json.JsonSerializer.Deserialize<System.Text.Json.JsonElement>(File.ReadAllText(path)).EnumerateArray();

        var lines = records.Select(record => string.Join("|", new[] { "Id", "Name", "Alias", "Summary", "Since", "MemberOf", "LocatedIn" }
            .Select(name => record.GetProperty(name).GetString())));

        Assert.Equal(
            Knowledge.Entities.Select(entity => string.Join(
                "|", entity.Id, entity.Name, entity.Alias, entity.Summary, entity.SinceText, entity.MemberOf.Id, entity.LocatedIn.Id)),
            lines);
    }

    private static string[] Expected() => [.. Knowledge.Files.SelectMany(file => file.Entities.Select(entity => string.Join(
        "|",
        entity.Type,
        entity.Id,
        entity.Name,
        entity.Alias,
        entity.Summary,
        entity.SinceText,
        entity.Size,
        entity.RatingText,
        entity.Active,
        entity.Status,
        entity.MemberOf.Id,
        entity.LocatedIn.Id,
        string.Join(",", entity.LinkedTo.Select(other => other.Id)),
        Text(entity.Evidence, file.Name),
        Text(entity.LocationEvidence, file.Name))))];

    private static string Text(SyntheticQuote quote, string document) =>
        $"{document}:{quote.Start}-{quote.End}@{quote.Line}:{quote.Words}";
}
