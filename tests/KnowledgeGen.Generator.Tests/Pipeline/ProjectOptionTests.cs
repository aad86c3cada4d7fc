using System;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace KnowledgeGen.Generator.Tests.Pipeline;

public class ProjectOptionTests
{
    public static TheoryData<string> NotIdentifiers =>
    [
        "A { } class Evil", "A;class Evil{}", "A\nclass Evil { }", "A\u2028class Evil { }", "A\u0085class Evil", "1A", "A-B", "A/*", "//", "class Evil{}//",
        "A\u200DB", "e\u0301", "\uD83D\uDE00", "\u202E", "\\u0041", "@A", new string('A', 2000),
    ];

    [Theory]
    [MemberData(nameof(NotIdentifiers))]
    [InlineData("Statements")]
    [InlineData("Store")]
    [InlineData("Find")]
    [InlineData("IsReported")]
    [InlineData("GeneratedStore")]
    [InlineData("View")]
    [InlineData("Timeline")]
    [InlineData("Relations")]
    public void A_root_that_is_no_identifier_is_an_error_and_the_default_applies(string root)
    {
        var run = PipelineRun.Of(TestProject.Library.WithProperty("KnowledgeGenRoot", root));

        AssertHarmless(run, "KnowledgeGenRoot");
    }

    [Theory]
    [MemberData(nameof(NotIdentifiers))]
    [InlineData("A..B")]
    [InlineData(".")]
    [InlineData("A.")]
    [InlineData("A.B { } namespace Evil")]
    public void A_namespace_that_is_none_is_an_error_and_a_default_applies(string @namespace)
    {
        var run = PipelineRun.Of(TestProject.Library.WithProperty("KnowledgeGenNamespace", @namespace));

        AssertHarmless(run, "KnowledgeGenNamespace");
    }

