using System;
using System.Linq;
using System.Text;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Syntax;

namespace KnowledgeGen.Language.Tests.RulePages;

/// <summary>Rules that fire only on files too large for a page.</summary>
public sealed class DiagnosticLimitTests
{
    private const string Schema = "types: { person: {} }\nproperties: { name: { of: person, type: string, many: true } }\n";

    [Fact]
    public void Of_150_errors_100_are_shown_and_50_counted()
    {
        var lines = Facts("person:\n" + Repeat(150, i => $"  p-{i}: {{ nme: x }}\n")).Lines();

        Assert.Equal(101, lines.Length);
        Assert.Equal("a.facts.yaml(102,11): error KG0002: There are 50 more diagnostics in this file; mend these 100 first.", lines[100]);
    }

    [Fact]
    public void Of_150_warnings_100_are_shown_and_50_counted()
    {
        var lines = Facts("person:\n  ann:\n    name:\n    - x\n" + Repeat(150, _ => "    - x\n")).Lines();

        Assert.Equal(101, lines.Length);
        Assert.Equal("a.facts.yaml(105,7): warning KG0003: There are 50 more diagnostics in this file; mend these 100 first.", lines[100]);
    }

    [Fact]
    public void An_error_below_a_hundred_warnings_is_shown()
    {
        var facts = "person:\n  ann:\n    name:\n    - x\n" + Repeat(150, _ => "    - x\n") + "  bob: { nme: x }\n";

        Assert.Contains(Facts(facts).Diagnostics, diagnostic => diagnostic.Rule == Rules.UnknownPredicate);
    }

    [Fact]
    public void One_file_with_many_mistakes_does_not_hide_those_of_others()
    {
        var compilation = KnowledgeBase.Compile(
            ("a.schema.yaml", Schema),
            ("a.facts.yaml", "person:\n" + Repeat(150, i => $"  p-{i}: {{ nme: x }}\n")),
            ("b.facts.yaml", "person: { ann: { nme: x } }"));

        Assert.Equal("b.facts.yaml(1,18): error KG3005: Entities of type 'person' have no property or relation 'nme'; did you mean 'name'?", compilation.Lines()[101]);
    }

    [Fact]
    public void A_file_with_too_much_broken_YAML_is_not_read_to_its_end() =>
        AssertFires(Rules.TooManySyntaxErrors, Facts("person:\n" + Repeat(30, i => $"  p-{i}: @x\n")));

    [Fact]
    public void Over_a_hundred_mistakes_of_YAML_are_counted() =>
        AssertFires(Rules.TooManyDiagnostics, Facts("person:\n" + Repeat(150, i => $"  p-{i}: {{ name: \"\\u202E\" }}\n")));

    [Fact]
    public void A_file_that_is_too_long_is_not_read() =>
        AssertFires(Rules.FileTooLong, Facts("#" + new string(' ', YamlLimits.FileLength)));

    [Fact]
    public void A_file_with_too_many_nodes_is_not_read_to_its_end() =>
        AssertFires(Rules.TooManyNodes, Facts("person: [" + Repeat(YamlLimits.Nodes - 6, _ => "x,") + "]"));

    [Fact]
    public void A_key_that_is_too_long_is_reported() =>
        AssertFires(Rules.KeyTooLong, Facts("person:\n  ann:\n    " + new string('x', YamlLimits.KeyLength + 1) + ": Ann\n"));

    [Fact]
    public void A_quote_whose_ends_are_too_frequent_is_reported()
    {
        var compilation = KnowledgeBase.Compile(
            ("a.schema.yaml", Schema),
            ("a.facts.yaml", "source: d\nperson: { ann: { name: x, evidence: { quote: a … b, occurrence: 1001 } } }"),
            ("documents/d.txt", Repeat(1500, _ => "p a b s ")));

        AssertFires(Rules.QuoteTooFrequent, compilation);
    }

    private static void AssertFires(Rule rule, KnowledgeCompilation compilation) =>
        Assert.Single(compilation.Diagnostics, diagnostic => diagnostic.Rule == rule);

    private static KnowledgeCompilation Facts(string text) =>
        KnowledgeBase.Compile(("a.schema.yaml", Schema), ("a.facts.yaml", "about: { unsourced: test }\n" + text));

    private static string Repeat(int count, Func<int, string> text)
    {
        var builder = new StringBuilder();
        foreach (var i in Enumerable.Range(0, count)) builder.Append(text(i));
        return builder.ToString();
    }
}
