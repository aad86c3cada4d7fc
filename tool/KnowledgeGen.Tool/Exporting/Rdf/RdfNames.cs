using KnowledgeGen.Language;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Tool.Exporting.Rdf;

/// <summary>
/// The IRIs of a knowledge base: the base, a word for the kind of thing, and ids of the fact language, which neither lines nor the order of
/// files change.
/// </summary>
internal sealed class RdfNames(ExportedKnowledge knowledge)
{
    /// <summary>The graph of the schema.</summary>
    public string SchemaGraph => Name("graph", "schema");

    /// <summary>The graph of the documents and of the words that are quoted from them.</summary>
    public string DocumentGraph => Name("graph", "documents");

    /// <summary>The graph of a fact file.</summary>
    public string FactGraph(string path) => Name("graph/facts", path);

    /// <summary>The graph of what follows from all facts.</summary>
    public string DerivedGraph => Name("graph", "derived");

    /// <summary>An entity; one that says more of a document is the document.</summary>
    public string Entity(string id) => knowledge.FindDocument(id) is null ? Name("entity", id) : Document(id);

    public string Document(string id) => Name("document", id);

    /// <summary>A library that facts are imported from.</summary>
    public string Library(string name) => Name("library", name);

    public string Type(string name) => Name("type", name);

    /// <summary>A property or a relation, which may have the same name.</summary>
    public string Predicate(PredicateModel predicate) => Name(predicate is RelationModel ? "relation" : "property", predicate.Name);

    public string Qualifier(string name) => Name("qualifier", name);

    public string Statement(string id) => Name("statement", id);

    /// <summary>The node of a statement's quantity, or of one that qualifies it.</summary>
    public string Quantity(string statement, string? qualifier = null) =>
        Name("quantity", qualifier is null ? statement : statement + "/" + qualifier);

    /// <summary>Words of a document; a document that is cited whole is its own evidence.</summary>
    public string Evidence(EvidenceModel evidence) =>
        evidence.Quote is null ? Document(evidence.Document) : Name("evidence", EvidenceId.Of(evidence));

    private string Name(string kind, string path) => knowledge.BaseIri + kind + "/" + Escape.ForIriPath(path);
}
