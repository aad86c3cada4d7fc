using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using KnowledgeGen.Language.Syntax;

namespace KnowledgeGen.Language.Tests.Diagnostics;

/// <summary>Comments that take findings out.</summary>
public sealed class IgnoreCommentTests
{
    private const string Schema = "types: { person: {} }\nproperties: { name: { of: person, type: string, many: true } }\n";
    private const string SaidTwice = "warning KG3106: 'name' of 'ann' says the same twice; take one out, or put both pieces of evidence in one statement.";

    [Theory]
    [InlineData("    name: [x, x] # kgen: ignore KG3106 a reason")]
    [InlineData("    name: [x, x]\t#\tkgen: ignore KG3106 a reason")]
    [InlineData("    name: [x, x] #kgen:ignore KG3106, KG3101 a reason")]
    [InlineData("    name: [\"x # y\", \"x # y\"] # kgen: ignore KG3106 a reason")]
    [InlineData("    # kgen: ignore KG3106 a reason\n    # kgen: ignore KG3101 a reason\n    name: [x, x]")]
    [InlineData("    # kgen: ignore KG3101 a reason\n    # kgen: ignore KG3106 a reason\n    name: [x, x]")]
    [InlineData("    # kgen: ignore KG3106 a reason\n    name: [x, x]")]
    [InlineData("# kgen: ignore KG3106 a reason\n\n   # something else\n    name: [x, x]")]
    public void A_comment_takes_the_finding_of_its_line_out(string lines) =>
        Assert.DoesNotContain(Compile(lines).Diagnostics, diagnostic => diagnostic.Rule.Id == "KG3106");

    [Theory]
    [InlineData("    name: [x, x]\n    # kgen: ignore KG3106 a reason")]
    [InlineData("    # kgen: ignore KG3106 a reason\n    member: Ann\n    name: [x, x]")]
    [InlineData("    name: [x, x] # kgen: ignore KG3101 a reason")]
    [InlineData("    name: [x, x] # kgen: ignore KG3106")]
    [InlineData("    name: [x, x] # kgen: ignore KG3106 -")]
    [InlineData("    name: [x, x] # KGEN: ignore KG3106 a reason")]
    [InlineData("    name: [x, x] # see kgen: ignore KG3106 a reason")]
    [InlineData("    name: [x, x] # write # kgen: ignore KG3106 a reason")]
    [InlineData("    # write # kgen: ignore KG3106 a reason\n    name: [x, x]")]
    public void A_comment_about_another_line_or_rule_or_without_a_reason_takes_nothing_out(string lines) =>
        Assert.Contains(Compile(lines).Diagnostics, diagnostic => diagnostic.Rule.Id == "KG3106");

    [Fact]
    public void Words_in_a_value_are_no_comment() => Compile("""
            name:
              - "a # kgen: ignore KG3106 quoted"
              - '# kgen: nothing'
              - >-
                folded
                # kgen: nothing
              - a # kgen: everything
        """).Reports(
        "a.facts.yaml(10,11): error KG0010: This comment speaks to the compiler, which does not understand it; write '# kgen: ignore KG3106 reason'.");

    [Fact]
    public void An_error_can_be_ignored_and_the_rest_still_compiles()
    {
        var compilation = Compile("    name: x\n    nme: y # kgen: ignore KG3005 the next version has it");

        Assert.Empty(compilation.Diagnostics);
        Assert.False(compilation.HasErrors);
        Assert.Equal(["name"], compilation.Entity("ann").Statements.Select(statement => statement.Predicate.Name));
    }

    [Theory]
    [InlineData("# kgen:")]
    [InlineData("# kgen: ignored KG3106 a reason")]
    [InlineData("# kgen: ignore")]
    [InlineData("# kgen: ignore a reason without a rule")]
    public void A_comment_that_is_not_understood_is_reported_with_the_form_that_is(string comment) => Compile("    name: x " + comment).Reports(
        "a.facts.yaml(4,13): error KG0010: This comment speaks to the compiler, which does not understand it; write '# kgen: ignore KG3106 reason'.");

