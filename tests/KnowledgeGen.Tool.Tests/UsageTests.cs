using System;
using System.IO;
using KnowledgeGen.Tool.Exporting;

namespace KnowledgeGen.Tool.Tests;

public sealed class UsageTests
{
    [Theory]
    [InlineData("check", "nowhere")]
    [InlineData("check", "library.facts.yaml")]
    [InlineData("check", "empty")]
    [InlineData("check", "a", "b")]
    [InlineData("coverage", "--al")]
    [InlineData("check", "--format", "xml")]
    [InlineData("check", "--format")]
    [InlineData("check", "--unknown")]
    [InlineData("chekc")]
    [InlineData("cite")]
    [InlineData("explain")]
    [InlineData("export")]
    [InlineData("export", "--format", "turtel")]
    [InlineData("import")]
    [InlineData("import", "xml", "library.facts.yaml", "-o", "new")]
    [InlineData("import", "csv", "nothing.csv", "-o", "new")]
    [InlineData("import", "csv", "empty", "-o", "new")]
    [InlineData("import", "jsonl", "empty", "-o", "new")]
    [InlineData("import", "jsonl", "library.facts.yaml")]
    [InlineData("import", "jsonl", "library.facts.yaml", "-o", "documents")]
    [InlineData("export", "--format", "jsonl", "-o", "documents")]
    [InlineData("export", "--format", "jsonl", "-o", "nowhere/out.jsonl")]
    [InlineData]
    public void Wrong_usage_is_said_on_standard_error_with_exit_code_2(params string[] args)
    {
        using var folder = TemporaryFolder.WithLibrary();
        Directory.CreateDirectory(folder.Full("empty"));
        var run = folder.Run(args);
        Assert.Equal((2, string.Empty), (run.ExitCode, run.Output));
        Assert.StartsWith("kgen: ", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistyped_format_is_guessed()
    {
        using var folder = TemporaryFolder.WithLibrary();
        Assert.Contains(
            "There is no format 'json' among jsonl, nquads, turtle, jsonld, cypher, graphml, csv, mermaid, dot; did you mean 'jsonl'?",
            folder.Run("export", "--format", "json").Error,
            StringComparison.Ordinal);
        Assert.Contains("There is no format 'xml' among text, sarif, github.", folder.Run("check", "--format", "xml").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_option_that_stands_too_early_is_told_its_place()
    {
        using var folder = TemporaryFolder.WithLibrary();
        Assert.StartsWith("kgen: The option '--format' stands before its command; write it after 'export'.\n", folder.Run("--format", "jsonl", "export").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("export", "--format", "jsonl", "-o", "library.facts.yaml")]
    [InlineData("export", "--format", "dot", "-o", "documents/hello.txt")]
    [InlineData("export", "--format", "turtle", "-o", "facts.lock")]
    [InlineData("schema", "--of", "facts", "-o", "library.schema.yaml")]
    public void What_facts_are_made_of_is_never_written_over(params string[] args)
    {
        using var folder = TemporaryFolder.WithLibrary();
        Directory.CreateDirectory(folder.Full("documents"));
        if (!File.Exists(folder.Full(args[^1]))) folder.Write(args[^1], "mine");
        var before = folder.Read(args[^1]);
        var run = folder.Run(args);
        Assert.Equal((2, "kgen: '" + args[^1] + "' cannot be written: it is named like what facts are made of, which would be gone; name another file.\n"), (run.ExitCode, run.Error));
        Assert.Equal(before, folder.Read(args[^1]));
    }

    [Fact]
    public void A_mistyped_command_is_guessed()
    {
        using var folder = new TemporaryFolder();
        Assert.StartsWith(
            "kgen: There is no command 'chekc'; did you mean 'check'?\n", folder.Run("chekc").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--acept", "; did you mean '--accept'?")]
    [InlineData("--zzz", ".")]
    public void A_mistyped_option_is_no_folder(string option, string suggestion)
    {
        using var folder = TemporaryFolder.WithLibrary();
        Assert.StartsWith(
            "kgen: There is no option '" + option + "'" + suggestion + "\n", folder.Run("lock", option).Error, StringComparison.Ordinal);
        Assert.StartsWith(
            "kgen: There is no option '" + option + "'" + suggestion + "\n", folder.Run("lock", ".", option).Error, StringComparison.Ordinal);
        Assert.False(folder.Has("facts.lock"));
    }

    [Theory]
    [InlineData("check")]
    [InlineData("export")]
    [InlineData("import")]
    [InlineData("lock")]
    [InlineData("cite")]
    [InlineData("explain")]
    [InlineData("coverage")]
    [InlineData("diff")]
    [InlineData("schema")]
    [InlineData("init")]
    [InlineData("site")]
    [InlineData("completion")]
    public void Every_command_has_help_with_examples_and_exit_codes(string command)
    {
        using var folder = new TemporaryFolder();
        var run = folder.Run(command, "--help");
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        Assert.Contains("kgen " + command + " ", run.Output, StringComparison.Ordinal);
        Assert.Contains("Examples:", run.Output, StringComparison.Ordinal);
        Assert.Contains("Exit codes:", run.Output, StringComparison.Ordinal);
        Assert.Contains(" " + command + " ", folder.Run("--help").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Help_offers_every_format()
    {
        using var folder = new TemporaryFolder();
        var help = folder.Run("export", "-h").Lines;
        Assert.All(ExportFormats.All, format => Assert.Contains(help, line => line.StartsWith("  " + format.Name + "  ", StringComparison.Ordinal)));
    }

    [Fact]
    public void No_line_of_help_is_wider_than_a_page()
    {
        using var folder = new TemporaryFolder();
        foreach (var args in new[] { ["--help"], new[] { "check", "-h" }, ["export", "-h"], ["import", "-h"], ["lock", "-h"], ["cite", "-h"], ["explain", "-h"], ["diff", "-h"], ["schema", "-h"], ["init", "-h"], ["site", "-h"], ["completion", "-h"] })
        {
            Assert.All(folder.Run(args).Lines, line => Assert.InRange(line.Length, 1, 120));
        }
    }

    [Fact]
    public void The_version_is_the_packages_own()
    {
        using var folder = new TemporaryFolder();
        Assert.Matches(@"^\d+\.\d+\.\d+\S*\n$", folder.Run("--version").Output);
    }

    [Fact]
    public void An_internal_error_is_a_sentence_and_exit_code_70()
    {
        using var folder = TemporaryFolder.WithLibrary();
        using var error = new StringWriter();
        var host = new ToolHost(new StringWriter(), error) { CurrentFolder = folder.Root, Variable = _ => throw new InvalidOperationException("broken\u001b") };
        Assert.Equal(70, Program.Run(["check"], host));
        Assert.Equal(
            "kgen: Internal error, a mistake of kgen and not yours: InvalidOperationException, broken<U+001B>", error.ToString().Trim());
    }

    [Fact]
    public void A_knowledge_base_of_documents_alone_is_none()
    {
        using var folder = new TemporaryFolder();
        folder.Write("documents/a.txt", "a");
        Assert.Contains("only documents", folder.Run("check").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("export", "--format", "csv")]
    [InlineData("schema", "--of", "facts")]
    [InlineData("site")]
    public void An_empty_path_to_write_to_is_wrong_usage(params string[] args)
    {
        using var folder = TemporaryFolder.WithLibrary();
        var run = folder.Run([.. args, "-o", ""]);
        Assert.Equal((2, string.Empty), (run.ExitCode, run.Output));
        Assert.Contains("-o names nothing; say after it where to write.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_may_be_called_like_a_switch_of_another_system()
    {
        using var folder = new TemporaryFolder();
        Assert.Contains("There is no folder '/h'", folder.Run("check", "/h").Error, StringComparison.Ordinal);
    }
}
