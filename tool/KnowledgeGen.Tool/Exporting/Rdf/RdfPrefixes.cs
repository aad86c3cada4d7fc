using System;
using System.Linq;

namespace KnowledgeGen.Tool.Exporting.Rdf;

/// <summary>The prefixes that shorten IRIs, in syntaxes that have such: those of the vocabularies, and one for each kind of thing of the knowledge base.</summary>
internal sealed class RdfPrefixes(string baseIri)
{
    private static readonly string[] Kinds =
        ["entity", "document", "type", "property", "relation", "qualifier", "statement", "quantity", "evidence", "graph"];

    /// <summary>The prefixes without their colon, and what they stand for.</summary>
    public (string Prefix, string Namespace)[] All { get; } =
    [
        ("rdf", RdfTerms.Namespace),
        ("rdfs", Rdfs.Namespace),
        ("owl", Owl.Namespace),
        ("xsd", Xsd.Namespace),
        ("prov", Prov.Namespace),
        ("oa", WebAnnotation.Namespace),
        ("geo", OtherDatatypes.GeoSparql),
        ("schema", SchemaOrg.Namespace),
        ("kgen", KgenTerms.Namespace),
        .. Kinds.Select(kind => (kind, baseIri + kind + "/")),
    ];

    /// <summary>An IRI as a prefix and what follows it; null where no prefix fits.</summary>
    public (string Prefix, string Local)? Split(string iri)
    {
        foreach (var (prefix, start) in All)
        {
            if (iri.Length > start.Length && iri.StartsWith(start, StringComparison.Ordinal)) return (prefix, iri[start.Length..]);
        }

        return null;
    }
}
