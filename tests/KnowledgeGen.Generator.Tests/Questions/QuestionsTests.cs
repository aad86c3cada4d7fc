using System;
using System.Linq;
using KnowledgeGen.Generator.Tests.Pipeline;
using Microsoft.CodeAnalysis.CSharp;

namespace KnowledgeGen.Generator.Tests.Questions;

/// <summary>The methods that questions become.</summary>
public sealed class QuestionsTests
{
    private const string Schema = """
        types:
          place: { abstract: true }
          town: { extends: place }
          country: { extends: place }
          person: {}
          office: {}
        properties:
          name: { of: [place, person, office], type: string, role: label, required: true }
          title: { of: office, type: string }
          height: { of: place, type: integer }
          area: { of: place, type: decimal, many: true }
          page: { of: place, type: url, many: true }
          size: { of: place, type: enum, values: [small, large] }
          founded: { of: place, type: date }
        relations:
          part-of: { from: place, to: place, inverse: parts, transitive: true, acyclic: true }
          near: { from: place, to: place, many: true, symmetric: true }
          holds: { from: person, to: office, many: true, inverse: holders }
          of-place: { from: office, to: place, required: true }
          knows: { from: person, to: person, many: true }
        """;

    private const string Facts = """
        about: { unsourced: a sketch }
        town:
          kidal: { name: Kidal, part-of: mali, height: 458, size: small, near: gao, founded: 1908, area: 1.5, page: ["https://a.example/p#kidal", "https://a.example/p#top"] }
          gao: { name: Gao, part-of: mali, height: 226, size: large, area: [1.50, 2] }
        country:
          mali: { name: Mali, height: 343 }
        office:
          mayor: { name: Mayor, title: Mayor of Gao, of-place: gao }
        person:
          ann: { name: Ann, holds: { to: mayor, during: 2001/2005 }, knows: bob }
          bob: { name: Bob, holds: [{ to: mayor, during: 2006/2010 }], knows: cid }
          cid: { name: Cid, holds: [{ to: mayor, during: 2011/2013, certainty: possible }] }
        """;

    private const string Questions = """
        who-held:
          ask: Who held an office of a place on a day?
          given: { Place: place, Day: date }
          find: [Person, Office]
          where: [Person holds Office, Office of-place Place]
          as-of: Day
          expect:
            - { for: { Place: gao, Day: 2004-02-03 }, answers: [[ann, mayor]] }
            - { for: { Place: gao, Day: 2012-02-03 }, answers: [] }
        who-may-have-held:
          ask: Who may have held an office in 2012?
          find: Person
          where: [Person holds _]
          as-of: 2012-02-03
          reported: true
          expect: cid
        places-in:
          ask: Which places lie in <one> & "another"?
          given: { Whole: place }
          find: Place
          where: [Place part-of Whole, Place is town]
          expect: { for: { Whole: mali }, answers: [kidal, gao] }
        low-and-high:
          ask: Which places are higher than others, and how high?
          find: [High, Feet, Size]
          where: [High height Feet, _ height Other, Feet > Other, High size Size]
          expect: [[kidal, 458, small]]
        of-title:
          ask: Which office has a title?
          given: { Title: string }
          find: Office
          where: [Office title Title]
          expect: { for: { Title: Mayor of Gao }, answers: mayor }
        near-and-old:
          ask: What is near something old?
          find: Place
          where: [Place near Old, Old founded Date, Date < 1950, not Place founded _]
          expect: [gao]
        of-area:
          ask: Which places have an area?
          given: { Area: decimal }
          find: Place
          where: [Place area Area]
          expect: { for: { Area: 1.500 }, answers: [gao, kidal] }
        pages:
          ask: Which pages are there?
          find: Page
          where: [_ page Page]
          expect: ["https://a.example/p#kidal", "https://a.example/p#top"]
        areas-in-common:
          ask: Which areas are those of two places?
          find: Area
          where: [P area Area, Q area Area, P != Q]
          expect: 1.50
        way:
          ask: How do two people know each other?
          given: { From: person, To: person }
          path: { from: From, to: To, along: knows, direction: either }
          expect:
            - { for: { From: cid, To: ann }, answers: [cid, bob, ann] }
        way-on-a-day:
          ask: Is there a way from somebody to the mayor on a day?
          given: { Day: date }
          path: { from: ann, to: mayor }
          as-of: Day
          possibly: true
          expect:
            - { for: { Day: 2004 }, answers: [ann, mayor] }
            - { for: { Day: 2007 }, answers: [ann, bob, mayor] }
            - { for: { Day: 1990 }, answers: [] }
        """;

    private static readonly TestProject Project = new TestProject()
        .With("a.schema.yaml", Schema)
        .With("a.facts.yaml", Facts)
        .With("a.questions.yaml", Questions);

    private static readonly Lazy<LoadedKnowledge> Program = new(() =>
    {
        var run = PipelineRun.Of(Project);
        Assert.Empty(run.Problems);
        return new LoadedKnowledge(run.Sources.Select(source => new GeneratedFile(source.Key, source.Value, false)));
    });

