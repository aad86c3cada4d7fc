using System;
using System.Globalization;

namespace KnowledgeGen;

/// <summary>
/// The one place that turns what the literals hold into values: integers, booleans and enums are numbers there, everything else
/// is text in the form that its type parses.
/// </summary>
internal static class StoredValue
{
    /// <summary>Whether values of a kind are texts in the block's pool.</summary>
    public static bool IsText(LiteralKind kind) => kind is not (LiteralKind.Integer or LiteralKind.Boolean or LiteralKind.Enum);

    /// <summary>Reads a value as the C# type of its kind.</summary>
    public static T Read<T>(LiteralKind kind, long number, string? text) => kind switch
    {
        LiteralKind.Boolean => Cast<bool, T>(number != 0),
        LiteralKind.Integer => Cast<long, T>(number),
        LiteralKind.Decimal => Cast<decimal, T>(decimal.Parse(text!, NumberStyles.Number, CultureInfo.InvariantCulture)),
        // An int in a box may be taken out as an enum that is one underneath.
        LiteralKind.Enum => (T)(object)(int)number,
        LiteralKind.Date => (T)(object)EdtfDate.Parse(text!),
        LiteralKind.Duration => (T)(object)Duration.Parse(text!),
        LiteralKind.Url => (T)(object)new Uri(text!, UriKind.Absolute),
        LiteralKind.Quantity => (T)(object)Quantity.FromStorage(text!),
        LiteralKind.Point => (T)(object)GeoPoint.Parse(text!),
        _ => (T)(object)text!,
    };

    /// <summary>Reads a value without knowing its C# type: that of an enum is its text.</summary>
    public static object ReadObject(LiteralKind kind, string[] enumValues, long number, string? text) => kind switch
    {
        LiteralKind.Boolean => number != 0,
        LiteralKind.Integer => number,
        LiteralKind.Enum => enumValues[(int)number],
        LiteralKind.Decimal => Read<decimal>(kind, number, text),
        LiteralKind.Date => Read<EdtfDate>(kind, number, text),
        LiteralKind.Duration => Read<Duration>(kind, number, text),
        LiteralKind.Url => Read<Uri>(kind, number, text),
        LiteralKind.Quantity => Read<Quantity>(kind, number, text),
        LiteralKind.Point => Read<GeoPoint>(kind, number, text),
        _ => text!,
    };

    /// <summary>The canonical text of a value, as the literals and the ids of statements have it.</summary>
    public static string Canonical(LiteralKind kind, string[] enumValues, long number, string? text) => kind switch
    {
        LiteralKind.Boolean => number != 0 ? "true" : "false",
        LiteralKind.Integer => number.ToString(CultureInfo.InvariantCulture),
        LiteralKind.Enum => enumValues[(int)number],
        _ => text!,
    };

    /// <summary>A value as people read it.</summary>
    public static string Readable(LiteralKind kind, string[] enumValues, long number, string? text) =>
        kind is LiteralKind.Quantity or LiteralKind.Point
            ? ReadObject(kind, enumValues, number, text).ToString()!
            : Canonical(kind, enumValues, number, text);

    private static TTo Cast<TFrom, TTo>(TFrom value) => (TTo)(object)value!;
}
