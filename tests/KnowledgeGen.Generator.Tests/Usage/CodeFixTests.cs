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
    [InlineData("_ = Host is not \"bob\";", "_ = Host is not Person.Ids.Bob;", "Use News.Person.Ids.Bob")]
    [InlineData("_ = Host is \"bob\";", "_ = Host is Person.Ids.Bob;", "Use News.Person.Ids.Bob")]
    [InlineData("switch (Host) { case \"bob\": break; }", "switch (Host) { case Person.Ids.Bob: break; }", "Use News.Person.Ids.Bob")]
    [InlineData("Invite(Host ?? \"bob\");", "Invite(Host ?? Person.Ids.Bob);", "Use News.Person.Ids.Bob")]
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

    [Theory]
    [InlineData("var army = 1; switch (actor) { case Person or Group: break; }", "case Army army1: break; }")]
    [InlineData("switch (actor) { case Person or Group: break; } int army = 1;", "case Army army1: break; } int army = 1;")]
    [InlineData("switch (actor) { case Person: int army = 1; break; case Group: break; }", "case Army army1: break; }")]
    [InlineData("{ var army = 1; } switch (actor) { case Person or Group: break; }", "case Army army: break; }")]
    [InlineData("switch (actor) { case Person: break; case Group army: break; }", "case Army army: break; }")]
    [InlineData("Action<int> a = army => { void army1() { } switch (actor) { case Person or Group: break; } };", "case Army army2: break; } };")]
    [InlineData("Func<int, int> f = army => actor switch { Person or Group => army };", "Army army1 => throw new NotImplementedException() };")]
    [InlineData("_ = actor switch { Person or Group => 1 }; var army = 2;", "Army army1 => throw new NotImplementedException() }; var army = 2;")]
    public async Task A_new_variable_has_a_name_that_is_free(string before, string end) =>
        Assert.EndsWith(end, (await FixAsync(new AddMissingCasesFix(), before)).Statements, StringComparison.Ordinal);

    [Theory]
    [InlineData("and", "case And @and: break;")]
    [InlineData("when", "case When @when: break;")]
    [InlineData("class", "case Class @class: break;")]
    [InlineData("record", "case Record record: break;")]
    public async Task A_new_variable_may_have_the_name_of_a_word_of_the_language(string word, string added)
    {
        var name = char.ToUpperInvariant(word[0]) + word[1..];
        var classes = $"public sealed class {name} : Actor {{ {name}(EntityKey key) : base(key) {{ }} }}";
        var (after, _) = await FixAsync(new AddMissingCasesFix(), "switch (actor) { case Person or Group or Army: break; }", classes: classes);
        Assert.Equal("switch (actor) { case Person or Group or Army: break; " + added + " }", after);
    }

    [Theory]
    [InlineData(
        "switch (actor) { case Person or Group or Army: break; }",
        "switch (actor) { case Person or Group or Army: break; case Zealots zealots: break; case Crowd crowd: break; }")]
    [InlineData(
        "switch (actor) { default: throw new Exception(); case Person or Group or Army or Zealots: break; }",
        "switch (actor) { default: throw new Exception(); case Person or Group or Army or Zealots: break; case Crowd crowd: break; }")]
    [InlineData(
        "_ = actor switch { Person or Group or Army => 1, { } => throw new Exception() };",
        "_ = actor switch { Person or Group or Army => 1, Zealots zealots => throw new NotImplementedException(), Crowd crowd => throw new NotImplementedException(), { } => throw new Exception() };")]
    public async Task A_class_comes_before_what_it_inherits_from(string before, string after) => Assert.Equal(
        (after, "Add the missing cases"),
        await FixAsync(new AddMissingCasesFix(), before, classes: """
            public class Crowd : Actor { internal Crowd(EntityKey key) : base(key) { } }
            public sealed class Zealots : Crowd { Zealots(EntityKey key) : base(key) { } }
            """));

    [Theory]
    [InlineData("case var other: throw new Exception(other.Id);")]
    [InlineData("case { }: throw new Exception();")]
    [InlineData("case not null: { throw new Exception(); }")]
    [InlineData("case { } other: throw new Exception(other.Id); default: throw new Exception();")]
    [InlineData("case not null or null: throw new Exception();")]
    public async Task A_case_comes_before_one_for_all(string last) => Assert.Equal(
        ("switch (actor) { case Person: break; case Army army: break; case Group group: break; " + last + " }", "Add the missing cases"),
        await FixAsync(new AddMissingCasesFix(), "switch (actor) { case Person: break; " + last + " }"));

    [Theory]
    [InlineData("var other => throw new Exception(other.Id)")]
    [InlineData("{ } => throw new Exception(), null => 2")]
    [InlineData("null or not null => throw new Exception()")]
    [InlineData("(_) => throw new Exception()")]
    public async Task An_arm_comes_before_one_for_all(string last) => Assert.Equal(
        ("_ = actor switch { Person or Group => 1, Army army => throw new NotImplementedException(), " + last + " };", "Add the missing cases"),
        await FixAsync(new AddMissingCasesFix(), "_ = actor switch { Person or Group => 1, " + last + " };"));

    [Fact]
    public async Task An_arm_for_all_under_a_condition_is_not_one_for_all() => Assert.Equal(
        ("_ = actor switch { Person or Group => 1, { } a when a.IsOpen => 2, Army army => throw new NotImplementedException(), _ => throw new Exception() };", "Add the missing cases"),
        await FixAsync(new AddMissingCasesFix(), "_ = actor switch { Person or Group => 1, { } a when a.IsOpen => 2, _ => throw new Exception() };"));

    [Theory]
    [InlineData(
        """
        _ = actor switch
                {
                    Person   => 1, // somebody

                    // Cannot be.
                    _ => throw new Exception(),
                };
        """,
        """
        _ = actor switch
                {
                    Person   => 1, // somebody
                    Army army => throw new NotImplementedException(),
                    Group group => throw new NotImplementedException(),

                    // Cannot be.
                    _ => throw new Exception(),
                };
        """)]
    [InlineData(
        """
        _ = mood switch
                {
                    Mood.Good => 1, // somebody
                    Mood.Bad => 2,
                };
        """,
        """
        _ = mood switch
                {
                    Mood.Good => 1, // somebody
                    Mood.Bad => 2,
                    Mood.Unknown => throw new NotImplementedException(),
                };
        """)]
    [InlineData(
        """
        _ = mood switch
                {
                    Mood.Good => 1,
                    Mood.Bad => 2 // pity
                };
        """,
        """
        _ = mood switch
                {
                    Mood.Good => 1,
                    Mood.Bad => 2, // pity
                    Mood.Unknown => throw new NotImplementedException()
                };
        """)]
    [InlineData(
        """
        switch (actor)
                {
                    case News.Person  p: break;

                    // Cannot be.
                    default: throw new Exception();
                }
        """,
        """
        switch (actor)
                {
                    case News.Person  p: break;
                    case Army army:
                        break;
                    case Group group:
                        break;

                    // Cannot be.
                    default: throw new Exception();
                }
        """)]
    public async Task What_is_added_stands_as_it_would_by_hand_and_the_rest_as_it_stood(string before, string after) =>
        Assert.Contains(after, await SimplifyAsync(await FixedAsync(new AddMissingCasesFix(), before)), StringComparison.Ordinal);

    [Fact]
    public void Every_fix_is_for_a_finding_that_is_reported_and_can_be_done_everywhere_at_once() =>
        Assert.All(new CodeFixProvider[] { new UseIdConstantFix(), new UseNewNameFix(), new AddMissingCasesFix() }, fix =>
        {
            Assert.All(fix.FixableDiagnosticIds, id => Assert.Contains(new UsageAnalyzer().SupportedDiagnostics, rule => rule.Id == id));
            Assert.NotNull(fix.GetFixAllProvider());
        });

    private static async Task<(string Statements, string Title)> FixAsync(
        CodeFixProvider fix, string statements, Framework framework = Framework.Net100, string classes = "")
    {
        var document = DocumentOf(CodeOverFacts.Compile(statements, framework: framework, classes: classes));
        var actions = await ActionsAsync(fix, document);
        if (actions.Count == 0) return (statements, string.Empty);

        var changed = await ApplyAsync(document, Assert.Single(actions));
        Assert.Empty((await changed.Project.GetCompilationAsync())!.GetDiagnostics().Where(found => found.Severity == DiagnosticSeverity.Error));
        Assert.Empty(await FindingsOfAsync(changed, fix));
        return (StatementsIn(await SimplifyAsync(changed)), actions[0].Title);
    }

    private static async Task<Document> FixedAsync(CodeFixProvider fix, string statements)
    {
        var document = DocumentOf(CodeOverFacts.Compile(statements));
        return await ApplyAsync(document, Assert.Single(await ActionsAsync(fix, document)));
    }

    private static async Task<List<CodeAction>> ActionsAsync(CodeFixProvider fix, Document document)
    {
        var actions = new List<CodeAction>();
        foreach (var finding in await FindingsOfAsync(document, fix))
        {
            await fix.RegisterCodeFixesAsync(new CodeFixContext(document, finding, (action, _) => actions.Add(action), CancellationToken.None));
        }

        return actions;
    }

    private static async Task<Document> ApplyAsync(Document document, CodeAction action)
    {
        var operations = await action.GetOperationsAsync(CancellationToken.None);
        return Assert.IsType<ApplyChangesOperation>(Assert.Single(operations)).ChangedSolution.GetDocument(document.Id)!;
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
