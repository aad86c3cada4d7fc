namespace KnowledgeGen.Tool.Exporting.Rdf;

/// <summary>W3C RDF 1.1, <c>rdf:</c>.</summary>
internal static class RdfTerms
{
    public const string Namespace = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    public const string Type = Namespace + "type";
    public const string Property = Namespace + "Property";
    public const string Statement = Namespace + "Statement";
    public const string Subject = Namespace + "subject";
    public const string Predicate = Namespace + "predicate";
    public const string Object = Namespace + "object";
}

/// <summary>W3C RDF Schema 1.1, <c>rdfs:</c>.</summary>
internal static class Rdfs
{
    public const string Namespace = "http://www.w3.org/2000/01/rdf-schema#";

    public const string Class = Namespace + "Class";
    public const string SubClassOf = Namespace + "subClassOf";
    public const string Label = Namespace + "label";
    public const string Comment = Namespace + "comment";
}

/// <summary>W3C OWL 2, <c>owl:</c>.</summary>
internal static class Owl
{
    public const string Namespace = "http://www.w3.org/2002/07/owl#";

    public const string SymmetricProperty = Namespace + "SymmetricProperty";
}

/// <summary>schema.org: types of which a property may have one or the other, which <c>rdfs:domain</c> cannot say.</summary>
internal static class SchemaOrg
{
    public const string Namespace = "https://schema.org/";

    public const string DomainIncludes = Namespace + "domainIncludes";
    public const string RangeIncludes = Namespace + "rangeIncludes";
}

/// <summary>W3C PROV-O, <c>prov:</c>.</summary>
internal static class Prov
{
    public const string Namespace = "http://www.w3.org/ns/prov#";

    public const string WasAttributedTo = Namespace + "wasAttributedTo";
    public const string WasDerivedFrom = Namespace + "wasDerivedFrom";
}

/// <summary>W3C Web Annotation Vocabulary, <c>oa:</c>.</summary>
internal static class WebAnnotation
{
    public const string Namespace = "http://www.w3.org/ns/oa#";

    public const string SpecificResource = Namespace + "SpecificResource";
    public const string HasSource = Namespace + "hasSource";
    public const string HasSelector = Namespace + "hasSelector";
    public const string TextQuoteSelector = Namespace + "TextQuoteSelector";
    public const string Exact = Namespace + "exact";
    public const string TextPositionSelector = Namespace + "TextPositionSelector";
    public const string Start = Namespace + "start";
    public const string End = Namespace + "end";
}

/// <summary>The datatypes of W3C XML Schema, <c>xsd:</c>.</summary>
internal static class Xsd
{
    public const string Namespace = "http://www.w3.org/2001/XMLSchema#";

    public const string String = Namespace + "string";
    public const string Integer = Namespace + "integer";
    public const string NonNegativeInteger = Namespace + "nonNegativeInteger";
    public const string Decimal = Namespace + "decimal";
    public const string Boolean = Namespace + "boolean";
    public const string Duration = Namespace + "duration";
    public const string AnyUri = Namespace + "anyURI";
}

/// <summary>Datatypes that XML Schema does not have.</summary>
internal static class OtherDatatypes
{
    /// <summary>The Extended Date/Time Format, as the Library of Congress names it.</summary>
    public const string Edtf = "http://id.loc.gov/datatypes/edtf";

    /// <summary>Well-known text of OGC GeoSPARQL; without a reference system it is CRS 84, longitude before latitude.</summary>
    public const string WktLiteral = GeoSparql + "wktLiteral";

    public const string GeoSparql = "http://www.opengis.net/ont/geosparql#";
}

/// <summary>What no other vocabulary has, <c>kgen:</c>. The namespace is the same for all knowledge bases.</summary>
internal static class KgenTerms
{
    public const string Namespace = "urn:kgen:term/";

    public const string Document = Namespace + "Document";
    public const string Sha256 = Namespace + "sha256";
    public const string Length = Namespace + "length";
    public const string Reported = Namespace + "reported";
    public const string Asserted = Namespace + "asserted";
    public const string Certainty = Namespace + "certainty";
    public const string Basis = Namespace + "basis";
    public const string During = Namespace + "during";
    public const string DuringSeveral = Namespace + "duringSeveral";
    public const string Condition = Namespace + "condition";
    public const string Derived = Namespace + "derived";
    public const string Rule = Namespace + "rule";
    public const string Note = Namespace + "note";
    public const string Unsourced = Namespace + "unsourced";
    public const string Retracted = Namespace + "retracted";
    public const string Disputed = Namespace + "disputed";
    public const string SupersededBy = Namespace + "supersededBy";
    public const string Library = Namespace + "Library";
    public const string From = Namespace + "from";
    public const string Version = Namespace + "version";
    public const string Quote = Namespace + "quote";
    public const string Line = Namespace + "line";
    public const string Role = Namespace + "role";
    public const string Quantity = Namespace + "Quantity";
    public const string Amount = Namespace + "amount";
    public const string Minimum = Namespace + "min";
    public const string Maximum = Namespace + "max";
    public const string Unit = Namespace + "unit";
    public const string Approximate = Namespace + "approximate";

    /// <summary>The datatype of ISO 8601 durations that <c>xsd:duration</c> cannot hold.</summary>
    public const string Duration = Namespace + "duration";
}
