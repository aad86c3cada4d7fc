using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using KnowledgeGen.Language;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Language.Schema;
using KnowledgeGen.Tool.Exporting;
using static KnowledgeGen.Tool.Editing.JsonSchema;

namespace KnowledgeGen.Tool.Editing;

/// <summary>
/// The JSON Schema of a knowledge base's fact files: its types, properties, relations and enums, and the ids that there are, with their labels. It says less than the
/// compiler does, and nothing that the compiler does not say.
/// </summary>
internal sealed class FactsJsonSchema
{
    private const string Anybody = "any-entity";

    private readonly SchemaModel _schema;
    private readonly IReadOnlyList<EntityModel> _entities;
    private readonly IReadOnlyCollection<string> _documents;
    private readonly bool _isOverlay;
    private readonly JsonObject _definitions = [];

    private FactsJsonSchema(KnowledgeModel model, IReadOnlyCollection<string> documents, bool isOverlay)
    {
        _schema = model.Schema;
        _entities = [.. model.Files.SelectMany(file => file.Entities).OrderBy(entity => entity.Id, StringComparer.Ordinal)];
        _documents = documents;
        _isOverlay = isOverlay;
    }

    /// <summary>Writes the schema of <c>*.facts.yaml</c>, or of <c>*.overlay.yaml</c>.</summary>
    /// <param name="model">The knowledge base.</param>
    /// <param name="documents">The ids of all documents that are known.</param>
    /// <param name="isOverlay">Whether it is for overlays, which say more of imported entities.</param>
    public static string Write(KnowledgeModel model, IEnumerable<string> documents, bool isOverlay) =>
        new FactsJsonSchema(model, [.. documents.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)], isOverlay).Write();

    private string Write()
    {
        Define(Anybody, Ids(_ => true));
        Define("document", KnownOr(_documents));
        foreach (var key in ReservedKeys.OfStatement.Concat(ReservedKeys.OfEntity).Except(["value", "to"], StringComparer.Ordinal)) Define("key-" + key, Annotation(key));
        Define("about", Mapping(Annotations(ReservedKeys.OfAbout)));
        Define("selector", AnyOf(Text().Described("The exact words of the document, or first and last words around …"), SelectorKeys()));
        Define("evidence", OneOrMany(Reference("selector")));
        var keys = new List<KeyValuePair<string, JsonNode?>>
        {
            new("source", Reference("document").Described("The document that the evidence of this file is from.")),
            new("about", Reference("about").Described("What all statements of this file say that do not say it themselves.")),
        };
        foreach (var type in _schema.Types.Where(type => !type.IsAbstract && !(_isOverlay && type.Library is null)))
        {
            Define("of-" + type.Name, EntityOf(type));
            keys.Add(new(type.Name, MapOf(Reference("of-" + type.Name)).Described(Meaning(type.Summary, "Entities of the type '" + type.Name + "', by their ids."))));
        }

        var root = Mapping(keys);
        return JsonSchema.Write(_isOverlay ? "Overlay" : "Facts", root, _definitions);
    }

    private JsonObject EntityOf(TypeModel type)
    {
        var keys = Annotations(ReservedKeys.OfEntity.Where(key => !_isOverlay || key is not ("member" or "formerly"))).ToList();
        var predicates = _schema.PredicatesOf(type.Name).Where(predicate => predicate is not RelationModel { Semantics.IsDerived: true }).ToList();
        foreach (var predicate in predicates)
        {
            keys.Add(new(predicate.Name, StatementsOf(predicate).Described(MeaningOf(predicate))));
        }

        // An entity without a value for it may be told of in an overlay, and need not be whole there.
        return Mapping(keys, _isOverlay ? null : predicates.Where(predicate => predicate.Cardinality.IsRequired).Select(predicate => predicate.Name))
            .Described(type.Summary);
    }

    private JsonObject StatementsOf(PredicateModel predicate)
    {
        var name = (predicate is RelationModel ? "relation-" : "property-") + predicate.Name + "-of-" + SubjectOf(predicate);
        if (!_definitions.ContainsKey(name))
        {
            Define("one-" + name, AnyOf([.. Forms(predicate)]));
            Define(name, OneOrMany(Reference("one-" + name)));
        }

        return Reference(name);
    }

    private IEnumerable<JsonNode> Forms(PredicateModel predicate)
    {
        var value = predicate is RelationModel relation ? Reference(IdsOf(relation.To)) : ValueOf(((PropertyModel)predicate).Type);
        yield return value.DeepClone();

        var isRelation = predicate is RelationModel;
        var annotations = Annotations(ReservedKeys.OfStatement.Where(key => key != (isRelation ? "value" : "to") && key != (isRelation ? "to" : "value")));
        var qualifiers = predicate.Qualifiers.Select(qualifier => new KeyValuePair<string, JsonNode?>(
            qualifier.Name, ValueOf(qualifier.Type).Described(Meaning(qualifier.Summary, "Qualifier of '" + predicate.Name + "'."))));
        var key = isRelation ? "to" : "value";
        yield return Mapping(annotations.Concat(qualifiers).Prepend(new(key, value)), [key]);
    }

    private static string SubjectOf(PredicateModel predicate)
    {
        var subjects = predicate is PropertyModel property ? property.Of : ((RelationModel)predicate).From;
        return string.Join("-or-", subjects.AsEnumerable());
    }

    private static JsonObject ValueOf(ValueTypeModel type) => type.Kind switch
    {
        ValueKind.String or ValueKind.Text => Text(),
        ValueKind.Integer => Integer(),
        ValueKind.Decimal => Number(),
        ValueKind.Boolean => JsonSchema.Boolean(),
        ValueKind.Date => Text().Described("A date in EDTF, such as 2013-02, 2013~ or 2013-02-02/2013-02-03."),
        ValueKind.Duration => Text().Described("A duration in ISO 8601, such as P2D or PT1H30M."),
        ValueKind.Url => Text().Described("An absolute URL."),
        ValueKind.Enum => OneOf(type.EnumValues),
        ValueKind.Quantity => AnyOf(Text(), QuantityKeys()),
        ValueKind.Point => new JsonObject { ["type"] = "array", ["items"] = Number(), ["minItems"] = 2, ["maxItems"] = 2, ["description"] = "[latitude, longitude] in degrees, north and east positive." },
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    private static JsonObject QuantityKeys() => Mapping(
    [
        new("amount", Number().Described("How many or how much.")),
        new("min", Number().Described("The least amount, inclusive.")),
        new("max", Number().Described("The greatest amount, inclusive.")),
        new("unit", Text().Described("Of what.")),
        new("approximate", JsonSchema.Boolean().Described("Whether that is only about so.")),
    ]);

    private static JsonObject SelectorKeys() => Mapping(
    [
        new("quote", Text().Described("The exact words of the document, or first and last words around …; without it the document is cited whole.")),
        new("prefix", Text().Described("The words before it, where it stands more than once.")),
        new("suffix", Text().Described("The words after it, where it stands more than once.")),
        new("occurrence", Integer().Described("Which one it is, from 1, where it stands more than once.")),
        new("source", Reference("document").Described("The document, if it is not that of the file.")),
    ]);

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Annotations(IEnumerable<string> keys) =>
        keys.Select(key => new KeyValuePair<string, JsonNode?>(key, Reference("key-" + key)));

    private static JsonObject Annotation(string key) => key switch
    {
        "certainty" => OneOf([("certain", "The source says so without doubt."), ("probable", "The source says that it is likely."), ("possible", "The source says that it may be.")])
            .Described("How sure it is; certain where nothing is said."),
        "basis" => OneOf([("stated", "The document says it."), ("inferred", "The curator concludes it.")]).Described("Who says so; stated where nothing is said."),
        "note" => Text().Described("The curator's reasoning."),
        "according-to" => Reference(Anybody).Described("The entity that the document names as the one who says so."),
        "during" => Text().Described("The date in which it holds, in EDTF; always where nothing is said."),
        "evidence" => Reference("evidence").Described("The words that it rests on."),
        "unsourced" => Text().Described("Why there are no words for it."),
        "retracted" => Text().Described("Why it is not held any more."),
        "disputed" => Text().Described("Why it may not be right."),
        "superseded-by" => Reference(Anybody).Described("The entity that is to be used instead."),
        "about" => Reference("about").Described("What all its statements say that do not say it themselves."),
        "member" => Text().Described("The name of its C# member."),
        "formerly" => OneOrMany(Text()).Described("The ids that it had before."),
        _ => throw new ArgumentOutOfRangeException(nameof(key), key, "The key has no meaning."),
    };

    private string IdsOf(EquatableArray<string> types)
    {
        var name = "id-of-" + string.Join("-or-", types.AsEnumerable());
        if (!_definitions.ContainsKey(name)) Define(name, Ids(entity => types.Any(type => _schema.IsA(entity.Type, type))));
        return name;
    }

    // Where there is none yet, any will do: what it should be cannot be told.
    private JsonObject Ids(Func<EntityModel, bool> isWanted)
    {
        var ids = _entities.Where(isWanted).Select(entity => (entity.Id, Meaning: (string?)((entity.Label() is { } label ? label + ", " : string.Empty) + entity.Type))).ToList();
        return ids.Count == 0 ? Text() : OneOf(ids);
    }

    private static JsonObject KnownOr(IReadOnlyCollection<string> known) => known.Count == 0 ? Text() : AnyOf(OneOf(known), Text());

    private static string MeaningOf(PredicateModel predicate)
    {
        var cardinality = predicate.Cardinality switch
        {
            { IsRequired: true, IsMany: true } => "One or more.",
            { IsMany: true } => "Any number.",
            { IsRequired: true } => "Required.",
            _ => "Optional.",
        };
        var leads = predicate is RelationModel relation ? " Leads to: " + string.Join(", ", relation.To.AsEnumerable()) + "." : string.Empty;
        return (predicate.Summary is { } summary ? OneLine.Of(summary) + " " : string.Empty) + cardinality + leads;
    }

    private static string Meaning(string? summary, string otherwise) => summary is null ? otherwise : OneLine.Of(summary);

    private void Define(string name, JsonObject schema) => _definitions[name] = schema;
}
