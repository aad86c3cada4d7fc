using System.Linq;

namespace KnowledgeGen.Generator.Tests.Pipeline;

/// <summary>Documents have a title, a publisher and so on of themselves, whatever else a schema calls so.</summary>
public class DocumentPropertyTests
{
    [Fact]
    public void A_document_keeps_its_title_beside_a_schema_that_has_another()
    {
        var run = PipelineRun.Of(new TestProject().With("library.schema.yaml", """
            types: { book: {}, house: {} }
            properties:
              title: { of: book, type: string, required: true, role: label }
              pages: { of: book, type: integer }
            relations:
              publisher: { from: book, to: house, qualifiers: { share: decimal } }
            """).With("library.facts.yaml", """
            source: report
            book: { gardens: { title: Gardens, pages: 12, publisher: quill, evidence: Gardens have twelve pages } }
            house: { quill: { evidence: Quill } }
            document: { report: { title: The report, publisher: The office } }
            """).With("documents/report.txt", "Gardens have twelve pages. Quill printed it.\n"));

        Assert.Empty(run.Problems);
        var knowledge = new LoadedKnowledge(run.Sources.Select(source => new GeneratedFile(source.Key, source.Value, false)));
        Assert.Equal("Gardens, 12, quill, The report, The office", knowledge.Eval<string>(
            "string.Join(\", \", Book.Gardens.Title, Book.Gardens.Pages, Book.Gardens.Publisher!.Id, Document.Report.Title, Book.Gardens.Evidence[0].Document.Publisher)"));
    }
}
