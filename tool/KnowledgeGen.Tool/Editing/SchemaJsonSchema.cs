using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Language.Schema;
using static KnowledgeGen.Tool.Editing.JsonSchema;

namespace KnowledgeGen.Tool.Editing;

/// <summary>The JSON Schema of schema files, with the names that are declared as suggestions: they may be declared in the very file.</summary>
internal static class SchemaJsonSchema
{
    private static readonly string[] RelationRoles = ["time", "place"];
    private static readonly string[] PlainKinds = [.. ValueTypeBinder.Names.Where(name => name != ValueTypeBinder.NameOf(ValueKind.Enum))];

    public static string Write(KnowledgeModel model)
    {
        var schema = model.Schema;
        var definitions = new JsonObject
        {
            ["type-name"] = Known(schema.Types.Select(type => (type.Name, type.Summary))),
            ["property-name"] = Known(schema.Properties.Select(property => (property.Name, property.Summary))),
            ["relation-name"] = Known(schema.Relations.Select(relation => (relation.Name, relation.Summary))),
            ["qualifier"] = AnyOf(OneOf(PlainKinds), Mapping(ValueType().Concat(Naming()), ["type"])),
            ["condition"] = Text().Described("Words such as Book author Somebody, X != Y or X is book, with variables that start with a capital letter."),
        };
        var root = Mapping(
        [
            new("imports", Map(AnyOf(new JsonObject { ["type"] = "null" }, Mapping([new("include", Parts("The only parts whose facts are imported.")), new("exclude", Parts("Parts whose facts are not imported."))])))
                .Described("Fact libraries whose types and facts the knowledge base has as well, by their names.")),
            new("types", MapOf(Nothing(TypeKeys())).Described("The types of entities, by their names.")),
            new("properties", MapOf(Mapping(PropertyKeys(), ["of", "type"])).Described("What entities have, by name.")),
            new("relations", MapOf(Mapping(RelationKeys(), ["from", "to"])).Described("How entities are related, by name.")),
            new("rules", MapOf(Mapping(RuleKeys(), ["if", "then"])).Described("What follows from facts, by name.")),
        ]);
        return JsonSchema.Write("Schema of facts", root, definitions);
    }

    private static JsonObject TypeKeys() => Mapping(
    [
        new("extends", Reference("type-name").Described("The type that it extends.")),
        new("abstract", JsonSchema.Boolean().Described("No entity is directly of this type.")),
        new("disjoint", Names("type-name", "Types that it does not extend, and that do not extend it.")),
        .. Naming(),
    ]);

    private static IEnumerable<KeyValuePair<string, JsonNode?>> PropertyKeys() =>
    [
        new("of", Names("type-name", "The type or types that have it, and their subtypes.")),
        .. ValueType(),
        .. Cardinality("value"),
        new("role", OneOf(RoleBinder.Names).Described("What it is for.")),
        new("verbatim", JsonSchema.Boolean().Described("The value stands in the document word for word, and is its own evidence.")),
        new("constant", JsonSchema.Boolean().Described("Each value is a C# constant, too.")),
        new("plural", Text().Described("The name of the group of constants.")),
        new("functional", JsonSchema.Boolean().Described("Of one that has many: one value at one time.")),
        .. Order("property-name"),
        .. Qualifiers(),
        .. Naming(),
    ];

    private static IEnumerable<KeyValuePair<string, JsonNode?>> RelationKeys() =>
    [
        new("from", Names("type-name", "The type or types that it starts at.")),
        new("to", Names("type-name", "The type or types that it leads to.")),
        .. Cardinality("other end"),
        new("role", OneOf(RelationRoles).Described("What it is for.")),
        new("inverse", AnyOf(Text(), Mapping([new("name", Text().Described("Its name.")), new("many", JsonSchema.Boolean().Described("Whether an entity may have several.")), new("member", Text().Described("The name of its C# member."))], ["name"]))
            .Described("How it is called from the other end.")),
        new("symmetric", JsonSchema.Boolean().Described("It holds both ways, and is written at one end.")),
        new("transitive", JsonSchema.Boolean().Described("It leads on.")),
        new("acyclic", JsonSchema.Boolean().Described("It never leads back to where it started.")),
        new("sub-relation-of", Names("relation-name", "Wider relations, which hold where it does.")),
        new("derived", JsonSchema.Boolean().Described("It is concluded only, never stated.")),
        new("functional", JsonSchema.Boolean().Described("Of one that has many: one other end at one time.")),
        new("no-overlap", JsonSchema.Boolean().Described("One subject of an object at one time.")),
        new("disjoint", Names("relation-name", "Relations that do not hold between the same two entities at one time.")),
        .. Order("property-name"),
        .. Qualifiers(),
        .. Naming(),
    ];

    private static IEnumerable<KeyValuePair<string, JsonNode?>> RuleKeys() =>
    [
        new("if", OneOrMany(Reference("condition")).Described("What must hold: one condition, or all of a list.")),
        new("then", Reference("condition").Described("What follows.")),
        new("reported", JsonSchema.Boolean().Described("What is not asserted counts, too.")),
        new("summary", Text().Described("What it says.")),
    ];

    private static IEnumerable<KeyValuePair<string, JsonNode?>> ValueType() =>
    [
        new("type", OneOf(ValueTypeBinder.Names).Described("The kind of value.")),
        new("values", new JsonObject { ["type"] = "array", ["items"] = Text(), ["description"] = "Of an enum: its values." }),
    ];

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Cardinality(string what) =>
    [
        new("required", JsonSchema.Boolean().Described("At least one asserted " + what + ".")),
        new("many", JsonSchema.Boolean().Described("More than one " + what + ".")),
    ];

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Order(string definition) =>
    [
        new("before", Reference(definition).Described("A date that it does not come after.")),
        new("after", Reference(definition).Described("A date that it does not come before.")),
    ];

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Qualifiers() =>
        [new("qualifiers", MapOf(Reference("qualifier")).Described("Typed values on its statements, by name."))];

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Naming() =>
    [
        new("summary", Text().Described("What it stands for: the documentation of the C# member.")),
        new("member", Text().Described("The C# name.")),
    ];

    private static JsonObject Names(string definition, string description) => OneOrMany(Reference(definition)).Described(description);

    private static JsonObject Parts(string description) => OneOrMany(Text()).Described(description);

    private static JsonObject Known(IEnumerable<(string Name, string? Summary)> names)
    {
        var known = names.DistinctBy(name => name.Name, StringComparer.Ordinal).ToList();
        return known.Count == 0 ? Text() : AnyOf(OneOf(known), Text());
    }

    // A type of which there is nothing to say but its name.
    private static JsonObject Nothing(JsonObject mapping) => AnyOf(mapping, new JsonObject { ["type"] = "null" });

    private static JsonObject Map(JsonObject values) => new() { ["type"] = "object", ["additionalProperties"] = values };
}
