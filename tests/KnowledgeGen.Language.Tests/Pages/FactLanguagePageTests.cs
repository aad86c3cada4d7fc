using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using KnowledgeGen.Language.Reasoning;

namespace KnowledgeGen.Language.Tests.Pages;

/// <summary>The YAML of <c>docs/fact-language.md</c> compiles.</summary>
public sealed class FactLanguagePageTests
{
    private const string Hello = "Mira Holt keeps the small library. In 1987 she wrote The Quiet Garden.\n";

    private const string Places = """
        types: { place: {}, thing: {} }
        properties: { text: { of: thing, type: text, verbatim: true } }
        relations: { located-in: { from: [thing, place], to: place, many: true }, part-of: { from: place, to: place, many: true } }

        """;

    private static readonly List<string> Blocks =
        [.. Markdown.Read("docs/fact-language.md").Blocks.Where(block => block.Language == "yaml").Select(block => string.Join("\n", block.Code) + "\n")];

    [Fact]
    public void The_schema_and_the_facts() =>
        KnowledgeBase.Compile(("a.schema.yaml", Block("types:")), ("a.facts.yaml", Block("source: hello")), ("documents/hello.txt", Hello)).Reports();

    [Fact]
    public void The_rules() => KnowledgeBase.Compile(("a.schema.yaml", Places), ("b.schema.yaml", Block("rules:"))).Reports();

    [Fact]
    public void The_evidence_that_starts_with_a_quotation_mark()
    {
        var selector = string.Concat(Block("evidence: >-").Split('\n').Select(line => "    " + line + "\n"));

        KnowledgeBase.Compile(
            ("a.schema.yaml", Places),
            ("a.facts.yaml", "source: article\nthing:\n  bases:\n    text: rear bases\n" + selector),
            ("documents/article.txt", "\"It is about destroying their rear bases, their depots,\" Foreign Minister Laurent Fabius said.\n")).Reports();
    }

    [Fact]
    public void The_question_is_one_of_those_that_are_asked_of_the_article()
    {
        var asked = File.ReadAllText(Path.Combine(Markdown.Root, "facts", "news.questions.yaml")).ReplaceLineEndings("\n").Split('\n');

        Assert.All(Block("which-cities-lie-in:").TrimEnd('\n').Split('\n').Where(line => !line.Contains("- {", StringComparison.Ordinal)), line => Assert.Contains(line, asked));
        Assert.Contains(asked, line => line.Trim() == Block("which-cities-lie-in:").TrimEnd('\n').Split('\n')[^1].Trim());
    }

    [Fact]
    public void A_dozen_questions_and_more_are_asked_of_the_article_with_paths_and_times_among_them()
    {
        var facts = Path.Combine(Markdown.Root, "facts");
        var questions = KnowledgeBase.Compile(
            ("news.schema.yaml", File.ReadAllText(Path.Combine(facts, "news.schema.yaml"))),
            ("news.questions.yaml", File.ReadAllText(Path.Combine(facts, "news.questions.yaml")))).Model.Questions;

        Assert.True(questions.Count >= 12, questions.Count + " questions");
        Assert.Contains(questions, question => question.Path is not null);
        Assert.Contains(questions, question => question.AsOf is not null);
        Assert.All(questions, question => Assert.NotEmpty(question.Cases));
    }

    [Theory]
    [InlineData("docs/fact-language.md")]
    [InlineData("docs/rules/KG7007.md")]
    public void The_limits_of_reasoning_are_those_of_the_compiler(string page)
    {
        var text = File.ReadAllText(Path.Combine(Markdown.Root, page)).ReplaceLineEndings(" ");

        foreach (var limit in new[] { ReasoningLimits.Statements, ReasoningLimits.Steps, ReasoningLimits.StepsPerStatement, ReasoningLimits.StepsPerConclusion })
        {
            Assert.Contains(" " + limit.ToString("N0", CultureInfo.InvariantCulture) + " ", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_block_is_one_of_these() => Assert.Equal(5, Blocks.Count);

    private static string Block(string start) => Assert.Single(Blocks, block => block.StartsWith(start, StringComparison.Ordinal));
}
