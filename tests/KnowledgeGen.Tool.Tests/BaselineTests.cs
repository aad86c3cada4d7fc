using System;
using System.IO;

namespace KnowledgeGen.Tool.Tests;

/// <summary>Old debt: <c>kgen check --baseline</c>.</summary>
public sealed class BaselineTests
{
    private const string Debt = "about: { unsourced: x }\nwriter:\n  ann:\n    nme: x\n    name: Ann\n";

    [Fact]
    public void What_was_there_at_the_start_is_not_shown_and_what_is_new_is()
    {
        using var folder = WithDebt();
        Assert.Equal((0, string.Empty), Known(folder));

        folder.Write("more.facts.yaml", "# moved\n" + Debt + "  bob:\n    nmae: y\n    name: Bob\n");
        var run = folder.Run("check", "--baseline", "known.txt");

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("more.facts.yaml(8,5): error KG3005: ", Assert.Single(run.Lines), StringComparison.Ordinal);
        Assert.Contains("1 error, 0 warnings; 1 known from the baseline\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_known_once_may_be_there_once()
    {
        using var folder = WithDebt();
        folder.Write("more.facts.yaml", Debt + "  bob:\n    nme: x\n    name: Bob\n");

        Assert.StartsWith("more.facts.yaml(7,5): ", Assert.Single(folder.Run("check", "--baseline", "known.txt").Lines), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_mended_is_said_and_taken_out()
    {
        using var folder = WithDebt();
        folder.Delete("more.facts.yaml");

        Assert.Contains("0 known from the baseline, 1 mended: take them out with --update-baseline", folder.Run("check", "--baseline", "known.txt").Error, StringComparison.Ordinal);
        folder.Run("check", "--baseline", "known.txt", "--update-baseline");
        Assert.Equal("# kgen baseline 1\n", folder.Read("known.txt"));
    }

    [Fact]
    public void A_baseline_is_the_same_wherever_it_is_written_from()
    {
        using var folder = WithDebt();
        var before = folder.Read("known.txt");
        folder.RunIn(folder.Outer, "check", "base", "--baseline", "base/known.txt", "--update-baseline");

        Assert.Equal(before, folder.Read("known.txt"));
        Assert.Equal("# kgen baseline 1\nmore.facts.yaml\tKG3005\tnme: x\n", before);
    }

    [Fact]
    public void What_is_wrong_with_a_document_is_known_wherever_the_baseline_is_used_from()
    {
        using var folder = TemporaryFolder.WithLibrary();
        folder.Write("documents/hello.txt", [0xE9]);
        folder.Run("check", "--baseline", "known.txt", "--update-baseline");

        Assert.StartsWith("# kgen baseline 1\ndocuments/hello.txt\tKG4001\t", folder.Read("known.txt"), StringComparison.Ordinal);
        Assert.Equal((0, string.Empty), Known(folder));
        var run = folder.RunIn(folder.Outer, "check", "base", "--baseline", "base/known.txt");
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Output));
    }

    [Theory]
    [InlineData("", "base", "none")]
    [InlineData("", "./base", "./none/")]
    [InlineData("", "base/", "base/../none")]
    [InlineData("base", ".", "../none")]
    [InlineData("base/documents", "..", "../../none")]
    public void A_missing_folder_of_documents_is_known_however_it_is_named(string current, string typed, string documents)
    {
        using var folder = TemporaryFolder.WithLibrary();
        folder.Run("check", "--documents", "../none", "--baseline", "known.txt", "--update-baseline");
        Assert.Equal("# kgen baseline 1\n../none\tKG4004\t\n", folder.Read("known.txt"));

        var currentFolder = Path.Combine(folder.Outer, current);
        var named = folder.RunIn(currentFolder, "check", typed, "--documents", documents, "--baseline", folder.Full("known.txt"));
        folder.Variables["KnowledgeGenDocuments"] = documents;
        var inVariable = folder.RunIn(currentFolder, "check", typed, "--baseline", folder.Full("known.txt"));

        Assert.Equal((0, string.Empty), (named.ExitCode, named.Output));
        Assert.Equal((0, string.Empty), (inVariable.ExitCode, inVariable.Output));
    }

    [Theory]
    [InlineData("", "base", "shared")]
    [InlineData("", "./base", "./shared")]
    [InlineData("base", "", "../shared")]
    [InlineData("base/documents", "..", "../../shared")]
    public void Of_two_documents_the_same_one_is_too_many_however_they_are_named(string current, string typed, string documents)
    {
        using var folder = TemporaryFolder.WithLibrary();
        folder.Write("../shared/hello.txt", "Another text.\n");
        var run = folder.RunIn(
            Path.Combine(folder.Outer, current), ["check", .. typed.Length > 0 ? [typed] : Array.Empty<string>(), "--documents", documents, "--baseline", folder.Full("known.txt"), "--update-baseline"]);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("# kgen baseline 1\nhello.txt\tKG4002\t\n", folder.Read("known.txt"));
    }

    [Fact]
    public void White_space_that_an_editor_takes_from_the_ends_of_lines_is_not_missed()
    {
        using var folder = TemporaryFolder.WithLibrary();
        folder.Write("documents/hello.txt", [0xE9]);
        folder.Run("check", "--baseline", "known.txt", "--update-baseline");
        folder.Write("known.txt", folder.Read("known.txt").Replace("\t\n", "\n", StringComparison.Ordinal));

        Assert.Equal((0, string.Empty), Known(folder));
    }

    [Theory]
    [InlineData("nowhere/known.txt", "its folder does not exist; make it first")]
    [InlineData("documents", "it is a folder; name a file")]
    [InlineData("/dev/null", "it is no ordinary file; name another one")]
    public void A_baseline_that_cannot_be_written_is_refused(string path, string reason)
    {
        using var folder = TemporaryFolder.WithLibrary();
        Assert.Equal(
            new ToolRun(2, string.Empty, "kgen: '" + path + "' cannot be written: " + reason + ".\n"),
            folder.Run("check", "--baseline", path, "--update-baseline"));
    }

    [Fact]
    public void More_than_a_hundred_known_findings_hide_no_new_one()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.schema.yaml", Library.Schema);
        var many = "about: { unsourced: x }\nwriter:\n";
        for (var i = 0; i < 150; i++) many += "  w-" + i + ": { name: X, nme: x }\n";
        folder.Write("a.facts.yaml", many);
        folder.Run("check", "--baseline", "known.txt", "--update-baseline");
        Assert.Equal((0, string.Empty), Known(folder));

        folder.Write("a.facts.yaml", many + "  last: { name: X, nmae: x }\n");
        Assert.StartsWith("a.facts.yaml(153,", Assert.Single(folder.Run("check", "--baseline", "known.txt").Lines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kgen: There is no baseline 'known.txt'; write it with --update-baseline.\n", null)]
    [InlineData("kgen: 'known.txt' is no baseline: its first line is not '# kgen baseline 1'.\n", "")]
    [InlineData("kgen: 'known.txt' is no baseline: its first line is not '# kgen baseline 1'.\n", "# kgen baseline 2\n")]
    [InlineData("kgen: Line 3 of the baseline 'known.txt' cannot be read; write it anew with --update-baseline.\n", "# kgen baseline 1\n\nx\n")]
    public void A_file_that_is_no_baseline_is_refused(string message, string? text)
    {
        using var folder = TemporaryFolder.WithLibrary();
        if (text is not null) folder.Write("known.txt", text);

        Assert.Equal(new ToolRun(2, string.Empty, message), folder.Run("check", "--baseline", "known.txt"));
    }

    [Fact]
    public void To_update_a_baseline_it_must_be_named()
    {
        using var folder = TemporaryFolder.WithLibrary();
        Assert.Equal(new ToolRun(2, string.Empty, "kgen: Say which file with --baseline.\n"), folder.Run("check", "--update-baseline"));
    }

    private static TemporaryFolder WithDebt()
    {
        var folder = TemporaryFolder.WithLibrary();
        folder.Write("more.facts.yaml", Debt);
        var run = folder.Run("check", "--baseline", "known.txt", "--update-baseline");
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Output));
        Assert.Contains("; 1 finding written to known.txt\n", run.Error, StringComparison.Ordinal);
        return folder;
    }

    private static (int ExitCode, string Output) Known(TemporaryFolder folder)
    {
        var run = folder.Run("check", "--baseline", "known.txt");
        return (run.ExitCode, run.Output);
    }
}
