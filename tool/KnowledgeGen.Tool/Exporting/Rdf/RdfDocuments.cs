using System;
using System.Globalization;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Tool.Exporting.Rdf;

/// <summary>
/// Writes the documents and the quoted words. These are as W3C Web Annotation has it: specific resources, that is a document with
/// selectors. They have a graph apart from the facts, because several fact files may quote the same words, and a triple that is in
/// several graphs counts several times in the union that some stores make of them.
/// </summary>
internal sealed class RdfDocuments(RdfNames names, IRdfWriter writer)
{
    private const char Gap = '…';

    public void Write(ExportedKnowledge knowledge)
    {
        writer.BeginGraph(names.DocumentGraph);
        foreach (var document in knowledge.Documents) Write(document);
        foreach (var evidence in knowledge.Evidence)
        {
            if (evidence.Quote is { } quote) Write(evidence, quote);
        }
    }

    private void Write(DocumentModel document)
    {
        var iri = names.Document(document.Id);
        writer.Write(iri, RdfTerms.Type, RdfTerm.Resource(KgenTerms.Document));
        if (document.Sha256 is { } hash) writer.Write(iri, KgenTerms.Sha256, RdfTerm.String(hash));
        if (document.Length is { } length) writer.Write(iri, KgenTerms.Length, new RdfTerm(Digits(length), Xsd.Integer));
    }

    private void Write(EvidenceModel evidence, string quote)
    {
        var iri = names.Evidence(evidence);
        writer.Write(iri, RdfTerms.Type, RdfTerm.Resource(WebAnnotation.SpecificResource));
        writer.Write(iri, WebAnnotation.HasSource, RdfTerm.Resource(names.Document(evidence.Document)));
        writer.Write(iri, KgenTerms.Quote, RdfTerm.String(quote));
        writer.Write(iri, KgenTerms.Line, new RdfTerm(Digits(evidence.Line), Xsd.Integer));

        // First and last words around a gap are no copy of the words between, which is what `oa:exact` means.
        if (!quote.Contains(Gap, StringComparison.Ordinal)) WriteQuote(iri, quote);
        WritePosition(iri, evidence);
    }

    private void WriteQuote(string iri, string quote)
    {
        var selector = iri + "/quote";
        writer.Write(iri, WebAnnotation.HasSelector, RdfTerm.Resource(selector));
        writer.Write(selector, RdfTerms.Type, RdfTerm.Resource(WebAnnotation.TextQuoteSelector));
        writer.Write(selector, WebAnnotation.Exact, RdfTerm.String(quote));
    }

    private void WritePosition(string iri, EvidenceModel evidence)
    {
        var selector = iri + "/position";
        writer.Write(iri, WebAnnotation.HasSelector, RdfTerm.Resource(selector));
        writer.Write(selector, RdfTerms.Type, RdfTerm.Resource(WebAnnotation.TextPositionSelector));
        writer.Write(selector, WebAnnotation.Start, new RdfTerm(Digits(evidence.Start), Xsd.NonNegativeInteger));
        writer.Write(selector, WebAnnotation.End, new RdfTerm(Digits(evidence.End), Xsd.NonNegativeInteger));
    }

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
