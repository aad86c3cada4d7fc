using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using KnowledgeGen.Generator.Emit;
using KnowledgeGen.Generator.Pipeline;

namespace KnowledgeGen.Generator.Tests.Pipeline;

public class FileGroupsTests
{
    private const int FileCount = FileGroups.MostGroups + 2;

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(FileGroups.MostGroups, 1)]
    [InlineData(FileGroups.MostGroups + 1, 2)]
    [InlineData(FileGroups.MostGroups * 2, 2)]
    [InlineData((FileGroups.MostGroups * 2) + 1, 4)]
    [InlineData(1_000, 8)]
    public void Files_share_as_soon_as_there_are_many(int count, int size)
    {
        var files = Enumerable.Range(0, count).Reverse()
            .Select(i => new PackResult(new PackedFile(i.ToString("0000", CultureInfo.InvariantCulture), default), null)).ToImmutableArray();

        var groups = FileGroups.OfData(files, default).ToList();

        Assert.Equal(files.Reverse(), groups.SelectMany(group => group));
        Assert.All(groups.SkipLast(1), group => Assert.Equal(size, group.Count));
    }

    [Fact]
    public void A_file_among_many_shares_its_sources()
    {
        var project = Enumerable.Range(0, FileCount).Aggregate(
            new TestProject { TracksSteps = false }.With("library.schema.yaml", """
                types:
                  book: {}
                properties:
                  title: { of: book, type: string, required: true, role: label }
                """),
            (project, i) => project.With(Name(i) + ".facts.yaml", $$"""
                about: { unsourced: made up }
                book: { {{Name(i)}}: { title: Book {{i}} } }
                """));
        var all = PipelineRun.Of(project);
        var changed = all.Then(project => project.Edit("b005.facts.yaml", "title: Book 5", "title: Volume 5"));

        Assert.Equal(FileCount / 2, all.Sources.Keys.Count(name => name.EndsWith(".facts.g.cs", StringComparison.Ordinal)));
        Assert.Equal(["b004+1.data.g.cs", "b004+1.facts.g.cs"], changed.Sources.Except(all.Sources).Select(source => source.Key));
        var knowledge = new LoadedKnowledge(changed.Sources.Select(source => new GeneratedFile(source.Key, source.Value, false)));
        Assert.Equal("Book 4, Volume 5, Book 129", knowledge.Eval<string>("Book.B004.Title + \", \" + Book.B005.Title + \", \" + Book.B129.Title"));
    }

    private static string Name(int number) => "b" + number.ToString("000", CultureInfo.InvariantCulture);
}
