using System;
using System.Linq;
using KnowledgeGen.Generator.Usage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KnowledgeGen.Generator.Tests.Usage;

/// <summary>How C# uses the facts.</summary>
public sealed class UsageAnalyzerTests
{
    [Theory]
    [InlineData("Invite(\"ann-vale\")", "KG8002 \"ann-vale\": 'ann-vale' has a constant, which a build checks: write 'Person.Ids.AnnVale'.")]
    [InlineData("Invite(\"ann-vael\")", "KG8001 \"ann-vael\": There is no 'Person' with the id 'ann-vael'; did you mean 'ann-vale'?")]
    [InlineData("Invite(\"friends\")", "KG8001 \"friends\": There is no 'Person' with the id 'friends'.")]
    [InlineData("Invite(Group.Ids.Friends)", "KG8001 Group.Ids.Friends: There is no 'Person' with the id 'friends'.")]
    [InlineData("Invite(\"line\\nbreak\")", "KG8001 \"line\\nbreak\": There is no 'Person' with the id 'line<U+000A>break'.")]
    [InlineData("Invite(guest: \"ann-vale\")", "KG8002 \"ann-vale\": 'ann-vale' has a constant, which a build checks: write 'Person.Ids.AnnVale'.")]
    [InlineData("InviteAnybody(\"friends\")", "KG8002 \"friends\": 'friends' has a constant, which a build checks: write 'Group.Ids.Friends'.")]
    [InlineData("InviteAnything(\"mill\")", "KG8001 \"mill\": There is no 'Entity' with the id 'mill'; did you mean 'mill-end'?")]
    [InlineData("Host = \"nobody\"", "KG8001 \"nobody\": There is no 'Person' with the id 'nobody'.")]
    [InlineData("_ = Host == \"nobody\"", "KG8001 \"nobody\": There is no 'Person' with the id 'nobody'.")]
    [InlineData("_ = \"nobody\" != Host", "KG8001 \"nobody\": There is no 'Person' with the id 'nobody'.")]
    [InlineData("Invite(mood == Mood.Good ? \"nobody\" : Host)", "KG8001 \"nobody\": There is no 'Person' with the id 'nobody'.")]
    [InlineData("Invite(Host ?? \"nobody\")", "KG8001 \"nobody\": There is no 'Person' with the id 'nobody'.")]
    [InlineData("Invite(mood switch { Mood.Good => \"nobody\", _ => Host })", "KG8001 \"nobody\": There is no 'Person' with the id 'nobody'.")]
    [InlineData("Host ??= \"nobody\"", "KG8001 \"nobody\": There is no 'Person' with the id 'nobody'.")]
    [InlineData("_ = Host is not \"nobody\"", "KG8001 \"nobody\": There is no 'Person' with the id 'nobody'.")]
    [InlineData("_ = Host is \"\" or \"nobody\"", "KG8001 \"nobody\": There is no 'Person' with the id 'nobody'.")]
    [InlineData("_ = Host switch { \"nobody\" => 1, _ => 2 }", "KG8001 \"nobody\": There is no 'Person' with the id 'nobody'.")]
    [InlineData("switch (Host) { case \"nobody\": break; case \"x\" when mood == Mood.Good: break; }", "KG8001 \"nobody\": There is no 'Person' with the id 'nobody'.", "KG8001 \"x\": There is no 'Person' with the id 'x'.")]
    [InlineData("_ = new Guest() is { Name: \"nobody\", Alias: \"nobody\" }", "KG8001 \"nobody\": There is no 'Person' with the id 'nobody'.")]
    [InlineData("_ = Host is { Length: 1 } or null")]
    [InlineData("InviteAll(\"ann-vale\", \"nobody\")", "KG8002 \"ann-vale\": 'ann-vale' has a constant, which a build checks: write 'Person.Ids.AnnVale'.", "KG8001 \"nobody\": There is no 'Person' with the id 'nobody'.")]
    [InlineData("InviteAll(new[] { \"nobody\" })", "KG8001 \"nobody\": There is no 'Person' with the id 'nobody'.")]
    [InlineData("_ = Person.Get(\"nobody\")", "KG8001 \"nobody\": There is no 'Person' with the id 'nobody'.")]
    [InlineData("_ = Person.TryGet(\"nobody\", out _)")]
    [InlineData("_ = Town.Get(\"the-mill\")", "KG5004 \"the-mill\": 'the-mill' is now called 'mill-end'; write the new id.")]
    [InlineData("InviteAnybody(\"guards\")", "KG5001 \"guards\": 'guards' is retracted: there were none", "KG8002 \"guards\": 'guards' has a constant, which a build checks: write 'Army.Ids.Guards'.")]
    [InlineData("Invite(\"bob\")", "KG5002 \"bob\": 'bob' is disputed: perhaps two people", "KG8002 \"bob\": 'bob' has a constant, which a build checks: write 'Person.Ids.Bob'.")]
    [InlineData("_ = Town.Get(\"old-town\")", "KG5003 \"old-town\": 'old-town' is superseded: use Town.MillEnd instead", "KG8002 \"old-town\": 'old-town' has a constant, which a build checks: write 'Town.Ids.OldTown'.")]
    [InlineData("Invite(\"\")")]
    [InlineData("InviteAnything(string.Empty)")]
    [InlineData("_ = Host == \"\"")]
    [InlineData("InviteText(\"nobody\")")]
    [InlineData("Invite(Person.Ids.AnnVale)")]
    [InlineData("Invite(Host)")]
    [InlineData("Greet(\"nobody\")")]
    public void Literals_that_are_wanted_to_be_ids_are_checked(string statement, params string[] expected) =>
        Assert.Equal(string.Join("\n", expected), string.Join("\n", Analyze(statement + ";", """
            static void InviteText([EntityId(typeof(string))] string guest) { }
            static void InviteAll([EntityId(typeof(Person))] params string[] guests) { }
            class Guest { [EntityId(typeof(Person))] public string Name = ""; public string Alias = ""; }
            """)));