    [Fact]
    public void A_property_that_is_none_is_pointed_out_once_whatever_its_letters_and_versions_are_not()
    {
        var run = PipelineRun.Of(TestProject.Library.WithProperty("_KnowledgeGenProperties", "KnowledgeGenRot,knowledgegenroot,KnowledgeGenrot,KnowledgeGenVersion,"));

        Assert.Equal("There is no MSBuild property 'KnowledgeGenRot'; did you mean 'KnowledgeGenRoot'?", run.Single("KG6004").GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void A_mark_of_files_is_no_property()
    {
        var run = PipelineRun.Of(TestProject.Library.WithProperty("_KnowledgeGenProperties", "KnowledgeGenDocument,"));

        Assert.Equal("There is no MSBuild property 'KnowledgeGenDocument'; did you mean 'KnowledgeGenDocuments'?", run.Single("KG6004").GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("class")]
    [InlineData("event.class")]
    [InlineData("Äpfel.日本")]
    [InlineData("KnowledgeGen")]
    [InlineData("System")]
    [InlineData("Person")]
    [InlineData("Knowledge")]
    public void Any_namespace_that_the_language_allows_compiles(string @namespace)
    {
        var run = PipelineRun.Of(TestProject.Library.WithProperty("KnowledgeGenNamespace", @namespace));

        Assert.Empty(run.Problems);
    }

    [Theory]
    [InlineData("class")]
    [InlineData("async")]
    [InlineData("Fakten")]
    [InlineData("Wörter")]
    public void Any_root_that_the_language_allows_compiles(string root)
    {
        var run = PipelineRun.Of(TestProject.Library.WithProperty("KnowledgeGenRoot", root));

        Assert.Empty(run.Problems);
        Assert.Contains(run.Output.GetSymbolsWithName(root), symbol => symbol.Kind == SymbolKind.NamedType);
    }

    [Theory]
    [InlineData("my-app", "my_app")]
    [InlineData("2048.Game", "_2048.Game")]
    [InlineData("class", "class")]
    [InlineData("A..B", "A.B")]
    [InlineData("a b", "a_b")]
    [InlineData("A\nclass Evil", "A_class_Evil")]
    [InlineData("...", "KnowledgeBase")]
    [InlineData("", "KnowledgeBase")]
    [InlineData("A\u200DB", "A_B")]
    [InlineData("🎈", "__")]
    public void Any_name_of_a_project_gives_a_namespace(string rootNamespace, string expected)
    {
        var run = PipelineRun.Of(TestProject.Library.WithProperty("RootNamespace", rootNamespace));

        Assert.Empty(run.Problems);
        Assert.Contains(run.Output.GetSymbolsWithName("Person"), symbol => symbol.ContainingNamespace.ToString() == expected.Replace("class", "@class", StringComparison.Ordinal).Replace("A_@class", "A_class", StringComparison.Ordinal));
    }

    [Fact]
    public void A_name_of_a_project_in_two_normal_forms_gives_the_same_namespace()
    {
        var composed = PipelineRun.Of(TestProject.Library.WithProperty("RootNamespace", "Caf\u00E9"));
        var decomposed = PipelineRun.Of(TestProject.Library.WithProperty("RootNamespace", "Cafe\u0301"));

        Assert.Empty(decomposed.Problems);
        Assert.Equal(composed.Sources, decomposed.Sources);
    }

    [Fact]
    public void A_type_that_would_be_the_root_class_is_an_error_that_names_both_ways_out()
    {
        var run = PipelineRun.Of(TestProject.Library.WithProperty("KnowledgeGenRoot", "Person"));

        var clash = run.Single("KG6001");
        Assert.Equal(DiagnosticSeverity.Error, clash.Severity);
        Assert.Contains("'person'", clash.Text(), StringComparison.Ordinal);
        Assert.Contains("KnowledgeGenRoot", clash.Text(), StringComparison.Ordinal);
        Assert.Empty(Consumer.Problems(run.Output));
    }

    [Fact]
    public void Another_root_class_is_the_one_that_all_sources_name()
    {
        var run = PipelineRun.Of(TestProject.Library.WithProperty("KnowledgeGenRoot", "Facts").WithProperty("KnowledgeGenNamespace", "Deep.Space"));

        Assert.Empty(run.Problems);
        Assert.Contains("Facts.root.g.cs", run.Sources.Keys);
        Assert.Empty(run.Output.GetSymbolsWithName("Knowledge"));
    }

    [Fact]
    public void Documents_of_elsewhere_count_when_they_are_marked()
    {
        var elsewhere = TestProject.Library.Without("documents/town.txt").With("/srv/texts/town.txt", TestProject.Town);

        var unmarked = PipelineRun.Of(elsewhere);
        var marked = PipelineRun.Of(elsewhere with { MarkedDocuments = ["/srv/texts/town.txt"] });

        Assert.Contains("KG4003", unmarked.Ids);
        Assert.Empty(marked.Problems);
        Assert.Equal(PipelineRun.Of(TestProject.Library).Sources, marked.Sources);
    }

    [Theory]
    [InlineData(Framework.Net100)]
    [InlineData(Framework.Net80)]
    [InlineData(Framework.NetStandard20)]
    public void An_ide_that_leaves_out_implementation_sources_sees_no_error(Framework framework)
    {
        var run = PipelineRun.Of(TestProject.Library with { DisabledOutputs = IncrementalGeneratorOutputKind.Implementation, Framework = framework });

        Assert.Empty(run.Problems);
        Assert.DoesNotContain(run.Sources.Keys, name => name.Contains(".data.", StringComparison.Ordinal));
    }

    private static void AssertHarmless(PipelineRun run, string property)
    {
        var error = run.Single("KG6003");
        Assert.Equal(DiagnosticSeverity.Error, error.Severity);
        Assert.Contains(property, error.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain(error.Text(), static c => char.IsControl(c) || c is '\u2028' or '\u202E');
        Assert.True(error.Text().Length < 600);
        Assert.Empty(Consumer.Problems(run.Output));
        Assert.Empty(run.Output.GetSymbolsWithName("Evil"));
        Assert.Equal(["Knowledge"], run.Output.GetSymbolsWithName("Knowledge").Select(symbol => symbol.Name));
    }
}
