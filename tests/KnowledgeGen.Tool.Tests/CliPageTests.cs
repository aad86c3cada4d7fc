using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace KnowledgeGen.Tool.Tests;

/// <summary><c>docs/reference/cli.md</c> says of each command what its help says.</summary>
public sealed partial class CliPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(RepositoryFacts.Root, "docs", "reference", "cli.md")).ReplaceLineEndings("\n");

    private static readonly string[] OfAll = Options(Page[Page.IndexOf("## All commands", StringComparison.Ordinal)..Page.IndexOf("## check", StringComparison.Ordinal)]);

    private static readonly string[] OfEveryCommand = ["--documents FOLDER", "--library NAME=FOLDER"];

    public static TheoryData<string> Commands => [.. CommandsOfHelp()];

    [Fact]
    public void It_has_every_command_and_no_other()
    {
        var sections = SectionName().Matches(Page).Select(match => match.Groups[1].Value).Where(name => name != "All commands");
        var table = CommandRow().Matches(Page).Select(match => match.Groups[1].Value).ToList();

        Assert.Equal(CommandsOfHelp(), table);
        Assert.Equal(table, sections);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_command_has_the_usage_the_options_and_the_exit_codes_of_its_help(string command)
    {
        var help = Help(command);
        var start = Page.IndexOf($"\n## {command}\n", StringComparison.Ordinal);
        var end = Page.IndexOf("\n## ", start + 1, StringComparison.Ordinal);
        var section = end < 0 ? Page[start..] : Page[start..end];

        Assert.Equal(UsageOf(help), UsageOf(section));
        Assert.Equal(OptionsOfHelp(help).Order(StringComparer.Ordinal), Options(section).Concat(SharedOptionsOf(command)).Order(StringComparer.Ordinal));
        Assert.Contains(ExitCodes().Match(help).Value, section, StringComparison.Ordinal);
    }

    [Fact]
    public void Options_exit_codes_and_variables_of_the_tool_are_those_of_its_help()
    {
        var help = Help();

        Assert.Equal(OptionsOfHelp(help).Concat(OfEveryCommand).Order(StringComparer.Ordinal), OfAll.Order(StringComparer.Ordinal));
        Assert.All(ExitCode().Matches(help), match => Assert.Contains($"| `{match.Groups[1].Value}` | {match.Groups[2].Value} |", Page, StringComparison.Ordinal));
        Assert.Equal(5, ExitCode().Count(help));
        Assert.All(Variable().Matches(help), match => Assert.Contains($"| `{match.Groups[1].Value}` | ", Page, StringComparison.Ordinal));
        Assert.Equal(2, Variable().Count(help));
    }

    // An import makes a knowledge base, and reads none; nor does a script for a shell.
    private static IEnumerable<string> SharedOptionsOf(string command) =>
        OfEveryCommand.Where(option => command switch
        {
            "completion" => false,
            "import" => !option.StartsWith("--library", StringComparison.Ordinal),
            _ => true,
        });

    private static IEnumerable<string> CommandsOfHelp()
    {
        var help = Help();
        return CommandOfHelp().Matches(help[help.IndexOf("Commands:", StringComparison.Ordinal)..help.IndexOf("Options:", StringComparison.Ordinal)]).Select(match => match.Groups[1].Value);
    }

    private static string Help(params string[] command)
    {
        using var folder = new TemporaryFolder();
        return folder.Run([.. command, "--help"]).Output;
    }

    // The help has lines of some width, the page has none.
    private static string UsageOf(string text) => string.Join(' ', Usage().Match(text).Groups[1].Value.Split(' ', '\n').Where(word => word.Length > 0));

    private static IEnumerable<string> OptionsOfHelp(string help) => OptionOfHelp().Matches(help).Select(match => match.Groups[1].Value);

    private static string[] Options(string section) => [.. OptionRow().Matches(section).Select(match => match.Groups[1].Value)];

    [GeneratedRegex(@"^## (.+)$", RegexOptions.Multiline)]
    private static partial Regex SectionName();

    [GeneratedRegex(@"^\| \[`(\w+)`\]\(#\1\) \|", RegexOptions.Multiline)]
    private static partial Regex CommandRow();

    [GeneratedRegex(@"^  (\w+)  +\S", RegexOptions.Multiline)]
    private static partial Regex CommandOfHelp();

    [GeneratedRegex(@"^ *(kgen .+(?:\n +\[.+)*)$", RegexOptions.Multiline)]
    private static partial Regex Usage();

    [GeneratedRegex(@"^  ((?:-\w, )?--[a-z-]+(?: [A-Z=]+)?)(?:  +\S|$)", RegexOptions.Multiline)]
    private static partial Regex OptionOfHelp();

    [GeneratedRegex(@"^\| `((?:-\w, )?--[^`]+)` \|", RegexOptions.Multiline)]
    private static partial Regex OptionRow();

    [GeneratedRegex(@"^Exit codes: .+$", RegexOptions.Multiline)]
    private static partial Regex ExitCodes();

    [GeneratedRegex(@"^  (\d+) +(\S.*)$", RegexOptions.Multiline)]
    private static partial Regex ExitCode();

    [GeneratedRegex(@"^  ([A-Za-z_]+)   +(?:One more|Any value)", RegexOptions.Multiline)]
    private static partial Regex Variable();
}