    [Theory]
    [InlineData("Invite(\"nobody\")")]
    [InlineData("InviteAnybody(\"nobody\")")]
    [InlineData("InviteAnything(\"nobody\")")]
    public void Without_any_entity_nothing_is_said_of_ids(string statement) => Assert.Empty(Analyze(CodeOverFacts.Compile(statement + ";", facts: "")));

    [Fact]
    public void Without_an_entity_of_the_type_others_count() => Assert.Equal(
        ["KG8001 \"bob\": There is no 'Person' with the id 'bob'."],
        Analyze(CodeOverFacts.Compile("Invite(\"bob\");", facts: "about: { unsourced: test }\ntown: { mill-end: {} }\n")));

    [Theory]
    [InlineData("Invite(\"ann-vale\")", "KG8002 \"ann-vale\": 'ann-vale' has a constant, which a build checks: write 'Person.Ids.AnnVale'.")]
    [InlineData("Invite(\"bib\")", "KG8001 \"bib\": There is no 'Person' with the id 'bib'; did you mean 'bob'?")]
    [InlineData("InviteAnybody(\"mill-end\")", "KG8001 \"mill-end\": There is no 'Actor' with the id 'mill-end'.")]
    [InlineData("InviteAnything(\"mill-end\")", "KG8002 \"mill-end\": 'mill-end' has a constant, which a build checks: write 'Town.Ids.MillEnd'.")]
    [InlineData("InviteAnything(\"mill\")", "KG8001 \"mill\": There is no 'Entity' with the id 'mill'; did you mean 'mill-end'?")]
    public void Facts_of_a_referenced_assembly_count_too(string statement, string expected) =>
        Assert.Equal([expected], Analyze(CodeOverFacts.CompileElsewhere(statement + ";")));

    [Fact]
    public void Attributes_of_a_referenced_assembly_may_be_of_any_kind() => Assert.Equal(
        ["KG8001 \"bib\": There is no 'Person' with the id 'bib'; did you mean 'bob'?", "KG8001 \"mill\": There is no 'Entity' with the id 'mill'; did you mean 'mill-end'?"],
        Analyze(CodeOverFacts.CompileElsewhere(
            "Invite(\"bib\"); InviteAnything(\"mill\");",
            "[assembly: Owners(new[] { \"a\" }, 1)] class OwnersAttribute : System.Attribute { public OwnersAttribute(string[] names, int count) { } }")));

