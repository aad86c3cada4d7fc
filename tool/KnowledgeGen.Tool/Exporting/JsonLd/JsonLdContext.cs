using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Tool.Exporting.Json;
using KnowledgeGen.Tool.Exporting.Rdf;

namespace KnowledgeGen.Tool.Exporting.JsonLd;

/// <summary>
/// The context: prefixes, and of predicates the type that a plain JSON string stands for. What is of another type says so itself. Numbers are
/// strings with a type, because readers take JSON numbers for doubles, and lose digits.
/// </summary>
internal sealed class JsonLdContext
{
    /// <summary>The type of values that are things.</summary>
    public const string Resource = "@id";

    private readonly RdfPrefixes _prefixes;
    private readonly OrderedDictionary<string, string> _types = new()
    {
        [Rdfs.SubClassOf] = Resource,
        [SchemaOrg.DomainIncludes] = Resource,
        [SchemaOrg.RangeIncludes] = Resource,
        [RdfTerms.Subject] = Resource,
        [RdfTerms.Predicate] = Resource,
        [Prov.WasAttributedTo] = Resource,
        [Prov.WasDerivedFrom] = Resource,
        [WebAnnotation.HasSource] = Resource,
        [WebAnnotation.HasSelector] = Resource,
        [KgenTerms.SupersededBy] = Resource,
        [KgenTerms.From] = Resource,
        [WebAnnotation.Start] = Xsd.NonNegativeInteger,
        [WebAnnotation.End] = Xsd.NonNegativeInteger,
        [KgenTerms.Line] = Xsd.Integer,
        [KgenTerms.Length] = Xsd.Integer,
        [KgenTerms.Amount] = Xsd.Decimal,
        [KgenTerms.Minimum] = Xsd.Decimal,
        [KgenTerms.Maximum] = Xsd.Decimal,
        [KgenTerms.During] = OtherDatatypes.Edtf,
    };

    public JsonLdContext(ExportedKnowledge knowledge)
    {
        _prefixes = new RdfPrefixes(knowledge.BaseIri);
        var names = new RdfNames(knowledge);

        // The schema may give a type a property of a name that the built-in type has too.
        foreach (var property in knowledge.Schema.Properties.GroupBy(names.Predicate))
        {
            if (property.Select(item => TypeOf(item.Type.Kind)).Distinct().ToArray() is [{ } type]) _types.Add(property.Key, type);
        }

        foreach (var relation in knowledge.Schema.Relations.Select(names.Predicate).Distinct()) _types.Add(relation, Resource);
    }

    /// <summary>Writes it.</summary>
    public void Write(JsonLine line)
    {
        line.BeginObject();
        foreach (var (prefix, start) in _prefixes.All) line.Key(prefix).BeginObject().Key("@id").Text(start).Key("@prefix").Boolean(true).EndObject();
        foreach (var (predicate, type) in _types)
        {
            line.Key(Shorten(predicate)).BeginObject().Key("@id").Text(predicate).Key("@type").Text(type == Resource ? type : Shorten(type)).EndObject();
        }

        line.EndObject();
    }

    /// <summary>What a plain string is as the value of a predicate; null where it is one.</summary>
    public string? UsualTypeOf(string predicate) => _types.GetValueOrDefault(predicate);

    /// <summary>An IRI with a prefix, where one fits.</summary>
    public string Shorten(string iri) => _prefixes.Split(iri) is (var prefix, var local) ? prefix + ":" + local : iri;

    private static string? TypeOf(ValueKind kind) => kind switch
    {
        ValueKind.Integer => Xsd.Integer,
        ValueKind.Decimal => Xsd.Decimal,
        ValueKind.Date => OtherDatatypes.Edtf,
        ValueKind.Url => Xsd.AnyUri,
        ValueKind.Duration => Xsd.Duration,
        ValueKind.Point => OtherDatatypes.WktLiteral,
        ValueKind.Quantity => Resource,
        _ => null,
    };
}
