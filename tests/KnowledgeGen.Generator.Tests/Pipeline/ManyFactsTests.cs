using System;
using System.Globalization;
using System.Linq;
using KnowledgeGen.Generator.Pipeline;

namespace KnowledgeGen.Generator.Tests.Pipeline;

public class ManyFactsTests
{
    private const int FileCount = 13;

    // Two characters a unit: without the last file, two units in a hundred are still free.
    private const int TextLength = 980_000;

    [Theory]
    [InlineData(false, 2_000_000, 2_000_000, 2_000_000)]
    [InlineData(true, 2_000_000, 2_000_000, 2_000_001)]
    [InlineData(true, int.MaxValue, int.MaxValue)]
    [InlineData(false)]
    public void Data_that_literals_cannot_hold_are_constants(bool expected, params int[] lengths) =>
        Assert.Equal(expected, Stages.ExceedLiterals(([.. lengths.Select(length => (long)length)], 0), default));

    [Fact]
    public void Crossing_the_limit_emits_all_data_and_nothing_else_once()
    {
        var below = PipelineRun.Of(Enumerable.Range(0, FileCount - 1).Aggregate(Empty, WithBook));
        var above = below.Then(project => WithBook(project, FileCount - 1));
        var changed = above.Then(project => project.Edit("b03.facts.yaml", "title: T", "title: U"));

        Assert.DoesNotContain("ConstantData", below.Sources["b00.data.g.cs"], StringComparison.Ordinal);
        Assert.Equal(FileCount, above.Emitted.Count(name => name.EndsWith(".data.g.cs", StringComparison.Ordinal)));
        Assert.Equal(["Knowledge.root.g.cs", "b12.facts.g.cs"], above.Emitted.Where(name => !name.EndsWith(".data.g.cs", StringComparison.Ordinal)));
        Assert.Equal(1, above.FreshOutputsOf(StepNames.Pack));
        Assert.Equal(["b03.data.g.cs", "b03.facts.g.cs"], changed.Emitted);
        Assert.Equal(1, changed.FreshOutputsOf(StepNames.Pack));
        Assert.Equal(0, changed.FreshOutputsOf(StepNames.ExceedLiterals));

        var knowledge = new LoadedKnowledge(changed.Sources.Select(source => new GeneratedFile(source.Key, source.Value, false)));
        Assert.Equal($"{TextLength + 4} U", knowledge.Eval<string>("Book.B3.Text.Length + \" \" + Book.B3.Title"));
    }

    [Fact]
    public void A_changed_value_measures_its_file_only()
    {
        var run = PipelineRun.Of(TestProject.Library).Then(project => project.Edit("people.facts.yaml", "name: Anders", "name: brother Anders"));

        Assert.Equal(1, run.FreshOutputsOf(StepNames.Pack));
        Assert.Equal(1, run.FreshOutputsOf(StepNames.DataLength));
        Assert.Equal(0, run.FreshOutputsOf(StepNames.ExceedLiterals));
    }

    private static TestProject Empty => new TestProject().With("library.schema.yaml", """
        types:
          book: {}
        properties:
          title: { of: book, type: string, required: true, role: label }
          text: { of: book, type: text, required: true }
        """);

    private static TestProject WithBook(TestProject project, int number)
    {
        var name = number.ToString("00", CultureInfo.InvariantCulture);
        var text = string.Concat(Enumerable.Repeat("word ", TextLength / 5));
        return project.With($"b{name}.facts.yaml", $$"""
            about: { unsourced: made up }
            book:
              b{{number}}:
                title: T
                text: {{text}}{{name}}!.
            """);
    }
}