    [Fact]
    public void Defaults_and_initial_values_are_checked_too() => Assert.Equal(
        [
            "KG8001 \"x1\": There is no 'Person' with the id 'x1'.",
            "KG8001 \"x2\": There is no 'Person' with the id 'x2'.",
            "KG8001 \"x3\": There is no 'Person' with the id 'x3'.",
        ],
        Analyze("", """
            [EntityId(typeof(Person))] static string field = "x1";
            [EntityId(typeof(Person))] static string Property { get; } = "x2";
            static void Optional([EntityId(typeof(Person))] string guest = "x3") { }
            """));

    [Theory]
    [InlineData("switch (actor) { case Person p: break; case Group g: break; }", "'Army'")]
    [InlineData("switch (actor) { case Person p when p.Id == \"\": break; case Group or Army: break; }", "'Person'")]
    [InlineData("switch (actor) { case Person { Id: \"\" }: break; case Group: break; case Army: break; }", "'Person'")]
    [InlineData("switch (actor) { case Person: break; default: throw new Exception(); }", "'Army', 'Group'")]
    [InlineData("_ = actor switch { Person => 1, Group => 2 };", "'Army'")]
    [InlineData("_ = actor switch { Person => 1, Group => 2, _ => throw new Exception() };", "'Army'")]
    [InlineData("switch (mood) { case Mood.Good: break; case Mood.Bad: break; }", "'Mood.Unknown'")]
    [InlineData("_ = mood switch { Mood.Good or Mood.Bad => 1 };", "'Mood.Unknown'")]
    [InlineData("_ = mood switch { Mood.Good or (Mood.Bad or > Mood.Unknown) when actor is Person => 1, Mood.Bad => 2, _ => throw new Exception() };", "'Mood.Good', 'Mood.Unknown'")]
    [InlineData("Mood? maybe = mood; switch (maybe) { case Mood.Good: break; }", "'Mood.Bad', 'Mood.Unknown'")]
    [InlineData("switch (actor) { case Person: break; default: { throw new Exception(); } }", "'Army', 'Group'")]
    [InlineData("switch (actor) { case Person: break; case var other: { throw new Exception(other.Id); } }", "'Army', 'Group'")]
    [InlineData("switch (actor) { case Person: break; case { }: throw new Exception(); }", "'Army', 'Group'")]
    [InlineData("_ = actor switch { Person => 1, var other => throw new Exception(other.Id) };", "'Army', 'Group'")]
    [InlineData("_ = actor switch { Person => 1, null => 2, not null => throw new Exception() };", "'Army', 'Group'")]
    [InlineData("_ = actor switch { Person => (object)1, null or _ => throw new Exception() };", "'Army', 'Group'")]
    [InlineData("switch (actor) { case not (Person or Army): break; }", "'Army', 'Person'")]
    [InlineData("switch (actor) { case Actor and not Person: break; }", "'Person'")]
    [InlineData("switch (actor) { case Group or Army: break; case Person { Age: 1 or 2 }: break; case Person { Age: 3 }: break; }", "'Person'")]
    [InlineData("switch (actor) { case Group or Army: break; case Person { Age: > 1 }: break; }", "'Person'")]
    [InlineData("switch (actor) { case Group or Army: break; case Person { IsOpen: true }: break; }", "'Person'")]
    [InlineData("_ = actor switch { Person => 1, null => 2, not (null) => throw new Exception() };", "'Army', 'Group'")]
    [InlineData("_ = actor switch { Person => 1, null => 2, (not ((null))) => throw new Exception() };", "'Army', 'Group'")]
    [InlineData("switch (actor) { case Group or Army: break; case Person { Mood: not null }: break; }", "'Person'")]
    [InlineData("switch (actor) { case Group or Army: break; case Person { LivesIn: { Count: 0 } }: break; }", "'Person'")]
    [InlineData("switch (actor) { case Group or Army: break; case Person { Id: ['a', ..] }: break; }", "'Person'")]
    [InlineData("switch (actor) { case Group or Army: break; case Person when false: break; }", "'Person'")]
    [InlineData("_ = mood switch { > Mood.Good and not Mood.Unknown => 1 };", "'Mood.Good', 'Mood.Unknown'")]
    [InlineData("_ = mood switch { not (Mood.Good or Mood.Bad) => 1, _ => throw new Exception() };", "'Mood.Good', 'Mood.Bad'")]
    [InlineData("_ = mood switch { Mood.Good => 1, var other when other > Mood.Bad => 2, _ => throw new Exception() };", "'Mood.Bad', 'Mood.Unknown'")]
    public void A_switch_that_leaves_something_out_is_pointed_out(string statement, string missing) => Assert.Equal(
        ["KG8003 switch: This switch leaves out " + missing + "; add what is missing, or a default that says what to do with the rest."],
        Analyze(statement));

