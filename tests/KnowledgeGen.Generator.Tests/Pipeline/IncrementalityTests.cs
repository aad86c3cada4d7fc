using System;
using System.Globalization;
using System.Linq;
using KnowledgeGen.Generator.Pipeline;

namespace KnowledgeGen.Generator.Tests.Pipeline;

public class IncrementalityTests
{
    private static readonly PipelineRun Library = PipelineRun.Of(TestProject.Library.With(
        "library.questions.yaml", TestProject.Questions));

    [Fact]
    public void The_project_that_the_other_tests_edit_is_without_mistake() => Assert.Empty(Library.Problems);

    [Fact]
    public void Editing_or_adding_csharp_runs_no_step()
    {
        var run = Library.Then(project => project with { Code = ["class A { }", "class B { }"] });

        Assert.Empty(run.Emitted);
        Assert.All(AllSteps, step => Assert.Equal(0, run.FreshOutputsOf(step)));
    }

    [Fact]
    public void New_build_options_that_say_the_same_run_no_step_beyond_those_that_read_them()
    {
        var run = Library.Then(project => project.WithProperty("Unrelated", "1"));

        Assert.Empty(run.Emitted);
        Assert.All(AllSteps, step => Assert.Equal(0, run.FreshOutputsOf(step)));
    }

    [Fact]
    public void Another_name_of_the_root_packs_no_facts_again()
    {
        var run = Library.Then(project => project.WithProperty("KnowledgeGenRoot", "Facts"));

        Assert.Contains("people.data.g.cs", run.Emitted);
        Assert.Equal(0, run.RunsOf(StepNames.Pack));
    }

    [Theory]
    [InlineData("people.facts.yaml", "person:", "# A comment.\nperson:")]
    [InlineData("people.facts.yaml", "person:", "\n\nperson:")]
    [InlineData("people.facts.yaml", "name: Anders", "name:   'Anders'   # Her brother.")]
    [InlineData("library.schema.yaml", "properties:", "# A comment.\n\nproperties:")]
    [InlineData("library.schema.yaml", "{ summary: Somebody. }", "{summary: \"Somebody.\"} # Or other.")]
    public void A_comment_or_white_space_emits_nothing_again(string file, string before, string after)
    {
        var run = Library.Then(project => project.Edit(file, before, after));

        Assert.Empty(run.Emitted);
        Assert.Equal(0, run.FreshOutputsOf(StepNames.Model));
        Assert.Equal(0, run.FreshOutputsOf(StepNames.Schema));
        Assert.Equal(0, run.FreshOutputsOf(StepNames.Table));
    }

    [Fact]
    public void A_comment_still_moves_the_diagnostics()
    {
        var broken = Library.Then(project => project.Edit("books.facts.yaml", "author: mira-holt", "author: mira-hold"));
        var moved = broken.Then(project => project.Edit("books.facts.yaml", "book:", "# A comment.\nbook:"));

        Assert.Equal(4, broken.Single("KG3201").Location.GetLineSpan().StartLinePosition.Line);
        Assert.Equal(5, moved.Single("KG3201").Location.GetLineSpan().StartLinePosition.Line);
        Assert.Empty(moved.Emitted);
    }

    [Fact]
    public void A_retraction_that_moved_is_found_and_binds_no_other_file_again()
    {
        var retracted = Library.Then(project => project.Edit("people.facts.yaml", "name: Anders", "retracted: nobody\n    name: Anders")
            .Edit("books.facts.yaml", "author: mira-holt", "author: [mira-holt, anders]"));
        var moved = retracted.Then(project => project.Edit("people.facts.yaml", "person:", "# A comment.\nperson:"));

        Assert.Equal(LineOf(retracted) + 1, LineOf(moved));
        Assert.Empty(moved.Emitted);
        Assert.Equal(1, moved.FreshOutputsOf(StepNames.Bind));
        Assert.Equal(0, moved.FreshOutputsOf(StepNames.Table));

        static int LineOf(PipelineRun run) => Assert.Single(run.Single("KG5001").AdditionalLocations).GetLineSpan().StartLinePosition.Line;
    }

