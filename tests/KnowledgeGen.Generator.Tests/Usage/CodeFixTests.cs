using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using KnowledgeGen.CodeFixes;
using KnowledgeGen.Generator.Usage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KnowledgeGen.Generator.Tests.Usage;

/// <summary>What an editor offers to do about a finding. Each fix leaves code that compiles and in which the finding is gone.</summary>
public sealed class CodeFixTests
{
    [Theory]
    [InlineData("Invite(\"ann-vale\");", "Invite(Person.Ids.AnnVale);", "Use News.Person.Ids.AnnVale")]
    [InlineData("Invite(/* who */ \"ann-vael\" /* ? */);", "Invite(/* who */ Person.Ids.AnnVale /* ? */);", "Use News.Person.Ids.AnnVale")]
    [InlineData("InviteAnybody(guest: \"friends\");", "InviteAnybody(guest: Group.Ids.Friends);", "Use News.Group.Ids.Friends")]
    [InlineData("_ = Host != \"bob\";", "_ = Host != Person.Ids.Bob;", "Use News.Person.Ids.Bob")]
    public async Task A_literal_becomes_the_constant(string before, string after, string title) =>
        Assert.Equal((after, title), await FixAsync(new UseIdConstantFix(), before));

    [Fact]
    public async Task Nothing_is_offered_for_an_id_that_is_like_none() =>
        Assert.Equal(("Invite(\"zebra\");", string.Empty), await FixAsync(new UseIdConstantFix(), "Invite(\"zebra\");"));

    [Theory]
    [InlineData("_ = Town.TheMill;", "_ = Town.MillEnd;")]
    [InlineData("_ = Town.TheMill.Id.Length;", "_ = Town.MillEnd.Id.Length;")]
    [InlineData("_ = News.Town.Ids.TheMill;", "_ = News.Town.Ids.MillEnd;")]
    public async Task A_former_name_becomes_the_new_one(string before, string after)
    {
        Assert.Equal((after, "Use MillEnd"), await FixAsync(new UseNewNameFix(), before));
        Assert.Equal((after, "Use MillEnd"), await FixAsync(new UseNewNameFix(), before, Framework.NetStandard20));
    }

    [Fact]
    public async Task Nothing_is_offered_for_a_successor_which_is_another_entity() =>
        Assert.Equal(("_ = Town.OldTown;", string.Empty), await FixAsync(new UseNewNameFix(), "_ = Town.OldTown;"));

    [Theory]
    [InlineData(
        "switch (actor) { case Person p: break; }",
        "switch (actor) { case Person p: break; case Army army: break; case Group group: break; }")]
    [InlineData(
        "switch (actor) { case Person: break; default: throw new Exception(); }",
        "switch (actor) { case Person: break; case Army army: break; case Group group: break; default: throw new Exception(); }")]
    [InlineData(
        "switch (mood) { case Mood.Good: break; }",
        "switch (mood) { case Mood.Good: break; case Mood.Bad: break; case Mood.Unknown: break; }")]
    [InlineData(
        "_ = actor switch { Person => 1, Army => 2, _ => throw new Exception() };",
        "_ = actor switch { Person => 1, Army => 2, Group group => throw new NotImplementedException(), _ => throw new Exception() };")]
    [InlineData(
        "_ = mood switch { Mood.Good => 1, Mood.Bad => 2 };",
        "_ = mood switch { Mood.Good => 1, Mood.Bad => 2, Mood.Unknown => throw new NotImplementedException() };")]
    public async Task The_missing_cases_are_added(string before, string after) =>
        Assert.Equal((after, "Add the missing cases"), await FixAsync(new AddMissingCasesFix(), before));

    [Fact]
    public void Every_fix_is_for_a_finding_that_is_reported_and_can_be_done_everywhere_at_once() =>
        Assert.All(new CodeFixProvider[] { new UseIdConstantFix(), new UseNewNameFix(), new AddMissingCasesFix() }, fix =>
        {
            Assert.All(fix.FixableDiagnosticIds, id => Assert.Contains(new UsageAnalyzer().SupportedDiagnostics, rule => rule.Id == id));
            Assert.NotNull(fix.GetFixAllProvider());
        });

    private static async Task<(string Statements, string Title)> FixAsync(CodeFixProvider fix, string statements, Framework framework = Framework.Net100)
    {
        var document = DocumentOf(CodeOverFacts.Compile(statements, framework: framework));
        var actions = new List<CodeAction>();
        foreach (var finding in await FindingsOfAsync(document, fix))
        {
            await fix.RegisterCodeFixesAsync(new CodeFixContext(document, finding, (action, _) => actions.Add(action), CancellationToken.None));
        }

        if (actions.Count == 0) return (statements, string.Empty);

        var operations = await Assert.Single(actions).GetOperationsAsync(CancellationToken.None);
        var changed = Assert.IsType<ApplyChangesOperation>(Assert.Single(operations)).ChangedSolution.GetDocument(document.Id)!;
        Assert.Empty((await changed.Project.GetCompilationAsync())!.GetDiagnostics().Where(found => found.Severity == DiagnosticSeverity.Error));
        Assert.Empty(await FindingsOfAsync(changed, fix));
        return (StatementsIn(await SimplifyAsync(changed)), actions[0].Title);
    }

    // As an editor does with what a fix has marked.
    private static async Task<string> SimplifyAsync(Document document)
    {
        var simple = await Microsoft.CodeAnalysis.Simplification.Simplifier.ReduceAsync(document);
        return (await simple.GetTextAsync()).ToString();
    }

    private static string StatementsIn(string code)
    {
        var start = code.IndexOf("static void Do(", StringComparison.Ordinal);
        var (first, last) = (code.IndexOf('{', start) + 1, code.LastIndexOf('}', code.LastIndexOf('}') - 1));
        return string.Join(' ', code[first..last].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static Document DocumentOf(CSharpCompilation compilation)
    {
        var workspace = new AdhocWorkspace();
        var project = ProjectId.CreateNewId();
        var info = ProjectInfo.Create(
            project, VersionStamp.Default, "Facts", "Facts", LanguageNames.CSharp,
            compilationOptions: compilation.Options, parseOptions: compilation.SyntaxTrees[0].Options, metadataReferences: compilation.References);
        var solution = workspace.CurrentSolution.AddProject(info);
        var ids = new List<DocumentId>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            ids.Add(DocumentId.CreateNewId(project));
            solution = solution.AddDocument(ids[^1], "File" + ids.Count + ".cs", tree.GetText());
        }

        return solution.GetDocument(ids[0])!;
    }

    private static async Task<IEnumerable<Diagnostic>> FindingsOfAsync(Document document, CodeFixProvider fix)
    {
        var compilation = (await document.Project.GetCompilationAsync())!;
        var found = await compilation.WithAnalyzers([new UsageAnalyzer()]).GetAllDiagnosticsAsync();
        var tree = await document.GetSyntaxTreeAsync();
        return found.Where(diagnostic => diagnostic.Location.SourceTree == tree && fix.FixableDiagnosticIds.Contains(diagnostic.Id));
    }
}