    // Member by member and case by case, four times as much of both would be sixteen times the work, and more.
    [Fact]
    public void A_switch_over_very_many_members_is_looked_through_once()
    {
        var (small, large) = (WithManyMembers(7_500, 125), WithManyMembers(30_000, 500));

        Assert.StartsWith("KG8003 switch: This switch leaves out 'Huge.M0', 'Huge.M501', 'Huge.M502', 'Huge.M503', 'Huge.M504' and 29495 more", Assert.Single(Analyze(large)), StringComparison.Ordinal);
        Assert.InRange(LeastTime.Of(() => Analyze(large)) / LeastTime.Of(() => Analyze(small)), 0, 12);
    }

    [Theory]
    [InlineData("switch (actor) { case Person: break; case Group: break; case Army: break; }")]
    [InlineData("switch (actor) { case Person: break; default: break; }")]
    [InlineData("switch (actor) { case Person: break; case Actor: break; }")]
    [InlineData("switch (actor) { case null: break; }")]
    [InlineData("switch (actor.Id) { case \"x\": break; }")]
    [InlineData("switch (Person.AnnVale) { case Person: break; }")]
    [InlineData("switch (DateTime.Now.DayOfWeek) { case DayOfWeek.Monday: break; }")]
    [InlineData("_ = actor switch { Person => 1, _ => 2 };")]
    [InlineData("_ = actor switch { Person => 1, var other => other.Id.Length };")]
    [InlineData("_ = mood switch { Mood.Good => 1, Mood.Bad => 2, Mood.Unknown => 3 };")]
    [InlineData("switch (actor) { case Person: break; case var other: Greet(other.Id); break; }")]
    [InlineData("switch (actor) { case Person: break; case { } other: Greet(other.Id); break; }")]
    [InlineData("switch (actor) { case Person: break; case not Person: break; }")]
    [InlineData("switch (actor) { case Person: break; case Actor and not Person: break; }")]
    [InlineData("switch (actor) { case Person: break; case IComparable: break; }")]
    [InlineData("switch (actor) { case Group or Army: break; case Person { Id: var id }: break; }")]
    [InlineData("switch (actor) { case Group or Army: break; case Person { Id: { } id }: break; }")]
    [InlineData("switch (actor) { case Group or Army: break; case Person { Id: [..] }: break; }")]
    [InlineData("switch (actor) { case Group or Army: break; case Person { Id: string, IsOpen: true or false }: break; }")]
    [InlineData("switch (actor) { case Group or Army: break; case Person { IsOpen: true }: break; case Person { IsOpen: false }: break; }")]
    [InlineData("switch (actor) { case Group or Army: break; case Person { Age: > 3 }: break; case Person { Age: <= 3 }: break; }")]
    [InlineData("switch (actor) { case Group or Army: break; case Person p when p.IsOpen: break; case Person p when !p.IsOpen: break; }")]
    [InlineData("switch (actor) { case Group or Army: break; case Person { Mood: null or Mood.Good or Mood.Bad or Mood.Unknown }: break; }")]
    [InlineData("switch (actor) { case Group or Army: break; case Person when true: break; }")]
    [InlineData("switch (actor) { case { Id: \"x\" }: break; default: throw new Exception(); }")]
    [InlineData("switch (actor) { default: throw new Exception(); }")]
    [InlineData("_ = mood switch { >= Mood.Bad => 1, Mood.Good => 2 };")]
    [InlineData("_ = mood switch { not Mood.Bad => 1, Mood.Bad => 2 };")]
    [InlineData("Mood? maybe = mood; _ = maybe switch { not null => 1, null => 2 };")]
    public void A_switch_that_says_what_to_do_with_all_is_not(string statement) => Assert.Empty(Analyze(statement));