    [Theory]
    [InlineData("WhoHeld(Town.Gao, EdtfDate.Parse(\"2004-02-03\"))", "(Ann, Mayor)")]
    [InlineData("WhoHeld(Town.Gao, EdtfDate.Parse(\"2007\"))", "(Bob, Mayor)")]
    [InlineData("WhoHeld(Town.Gao, EdtfDate.Parse(\"2005/2006\"))", "")]
    [InlineData("WhoHeld(Country.Mali, EdtfDate.Parse(\"2006\"))", "")]
    [InlineData("WhoMayHaveHeld()", "Cid")]
    [InlineData("PlacesIn(Country.Mali)", "Kidal, Gao")]
    [InlineData("LowAndHigh()", "(Kidal, 458, Small)")]
    [InlineData("LowAndHigh().Select(answer => answer.High.Name + answer.Feet + (answer.Size == Size.Small))", "Kidal458True")]
    [InlineData("OfTitle(\"Mayor of Gao\")", "Mayor")]
    [InlineData("NearAndOld()", "Gao")]
    [InlineData("OfArea(1.5000m)", "Kidal, Gao")]
    [InlineData("OfArea(2.0m)", "Gao")]
    [InlineData("AreasInCommon()", "1.5")]
    [InlineData("Pages()", "https://a.example/p#kidal, https://a.example/p#top")]
    [InlineData("Way(Person.Cid, Person.Ann)!.Entities", "Cid, Bob, Ann")]
    [InlineData("WayOnADay(EdtfDate.Parse(\"2004\"))!.Entities", "Ann, Mayor")]
    [InlineData("new[] { Knowledge.Questions.WayOnADay(EdtfDate.Parse(\"1990\")) is null }", "True")]
    public void A_question_is_a_typed_method(string call, string answers) => Assert.Equal(
        answers,
        Program.Value.Eval<string>($"string.Join(\", \", {(call.StartsWith("new", StringComparison.Ordinal) ? call : "Knowledge.Questions." + call)})"));

    [Fact]
    public void An_answer_says_which_statements_it_rests_on() => Assert.Equal(
        "Gao\n    Gao part of Mali.\n       unsourced: a sketch",
        Program.Value.Eval<string>("Knowledge.Questions.PlacesIn(Country.Mali).ToString().Split(\"\\nGao\")[1].Insert(0, \"Gao\")"));

    [Fact]
    public void What_is_given_must_be_something() =>
        Assert.Throws<ArgumentNullException>(() => Program.Value.Run<object>("return Knowledge.Questions.OfTitle(null!);"));

    [Theory]
    [InlineData(Framework.NetStandard20, LanguageVersion.CSharp9)]
    [InlineData(Framework.Net80, LanguageVersion.CSharp12)]
    public void They_compile_wherever_entities_do(object framework, LanguageVersion version) =>
        Assert.Empty(PipelineRun.Of(Project with { Framework = (Framework)framework, LanguageVersion = version }).Problems);

    [Fact]
    public void They_read_like_hand_written_code() => Snapshot.Verify(PipelineRun.Of(Project).Sources["Knowledge.questions.g.cs"]);

    [Fact]
    public void A_wrong_answer_is_an_error_at_the_question()
    {
        var run = PipelineRun.Of(Project.Edit("a.questions.yaml", "answers: [kidal, gao]", "answers: [kidal]"));

        var diagnostic = Assert.Single(run.Diagnostics, found => found.Id == "KG9006");
        Assert.Equal("/home/ann/app/a.questions.yaml: (16,0)-(16,9)", diagnostic.Location.GetLineSpan().ToString());
        Assert.Equal(
            "'places-in' for Whole: 'mali' gives 'gao', 'kidal', but 'kidal' is expected: 'gao' is not expected.",
            diagnostic.GetMessage(null));
        Assert.Equal("/home/ann/app/a.questions.yaml: (21,10)-(21,52)", Assert.Single(diagnostic.AdditionalLocations).GetLineSpan().ToString());
    }

    [Fact]
    public void A_comment_or_a_name_that_no_question_asks_for_asks_nothing_again()
    {
        var first = PipelineRun.Of(Project);
        var commented = first.Then(project => project.Edit("a.facts.yaml", "town:", "# Towns.\ntown:"));
        Assert.Empty(commented.Emitted);

        var asked = first.Then(project => project.Edit("a.questions.yaml", "Who held an office", "Who had an office"));
        Assert.Equal(["Knowledge.questions.g.cs"], asked.Emitted);
    }

    [Fact]
    public void A_schema_may_use_the_names_that_questions_need()
    {
        var run = PipelineRun.Of(Project
            .Edit("a.schema.yaml", "  office: {}", "  office: {}\n  questions: {}\n  answers: {}\n  question: {}")
            .With("b.facts.yaml", "questions: { one: {} }\nquestion: { two: {} }\nanswers: { three: {} }\n")
            .With("b.questions.yaml", """
                store: { ask: All?, find: [Match, Store], where: [Match is questions, Store is question], expect: [[one, two]] }
                class: { ask: Which?, given: { Class: questions, Match: answers }, find: Questions, where: [Questions is questions, Questions = Class, Match is answers], expect: [{ for: { Class: one, Match: three }, answers: one }] }
                """));
        Assert.Empty(run.Problems);
    }

    [Fact]
    public void A_schema_with_nothing_but_a_rule_compiles()
    {
        var run = PipelineRun.Of(new TestProject()
            .With("a.schema.yaml", "types: { a: {} }\nrelations: { r: { from: a, to: a, many: true } }\nrules: { s: { if: [X r Y], then: Y r X } }\n")
            .With("a.facts.yaml", "about: { unsourced: x }\na: { b: { r: c }, c: {} }\n")
            .With("a.questions.yaml", "which: { ask: Which?, find: [X, Y], where: [X r Y], expect: [[b, c], [c, b]] }\n"));
        Assert.Empty(run.Problems);
    }

    [Fact]
    public void A_question_may_be_about_documents()
    {
        var run = PipelineRun.Of(Project.With("b.questions.yaml", "which: { ask: Which?, find: X, where: [X is document], expect: [] }\n"));
        Assert.Empty(run.Problems);
    }
}
