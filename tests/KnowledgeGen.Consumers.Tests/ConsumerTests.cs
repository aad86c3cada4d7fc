using System;
using System.IO.Compression;
using System.Linq;

namespace KnowledgeGen.Consumers.Tests;

public class ConsumerTests(ConsumerBuild build) : IClassFixture<ConsumerBuild>
{
    [Theory]
    [InlineData("Good")]
    [InlineData("Central")]
    [InlineData("FromSource")]
    [InlineData("Mäli facts")]
    public void A_project_with_facts_builds_without_a_warning_and_its_program_tells_one(string project)
    {
        AssertBuiltCleanly(project);
        Assert.Equal("Mira Holt wrote The Quiet Garden.", build.RunProgram(project));
    }

    [Theory]
    [InlineData("RivalFirst")]
    [InlineData("RivalLast")]
    public void Another_generator_with_another_YamlDotNet_works_beside_ours(string project)
    {
        AssertBuiltCleanly(project);
        Assert.Equal("Mira Holt wrote The Quiet Garden.\nrival 15", build.RunProgram(project));
    }

    [Theory]
    [InlineData("NetStandard20")]
    [InlineData("Net80")]
    public void A_strict_library_for_an_older_framework_and_language_builds(string project) => AssertBuiltCleanly(project);

    [Fact]
    public void A_project_for_several_frameworks_builds_for_each()
    {
        AssertBuiltCleanly("Multi");
        Assert.All(["net10.0", "net8.0", "netstandard2.0"], framework => Assert.Contains($"{framework}{System.IO.Path.DirectorySeparatorChar}Multi.dll", build.Output, StringComparison.Ordinal));
    }

    [Fact]
    public void A_typo_in_a_fact_file_is_an_error_at_its_place_with_the_likely_word()
    {
        var path = System.IO.Path.Combine(build.Folder, "Typo", "more", "typo.facts.yaml");

        var error = Assert.Single(build.Problems("Typo"));
        Assert.StartsWith(path + "(5,13): error KG3201: ", error, StringComparison.Ordinal);
        Assert.Contains("did you mean 'mira-holt'?", error, StringComparison.Ordinal);
        Assert.False(build.IsBuilt("Typo"));
        Assert.NotEqual(0, build.ExitCode);
    }

    [Theory]
    [InlineData("ByPackage")]
    [InlineData("ByProject")]
    [InlineData("Carried")]
    public void Facts_of_a_library_are_known_and_said_more_of(string project)
    {
        // Nobody ran `kgen lock` for it.
        Assert.Contains(": warning KG2205: ", Assert.Single(build.Problems(project)), StringComparison.Ordinal);
        Assert.Equal("Anders read The Quiet Garden by Mira Holt, read by Anders, 2 of 3, Shared 2.1.0.", build.RunProgram(project));
    }

    [Fact]
    public void A_project_without_facts_of_its_own_uses_those_of_a_package()
    {
        AssertBuiltCleanly("Plain");
        Assert.Equal("The Quiet Garden, one of 3.", build.RunProgram("Plain"));
    }

    [Fact]
    public void Before_extension_members_what_is_new_of_a_librarys_type_is_found_by_the_own_knowledge()
    {
        Assert.Contains(": warning KG2205: ", Assert.Single(build.Problems("BeforeExtensions")), StringComparison.Ordinal);
        Assert.Equal("Anders read The Quiet Garden, read by Anders, anders.", build.RunProgram("BeforeExtensions"));
    }

    [Fact]
    public void Facts_of_a_library_are_compiled_for_older_frameworks()
    {
        Assert.DoesNotContain(build.Problems("OlderOverShared"), problem => !problem.Contains(": warning KG2205: ", StringComparison.Ordinal));
        Assert.All(["net8.0", "netstandard2.0"], framework => Assert.Contains($"{framework}{System.IO.Path.DirectorySeparatorChar}OlderOverShared.dll", build.Output, StringComparison.Ordinal));
    }

    [Fact]
    public void The_evidence_of_a_library_that_is_locked_is_checked_without_its_documents()
    {
        AssertBuiltCleanly("OverLocked");
        Assert.Equal("Titan and Nereid, SolarSystem 1.2.0.", build.RunProgram("OverLocked"));
    }

