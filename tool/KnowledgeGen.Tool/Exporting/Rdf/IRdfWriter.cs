namespace KnowledgeGen.Tool.Exporting.Rdf;

/// <summary>Takes triples, graph by graph, and writes them in some syntax.</summary>
internal interface IRdfWriter
{
    /// <summary>Starts a named graph: the triples that follow belong to it.</summary>
    /// <param name="iri">The name of the graph.</param>
    public void BeginGraph(string iri);

    /// <summary>Writes a triple.</summary>
    /// <param name="subject">The IRI of the subject.</param>
    /// <param name="predicate">The IRI of the predicate.</param>
    /// <param name="value">The object.</param>
    public void Write(string subject, string predicate, RdfTerm value);
}
