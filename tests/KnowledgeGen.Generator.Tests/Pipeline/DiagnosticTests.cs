using System;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace KnowledgeGen.Generator.Tests.Pipeline;

public class DiagnosticTests
{
    [Fact]
    public void A_diagnostic_stands_at_the_words_that_are_wrong()
    {
        var run = PipelineRun.Of(TestProject.Library.Edit("books.facts.yaml", "author: mira-holt", "author: mira-hold"));

        var error = Assert.Single(run.Diagnostics);
        Assert.Equal("KG3201", error.Id);
        Assert.Equal(DiagnosticSeverity.Error, error.Severity);
        Assert.Equal("/home/ann/app/books.facts.yaml: (4,12)-(4,21)", error.Location.GetLineSpan().ToString());
        Assert.Equal("mira-hold", TextAt(run, "books.facts.yaml", error));
        Assert.Contains("'mira-holt'", error.Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void A_diagnostic_stands_there_whatever_ends_the_lines(string lineEnd)
    {
        var run = PipelineRun.Of(TestProject.Library
            .Edit("books.facts.yaml", "author: mira-holt", "author: mira-hold")
            .EditAll(text => text.ReplaceLineEndings(lineEnd)));

        var error = run.Single("KG3201");
        Assert.Equal("/home/ann/app/books.facts.yaml: (4,12)-(4,21)", error.Location.GetLineSpan().ToString());
        Assert.Equal("mira-hold", TextAt(run, "books.facts.yaml", error));
    }

    [Fact]
    public void A_quote_that_is_not_in_the_document_stands_at_the_quote()
    {
        var run = PipelineRun.Of(TestProject.Library.Edit("books.facts.yaml", "she wrote The", "he wrote The"));

        var error = run.Single("KG4010");
        Assert.Equal("he wrote The Quiet Garden", TextAt(run, "books.facts.yaml", error));
    }

    [Fact]
    public void Errors_of_a_schema_stand_in_the_schema()
    {
        var run = PipelineRun.Of(TestProject.Library.Edit("library.schema.yaml", "from: book, to: person", "from: book, to: persom"));

        Assert.DoesNotContain("KG0000", run.Ids);
        var error = run.Single("KG2005");
        Assert.Equal("persom", TextAt(run, "library.schema.yaml", error));
    }

    [Fact]
    public void Every_diagnostic_links_to_the_page_of_its_rule()
    {
        var run = PipelineRun.Of(TestProject.Library.Edit("books.facts.yaml", "author: mira-holt", "author: mira-hold"));

        Assert.EndsWith("/docs/rules/KG3201.md", run.Single("KG3201").Descriptor.HelpLinkUri, StringComparison.Ordinal);
    }

    [Fact]
    public void Braces_in_foreign_words_are_not_placeholders()
    {
        var run = PipelineRun.Of(TestProject.Library.Edit("books.facts.yaml", "she wrote The Quiet", "'{0} {1:x} {{'"
            + "\n    note-"));

        Assert.All(run.Diagnostics, diagnostic => Assert.NotEmpty(diagnostic.Text()));
    }

    [Fact]
    public void Of_more_than_a_hundred_diagnostics_of_a_file_the_rest_is_counted()
    {
        var mistakes = string.Concat(Enumerable.Range(0, 150).Select(i => $"  x{i}: {{ nothing: here }}\n"));

        var run = PipelineRun.Of(TestProject.Library
            .With("many.facts.yaml", "person:\n" + mistakes)
            .With("some.facts.yaml", "person:\n  y: { nothing: here }\n"));

        Assert.Equal(101, run.Diagnostics.Count(diagnostic => diagnostic.Location.GetLineSpan().Path.EndsWith("many.facts.yaml", StringComparison.Ordinal)));
        Assert.Contains("50 more", run.Single("KG0002").Text(), StringComparison.Ordinal);
        Assert.Contains(run.Diagnostics, diagnostic => diagnostic.Location.GetLineSpan().Path.EndsWith("some.facts.yaml", StringComparison.Ordinal));
    }

    [Fact]
    public void Diagnostics_come_in_the_order_of_files_and_lines()
    {
        var run = PipelineRun.Of(TestProject.Library
            .With("b.facts.yaml", "person:\n  b: { nothing: here }\n  c: { nothing: here }\n")
            .With("a.facts.yaml", "person:\n  a: { nothing: here }\n"));

        var places = run.Diagnostics.Select(diagnostic => diagnostic.Location.GetLineSpan()).Select(span => (span.Path, span.StartLinePosition.Line)).ToList();
        Assert.Equal(places.Order(), places);
        Assert.Equal(3, run.Ids.Count(id => id == "KG3005"));
    }

    private static string TextAt(PipelineRun run, string path, Diagnostic diagnostic)
    {
        Assert.Equal(run.Project.FullPath(path), diagnostic.Location.GetLineSpan().Path);
        return run.Project[path].Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length);
    }
}
