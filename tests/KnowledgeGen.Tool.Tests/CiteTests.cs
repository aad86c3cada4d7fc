using System;

namespace KnowledgeGen.Tool.Tests;

public sealed class CiteTests
{
    [Fact]
    public void Found_words_are_ready_to_paste()
    {
        using var folder = TemporaryFolder.WithLibrary();
        var run = folder.Run("cite", "wrote The Garden");
        Assert.Equal((0, "evidence: wrote The Garden\n"), (run.ExitCode, run.Output));
        Assert.Equal("# hello, line 2: In 1987 she wrote The Garden.\n", run.Error);
    }

    [Fact]
    public void Each_of_several_places_is_told_from_the_others()
    {
        using var folder = TemporaryFolder.WithLibrary();
        folder.Write("documents/hello.txt", Library.Document + "The library is closed.\n");
        var run = folder.Run("cite", "library");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(2, run.Output.Split("evidence:\n  quote: library\n").Length - 1);
        Assert.Contains("fix: ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cite_prints_is_accepted_by_check()
    {
        using var folder = TemporaryFolder.WithLibrary();
        folder.Write("documents/hello.txt", Library.Document + "It's: a \"library\", # and 1987.\n");
        foreach (var words in new[] { "1987", "library", "It's: a “library”, # and", "keeps … 1987 she" })
        {
            var blocks = folder.Run("cite", words).Output.Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
            Assert.NotEmpty(blocks);
            foreach (var block in blocks)
            {
                var indented = "    " + block.TrimEnd('\n').Replace("\n", "\n    ", StringComparison.Ordinal);
                folder.Write("pasted.facts.yaml", "source: hello\nwriter:\n  pasted:\n    name: P\n" + indented + "\n");
                var check = folder.Run("check");
                Assert.Equal((0, string.Empty), (check.ExitCode, check.Output));
            }

            folder.Delete("pasted.facts.yaml");
        }
    }

    [Fact]
    public void The_source_is_named_where_the_facts_have_another_one()
    {
        using var folder = TemporaryFolder.WithLibrary();
        folder.Write("documents/letter.txt", "Dear reader.\n");
        Assert.Equal("evidence:\n  quote: Dear reader\n  source: letter\n", folder.Run("cite", "Dear reader").Output);
    }

    [Fact]
    public void A_document_that_nothing_cites_yet_is_found_by_its_id()
    {
        using var folder = TemporaryFolder.WithLibrary();
        folder.Write("../shared/new-one.txt", "Brand new words.\n");
        Assert.Equal(1, folder.Run("cite", "new words", "--documents", "../shared").ExitCode);
        var run = folder.Run("cite", "new words", "--documents", "../shared", "--document", "new-one");
        Assert.Equal((0, "evidence:\n  quote: new words\n  source: new-one\n"), (run.ExitCode, run.Output));
        Assert.Contains(
            "did you mean 'new-one'?", folder.Run("cite", "x", "--documents", "../shared", "--document", "new-ome").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mira holt", "in these capitals: line 1 has 'Mira Holt'")]
    [InlineData("she wrote The Gardener", "differs, 'she wrote The [Gardener → Garden]'")]
    [InlineData("zebra", "nowhere has 'zebra'")]
    [InlineData(" ", "has no words")]
    [InlineData("she ... Garden", "write '…' (U+2026)")]
    public void Words_that_are_not_there_get_the_nearest_hint(string words, string hint)
    {
        using var folder = TemporaryFolder.WithLibrary();
        var run = folder.Run("cite", words);
        Assert.Equal((1, string.Empty), (run.ExitCode, run.Output));
        Assert.Contains(hint, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_may_start_like_an_option_or_a_file_of_arguments()
    {
        using var folder = TemporaryFolder.WithLibrary();
        folder.Write("documents/hello.txt", Library.Document + "@home -o- she said.\n");
        Assert.Equal(0, folder.Run("cite", "@home").ExitCode);
        Assert.Equal(0, folder.Run("cite", "--", "-o- she").ExitCode);
    }

    [Fact]
    public void No_fact_is_needed_to_cite()
    {
        using var folder = new TemporaryFolder();
        folder.Write("documents/hello.txt", Library.Document);
        Assert.Equal("evidence:\n  quote: The Garden\n  source: hello\n", folder.Run("cite", "The Garden").Output);
    }

    [Fact]
    public void Of_a_long_line_the_part_with_the_words_is_shown()
    {
        using var folder = TemporaryFolder.WithLibrary();
        var filler = string.Join(" ", System.Linq.Enumerable.Repeat("filler 😀", 100));
        folder.Write("documents/hello.txt", filler + " needle in hay " + filler + "\n" + Library.Document);
        var line = folder.Run("cite", "needle").Error.TrimEnd('\n');
        Assert.InRange(line.Length, 60, 100);
        Assert.Matches("^# hello, line 1: ….*needle in hay filler.*…$", line);
    }

    [Fact]
    public void Many_words_are_cited_by_the_first_and_last_ones()
    {
        using var folder = TemporaryFolder.WithLibrary();
        folder.Write("documents/hello.txt", "One two three four five six seven eight nine ten eleven twelve thirteen fourteen.\n");
        var run = folder.Run("cite", "One two three four five six seven eight nine ten eleven twelve thirteen fourteen");
        Assert.Equal("evidence: One two three … twelve thirteen fourteen\n", run.Output);
    }

    [Fact]
    public void A_hostile_line_is_shown_escaped()
    {
        using var folder = TemporaryFolder.WithLibrary();
        folder.Write("documents/hello.txt", Library.Document + "\u001b[2J\u202eevil words\n");
        var run = folder.Run("cite", "words");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("<U+001B>[2J<U+202E>", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', run.Error + run.Output);
    }
}
