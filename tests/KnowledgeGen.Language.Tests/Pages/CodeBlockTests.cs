using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace KnowledgeGen.Language.Tests.Pages;

/// <summary>Every block of code, commands or text on a page is compiled, run or compared by a test, or is in a short list with the reason why not.</summary>
public sealed class CodeBlockTests
{
    private const string Generator = "tests/KnowledgeGen.Generator.Tests/";
    private const string Tool = "tests/KnowledgeGen.Tool.Tests/";

    /// <summary>Which test looks at the blocks of which pages: the start of their paths, a language, the test, and what in the test's source names them.</summary>
    private static readonly (string Pages, string Language, string Test, string Names)[] Tested =
    [
        ("README.md", "yaml", Generator + "ReadmeTests.cs", "README.md"),
        ("README.md", "csharp", Generator + "ReadmeTests.cs", "README.md"),
        ("README.md", "console", Tool + "CommandBlockTests.cs", "README.md"),
        ("docs/tutorial.md", "yaml", "tests/KnowledgeGen.Consumers.Tests/TutorialTests.cs", "docs/tutorial.md"),
        ("docs/tutorial.md", "csharp", "tests/KnowledgeGen.Consumers.Tests/TutorialTests.cs", "docs/tutorial.md"),
        ("docs/tutorial.md", "console", "tests/KnowledgeGen.Consumers.Tests/TutorialTests.cs", "docs/tutorial.md"),
        ("docs/tutorial.md", "text", "tests/KnowledgeGen.Consumers.Tests/TutorialTests.cs", "docs/tutorial.md"),
        ("CONTRIBUTING.md", "console", Tool + "CommandBlockTests.cs", "CONTRIBUTING.md"),
        ("generator/KnowledgeGen.Package/README.md", "console", Tool + "CommandBlockTests.cs", "generator/KnowledgeGen.Package/README.md"),
        ("templates/README.md", "console", Tool + "CommandBlockTests.cs", "templates/README.md"),
        ("tool/KnowledgeGen.Tool/README.md", "console", Tool + "CommandBlockTests.cs", "tool/KnowledgeGen.Tool/README.md"),
        ("docs/architecture.md", "mermaid", Tool + "Exporting/DrawingTests.cs", "architecture.md"),
        ("docs/how-to/", "yaml", Tool + "HowToTests.cs", "\"how-to\""),
        ("docs/how-to/", "console", Tool + "HowToTests.cs", "\"how-to\""),
        ("docs/how-to/", "text", Tool + "HowToTests.cs", "\"how-to\""),
        ("docs/how-to/", "csv", Tool + "HowToTests.cs", "\"how-to\""),
        ("docs/how-to/", "json", Tool + "HowToTests.cs", "\"how-to\""),
        ("docs/how-to/share-facts.md", "csharp", Generator + "Libraries/ShareFactsPageTests.cs", "docs/how-to/share-facts.md"),
        ("docs/graph.md", "csharp", Generator + "DocumentedExampleTests.cs", "docs/graph.md"),
        ("docs/graph.md", "console", Generator + "DocumentedExampleTests.cs", "docs/graph.md"),
        ("docs/time.md", "csharp", Generator + "DocumentedExampleTests.cs", "docs/time.md"),
        ("docs/time.md", "console", Generator + "DocumentedExampleTests.cs", "docs/time.md"),
        ("docs/time.md", "yaml", Generator + "DocumentedExampleTests.cs", "docs/time.md"),
        ("docs/reference/generated-api.md", "csharp", Generator + "DocumentedExampleTests.cs", "docs/reference/generated-api.md"),
        ("docs/reference/generated-api.md", "console", Generator + "DocumentedExampleTests.cs", "docs/reference/generated-api.md"),
        ("docs/reference/generated-api.md", "text", Generator + "DocumentedExampleTests.cs", "docs/reference/generated-api.md"),
        ("docs/reference/fact-language-keys.md", "text", "tests/KnowledgeGen.Language.Tests/Pages/KeyPageTests.cs", "docs/reference/fact-language-keys.md"),
        ("docs/reference/generated-api.md", "yaml", Generator + "DocumentedExampleTests.cs", "docs/reference/generated-api.md"),
        ("docs/reference/cli.md", "console", Tool + "CommandBlockTests.cs", "docs/reference/cli.md"),
        ("docs/exports.md", "console", Tool + "CommandBlockTests.cs", "docs/exports.md"),
        ("docs/exports.md", "sparql", Tool + "Exporting/DocumentedQueryTests.cs", "docs/exports.md"),
        ("docs/exports.md", "cypher", Tool + "Exporting/DocumentedCypherTests.cs", "docs/exports.md"),
        ("docs/outgrow-compile-time.md", "console", Tool + "CommandBlockTests.cs", "docs/outgrow-compile-time.md"),
        ("docs/fact-language.md", "yaml", "tests/KnowledgeGen.Language.Tests/Pages/FactLanguagePageTests.cs", "docs/fact-language.md"),
        ("docs/how-to/share-facts.md", "xml", "tests/KnowledgeGen.Language.Tests/Pages/XmlBlockTests.cs", "docs/how-to/share-facts.md"),
        ("docs/reference/msbuild.md", "xml", "tests/KnowledgeGen.Language.Tests/Pages/XmlBlockTests.cs", "docs/reference/msbuild.md"),
        ("docs/rules/KG", "yaml", "tests/KnowledgeGen.Language.Tests/RulePages/RulePageTests.cs", "\"KG*.md\""),
        ("docs/rules/KG", "text", "tests/KnowledgeGen.Language.Tests/RulePages/RulePageTests.cs", "\"KG*.md\""),
        ("docs/rules/KG", "console", "tests/KnowledgeGen.Language.Tests/RulePages/RulePageTests.cs", "\"KG*.md\""),
    ];

