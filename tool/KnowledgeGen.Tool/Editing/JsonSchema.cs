using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace KnowledgeGen.Tool.Editing;

/// <summary>Parts of JSON Schemas (draft 7, which editors for YAML know best). What is read as YAML has kinds of scalars that the fact language has not.</summary>
internal static class JsonSchema
{
    private const string Draft = "http://json-schema.org/draft-07/schema#";

    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A whole schema as text.</summary>
    public static string Write(string title, JsonObject root, JsonObject definitions)
    {
        var all = new JsonObject { ["$schema"] = Draft, ["title"] = title };
        foreach (var (key, value) in root) all[key] = value?.DeepClone();
        all["definitions"] = definitions;
        return all.ToJsonString(Layout) + "\n";
    }

    /// <summary>A mapping with certain keys and no others.</summary>
    public static JsonObject Mapping(IEnumerable<KeyValuePair<string, JsonNode?>> keys, IEnumerable<string>? required = null)
    {
        var properties = new JsonObject();
        foreach (var (key, value) in keys) properties[key] = value;
        var schema = new JsonObject { ["type"] = "object", ["properties"] = properties, ["additionalProperties"] = false };
        if (required?.ToList() is { Count: > 0 } names) schema["required"] = ListOf(names);
        return schema;
    }

    /// <summary>A mapping from names or ids to values of one schema.</summary>
    public static JsonObject MapOf(JsonNode values) => new()
    {
        ["type"] = "object",
        ["propertyNames"] = new JsonObject { ["pattern"] = "^[a-z0-9]+(-[a-z0-9]+)*$" },
        ["additionalProperties"] = values,
    };

    /// <summary>One or more of something.</summary>
    public static JsonObject OneOrMany(JsonObject one) => AnyOf(one, new JsonObject { ["type"] = "array", ["items"] = one.DeepClone() });

    /// <summary>What meets one of some schemas.</summary>
    public static JsonObject AnyOf(params JsonNode[] alternatives) => new() { ["anyOf"] = new JsonArray(alternatives) };

    /// <summary>What is defined elsewhere in the schema.</summary>
    public static JsonObject Reference(string definition) => new() { ["$ref"] = "#/definitions/" + definition };

    /// <summary>Any scalar: the fact language reads its characters, whatever YAML takes them for.</summary>
    public static JsonObject Scalar() => new() { ["type"] = new JsonArray("string", "number", "boolean", "null") };

    /// <summary>A text.</summary>
    public static JsonObject Text() => new() { ["type"] = new JsonArray("string", "number", "boolean") };

    /// <summary>A number.</summary>
    public static JsonObject Number() => new() { ["type"] = new JsonArray("number", "string"), ["pattern"] = @"^[-+]?[0-9]*\.?[0-9]+$" };

    /// <summary>A whole number.</summary>
    public static JsonObject Integer() => new() { ["type"] = new JsonArray("integer", "string"), ["pattern"] = "^[-+]?[0-9]+$" };

    /// <summary>True or false.</summary>
    public static JsonObject Boolean() => OneOf(["true", "false"]);

    /// <summary>One of some words, each with what to tell of it.</summary>
    public static JsonObject OneOf(IEnumerable<(string Word, string? Meaning)> words)
    {
        var (values, meanings) = (new JsonArray(), new JsonArray());
        foreach (var (word, meaning) in words)
        {
            foreach (var form in FormsOf(word))
            {
                values.Add(form);
                meanings.Add(meaning ?? string.Empty);
            }
        }

        return new JsonObject { ["enum"] = values, ["enumDescriptions"] = meanings };
    }

    /// <summary>One of some words.</summary>
    public static JsonObject OneOf(IEnumerable<string> words) => new() { ["enum"] = new JsonArray([.. words.SelectMany(FormsOf)]) };

    /// <summary>Says what something is, in the words that editors show beside it.</summary>
    public static JsonObject Described(this JsonObject schema, string? description)
    {
        if (description is null) return schema;

        // Beside a reference nothing else counts in draft 7.
        if (schema.ContainsKey("$ref")) return new JsonObject { ["description"] = description, ["allOf"] = new JsonArray(schema) };

        schema["description"] = description;
        return schema;
    }

    private static JsonArray ListOf(IEnumerable<string> words) => new([.. words.Select(word => (JsonNode)word)]);

    // As YAML reads a plain scalar by its core schema, and as somebody may have quoted it.
    private static IEnumerable<JsonNode?> FormsOf(string word)
    {
        yield return word;
        if (word is "true" or "false") yield return word == "true";
        else if (word == "null") yield return null;
        else if (long.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) yield return number;
    }
}
