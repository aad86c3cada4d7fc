using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language;
using KnowledgeGen.Language.Model;
using Microsoft.CodeAnalysis.CSharp;

namespace KnowledgeGen.Generator.Tests;

public class HostileTextTests
{
    public static readonly string[] Texts =
    [
        "plain", "", " ", "\"",
        "\\", "\\\"", "{0} {", "$\"{1}\"", "*/ class Evil {} /*", "]]>", "</summary><script>", "--> <!--", "&amp; & <",
        "<include file=\"/etc/passwd\" path=\"*\"/>", "line\nclass A {}", "line\rclass A {}", "line\r\nclass A {}",
        "line\u0085class A {}",
        "line\u2028class A {}", "line\u2029class A {}", "\u202Ebidi\u2066\u2069", "\0nul", "\uD800 lone high",
        "\uDC00 lone low", "😀 and 𝔸",
        "\uFEFFbom\u200Bzero", "\uFFFE\uFFFF\uFDD0", "#error no", "/// no", "\t\v\f\u001b", "İıß", "e\u0301", "\"\"\"", "@\"",
        "\\u000a", "//", "a;b#c",
        new string('x', 70_000), "…", "```", "p0op\\",
    ];

    [Fact]
    public void Texts_come_back_unchanged_as_values_and_as_constants()
    {
        var knowledge = new LoadedKnowledge(WithTexts());
        for (var i = 0; i < Texts.Length; i++)
        {
            Assert.Equal(Texts[i], knowledge.Assembly.GetType("News.Quote+Texts")!.GetField($"Q{i}")!.GetRawConstantValue());
        }

        Assert.Equal(Texts, knowledge.Eval<IEnumerable<string>>("Quote.All.Select(q => q.Text).ToArray()"));
        Assert.Equal(Texts, knowledge.Eval<IEnumerable<string>>("Quote.All.Select(q => q.Statements.Text.Single.Evidence[0].Quote!).ToArray()"));
        Assert.Equal(Texts, knowledge.Eval<IEnumerable<string>>("Quote.All.Select(q => q.Statements.Text.Single.Note!).ToArray()"));
    }

    [Theory]
    [InlineData(Framework.NetStandard20, LanguageVersion.CSharp9)]
    [InlineData(Framework.Net100, LanguageVersion.Latest)]
    public void Texts_cannot_break_out_of_literals_and_comments(Framework framework, LanguageVersion version)
    {
        var options = GeneratedCode.Modern with { SupportsStaticAbstracts = version != LanguageVersion.CSharp9 };
        var files = GeneratedCode.Emit(WithTexts(), options);

        var compilation = Consumer.Compile(files, framework, version);

        Assert.Empty(Consumer.Problems(compilation));
        Assert.Empty(compilation.GetSymbolsWithName(name => name is "A" or "Evil"));
        Assert.All(files, file => Assert.DoesNotContain(file.Source,
            static c => c is '\r' or '\0' or '\u0085' or '\u2028' or '\u2029' or '\u202E'));
    }

    [Fact]
    public void Literals_are_printable_ascii()
    {
        foreach (var text in Texts)
        {
            var literal = Escape.CSharpLiteral(text);
            Assert.DoesNotContain(literal, static c => c is < ' ' or > '~');
            Assert.Equal(text, ((Microsoft.CodeAnalysis.CSharp.Syntax.LiteralExpressionSyntax)SyntaxFactory.ParseExpression(literal)).Token.ValueText);
        }
    }

    [Theory]
    [InlineData("a\nb", "a b")]
    [InlineData("a \u2028\r\n b", "a b")]
    [InlineData("<b>&\"", "&lt;b&gt;&amp;&quot;")]
    [InlineData("\u202Ea\u200B", "a")]
    [InlineData("😀", "😀")]
    [InlineData("abcdefghijk", "abcdefghij…")]
    [InlineData("abcdefghi😀", "abcdefghi…")]
    public void Text_in_comments_is_one_line_of_xml(string text, string expected) =>
        Assert.Equal(expected, Escape.XmlText(text, 10));

    [Fact]
    public void Half_a_surrogate_pair_in_a_comment_is_replaced() =>
        Assert.Equal("a\uFFFDb\uFFFD", Escape.XmlText(string.Concat("a", '\uDC00', "b", '\uD800')));

    [Fact]
    public void Names_that_other_code_uses_are_no_trouble()
    {
        var model = new ModelBuilder()
            .Type("event").Type("system").Type("entity").Type("statement").Type("string").Type("knowledge-gen").Type("evidence")
            .Type("tense")
            .Property("tenses", "event", ValueKind.Enum, constant: true, values: ["past"], required: true)
            .Property("count", "event", ValueKind.Integer, constant: true).Property("item", "event", many: true)
            .Property("store", "event").Property("news", "event").Property("value", "event").Property("subject", "event")
            .Relation("event", "system", "event", many: true, inverse: "system")
            .Relation("knowledge", "event", "event", inverse: "entity")
            .Relation("statement", "event", "statement string", inverse: "knowledge-gen");
        var file = model.File("class.facts.yaml");
        file.Entity("event", "class", member: "class").Says("tenses", "past").Says("count", long.MinValue)
            .Says("knowledge", "system");
        file.Entity("event", "system", member: "Root").Says("tenses", "past").Says("count", -1).Says("item", "x")
            .Says("knowledge", "class");
        file.Entity("system", "tense", member: "Tense").Says("event", "class");
        file.Entity("system", "global", member: "KnowledgeGen").Says("event", "class").Says("event", "system");
        file.Entity("statement", "event", member: "Event");

        var files = GeneratedCode.Emit(model.Build());

        Assert.Empty(Consumer.Problems(Consumer.Compile(files)));
        Assert.Empty(Consumer.Problems(Consumer.Compile(files, Framework.Net80, LanguageVersion.CSharp11)));
        Assert.Equal("system", new LoadedKnowledge(files).Eval<string>("News.Event.@class.Knowledge!.Id"));
    }

    [Fact]
    public void The_harness_reports_missing_documentation_and_dangling_references()
    {
        GeneratedFile[] files = [new("a.cs", "/// <summary><see cref=\"Nobody\"/></summary>\npublic class A { public int B; }",
            false)];

        var problems = string.Concat(Consumer.Problems(Consumer.Compile(files)));

        Assert.Contains("CS1574", problems, System.StringComparison.Ordinal);
        Assert.Contains("CS1591", problems, System.StringComparison.Ordinal);
    }

    private static KnowledgeModel WithTexts()
    {
        var model = new ModelBuilder().Type("quote", summary: string.Concat(Texts.Take(30)))
            .Property("text", "quote", ValueKind.Text, required: true, constant: true, role: Role.Text,
                summary: "*/ \n class A {}")
            .Property("name", "quote", role: Role.Label)
            .Document("a");
        var file = model.File("texts.facts.yaml");
        for (var i = 0; i < Texts.Length; i++)
        {
            var quote = new EvidenceModel("a", Texts[i], i, i + Texts[i].Length, 1);
            file.Entity("quote", $"q{i}").Says("text", Texts[i], evidence: [quote], note: Texts[i]).Says("name", Texts[i]);
        }

        return model.Build();
    }
}
