using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Language.Syntax;

namespace KnowledgeGen.Language.Schema;

/// <summary>Binds <c>role</c>, and says which kinds of value a role can have.</summary>
internal static class RoleBinder
{
    /// <summary>The value of a modality that makes an entity asserted.</summary>
    public const string Asserted = "asserted";

    private static readonly Dictionary<string, Role> Roles = new(StringComparer.Ordinal)
    {
        ["label"] = Role.Label,
        ["alias"] = Role.Alias,
        ["text"] = Role.Text,
        ["time"] = Role.Time,
        ["place"] = Role.Place,
        ["modality"] = Role.Modality,
        ["tense"] = Role.Tense,
        ["polarity"] = Role.Polarity,
    };

    /// <summary>The names of all roles.</summary>
    public static IEnumerable<string> Names => Roles.Keys;

    /// <summary>The role of a property.</summary>
    public static Role BindForProperty(KeyReader keys, ValueTypeModel type, Declaration declaration)
    {
        if (Bind(keys, declaration) is not var (role, scalar)) return Role.None;
        if (WhyNotForProperty(role, type) is not { } reason) return role;
        declaration.Report(
            Rules.InvalidRole,
            scalar.Range,
            "The role '" + scalar.Value + "' of property '" + declaration.Name + "' " + reason);
        return Role.None;
    }

    /// <summary>The role of a relation: only times and places can be entities.</summary>
    public static Role BindForRelation(KeyReader keys, Declaration declaration)
    {
        if (Bind(keys, declaration) is not var (role, scalar)) return Role.None;
        if (role is Role.Time or Role.Place) return role;
        declaration.Report(
            Rules.InvalidRole,
            scalar.Range,
            "The role '" + scalar.Value + "' is for properties; relation '" + declaration.Name + "' can have 'time' or 'place'.");
        return Role.None;
    }

    private static (Role Role, YamlScalar Scalar)? Bind(KeyReader keys, Declaration declaration)
    {
        if (keys.TakeScalar("role") is not { } scalar) return null;
        if (Roles.TryGetValue(scalar.Value, out var role)) return (role, scalar);
        var suggestion = Spelling.Nearest(scalar.Value, Roles.Keys);
        declaration.Report(
            Rules.InvalidRole,
            scalar.Range,
            "There is no role '" + Escape.ForMessage(scalar.Value) + "'; " + (suggestion is null ? "roles are " + string.Join(", ", Roles.Keys) + "." : "did you mean '" + suggestion + "'?"));
        return null;
    }

    private static string? WhyNotForProperty(Role role, ValueTypeModel type) => role switch
    {
        Role.Label or Role.Alias => type.Kind is ValueKind.String or ValueKind.Text ? null : "needs 'type: string'.",
        Role.Text => type.Kind is ValueKind.String or ValueKind.Text ? null : "needs 'type: text'.",
        Role.Time => type.Kind is ValueKind.Date ? null : "needs 'type: date'.",
        Role.Place => type.Kind is ValueKind.Point ? null : "needs 'type: point'.",
        Role.Modality when type.Kind is not ValueKind.Enum => "needs 'type: enum'.",
        Role.Modality => type.EnumValues.Contains(Asserted)
            ? null
            : "needs the value 'asserted' among its values, for what is simply so.",
        Role.Tense or Role.Polarity => type.Kind is ValueKind.Enum ? null : "needs 'type: enum'.",
        _ => null,
    };
}