    /// <summary>Blocks that nothing runs: their page and language, and why.</summary>
    private static readonly (string Page, string Language, string Why)[] Untested =
    [
        ("docs/reliability.md", "console", "They run the tests themselves, for hours."),
        ("docs/rules/README.md", "yaml", "Two lines of a file; what they show is tested in IgnoreCommentTests."),
        ("docs/rules/KG8001.md", "csharp", "Lines with the message behind them; UsageAnalyzerTests has them whole."),
        ("docs/rules/KG8002.md", "csharp", "Lines with the message behind them; UsageAnalyzerTests has them whole."),
        ("docs/rules/KG8003.md", "csharp", "Lines with the message behind them; UsageAnalyzerTests has them whole."),
    ];

    private static readonly string[] Languages = ["csharp", "yaml", "console", "xml", "sparql", "cypher", "text", "csv", "json", "mermaid"];

    private static readonly List<(string Page, CodeBlock Block)> Blocks =
    [
        .. from page in Markdown.Paths()
           from block in Markdown.Read(page).Blocks
           select (page, block),
    ];

    [Fact]
    public void Every_block_is_tested_or_has_a_reason_not_to_be()
    {
        var open = Blocks.Where(at => !Tested.Any(entry => Covers(entry.Pages, entry.Language, at)) && !Untested.Any(entry => Covers(entry.Page, entry.Language, at)));

        Assert.Equal([], open.Select(at => $"{at.Page}:{at.Block.Line}: {at.Block.Language}"));
    }

    [Fact]
    public void A_language_has_one_name() =>
        Assert.Equal([], Blocks.Where(at => !Languages.Contains(at.Block.Language)).Select(at => $"{at.Page}:{at.Block.Line}: {at.Block.Language}"));

    [Fact]
    public void The_lists_hold_nothing_that_is_not_there()
    {
        Assert.All(Tested, entry => Assert.Contains(Blocks, at => Covers(entry.Pages, entry.Language, at)));
        Assert.All(Untested, entry => Assert.Contains(Blocks, at => Covers(entry.Page, entry.Language, at)));
        Assert.All(Tested, entry => Assert.Contains(entry.Names, File.ReadAllText(Path.Combine(Markdown.Root, entry.Test)), StringComparison.Ordinal));
    }

    private static bool Covers(string pages, string language, (string Page, CodeBlock Block) at) =>
        language == at.Block.Language && at.Page.StartsWith(pages, StringComparison.Ordinal);
}