    [Fact]
    public void A_changed_value_emits_the_sources_of_its_file_only()
    {
        var run = Library.Then(project => project.Edit("people.facts.yaml", "name: Anders", "name: brother Anders"));

        Assert.Equal(["people.data.g.cs", "people.facts.g.cs"], run.Emitted);
        Assert.Contains("brother Anders", run.Sources["people.facts.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_value_binds_and_checks_its_file_only()
    {
        var run = Library.Then(project => project.Edit("people.facts.yaml", "name: Anders", "name: brother Anders"));

        Assert.Equal(1, run.FreshOutputsOf(StepNames.ParseFacts));
        Assert.Equal(1, run.FreshOutputsOf(StepNames.Bind));
        Assert.Equal(1, run.FreshOutputsOf(StepNames.Check));
        Assert.Equal(0, run.FreshOutputsOf(StepNames.ReadDocument));
    }

    [Theory]
    [InlineData("name: Anders", "name: brother Anders", 1)]
    [InlineData("name: Zoe Quartz", "name: Somebody", 2)]
    public void A_file_that_means_somebody_by_a_name_is_checked_again_when_it_means_another(string before, string after, int files)
    {
        var run = PipelineRun
            .Of(TestProject.Library
                .With("people.facts.yaml", TestProject.People + "\n  p-three: { name: Zoe Quartz, evidence: the library }\n")
                .Edit("books.facts.yaml", "author: mira-holt", "author: Zoe Quarts"))
            .Then(project => project.Edit("people.facts.yaml", before, after));

        Assert.Equal(files, run.FreshOutputsOf(StepNames.Check));
        Assert.Equal(files == 1, run.Single("KG3201").GetMessage(CultureInfo.InvariantCulture).Contains("did you mean 'p-three'", StringComparison.Ordinal));
    }

    [Fact]
    public void An_entity_added_at_the_end_of_a_file_emits_that_file_and_the_root()
    {
        var run = Library.Then(project => project.With(
            "people.facts.yaml", TestProject.People + "\n  a-reader: { name: Anyone, evidence: the library }\n"));

        Assert.Empty(run.Problems);
        Assert.Equal(["Knowledge.root.g.cs", "people.data.g.cs", "people.facts.g.cs"], run.Emitted);
        Assert.Contains("ARead", run.Sources["people.facts.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void An_entity_added_in_front_leaves_every_reference_right()
    {
        var run = Library.Then(project => project.Edit(
            "people.facts.yaml", "person:", "person:\n  a-reader: { name: Anyone, evidence: the library }"));

        Assert.Empty(run.Problems);
        Assert.Equal(PipelineRun.Of(run.Project).Sources, run.Sources);
        Assert.Equal("mira-holt", Load(run).Eval<string>("Book.TheQuietGarden.Author[0].Id"));
        Assert.Equal("the-quiet-garden", Load(run).Eval<string>("Person.MiraHolt.Wrote[0].Id"));
    }

    [Fact]
    public void An_added_file_emits_itself_the_root_and_what_it_moves()
    {
        var run = Library.Then(project => project.With(
            "zoo.facts.yaml", "source: town\nperson:\n  a-reader: { name: Anyone, evidence: the library }\n"));

        Assert.Empty(run.Problems);
        Assert.Equal(["Knowledge.root.g.cs", "zoo.data.g.cs", "zoo.facts.g.cs"], run.Emitted);
        Assert.Equal(1, run.FreshOutputsOf(StepNames.ParseFacts));
    }

    [Fact]
    public void A_removed_file_takes_its_sources_with_it()
    {
        var run = PipelineRun.Of(TestProject.Library with { TracksSteps = false }).Then(project => project.Without("books.facts.yaml"));

        Assert.Empty(run.Problems);
        Assert.DoesNotContain(run.Sources.Keys, name => name.StartsWith("books", StringComparison.Ordinal));
        Assert.Equal(PipelineRun.Of(run.Project).Sources, run.Sources);
    }

    [Fact]
    public void After_a_file_was_removed_everything_else_is_still_known()
    {
        var run = PipelineRun.Of(TestProject.Library with { TracksSteps = false }).Then(project => project.Without("books.facts.yaml"));
        for (var i = 0; i < 3; i++) run = run.Then(project => project with { Code = ["class A" + i + " { }"] });

        Assert.Empty(run.Problems);
        Assert.Equal(PipelineRun.Of(run.Project).Sources, run.Sources);
    }

    [Fact]
    public void A_renamed_entity_breaks_the_code_that_uses_it_at_its_line()
    {
        var good = Library.Then(project => project with { Code = ["using News;\n\nstatic class Uses { static Person P => Person.Anders; }\n"] });
        var renamed = good.Then(project => project.Edit("people.facts.yaml", "  anders:", "  brother-anders:"));

        Assert.Empty(good.Problems);
        var error = Assert.Single(renamed.Output.GetDiagnostics(), diagnostic => diagnostic.Id == "CS0117");
        Assert.Equal(2, error.Location.GetLineSpan().StartLinePosition.Line);
    }

    [Fact]
    public void A_document_that_changed_outside_the_quotes_emits_nothing()
    {
        var run = Library.Then(project => project.Edit("documents/town.txt", "drew the pictures", "drew all of the pictures"));

        Assert.Empty(run.Problems);
        Assert.Equal(0, run.FreshOutputsOf(StepNames.Model));
        Assert.DoesNotContain(run.Emitted, name => name.Contains("facts", StringComparison.Ordinal) || name.Contains("data", StringComparison.Ordinal));
    }

    [Fact]
    public void A_document_that_moved_its_quotes_emits_only_the_spans()
    {
        var run = Library.Then(project => project.Edit("documents/town.txt", "In 1987", "Back in 1987"));

        Assert.Empty(run.Problems);
        Assert.Contains("books.data.g.cs", run.Emitted);
        Assert.Equal(Library.Sources["books.facts.g.cs"], run.Sources["books.facts.g.cs"]);
        Assert.Equal(Library.Sources["Person.type.g.cs"], run.Sources["Person.type.g.cs"]);
    }

    [Fact]
    public void A_document_that_nothing_cites_is_not_read()
    {
        var run = Library.Then(project => project.With("documents/unused.txt", TestText.Unreadable));

        Assert.Empty(run.Problems);
        Assert.Empty(run.Emitted);
    }

    [Fact]
    public void A_changed_schema_emits_the_types()
    {
        var run = Library.Then(project => project.Edit("library.schema.yaml", "Somebody.", "Somebody who reads."));

        Assert.Empty(run.Problems);
        Assert.Contains("Person.type.g.cs", run.Emitted);
        Assert.Equal(PipelineRun.Of(run.Project).Sources, run.Sources);
    }

    [Fact]
    public void Any_chain_of_edits_ends_where_a_fresh_build_does()
    {
        var run = PipelineRun.Of(Library.Project with { TracksSteps = false })
            .Then(project => project.Edit("people.facts.yaml", "name: Anders", "name: [").With("zoo.facts.yaml", "person: { x: "))
            .Then(project => project.Edit("library.schema.yaml", "types:", "types: ["))
            .Then(project => project.Without("zoo.facts.yaml").With("library.schema.yaml", TestProject.Schema))
            .Then(project => project.With("people.facts.yaml", TestProject.People).WithProperty("KnowledgeGenRoot", "Facts"))
            .Then(project => project.WithProperty("KnowledgeGenRoot", ""));

        Assert.Empty(run.Problems);
        Assert.Equal(Library.Sources, run.Sources);
    }

    // There is no lock to parse here, so that step has no run.
    private static string[] AllSteps => [.. typeof(StepNames).GetFields()
        .Select(constant => (string)constant.GetRawConstantValue()!)
        .Where(step => step != StepNames.ParseLock)];

    private static LoadedKnowledge Load(PipelineRun run) =>
        new(run.Sources.Select(source => new GeneratedFile(source.Key, source.Value, false)));
}
