using System.Collections.Generic;
using System.Globalization;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Tool.Exporting.Rdf;

/// <summary>
/// Writes a knowledge base as RDF: a graph of the schema, one of the documents, and one a fact file. A statement stands in one fact file but
/// may rest on several documents or on none, so the file is the graph: when it changes, its graph is what a store has to replace.
/// </summary>
internal static class RdfExport
{
    public static void Write(ExportedKnowledge knowledge, IRdfWriter writer)
    {
        var names = new RdfNames(knowledge);
        new RdfSchema(names, writer).Write(knowledge.Schema);
        WriteDocuments(knowledge.Documents, names, writer);
        var facts = new RdfFacts(names, writer);
        foreach (var file in knowledge.Files) facts.Write(file);
    }

    private static void WriteDocuments(IEnumerable<DocumentModel> documents, RdfNames names, IRdfWriter writer)
    {
        writer.BeginGraph(names.DocumentGraph);
        foreach (var document in documents)
        {
            var iri = names.Document(document.Id);
            writer.Write(iri, RdfTerms.Type, RdfTerm.Resource(KgenTerms.Document));
            if (document.Sha256 is { } hash) writer.Write(iri, KgenTerms.Sha256, RdfTerm.String(hash));
            if (document.Length is not { } length) continue;
            writer.Write(iri, KgenTerms.Length, new RdfTerm(length.ToString(CultureInfo.InvariantCulture), Xsd.Integer));
        }
    }
}
