using System;
using System.Collections.Generic;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Language.Surface;

/// <summary>How the types of generated members are written, without namespaces.</summary>
internal sealed class CSharpTypeText(SchemaModel schema)
{
    private static readonly Dictionary<ValueKind, Type> RuntimeTypes = new()
    {
        [ValueKind.Date] = typeof(EdtfDate),
        [ValueKind.Duration] = typeof(Duration),
        [ValueKind.Url] = typeof(Uri),
        [ValueKind.Quantity] = typeof(Quantity),
        [ValueKind.Point] = typeof(GeoPoint),
    };

    /// <summary>The type of a literal.</summary>
    public static string OfLiteral(ValueTypeModel type) => type.CSharpEnum ?? type.Kind switch
    {
        ValueKind.String or ValueKind.Text => "string",
        ValueKind.Integer => "long",
        ValueKind.Decimal => "decimal",
        ValueKind.Boolean => "bool",
        _ => RuntimeTypes[type.Kind].Name,
    };

    /// <summary>Whether the type of a literal is a class.</summary>
    public static bool IsReference(ValueKind kind) =>
        kind is ValueKind.String or ValueKind.Text || (RuntimeTypes.TryGetValue(kind, out var type) && !type.IsValueType);

    /// <summary>The nearest class that entities of all the types have.</summary>
    public string OfEntities(EquatableArray<string> types) => schema.CommonAncestor(types)?.CSharpName ?? nameof(Entity);
}