    [Theory]
    [InlineData("KG3016", "There is no rule 'KG3016'; did you mean 'KG3106'?")]
    [InlineData("kg3106", "There is no rule 'kg3106'; did you mean 'KG3106'?")]
    [InlineData("KG-99999999", "There is no rule 'KG-99999999'.")]
    [InlineData("KG1020", "'KG1020' cannot be ignored: it is about what could not be read, or about this compiler; mend what it reports.")]
    [InlineData("KG7002", "'KG7002' cannot be ignored: it is about what could not be read, or about this compiler; mend what it reports.")]
    public void A_rule_that_cannot_be_ignored_is_named(string id, string message) =>
        Compile("    name: x # kgen: ignore " + id + " a reason").Reports("a.facts.yaml(4,28): error KG0010: " + message);

    [Fact]
    public void A_comment_without_a_reason_is_told_where_it_goes() => Compile("    name: x # kgen: ignore KG3101, KG3005").Reports(
        "a.facts.yaml(4,13): error KG0011: A finding is ignored for a reason; write '# kgen: ignore KG3101, KG3005 reason'.");

    [Fact]
    public void Each_of_several_ids_must_have_something_to_ignore() => Compile("    name: [x, x] # kgen: ignore KG3106 KG3101 a reason").Reports(
        "a.facts.yaml(4,40): warning KG0012: There is no 'KG3101' to ignore on the line that this comment is about; take the id out.");

    [Fact]
    public void The_second_comment_about_the_same_is_unused() => Compile("    # kgen: ignore KG3106 one\n    name: [x, x] # kgen: ignore KG3106 two").Reports(
        "a.facts.yaml(5,33): warning KG0012: There is no 'KG3106' to ignore on the line that this comment is about; take the id out.");

    [Fact]
    public void A_comment_below_everything_is_unused() => Compile("    name: x\n# kgen: ignore KG3106 a reason").Reports(
        "a.facts.yaml(5,16): warning KG0012: There is no 'KG3106' to ignore on the line that this comment is about; take the id out.");

    [Fact]
    public void A_comment_within_a_comment_is_part_of_it()
    {
        var text = "person: {} # kgen: ignore KG3106 " + string.Concat(Enumerable.Repeat("# kgen: ignore KG3106 ", 20_000)) + "\n# kgen: ignore KG3106 x\n";
        Assert.Equal(2, YamlReader.Read("a", text).Ignores.Count);
    }

    [Fact]
    public void A_schema_can_be_commented_too() => Assert.Empty(KnowledgeBase.Compile(
        ("a.schema.yaml", "types:\n  # kgen: ignore KG2001 of a later version\n  person: { colour: red }\n")).Diagnostics);

    [Fact]
    public void A_comment_is_about_its_own_file() => KnowledgeBase.Compile(
        ("a.schema.yaml", Schema),
        ("a.facts.yaml", "about: { unsourced: test }\nperson:\n  ann: { name: [x, x] }\n"),
        ("b.facts.yaml", "\n\n# kgen: ignore KG3106 a reason\n"))
        .Reports(
            "a.facts.yaml(3,20): " + SaidTwice,
            "b.facts.yaml(3,16): warning KG0012: There is no 'KG3106' to ignore on the line that this comment is about; take the id out.");

    [Fact]
    public void Whatever_a_file_holds_its_comments_are_inside_it() => Prop.ForAll(AnyLines, text => YamlReader.Read("a", text).Ignores.All(comment =>
        comment.Range.Start >= 0 && comment.Range.End <= text.Length && text[comment.Range.Start] == '#'
        && comment.Rules.All(rule => text[rule.Range.Start..rule.Range.End] == rule.Id)
        && text[comment.Range.Start..comment.Range.End].EndsWith(comment.Reason, System.StringComparison.Ordinal))).QuickCheckThrowOnFailure();

    private static Arbitrary<string> AnyLines => Gen.Elements(
        "# kgen: ignore ", "KG3106", "kg1", ", ", " a reason", "\n", "\r", "\r\n", "\t", "  ", "a: ", "- ", "\"", "'", ">\n", "#", "kgen:", "\uFEFF", "[", "]")
        .ArrayOf().Select(string.Concat).ToArbitrary();

    private static KnowledgeCompilation Compile(string lines) =>
        KnowledgeBase.Compile(("a.schema.yaml", Schema), ("a.facts.yaml", "about: { unsourced: test }\nperson:\n  ann:\n" + lines + "\n"));
}
