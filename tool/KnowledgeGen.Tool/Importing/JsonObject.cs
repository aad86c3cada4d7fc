using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using KnowledgeGen.Language;
using KnowledgeGen.Language.Evidence;
using KnowledgeGen.Language.Names;

namespace KnowledgeGen.Tool.Importing;

/// <summary>An object of JSON Lines; what is missing or of another kind ends in a <see cref="FormatException"/> that says so.</summary>
/// <param name="element">The object.</param>
internal readonly struct JsonObject(JsonElement element)
{
    public bool Has(string key) => element.ValueKind == JsonValueKind.Object && element.TryGetProperty(key, out _);

    public bool IsTrue(string key) => Find(key)?.ValueKind == JsonValueKind.True;

    public string Text(string key) => TextOrNull(key) ?? throw new FormatException("The key '" + key + "' is missing.");

    public string? TextOrNull(string key) => Find(key) is { } value ? TextOf(value, key) : null;

    public int? IntegerOrNull(string key)
    {
        if (Find(key) is not { } value) return null;
        return value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= 0 ? number : throw Wrong(key, "a number from 0");
    }

    public string[] Texts(string key) => Find(key) is { } value ? [.. Items(value, key).Select(item => TextOf(item, key))] : [];

    public IEnumerable<JsonObject> Objects(string key) => Find(key) is { } value ? Items(value, key).Select(item => new JsonObject(item)) : [];

    public string OneOf(string key, params string[] words) =>
        Find(key) is not { } value ? words[0] : words.Contains(TextOf(value, key)) ? TextOf(value, key) : throw Wrong(key, "one of " + string.Join(", ", words));

    public ImportedValue Value(string key) => Find(key) is { } value ? ValueOf(value, key) : throw new FormatException("The key '" + key + "' is missing.");

    /// <summary>The values of an object by their names, which are ids.</summary>
    public IEnumerable<(string Name, ImportedValue Value)> Members(string key)
    {
        if (Find(key) is not { } value) yield break;
        if (value.ValueKind != JsonValueKind.Object) throw Wrong(key, "an object");
        foreach (var member in value.EnumerateObject())
        {
            if (!KebabCase.IsValid(member.Name)) throw new FormatException("'" + Escape.ForMessage(member.Name) + "' cannot be the name of a qualifier: it " + KebabCase.Advice(member.Name));
            yield return (member.Name, ValueOf(member.Value, member.Name));
        }
    }

    private JsonElement? Find(string key) =>
        element.TryGetProperty(key, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private static JsonElement.ArrayEnumerator Items(JsonElement value, string key) =>
        value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : throw Wrong(key, "a list");

    // Half of a surrogate pair is no text, which the reader says by an exception.
    private static string TextOf(JsonElement value, string key)
    {
        if (value.ValueKind != JsonValueKind.String) throw Wrong(key, "a text");
        try
        {
            var text = value.GetString()!;
            return ForbiddenCharacter.In(text) is { } reason ? throw new FormatException(reason) : text;
        }
        catch (InvalidOperationException)
        {
            throw Wrong(key, "a text of whole characters");
        }
    }

    private static ImportedValue ValueOf(JsonElement value, string key) => value.ValueKind switch
    {
        JsonValueKind.String => new ImportedValue(ImportedKind.Text, TextOf(value, key)),
        JsonValueKind.True or JsonValueKind.False => new ImportedValue(ImportedKind.Boolean, value.GetRawText()),
        JsonValueKind.Number when value.TryGetInt64(out var number) => new ImportedValue(ImportedKind.Integer, number.ToString(CultureInfo.InvariantCulture)),
        JsonValueKind.Object when value.TryGetProperty("latitude", out _) => PointOf(new JsonObject(value)),
        JsonValueKind.Object when value.TryGetProperty("amount", out _) => QuantityOf(new JsonObject(value)),
        _ => throw Wrong(key, "a text, a whole number, a truth value, a quantity or a point"),
    };

    private static ImportedValue PointOf(JsonObject point) =>
        new(ImportedKind.Point, "[" + point.Decimal("latitude") + ", " + point.Decimal("longitude") + "]");

    private static ImportedValue QuantityOf(JsonObject quantity)
    {
        var parts = new List<string>();
        foreach (var key in new[] { "amount", "min", "max" })
        {
            if (quantity.Find(key) is not null) parts.Add(key + ": " + quantity.Decimal(key));
        }

        if (quantity.TextOrNull("unit") is { } unit) parts.Add("unit: " + (YamlScalarText.IsIdentifier(unit) ? unit : Escape.ForYaml(unit)));
        if (quantity.IsTrue("approximate")) parts.Add("approximate: true");
        return new ImportedValue(ImportedKind.Quantity, "{ " + string.Join(", ", parts) + " }");
    }

    // As it is written: 1.50 is not 1.5.
    private string Decimal(string key) => Find(key) is { ValueKind: JsonValueKind.Number } value && value.TryGetDecimal(out var number)
        ? number.ToString(CultureInfo.InvariantCulture)
        : throw Wrong(key, "a number");

    private static FormatException Wrong(string key, string wanted) => new("The key '" + Escape.ForMessage(key) + "' is not " + wanted + ".");
}