    [Fact]
    public void A_library_that_comes_as_a_project_and_by_a_package_of_another_one_is_taken_once()
    {
        Assert.DoesNotContain(build.Problems("ByBoth"), problem => problem.Contains(": error ", StringComparison.Ordinal));
        Assert.Equal("Anders read The Quiet Garden by Mira Holt, read by Anders, 4 of 3, Shared 2.1.0.", build.RunProgram("ByBoth"));
        Assert.Contains(System.IO.File.ReadAllLines(System.IO.Path.Combine(build.Folder, "ByBoth", "obj", "KnowledgeGen.libraries")), line => line == "Shared|2.1.0|" + System.IO.Path.Combine(build.Folder, "Shared"));
    }

    [Fact]
    public void A_library_that_another_one_keeps_to_itself_is_not_there()
    {
        var error = Assert.Single(build.Problems("OutOfReach"), problem => problem.Contains(": error ", StringComparison.Ordinal));
        Assert.Contains(System.IO.Path.Combine("Between", "library.schema.yaml") + "(1,12): error KG2201: There is no fact library 'Shared' among the references", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_typo_in_an_id_of_a_library_is_an_error_with_the_likely_word()
    {
        var error = Assert.Single(build.Problems("TypoAcross"), problem => problem.Contains(": error ", StringComparison.Ordinal));
        Assert.Contains("library.facts.yaml(3,33): error KG3201: ", error, StringComparison.Ordinal);
        Assert.Contains("did you mean 'the-quiet-garden'?", error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_package_of_a_library_brings_its_facts_and_not_its_documents()
    {
        using var package = ZipFile.OpenRead(System.IO.Path.Combine(build.Folder, "feed", "Shared.Facts.2.1.0.nupkg"));
        Assert.Equal(
            ["buildTransitive/Shared.Facts.props", "knowledge/library.facts.yaml", "knowledge/library.schema.yaml", "knowledge/more.facts.yaml", "lib/net10.0/Shared.dll", "lib/netstandard2.0/Shared.dll"],
            package.Entries.Select(entry => entry.FullName).Where(name => name.Contains('/') && !name.StartsWith('_') && !name.StartsWith("package/", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_document_folder_that_does_not_exist_is_a_warning()
    {
        var warning = Assert.Single(build.Problems("NoDocuments"));
        Assert.Contains(": warning KG4004: ", warning, StringComparison.Ordinal);
        Assert.Contains("../nowhere", warning, StringComparison.Ordinal);
        Assert.True(build.IsBuilt("NoDocuments"));
    }

    [Fact]
    public void A_document_folder_elsewhere_may_hold_what_the_project_has() => AssertBuiltCleanly("OtherDocuments");

    [Fact]
    public void A_fact_file_that_the_project_lists_again_is_one_file() => AssertBuiltCleanly("Twice");

    [Fact]
    public void A_compiler_that_does_not_load_the_generator_fails_the_build()
    {
        var error = Assert.Single(build.Problems("NotLoaded"));
        Assert.Contains(": error KG0001: ", error, StringComparison.Ordinal);
        Assert.False(build.IsBuilt("NotLoaded"));
    }

    [Fact]
    public void A_fact_that_is_gone_is_an_error_where_the_code_uses_it()
    {
        var error = Assert.Single(build.Problems("Renamed"));
        Assert.Matches(@"Code\.cs\(10,60\): error CS0117: .*'MiraHold'", error);
        Assert.False(build.IsBuilt("Renamed"));
    }

    [Theory]
    [InlineData("Aged")]
    [InlineData("AgedStandard")]
    public void What_is_out_of_use_warns_at_the_line_that_uses_it_and_an_id_of_nobody_is_an_error(string project)
    {
        var warnings = build.Problems(project).Where(problem => problem.Contains("Code.cs", StringComparison.Ordinal)).ToArray();

        Assert.Collection(
            warnings.OrderBy(warning => warning, StringComparer.Ordinal),
            warning => Assert.Matches(@"Code\.cs\(10,13\): warning KG5002: .*'Person\.Bob'.*disputed: perhaps two people", warning),
            warning => Assert.Matches(@"Code\.cs\(11,13\): warning KG5003: .*'Person\.Eve'.*superseded: use Person\.Eva instead", warning),
            warning => Assert.Matches(@"Code\.cs\(12,13\): warning KG5004: .*'Person\.Ewa'.*renamed: use Person\.Eva", warning),
            warning => Assert.Matches(@"Code\.cs\(13,13\): warning KG5001: .*'Book\.ABook\.Author'.*retracted: misread", warning),
            warning => Assert.Matches(@"Code\.cs\(18,90\): error KG8001: There is no 'Person' with the id 'evo'; did you mean 'eva'\?", warning),
            warning => Assert.Matches(@"Code\.cs\(9,13\): warning KG5001: .*'Person\.Ann'.*retracted: there was nobody", warning));
    }

    [Fact]
    public void A_misspelt_property_of_ours_is_reported() => Assert.Equal(
        [
            "'KnowledgeGenNamspace'; did you mean 'KnowledgeGenNamespace'?",
            "'KnowledgeGenRoots'; did you mean 'KnowledgeGenRoot'?",
            "'KnowledgeGenRot'; did you mean 'KnowledgeGenRoot'?",
        ],
        from problem in build.Problems("Aged")
        let parts = problem.Split(": warning KG6004: There is no MSBuild property ")
        where parts.Length == 2
        orderby parts[1]
        select parts[1][..(parts[1].IndexOf('?', StringComparison.Ordinal) + 1)]);

    [Fact]
    public void A_program_of_one_file_may_use_facts() => Assert.Equal("Mira Holt wrote The Quiet Garden.", build.RunFile());

    [Theory]
    [InlineData("Warned", ": warning KG3106: ")]
    [InlineData("Configured", ": error KG3106: ")]
    [InlineData("AllErrors", ": error KG3106: ")]
    public void The_severity_of_a_rule_is_the_projects_to_choose(string project, string severity)
    {
        var problem = Assert.Single(build.Problems(project));
        Assert.Contains("a.facts.yaml(3,31)" + severity + "'nick' of 'ann' says the same twice", problem, StringComparison.Ordinal);
        Assert.Equal(severity.Contains("warning", StringComparison.Ordinal), build.IsBuilt(project));
    }

    [Fact]
    public void A_rule_can_be_switched_off() => AssertBuiltCleanly("Silenced");

    [Fact]
    public void Every_hostile_file_ends_in_an_error_of_ours_and_the_compiler_lives()
    {
        var problems = build.Problems("Hostile");
        Assert.All(HostileFiles.All.Keys, file =>
            Assert.Contains(problems, problem => problem.Contains(file + ".facts.yaml(", StringComparison.Ordinal) && problem.Contains(": error KG", StringComparison.Ordinal)));
        Assert.All(problems, problem => Assert.Matches(@"\.facts\.yaml\(\d+,\d+\): (error|warning) KG[1-7]\d\d\d: |: error KG000[23]: ", problem));
        Assert.DoesNotContain("CS8785", build.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("AD0001", build.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("forged\n", build.Output.ReplaceLineEndings("\n").Replace("forged'", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.False(build.IsBuilt("Hostile"));
    }

    [Fact]
    public void What_dotnet_new_makes_builds_and_tells_what_its_facts_say()
    {
        AssertBuiltCleanly("App");
        AssertBuiltCleanly("Facts");
        Assert.Equal(
            "Mira Holt wrote The Quiet Garden in 1987.\n  “In 1987 she wrote The Quiet Garden” (hello, line 1)\nOf the same town: Mira Holt, Anders Holt.",
            build.RunProgram("App"));
    }

    [Theory]
    [InlineData("Quickstart", "The Quiet Garden, 1987, by Mira Holt")]
    [InlineData("Registers", "TIMER0  0x4000_0000")]
    [InlineData("FactConsumer", "Titan")]
    [InlineData("Briefing", "Laurent Fabius")]
    public void A_sample_can_be_copied_and_run(string sample, string says)
    {
        Assert.Empty(build.Problems("copied/samples/" + sample));
        Assert.Contains(says, build.RunProgram("copied/samples/" + sample), StringComparison.Ordinal);
    }

    [Fact]
    public void The_web_sample_can_be_copied_and_built() => AssertBuiltCleanly("copied/samples/WebApi");

    [Fact]
    public void Watching_a_project_takes_up_a_fact_that_changes() => Assert.True(build.Watch(
        "Watched", "Mira Holt wrote The Quiet Garden in 1987.", "library.facts.yaml", text => text.Replace("published: 1987", "published: 1987~", StringComparison.Ordinal), "in 1987~."));

    [Fact]
    public void The_tool_comes_as_a_package()
    {
        Assert.Equal(BuiltRepository.Version, build.RunTool("--version"));
        Assert.Matches(@"typo\.facts\.yaml\(5,13\): error KG3201: ", build.RunTool("check", "Typo"));
    }

    [Fact]
    public void A_second_build_writes_nothing()
    {
        var (first, second) = build.BuiltFiles();

        Assert.Contains(first, file => file.Contains("Good.dll ", StringComparison.Ordinal));
        Assert.Equal(first, second);
    }

    private void AssertBuiltCleanly(string project)
    {
        Assert.Empty(build.Problems(project));
        Assert.True(build.IsBuilt(project), string.Join('\n', build.Output.Split('\n').Take(80)));
    }
}
