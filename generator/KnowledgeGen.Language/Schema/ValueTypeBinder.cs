using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Language.Names;
using KnowledgeGen.Language.Syntax;

namespace KnowledgeGen.Language.Schema;

/// <summary>Binds the type of a literal: <c>type</c> and, for an enum, <c>values</c>.</summary>
internal static class ValueTypeBinder
{
    private static readonly Dictionary<string, ValueKind> Kinds = new(StringComparer.Ordinal)
    {
        ["string"] = ValueKind.String,
        ["text"] = ValueKind.Text,
        ["integer"] = ValueKind.Integer,
        ["decimal"] = ValueKind.Decimal,
        ["boolean"] = ValueKind.Boolean,
        ["date"] = ValueKind.Date,
        ["duration"] = ValueKind.Duration,
        ["url"] = ValueKind.Url,
        ["enum"] = ValueKind.Enum,
        ["quantity"] = ValueKind.Quantity,
        ["point"] = ValueKind.Point,
    };

    // What the same kinds are called in other languages.
    private static readonly Dictionary<string, string> Elsewhere = new(StringComparer.Ordinal)
    {
        ["bool"] = "boolean",
        ["int"] = "integer",
        ["long"] = "integer",
        ["number"] = "decimal",
        ["float"] = "decimal",
        ["double"] = "decimal",
        ["str"] = "string",
        ["uri"] = "url",
        ["link"] = "url",
        ["datetime"] = "date",
        ["timespan"] = "duration",
        ["coordinates"] = "point",
        ["location"] = "point",
    };

    /// <summary>The names of all kinds.</summary>
    public static IEnumerable<string> Names => Kinds.Keys;

    /// <summary>The name of a kind in the fact language.</summary>
    public static string NameOf(ValueKind kind) => Kinds.First(pair => pair.Value == kind).Key;

    /// <summary>The kind with a name, which the fact language has.</summary>
    public static ValueKind KindOf(string name) => Kinds[name];

    /// <summary>Whether the fact language has a kind of that name.</summary>
    public static bool IsKind(string name) => Kinds.ContainsKey(name);

    /// <summary>The kind that a scalar names; an unknown one is reported and taken for a string.</summary>
    public static ValueKind BindKind(YamlScalar scalar, Declaration declaration, SchemaScope? scope = null)
    {
        if (Kinds.TryGetValue(scalar.Value, out var kind)) return kind;
        if (scope?.HasType(scalar.Value) == true)
        {
            declaration.Report(
                Rules.UnknownValueType,
                scalar.Range,
                "'" + scalar.Value + "' is a type of entities, not of values; declare '" + declaration.Name
                + "' under 'relations', with 'from' and 'to'.");
            return ValueKind.String;
        }

        var suggestion = Elsewhere.TryGetValue(scalar.Value, out var here) ? here : Spelling.Nearest(scalar.Value, Kinds.Keys);
        declaration.Report(
            Rules.UnknownValueType,
            scalar.Range,
            "There is no value type '" + Escape.ForMessage(scalar.Value) + "'; "
                + (suggestion is null ? "use " + string.Join(", ", Kinds.Keys) + "." : "did you mean '" + suggestion + "'?"));
        return ValueKind.String;
    }

    /// <summary>Reads <c>type</c> and <c>values</c> of a property or qualifier.</summary>
    public static ValueTypeModel Bind(
        KeyReader keys, string subject, string csharpEnum, Declaration declaration, SchemaScope? scope = null)
    {
        var type = keys.TakeScalar("type");
        var values = keys.Take("values");
        var listed = keys.TakeScalars("values");
        if (type is null)
        {
            if (keys.Take("type") is null && !keys.HasWrongShape && !keys.IsMisspelt("type"))
            {
                declaration.Report(
                    Rules.MissingSchemaKey,
                    declaration.Key.Range,
                    "'type' is missing on " + subject + "; add one of " + string.Join(", ", Kinds.Keys) + ".");
            }
            return new ValueTypeModel(ValueKind.String);
        }

        var kind = BindKind(type, declaration, scope);
        if (kind != ValueKind.Enum)
        {
            if (values is { } superfluous)
            {
                declaration.Report(
                    Rules.InvalidEnum,
                    superfluous.Key.Range,
                    "'values' belongs to 'type: enum', but " + subject + " is '" + Escape.ForMessage(type.Value)
                    + "'; change the type or take the values out.");
            }
            return new ValueTypeModel(kind);
        }

        return BindEnum(listed, type, subject, csharpEnum, declaration);
    }

    private static ValueTypeModel BindEnum(
        IReadOnlyList<YamlScalar> listed, YamlScalar type, string subject, string csharpEnum, Declaration declaration)
    {
        var values = new List<string>();
        var names = new List<string>();
        var valuesByName = new Dictionary<string, YamlScalar>(StringComparer.Ordinal);
        var seen = new Dictionary<string, YamlScalar>(StringComparer.Ordinal);
        foreach (var scalar in listed)
        {
            var name = CSharpName.FromText(scalar.Value);
            if (scalar.Value.Length == 0)
            {
                declaration.Report(
                    Rules.InvalidEnum,
                    scalar.Range,
                    "A value of " + subject + " is empty; give it a name or take it out.");
            }
            else if (seen.TryGetValue(scalar.Value, out var first))
            {
                declaration.Report(
                    Rules.InvalidEnum,
                    scalar.Range,
                    "The value '" + Escape.ForMessage(scalar.Value) + "' is listed twice on " + subject + "; take one out.",
                    declaration.LocationOf(first.Range));
            }
            else if (valuesByName.TryGetValue(name, out var other))
            {
                declaration.Report(
                    Rules.NameClash,
                    scalar.Range,
                    "The values '" + Escape.ForMessage(other.Value) + "' and '" + Escape.ForMessage(scalar.Value) + "' of " + subject
                    + " would both be '" + name + "' in C#; reword one.",
                    declaration.LocationOf(other.Range));
            }
            else
            {
                values.Add(scalar.Value);
                names.Add(name);
                valuesByName.Add(name, scalar);
                seen.Add(scalar.Value, scalar);
            }
        }

        if (values.Count == 0)
        {
            declaration.Report(
                Rules.InvalidEnum,
                type.Range,
                "The enum of " + subject + " has no values; add 'values: [first, second]'.");
            return new ValueTypeModel(ValueKind.String);
        }

        return new ValueTypeModel(ValueKind.Enum, values.ToEquatableArray(), names.ToEquatableArray(), csharpEnum);
    }
}
