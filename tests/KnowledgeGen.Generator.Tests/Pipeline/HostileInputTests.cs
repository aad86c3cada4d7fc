using System;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace KnowledgeGen.Generator.Tests.Pipeline;

public class HostileInputTests
{
    public static TheoryData<string> HostileYaml =>
    [
        "a: [1,\nb: 2", "a: {", "}", "[", "- a\n- b", "plain words", "'", "\"\\x", "a: b: c", "\ta: b", "a:\n\t- b", "&a b: *a", "*a", "!!python/object x",
        "%YAML 9.9\n---\na: b", "a: b\n---\nc: d", "---\n...\n---", "? [a, b]\n: c", "<<: {a: b}", "a: |x\n y", "a: >9\n", "\0", "a: \uFFFE", "\u202Ea: b",
        "\uFEFF\uFEFFa: b", "person:\n  : x", "person:\n  a: [[[[[[", new string('[', 10_000), new string('{', 10_000), "a: " + new string('x', 100_000),
        "person: null", "person: [a]", "person: { a: 1, a: 2 }", "person: { A_B: { } }", "source: [1]", "source: { }", "about: 3",
        "person: { mira-holt: { name: Again } }", "nobody: { x: { } }", "person: { x: { name: { value: { value: 1 } } } }",
        "person: { x: { evidence: { quote: [ ] } } }", "person: { x: { member: class name, name: X } }", "person:\n  x:\n    evidence: …\n",
        "a: \uD800", "person: { \uD800: 1 }", "#\u2028person:", "person:\r  x:\r    name: X\r",
    ];

    public static TheoryData<string> HostileSchemas =>
    [
        "types: [", "types: 1", "types: { a: { extends: a } }", "types: { class: { }, Class: { } }", "types: { knowledge: { } }", "properties: { a: { of: nobody } }",
        "relations: { a: { from: person, to: nobody } }", "relations: { is: { from: person, to: person, inverse: is } }",
        "types: { person: { member: Person } }", "types: { x: { member: 'X { } class Evil' } }", "types: { x: { summary: \"*/ } class Evil { \\n\" } }",
        "properties: { bad: { of: person, type: enum, values: [ 'a } class Evil {', 'b' ] } }", "rules: { a: { if: [X a Y], then: X b Y } }",
    ];

    [Theory]
    [MemberData(nameof(HostileYaml))]
    public void A_hostile_fact_file_is_diagnosed_and_the_others_are_generated(string yaml)
    {
        var run = PipelineRun.Of(TestProject.Library.With("zz.facts.yaml", yaml));

        Assert.NotEmpty(run.Diagnostics);
        Assert.All(run.Diagnostics, AssertIsOurs);
        Assert.Contains("class Person", run.Sources["Person.type.g.cs"], StringComparison.Ordinal);
        Assert.Contains(" MiraHolt ", run.Sources["people.facts.g.cs"], StringComparison.Ordinal);
        Assert.Contains(" TheQuietGarden ", run.Sources["books.facts.g.cs"], StringComparison.Ordinal);
        Assert.Empty(Consumer.Problems(run.Output));
    }

    [Theory]
    [MemberData(nameof(HostileSchemas))]
    public void A_hostile_schema_file_is_diagnosed_and_the_rest_still_compiles(string yaml)
    {
        var run = PipelineRun.Of(TestProject.Library.With("hostile.schema.yaml", yaml));

        Assert.All(run.Diagnostics, AssertIsOurs);
        Assert.Empty(Consumer.Problems(run.Output));
        Assert.Empty(run.Output.GetSymbolsWithName("Evil"));
    }

    [Theory]
    [MemberData(nameof(HostileYaml))]
    public void A_hostile_lock_is_diagnosed_and_everything_is_generated(string yaml)
    {
        var run = PipelineRun.Of(TestProject.Library.With("facts.lock", yaml));

        Assert.NotEmpty(run.Diagnostics);
        Assert.All(run.Diagnostics, AssertIsOurs);
        Assert.Equal(PipelineRun.Of(TestProject.Library).Sources.Keys, run.Sources.Keys);
        Assert.Empty(Consumer.Problems(run.Output));
    }

