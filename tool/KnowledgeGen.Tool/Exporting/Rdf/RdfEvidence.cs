using System;
using System.Collections.Generic;
using System.Globalization;
using KnowledgeGen.Language;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Tool.Exporting.Rdf;

/// <summary>
/// Writes evidence as W3C Web Annotation has it: a specific resource, that is a document with selectors. Each is described once a graph, so that
/// every graph can be read alone.
/// </summary>
internal sealed class RdfEvidence(RdfNames names, IRdfWriter writer)
{
    private const char Gap = '…';

    private readonly HashSet<EvidenceModel> _described = [];

    public void BeginGraph() => _described.Clear();

    /// <summary>Links a statement or an entity to what it rests on.</summary>
    public void Write(string subject, EquatableArray<EvidenceModel> evidence)
    {
        var linked = new HashSet<string>();
        foreach (var item in evidence)
        {
            var iri = names.Evidence(item);
            if (linked.Add(iri)) writer.Write(subject, Prov.WasDerivedFrom, RdfTerm.Resource(iri));
            if (item.Quote is not null && _described.Add(item)) Describe(iri, item, item.Quote);
        }
    }

    private void Describe(string iri, EvidenceModel evidence, string quote)
    {
        writer.Write(iri, RdfTerms.Type, RdfTerm.Resource(WebAnnotation.SpecificResource));
        writer.Write(iri, WebAnnotation.HasSource, RdfTerm.Resource(names.Document(evidence.Document)));
        writer.Write(iri, KgenTerms.Quote, RdfTerm.String(quote));
        writer.Write(iri, KgenTerms.Line, new RdfTerm(Digits(evidence.Line), Xsd.Integer));

        // First and last words around a gap are no copy of the words between, which is what `oa:exact` means.
        if (!quote.Contains(Gap, StringComparison.Ordinal)) DescribeQuote(iri, quote);
        DescribePosition(iri, evidence);
    }

    private void DescribeQuote(string iri, string quote)
    {
        var selector = iri + "/quote";
        writer.Write(iri, WebAnnotation.HasSelector, RdfTerm.Resource(selector));
        writer.Write(selector, RdfTerms.Type, RdfTerm.Resource(WebAnnotation.TextQuoteSelector));
        writer.Write(selector, WebAnnotation.Exact, RdfTerm.String(quote));
    }

    private void DescribePosition(string iri, EvidenceModel evidence)
    {
        var selector = iri + "/position";
        writer.Write(iri, WebAnnotation.HasSelector, RdfTerm.Resource(selector));
        writer.Write(selector, RdfTerms.Type, RdfTerm.Resource(WebAnnotation.TextPositionSelector));
        writer.Write(selector, WebAnnotation.Start, new RdfTerm(Digits(evidence.Start), Xsd.NonNegativeInteger));
        writer.Write(selector, WebAnnotation.End, new RdfTerm(Digits(evidence.End), Xsd.NonNegativeInteger));
    }

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