    [Theory]
    [InlineData("_ = Person.AnnVale.LivesIn;", "KG5001 Person.AnnVale.LivesIn: 'Person.AnnVale.LivesIn' is retracted: misread")]
    [InlineData("_ = Person.AnnVale.Statements.LivesIn;", "KG5001 Person.AnnVale.Statements.LivesIn: 'Person.AnnVale.LivesIn' is retracted: misread")]
    [InlineData("_ = Person.AnnVale.Mood;")]
    [InlineData("_ = Person.Parse(\"ann-vale\").LivesIn;")]
    public void A_statement_that_is_out_of_use_is_pointed_out_where_it_is_named(string statement, params string[] expected) =>
        Assert.Equal(expected, Analyze(statement));

    [Theory]
    [InlineData("_ = Person.Bob;", "KG5002 Person.Bob: 'Person.Bob' is disputed: perhaps two people")]
    [InlineData("_ = Army.Guards;", "KG5001 Army.Guards: 'Army.Guards' is retracted: there were none")]
    [InlineData("_ = Army.Ids.Guards;", "KG5001 Army.Ids.Guards: 'Ids.Guards' is retracted: there were none")]
    [InlineData("_ = Town.OldTown;", "KG5003 Town.OldTown: 'Town.OldTown' is superseded: use Town.MillEnd instead")]
    [InlineData("_ = Town.TheMill;", "KG5004 Town.TheMill: 'Town.TheMill' is renamed: use Town.MillEnd")]
    [InlineData("_ = Town.MillEnd;")]
    public void Before_net5_the_analyzer_says_what_Obsolete_cannot(string statement, params string[] expected) =>
        Assert.Equal(expected, Analyze(statement, framework: Framework.NetStandard20));

    [Theory]
    [InlineData("_ = Person.Bob;", "KG5002 warning: 'Person.Bob' is obsolete: 'disputed: perhaps two people'")]
    [InlineData("_ = Army.Guards;", "KG5001 warning: 'Army.Guards' is obsolete: 'retracted: there were none'")]
    [InlineData("_ = Army.Ids.Guards;", "KG5001 warning: 'Army.Ids.Guards' is obsolete: 'retracted: there were none'")]
    [InlineData("_ = Town.OldTown;", "KG5003 warning: 'Town.OldTown' is obsolete: 'superseded: use Town.MillEnd instead'")]
    [InlineData("_ = Town.TheMill;", "KG5004 warning: 'Town.TheMill' is obsolete: 'renamed: use Town.MillEnd'")]
    public void Since_net5_the_compiler_says_it_under_the_same_ids(string statement, string expected)
    {
        Assert.Empty(Analyze(statement));
        var diagnostic = Assert.Single(CodeOverFacts.Compile(statement).GetDiagnostics(), found => found.Severity >= DiagnosticSeverity.Warning);
        Assert.Equal(expected, diagnostic.Id + " warning: " + diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
        Assert.EndsWith("/docs/rules/" + diagnostic.Id + ".md", diagnostic.Descriptor.HelpLinkUri, StringComparison.Ordinal);
    }

    private static string[] Analyze(string statements, string members = "", Framework framework = Framework.Net100) =>
        Analyze(CodeOverFacts.Compile(statements, members, framework));

    private static CSharpCompilation WithManyMembers(int members, int cases) => CodeOverFacts.Compile(
        "Huge huge = default; switch (huge) { " + string.Concat(Enumerable.Range(1, cases).Select(i => "case Huge.M" + i + ": ")) + "break; }",
        classes: "[ClosedEnum] enum Huge { " + string.Join(", ", Enumerable.Range(0, members).Select(i => "M" + i)) + " }");

    private static string[] Analyze(Compilation compilation)
    {
        var found = compilation.WithAnalyzers([new UsageAnalyzer()]).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();
        return [.. found.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)
            .Select(diagnostic => diagnostic.Id + " " + TextAt(diagnostic.Location) + ": " + diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture))];
    }

    private static string TextAt(Location location) => location.SourceTree!.ToString().Substring(location.SourceSpan.Start, location.SourceSpan.Length);
}
