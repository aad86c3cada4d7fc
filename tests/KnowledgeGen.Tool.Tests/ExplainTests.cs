using System;

namespace KnowledgeGen.Tool.Tests;

public sealed class ExplainTests
{
    [Fact]
    public void An_entity_is_shown_with_its_statements_and_receipts()
    {
        using var folder = TemporaryFolder.WithLibrary();
        var run = folder.Run("explain", "the-garden");
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        Assert.Equal(
            """
            The Garden
              id         the-garden
              type       book
              C#         Book.TheGarden
              facts      library.facts.yaml:7
              evidence   “she wrote The Garden” — hello, line 2

            Statements
              title      The Garden
                           evidence: that of the-garden, above
              published  1987
                           “In 1987” — hello, line 2
              author     Mira Holt (mira-holt)
                           pages: 12
                           share: 1.10
                           alone: true
                           where: 18.44, -1.5
                           certainty: probable
                           basis: inferred
                           note: She is "she".
                           evidence: that of the-garden, above

            """.ReplaceLineEndings("\n"),
            run.Output);
    }

    [Fact]
    public void What_leads_to_an_entity_goes_by_its_inverse_name()
    {
        using var folder = TemporaryFolder.WithLibrary();
        var run = folder.Run("explain", "mira-holt");
        Assert.Contains(
            "type       writer < maker\n               Somebody who writes books.\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("What leads here\n  wrote     The Garden (the-garden)\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_statement_is_shown_by_its_id()
    {
        using var folder = TemporaryFolder.WithLibrary();
        var run = folder.Run("explain", "the-garden/author/mira-holt");
        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("The Garden (the-garden) — author — Mira Holt (mira-holt)\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("  meaning    Who wrote it.\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("  facts      library.facts.yaml:12\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("  evidence   “she wrote The Garden” — hello, line 2\n", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mira-hold", "There is no entity 'mira-hold'; did you mean 'mira-holt'?")]
    [InlineData("xyz", "There is no entity 'xyz'.")]
    [InlineData("the-garden/author/mira-hold", "There is no statement 'the-garden/author/mira-hold'; did you mean 'the-garden/author/mira-holt'?")]
    [InlineData("the-garden/x", "`kgen explain the-garden` lists those of its subject.")]
    [InlineData("\u001b[31m", "There is no entity '<U+001B>[31m'.")]
    public void An_unknown_id_is_guessed(string id, string message)
    {
        using var folder = TemporaryFolder.WithLibrary();
        var run = folder.Run("explain", id);
        Assert.Equal((1, string.Empty), (run.ExitCode, run.Output));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Long_text_is_wrapped_to_the_width()
    {
        using var folder = TemporaryFolder.WithLibrary();
        var longNote = string.Join(" ", System.Linq.Enumerable.Repeat("and more", 60));
        folder.Write("library.facts.yaml", Library.Facts.Replace("'She is \"she\".'", longNote, StringComparison.Ordinal));
        var run = folder.Run("explain", "the-garden");
        Assert.All(run.Lines, line => Assert.InRange(line.Length, 1, 100));
        Assert.Equal(60, run.Output.Split("more").Length - 1);
    }

    [Fact]
    public void What_can_be_understood_is_explained_despite_errors()
    {
        using var folder = TemporaryFolder.WithLibrary();
        folder.Write("bad.facts.yaml", "unknown: {}\n");
        var run = folder.Run("explain", "the-garden");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("1 error, 0 warnings; `kgen check` shows them.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void With_the_lock_alone_the_quoted_words_are_the_curators()
    {
        using var folder = TemporaryFolder.WithLibrary();
        var expected = folder.Run("explain", "the-garden");
        folder.Run("lock");
        folder.Delete("documents/hello.txt");
        Assert.Equal(expected, folder.Run("explain", "the-garden"));
    }
}
