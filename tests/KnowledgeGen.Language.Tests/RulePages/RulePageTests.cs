using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using KnowledgeGen.Language.Diagnostics;

namespace KnowledgeGen.Language.Tests.RulePages;

/// <summary>
/// The pages of <c>docs/rules</c> are examples that run. Where a page shows other diagnostics than the compiler reports, the page as
/// it should be is written beside it as <c>KGnnnn.received.md</c>; look at it and rename it to accept it.
/// </summary>
public sealed partial class RulePageTests
{
    /// <summary>Rules without an example on their page, each with the reason, which the page gives in more words.</summary>
    private static readonly Dictionary<string, string> ShownElsewhere = new()
    {
        ["KG0000"] = "Nobody's files can be relied on to break the compiler.",
        ["KG0001"] = "It takes a compiler that cannot load the generator.",
        ["KG0002"] = "It takes over a hundred mistakes; DiagnosticLimitTests has them.",
        ["KG0003"] = "It takes over a hundred warnings; DiagnosticLimitTests has them.",
        ["KG1041"] = "Only kgen opens files itself.",
        ["KG4004"] = "The host looks for folders, not the language.",
        ["KG4014"] = "It takes a document of some thousand words; DiagnosticLimitTests has one.",
        ["KG6003"] = "It is about the project file.",
        ["KG6004"] = "It is about the project file.",
        ["KG7001"] = "It takes a file of 16 million characters; DiagnosticLimitTests has one.",
        ["KG7003"] = "It takes a file of two million nodes; DiagnosticLimitTests has one.",
        ["KG7004"] = "It takes a key of over a thousand characters; DiagnosticLimitTests has one.",
        ["KG7005"] = "It takes over a hundred mistakes; DiagnosticLimitTests has them.",
        ["KG7006"] = "It takes over twenty broken places; DiagnosticLimitTests has them.",
        ["KG8001"] = "It is about C#; UsageAnalyzerTests has it.",
        ["KG8002"] = "It is about C#; UsageAnalyzerTests has it.",
        ["KG8003"] = "It is about C#; UsageAnalyzerTests has it.",
    };

    private static readonly string Folder = FindFolder();

    /// <summary>The ids of the rules whose pages have no example.</summary>
    public static IEnumerable<string> RulesWithoutExample => ShownElsewhere.Keys;

    public static TheoryData<string> Ids() => new(Pages().Select(page => page.Id));

    [Fact]
    public void Every_rule_has_a_page_and_every_page_a_rule() =>
        Assert.Equal(Rules.All.Select(rule => rule.Id), Pages().Select(page => Path.GetFileNameWithoutExtension(page.Path)).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_page_has_the_id_title_and_severity_of_the_catalogue() => Assert.Equal(
        Rules.All.Select(rule => (rule.Id, rule.Title, rule.Severity.ToString().ToLowerInvariant())),
        Pages().Select(page => (page.Id, page.Title, page.Severity)));

    [Fact]
    public void The_release_notes_of_the_analyzer_list_every_rule_once()
    {
        var folder = Path.Combine(Folder, "../../generator/KnowledgeGen.Generator");
        var lines = File.ReadAllLines(Path.Combine(folder, "AnalyzerReleases.Shipped.md")).Concat(File.ReadAllLines(Path.Combine(folder, "AnalyzerReleases.Unshipped.md")));
        Assert.Equal(
            Rules.All.Select(rule => $"{rule.Id} | KnowledgeGen | {rule.Severity} | {rule.Title}, [documentation]({rule.HelpLink})"),
            lines.Where(line => line.StartsWith("KG", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Exactly_the_listed_rules_have_no_example() =>
        Assert.Equal(ShownElsewhere.Keys.Order(StringComparer.Ordinal), Pages().Where(page => page.IsShownElsewhere).Select(page => page.Id));

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_page_without_the_mark_has_both_kinds_of_example(string id)
    {
        var page = PageOf(id);
        Assert.Equal(page.IsShownElsewhere, page.Fires.Count == 0);
        Assert.Equal(page.IsShownElsewhere, page.Mended.Count == 0);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void What_fires_on_a_page_reports_exactly_what_the_page_shows(string id)
    {
        var page = PageOf(id);
        var expected = page.Fires.Select(example => string.Join('\n', example.Console)).ToList();
        var actual = page.Fires.Select(example => string.Join('\n', KnowledgeBase.Compile(example.Files).Lines())).ToList();
        if (!expected.SequenceEqual(actual)) WriteReceived(page, actual);
        Assert.Equal(expected, actual);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_example_that_fires_shows_the_rule_of_its_page(string id) =>
        Assert.All(PageOf(id).Fires, example => Assert.Contains(example.Console, line => line.Contains(" " + id + ": ", StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(Ids))]
    public void What_is_mended_on_a_page_reports_nothing(string id) =>
        Assert.All(PageOf(id).Mended, example => Assert.Empty(KnowledgeBase.Compile(example.Files).Lines()));

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_page_says_how_to_change_the_severity(string id)
    {
        var text = File.ReadAllText(PageOf(id).Path);
        Assert.Contains("`dotnet_diagnostic." + id + ".severity", text, StringComparison.Ordinal);
        Assert.Contains("`<NoWarn>$(NoWarn);" + id + "</NoWarn>`", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_table_of_all_rules_is_what_the_catalogue_says()
    {
        var rows = File.ReadLines(Path.Combine(Folder, "README.md")).Where(line => TableRow().IsMatch(line));
        Assert.Equal(Rules.All.Select(rule => $"| [{rule.Id}]({rule.Id}.md) | {rule.Severity.ToString().ToLowerInvariant()} | {rule.Title} |"), rows);
    }

    private static void WriteReceived(RulePage page, List<string> actual)
    {
        var lines = File.ReadAllText(page.Path).Split('\n').ToList();
        for (var i = page.Fires.Count - 1; i >= 0; i--)
        {
            var example = page.Fires[i];
            lines.RemoveRange(example.ConsoleStart, example.Console.Count);
            lines.InsertRange(example.ConsoleStart, actual[i].Split('\n'));
        }

        File.WriteAllText(Path.ChangeExtension(page.Path, ".received.md"), string.Join('\n', lines), new UTF8Encoding(false));
    }

    private static RulePage PageOf(string id) => RulePage.Read(Path.Combine(Folder, id + ".md"));

    private static IEnumerable<RulePage> Pages() => Directory.GetFiles(Folder, "KG*.md")
        .Where(path => !path.EndsWith(".received.md", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)
        .Select(RulePage.Read);

    private static string FindFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "KnowledgeGen.sln"))) return Path.Combine(folder.FullName, "docs", "rules");
        }

        throw new DirectoryNotFoundException("There is no KnowledgeGen.sln above " + AppContext.BaseDirectory + ".");
    }

    [GeneratedRegex(@"^\| \[KG")]
    private static partial Regex TableRow();
}