    [Theory]
    [InlineData("\uFFFD")]
    [InlineData("\0")]
    [InlineData("")]
    [InlineData("\uD800")]
    public void A_hostile_document_is_diagnosed_and_everything_still_compiles(string text)
    {
        var run = PipelineRun.Of(TestProject.Library.With("documents/town.txt", text));

        Assert.NotEmpty(run.Diagnostics);
        Assert.All(run.Diagnostics, AssertIsOurs);
        Assert.Empty(Consumer.Problems(run.Output));
    }

    [Theory]
    [InlineData("people.facts.yaml")]
    [InlineData("library.schema.yaml")]
    [InlineData("documents/town.txt")]
    [InlineData("facts.lock")]
    public void A_file_that_cannot_be_read_is_an_error_of_ours_in_that_file(string path)
    {
        var run = PipelineRun.Of(TestProject.Library.With("more.facts.yaml", "").With(path, TestText.Unreadable));

        var failure = run.Diagnostics.First(diagnostic => diagnostic.Id == "KG0000");
        Assert.Equal(DiagnosticSeverity.Error, failure.Severity);
        Assert.Equal(run.Project.FullPath(path), failure.Location.GetLineSpan().Path);
        Assert.Contains("IOException", failure.Text(), StringComparison.Ordinal);
        Assert.Empty(Consumer.Problems(run.Output));
    }

    [Fact]
    public void The_same_file_twice_is_one_file()
    {
        var once = PipelineRun.Of(TestProject.Library);
        var twice = PipelineRun.Of(TestProject.Library with { Files = TestProject.Library.Files.AddRange(TestProject.Library.Files) });

        Assert.Empty(twice.Problems);
        Assert.Equal(once.Sources, twice.Sources);
    }

    [Fact]
    public void Files_of_the_same_name_in_different_folders_outside_the_project_are_both_generated()
    {
        const string Other = "source: town\nperson:\n  a-reader: { name: Anyone, evidence: the library }\n";

        var run = PipelineRun.Of(TestProject.Library.With("/home/ann/shared/people.facts.yaml", Other).With("/mnt/people.facts.yaml", Other.Replace("a-r", "b-r", StringComparison.Ordinal)));

        Assert.Empty(run.Problems);
        Assert.Contains(run.Sources.Values, source => source.Contains(" AReader ", StringComparison.Ordinal));
        Assert.Contains(run.Sources.Values, source => source.Contains(" BReader ", StringComparison.Ordinal));
    }

    [Fact]
    public void Hint_names_that_differ_in_case_only_do_not_lose_any_output()
    {
        const string Other = "source: town\nperson:\n  a-reader: { name: Anyone, evidence: the library }\n";

        var run = PipelineRun.Of(TestProject.Library.With("PEOPLE.facts.yaml", Other));

        Assert.Empty(run.Problems);
        Assert.Contains(run.Sources.Values, source => source.Contains(" AReader ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_project_without_a_knowledge_base_gets_nothing()
    {
        var run = PipelineRun.Of(new TestProject());

        Assert.Empty(run.Problems);
        Assert.Empty(run.Sources);
    }

    [Fact]
    public void Facts_without_a_schema_are_an_error_that_says_so()
    {
        var run = PipelineRun.Of(TestProject.Library.Without("library.schema.yaml"));

        Assert.Contains("KG2016", run.Ids);
        Assert.Empty(Consumer.Problems(run.Output));
    }

    // A message of one line cannot pass for an error of another tool.
    private static void AssertIsOurs(Diagnostic diagnostic)
    {
        Assert.Matches("^KG[1-7][0-9]{3}$|^KG000[23]$", diagnostic.Id);
        Assert.DoesNotContain(diagnostic.Text(), static c => char.IsControl(c) || c is '\u2028' or '\u2029' or '\u202E');
    }
}
