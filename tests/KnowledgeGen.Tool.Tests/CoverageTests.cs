using System;
using System.Diagnostics;
using System.Linq;
using KnowledgeGen.Language.Evidence;
using KnowledgeGen.Tool.Covering;

namespace KnowledgeGen.Tool.Tests;

/// <summary><c>kgen coverage</c>.</summary>
public sealed class CoverageTests
{
    [Fact]
    public void Sentences_without_facts_are_shown_and_statements_without_words()
    {
        using var folder = TemporaryFolder.WithLibrary();
        folder.Write("documents/hello.txt", Library.Document + "She sold it.\n\nNobody knows why\n");
        folder.Write("more.facts.yaml", "writer:\n  ann: { name: { value: Ann, unsourced: a letter } }\n");
        var run = folder.Run("coverage");

        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        Assert.Equal(
            """
            hello: 2 of 4 sentences carry facts
              line 3    nothing         She sold it.
              line 5    nothing         Nobody knows why
            1 of 5 statements without words of a document
              more.facts.yaml(2,25): name of ann, unsourced: a letter

            """.ReplaceLineEndings("\n"),
            run.Output);
    }

    [Fact]
    public void All_sentences_are_shown_on_demand()
    {
        using var folder = TemporaryFolder.WithLibrary();

        Assert.Equal(
            """
            hello: 2 of 2 sentences carry facts
              line 1    1 statement     Mira Holt keeps the library.
              line 2    3 statements    In 1987 she wrote The Garden.
            0 of 4 statements without words of a document

            """.ReplaceLineEndings("\n"),
            folder.Run("coverage", "--all").Output);
    }

    [Fact]
    public void A_statement_with_two_receipts_in_a_sentence_counts_once()
    {
        using var folder = TemporaryFolder.WithLibrary();
        folder.Write("library.facts.yaml", """
            source: hello
            writer:
              mira-holt:
                name: { value: Mira Holt, evidence: [the library, Mira Holt keeps, Mira Holt … In 1987, wrote] }
            """);

        Assert.Equal(
            """
            hello: 2 of 2 sentences carry facts
              line 1    1 statement     Mira Holt keeps the library.
              line 2    1 statement     In 1987 she wrote The Garden.
            0 of 1 statement without words of a document

            """.ReplaceLineEndings("\n"),
            folder.Run("coverage", "--all").Output);
    }

    [Fact]
    public void What_is_retracted_covers_nothing_and_is_counted_apart()
    {
        using var folder = TemporaryFolder.WithLibrary();
        folder.Write("library.facts.yaml", """
            source: hello
            writer:
              mira-holt:
                name: Mira Holt
                evidence: Mira Holt
            book:
              the-garden:
                title: The Garden
                evidence: she wrote The Garden
                retracted: misread
              other:
                title: { value: Other, unsourced: a guess }
                published: { value: 1987, evidence: In 1987, retracted: of another book }
                copies: { value: 3, unsourced: a guess, retracted: a bad one }
            """);

        Assert.Equal(
            """
            hello: 1 of 2 sentences carry facts
              line 1    1 statement     Mira Holt keeps the library.
              line 2    nothing         In 1987 she wrote The Garden.
            1 of 2 statements without words of a document; 3 retracted statements are left out
              library.facts.yaml(12,21): title of other, unsourced: a guess

            """.ReplaceLineEndings("\n"),
            folder.Run("coverage", "--all").Output);
    }

    [Fact]
    public void A_document_without_its_text_is_named()
    {
        using var folder = TemporaryFolder.WithLibrary();
        folder.Run("lock");
        folder.Delete("documents/hello.txt");

        folder.Write("documents/other.txt", "Nobody reads this.\n");

        Assert.StartsWith("hello: its text is not at hand\nother: no statement rests on its words\n", folder.Run("coverage").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Errors_are_said_and_the_rest_is_shown()
    {
        using var folder = TemporaryFolder.WithLibrary();
        folder.Write("more.facts.yaml", "unknown: {}\n");
        var run = folder.Run("coverage");

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("more.facts.yaml(1,1): error KG3001", run.Error, StringComparison.Ordinal);
        Assert.StartsWith("hello: 2 of 2 sentences", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("One. Two! Three? Four", "One.|Two!|Three?|Four")]
    [InlineData("He said \"No.\" She left.", "He said \"No.\"|She left.")]
    [InlineData("Mr. Fox met Gen. Oak in the U.S. in Jan. 2013. They spoke.", "Mr. Fox met Gen. Oak in the U.S. in Jan. 2013.|They spoke.")]
    [InlineData("It cost 1.5 million. then more.", "It cost 1.5 million. then more.")]
    [InlineData("A title\n\nA line\nand another.", "A title|A line\nand another.")]
    [InlineData("Wait... Who?! (Nobody.) Yes.", "Wait...|Who?!|(Nobody.)|Yes.")]
    [InlineData("He came.. and went. Mr.. Fox", "He came.. and went.|Mr..|Fox")]
    [InlineData("Not a word.) of it (etc. and e.g. Prof. Oak).", "Not a word.) of it (etc. and e.g. Prof. Oak).")]
    [InlineData(" \n\n ", "")]
    [InlineData("", "")]
    public void A_text_is_cut_into_sentences(string text, string sentences)
    {
        var document = DocumentText.FromString("d", "d.txt", text).Document!;
        Assert.Equal(sentences, string.Join('|', Sentences.Of(document).Select(span => document.Slice(span.Start, span.End))));
    }

    // Of sixteen times the text, work that grows with its square would be 256 times as much.
    [Theory]
    [InlineData("a.")]
    [InlineData(".")]
    [InlineData("x")]
    [InlineData(". ")]
    [InlineData("x. y ")]
    [InlineData("\n ")]
    [InlineData("?\"")]
    public void The_work_of_cutting_grows_as_the_text_does(string part)
    {
        var (small, large) = (TextOf(part, 1 << 13), TextOf(part, 1 << 17));
        Assert.InRange(LeastTicks(large) / (double)LeastTicks(small), 0, 100);
    }

    private static DocumentText TextOf(string part, int length) =>
        DocumentText.FromString("d", "d.txt", string.Concat(Enumerable.Repeat(part, length / part.Length)) + "x end").Document!;

    private static long LeastTicks(DocumentText document) => Enumerable.Range(0, 5).Min(_ =>
    {
        var start = Stopwatch.GetTimestamp();
        Sentences.Of(document);
        return Math.Max(1, Stopwatch.GetTimestamp() - start);
    });
}
