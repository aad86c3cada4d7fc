using System.IO;
using System.Text;

namespace KnowledgeGen.Tool.Tests;

public sealed class CheckTests
{
    [Fact]
    public void A_clean_knowledge_base_prints_nothing_but_a_summary()
    {
        using var folder = TemporaryFolder.WithLibrary();
        var run = folder.Run("check");
        Assert.Equal(
            (0, string.Empty, "base: 2 entities, 4 statements, 0 errors, 0 warnings\n"), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public void A_mistake_is_a_line_with_its_place_and_the_exit_code_is_1()
    {
        using var folder = TemporaryFolder.WithLibrary();
        folder.Write("more.facts.yaml", "source: hello\nbook:\n  another:\n    title: Another\n    evidence: Mira Holt keeps\n    author: mira-hold\n");
        var run = folder.Run("check");
        Assert.Equal(1, run.ExitCode);
        var line = Assert.Single(run.Lines);
        Assert.StartsWith("more.facts.yaml(6,13): error KG3201: ", line, System.StringComparison.Ordinal);
        Assert.Contains("1 error, 0 warnings", run.Error, System.StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("base", "base/sub/more.facts.yaml(")]
    [InlineData("base/", "base/sub/more.facts.yaml(")]
    [InlineData("./base", "./base/sub/more.facts.yaml(")]
    public void Paths_are_shown_as_the_user_gave_the_folder(string given, string expected)
    {
        using var folder = TemporaryFolder.WithLibrary();
        folder.Write("sub/more.facts.yaml", "nothing-like-this: {}\n");
        var run = folder.RunIn(folder.Outer, "check", given);
        Assert.StartsWith(expected, run.Output, System.StringComparison.Ordinal);
    }

    [Fact]
    public void Spaces_and_letters_of_all_scripts_may_stand_in_paths()
    {
        using var folder = TemporaryFolder.WithLibrary("Bücher und 本");
        folder.Write("çok güzel.facts.yaml", "unknown: {}\n");
        var run = folder.RunIn(folder.Outer, "check", "Bücher und 本");
        Assert.StartsWith("Bücher und 本/çok güzel.facts.yaml(1,1): error ", run.Output, System.StringComparison.Ordinal);
        Assert.StartsWith("Bücher und 本: 2 entities", run.Error, System.StringComparison.Ordinal);
    }

    [Fact]
    public void Generated_and_hidden_folders_are_not_part_of_the_knowledge_base()
    {
        using var folder = TemporaryFolder.WithLibrary();
        foreach (var skipped in new[] { "bin", "obj", "node_modules", ".git" }) folder.Write(skipped + "/broken.facts.yaml", "a: [\n");
        Assert.Equal(0, folder.Run("check").ExitCode);
        folder.Write("kept/broken.facts.yaml", "a: [\n");
        Assert.Equal(1, folder.Run("check").ExitCode);
    }

    [Fact]
    public void Links_in_circles_are_followed_once()
    {
        using var folder = TemporaryFolder.WithLibrary();
        Directory.CreateSymbolicLink(folder.Full("again"), folder.Root);
        Directory.CreateSymbolicLink(folder.Full("outer"), "..");
        var run = folder.Run("check");
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Output));
    }

    [Fact]
    public void A_link_to_another_folder_is_followed()
    {
        using var folder = TemporaryFolder.WithLibrary();
        Directory.CreateDirectory(Path.Combine(folder.Outer, "elsewhere"));
        File.WriteAllText(Path.Combine(folder.Outer, "elsewhere", "x.facts.yaml"), "unknown: {}\n");
        Directory.CreateSymbolicLink(folder.Full("linked"), Path.Combine(folder.Outer, "elsewhere"));
        Assert.StartsWith("linked/x.facts.yaml(1,1)", folder.Run("check").Output, System.StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_not_utf8_are_one_error_at_their_place()
    {
        using var folder = TemporaryFolder.WithLibrary();
        folder.Write("latin.facts.yaml", [.. "source: hello\n# caf"u8, 0xE9, .. "\n"u8]);
        var run = folder.Run("check");
        var line = Assert.Single(run.Lines);
        Assert.StartsWith("latin.facts.yaml(2,6): error KG1040: ", line, System.StringComparison.Ordinal);
        Assert.Equal(1, run.ExitCode);
    }

    [Fact]
    public void A_file_in_utf16_is_named_as_such()
    {
        using var folder = TemporaryFolder.WithLibrary();
        folder.Write("wide.facts.yaml", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("source: hello\n")]);
        Assert.Contains("UTF-16", Assert.Single(folder.Run("check").Lines), System.StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_that_leads_nowhere_is_an_error()
    {
        using var folder = TemporaryFolder.WithLibrary();
        File.CreateSymbolicLink(folder.Full("gone.facts.yaml"), "nowhere");
        Assert.StartsWith(
            "gone.facts.yaml(1,1): error KG1041: ", Assert.Single(folder.Run("check").Lines), System.StringComparison.Ordinal);
    }

    [Fact]
    public void A_byte_order_mark_moves_no_column()
    {
        using var folder = TemporaryFolder.WithLibrary();
        folder.Write("bom.facts.yaml", [0xEF, 0xBB, 0xBF, .. "unknown: {}\n"u8]);
        Assert.StartsWith("bom.facts.yaml(1,1): error KG3001", folder.Run("check").Output, System.StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_byte_order_mark_is_an_error()
    {
        using var folder = TemporaryFolder.WithLibrary();
        folder.Write("bom.facts.yaml", [0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF, .. "# nothing\n"u8]);
        Assert.StartsWith("bom.facts.yaml(1,2): error KG1002", Assert.Single(folder.Run("check").Lines), System.StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--documents")]
    [InlineData("KnowledgeGenDocuments")]
    public void Of_a_shared_folder_only_the_cited_documents_matter(string how)
    {
        using var folder = TemporaryFolder.WithLibrary();
        folder.Delete("documents/hello.txt");
        Assert.Equal(1, folder.Run("check").ExitCode);

        folder.Write("../shared/deep/hello.txt", Library.Document);
        folder.Write("../shared/other.txt", [0xFF, 0xFF, 0x00]);
        if (how != "--documents") folder.Variables[how] = "../shared";
        var run = how == "--documents" ? folder.Run("check", "--documents", "../shared") : folder.Run("check");
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Output));
    }

    [Fact]
    public void A_cited_document_that_is_not_utf8_is_an_error()
    {
        using var folder = TemporaryFolder.WithLibrary();
        folder.Delete("documents/hello.txt");
        folder.Write("../shared/hello.txt", [0xFF, 0x41]);
        Assert.Contains(
            "../shared/hello.txt(1,1): error KG4001: ", folder.Run("check", "--documents", "../shared").Output, System.StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_document_through_two_folders_is_one()
    {
        using var folder = TemporaryFolder.WithLibrary();
        var run = folder.Run("check", "--documents", "documents", "--documents", folder.Full("documents"));
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Output));
    }

    [Fact]
    public void A_missing_document_folder_is_a_warning()
    {
        using var folder = TemporaryFolder.WithLibrary();
        folder.Variables["KnowledgeGenDocuments"] = "nowhere";
        var run = folder.Run("check");
        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("nowhere(1,1): warning KG4004: ", Assert.Single(run.Lines), System.StringComparison.Ordinal);
        Assert.Contains("0 errors, 1 warning", run.Error, System.StringComparison.Ordinal);
    }

    [Fact]
    public void Control_characters_never_reach_the_terminal_raw()
    {
        using var folder = TemporaryFolder.WithLibrary();
        folder.Write("a\u001b[31m\u202e.facts.yaml", "\"x\\e[31m\": {}\n");
        var run = folder.Run("check");
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("a<U+001B>[31m<U+202E>.facts.yaml(", run.Output, System.StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', run.Output);
        Assert.DoesNotContain('\u202e', run.Output);
    }

    [Fact]
    public void The_language_of_the_machine_changes_nothing()
    {
        using var folder = TemporaryFolder.WithLibrary();
        folder.Write("more.facts.yaml", "WRITER: {}\nITEM: {}\n");
        var expected = folder.Run("check");
        var before = System.Globalization.CultureInfo.CurrentCulture;
        var beforeUi = System.Globalization.CultureInfo.CurrentUICulture;
        try
        {
            System.Globalization.CultureInfo.CurrentCulture = System.Globalization.CultureInfo.GetCultureInfo("tr-TR");
            System.Globalization.CultureInfo.CurrentUICulture = System.Globalization.CultureInfo.GetCultureInfo("tr-TR");
            Assert.Equal(expected, folder.Run("check"));
            Assert.Equal("See `kgen check --help`.", folder.Run("check", "--wrong").Error.Trim().Split('\n')[^1]);
            Assert.StartsWith(
                "kgen: There is no option '--wrong'.\n", folder.Run("check", "--wrong").Error, System.StringComparison.Ordinal);
            Assert.StartsWith(
                "kgen: Unrecognized command or argument 'b'.\n", folder.Run("check", "a", "b").Error, System.StringComparison.Ordinal);
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
            System.Globalization.CultureInfo.CurrentUICulture = beforeUi;
        }
    }
}
