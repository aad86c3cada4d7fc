namespace KnowledgeGen.Tool.Exporting.Rdf;

/// <summary>
/// The object of a triple: a resource or a typed literal. There are no blank nodes, so that an export is the same every time.
/// </summary>
/// <param name="Text">The IRI, or the literal's text.</param>
/// <param name="Datatype">The IRI of the literal's datatype; null for a resource.</param>
internal readonly record struct RdfTerm(string Text, string? Datatype)
{
    public static RdfTerm Resource(string iri) => new(iri, null);

    public static RdfTerm String(string text) => new(text, Xsd.String);

    public static RdfTerm Boolean(bool value) => new(value ? "true" : "false", Xsd.Boolean);
}
