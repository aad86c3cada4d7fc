namespace KnowledgeGen.Tool.Exporting.Rdf;

/// <summary>
/// Writes a knowledge base as RDF: a graph of the schema, one of the documents, one a fact file, overlays too, and one of what follows from all of
/// them. A statement stands in one fact file but may rest on several documents or on none, so the file is the graph: when it changes,
/// its graph is what a store has to replace. Every triple is in one graph only.
/// </summary>
internal static class RdfExport
{
    public static void Write(ExportedKnowledge knowledge, IRdfWriter writer)
    {
        var names = new RdfNames(knowledge);
        new RdfSchema(names, writer).Write(knowledge.Schema);
        new RdfDocuments(names, writer).Write(knowledge);
        var facts = new RdfFacts(names, knowledge.Libraries, writer);
        foreach (var file in knowledge.Files) facts.Write(file);
        facts.WriteOverlays(knowledge);
        if (knowledge.Conclusions.Count > 0) facts.WriteDerived(knowledge);
    }
}
