using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using KnowledgeGen.Generator.Tests.Libraries;
using KnowledgeGen.Language;
using KnowledgeGen.Language.Checking;

namespace KnowledgeGen.Generator.Tests.Pipeline;

public class DeterminismTests
{
    private static readonly TestProject Quickstart = RepositoryFiles.Load("samples/Quickstart");

    private static readonly string[] Names = ["library", "imports", "samples/Quickstart", "samples/Registers"];

    public static TheoryData<string> Projects => [.. Names];

    [Theory]
    [MemberData(nameof(Projects))]
    public void The_folder_of_the_project_changes_nothing(string project) => AssertSame(Load(project), Load(project) with { Folder = "/srv/Ünder a/../x/" });

    [Theory]
    [MemberData(nameof(Projects))]
    public void The_order_of_files_changes_nothing(string project)
    {
        var files = Load(project).Files;
        var random = new Random(20130204);
        for (var i = 0; i < 5; i++) AssertSame(Load(project), Load(project) with { Files = [.. files.OrderBy(_ => random.Next())] });
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Line_ends_and_byte_order_marks_change_nothing(string project)
    {
        AssertSame(Load(project), Load(project).EditAll(text => text.ReplaceLineEndings("\r\n")));
        AssertSame(Load(project), Load(project).EditAll(text => "\uFEFF" + text));
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    public void The_language_of_the_machine_changes_nothing(string culture)
    {
        var expected = Names.Select(name => PipelineRun.Of(Load(name)).Sources).ToList();
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo(culture);
            Assert.Equal(expected, Names.Select(name => PipelineRun.Of(Load(name)).Sources));
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }

    [Fact]
    public void A_current_lock_gives_what_the_text_of_the_documents_gives()
    {
        var locked = Quickstart.With("facts.lock", LockOf(Quickstart));
        var blind = locked.Without("documents/hello.txt");

        Assert.Empty(PipelineRun.Of(locked).Problems);
        Assert.Empty(PipelineRun.Of(blind).Problems);
        AssertSame(Quickstart, locked);
        AssertSame(Quickstart, blind);
    }

    [Fact]
    public void A_stale_lock_beside_the_text_is_a_warning_and_changes_nothing()
    {
        var stale = Quickstart.With("facts.lock", LockOf(Quickstart)).Edit("documents/hello.txt", "cushion", "rug");

        var run = PipelineRun.Of(stale);

        Assert.Equal(["KG4021"], run.Ids);
        AssertSame(stale.Without("facts.lock"), stale);
    }

    [Fact]
    public void Generated_code_holds_no_path_of_the_machine()
    {
        var sources = PipelineRun.Of(Quickstart).Sources;

        Assert.All(sources.Values, source => Assert.DoesNotContain("/home/ann", source, StringComparison.Ordinal));
        Assert.All(sources.Values, source => Assert.DoesNotContain('\r', source));
    }

    [Fact]
    public void Generated_code_is_ascii_but_for_words_in_comments_and_packed_data()
    {
        var sources = PipelineRun.Of(TestProject.Library.Edit("people.facts.yaml", "name: Anders", "name: Ån\u00ADders 😀 山")).Sources;
        foreach (var (name, source) in sources)
        {
            var isPacked = name.EndsWith(".data.g.cs", StringComparison.Ordinal) || name.EndsWith(".root.g.cs", StringComparison.Ordinal);
            var code = source.Split('\n').Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal));

            Assert.All(code, line => Assert.DoesNotContain(
                line, c => c is < ' ' or > '~' && !(isPacked && c is >= PackedSymbols.First and <= PackedSymbols.Last)));
        }
    }

    private static TestProject Load(string project) => project switch
    {
        "library" => TestProject.Library,
        "imports" => FactLibraryTests.Club,
        _ => RepositoryFiles.Load(project),
    };

    private static void AssertSame(TestProject expected, TestProject actual) =>
        Assert.Equal<KeyValuePair<string, string>>(PipelineRun.Of(expected).Sources, PipelineRun.Of(actual).Sources);

    private static string LockOf(TestProject project)
    {
        var compilation = KnowledgeCompiler.Compile(new KnowledgeFiles(
            Inputs(project, ".schema.yaml"),
            Inputs(project, ".facts.yaml"),
            default,
            project.Files.Where(file => file.Path.EndsWith(".txt", StringComparison.Ordinal))
                .Select(file => new InputDocument(file.Path, System.Text.Encoding.UTF8.GetBytes(file.Text))).ToEquatableArray()));
        return LockChecker.Build(compilation.Citations, compilation.Documents).Write();
    }

    private static EquatableArray<InputFile> Inputs(TestProject project, string ending) => project.Files
        .Where(file => file.Path.EndsWith(ending, StringComparison.Ordinal))
        .Select(file => new InputFile(file.Path, file.Path, file.Text))
        .ToEquatableArray();
}
