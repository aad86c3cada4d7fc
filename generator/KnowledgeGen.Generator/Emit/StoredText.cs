using System;
using System.Globalization;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Generator.Emit;

/// <summary>How values stand in the literals: the counterpart of the runtime's <see cref="StoredValue"/>.</summary>
internal static class StoredText
{
    /// <summary>The text of a value that is stored as text.</summary>
    public static string Of(ValueModel value) => value switch
    {
        ValueModel.String text => text.Value,
        ValueModel.Decimal number => Decimal(number),
        ValueModel.Date date => date.Edtf,
        ValueModel.Duration duration => duration.Iso,
        ValueModel.Url url => url.Value,
        ValueModel.Quantity quantity => Quantity(quantity).ToStorage(),
        ValueModel.Point point => Point(point).ToStorage(),
        _ => throw new ArgumentException("The value is stored as a number.", nameof(value)),
    };

    /// <summary>The text of any value but a reference, as ids of statements are made of it.</summary>
    public static string Canonical(ValueModel value) => value switch
    {
        ValueModel.Boolean truth => truth.Value ? "true" : "false",
        ValueModel.Integer number => number.Value.ToString(CultureInfo.InvariantCulture),
        ValueModel.Enum constant => constant.Value,
        _ => Of(value),
    };

    /// <summary>The value as a reader expects it.</summary>
    public static string Readable(ValueModel value) => value switch
    {
        ValueModel.Quantity quantity => Quantity(quantity).ToString(),
        ValueModel.Point point => Point(point).ToString(),
        _ => Canonical(value),
    };

    /// <summary>A decimal number with as many digits after the point as its scale says.</summary>
    public static string Decimal(ValueModel.Decimal number) =>
        number.Value.ToString("F" + number.Scale.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private static Quantity Quantity(ValueModel.Quantity quantity) =>
        new(quantity.Amount, quantity.Unit, quantity.Min, quantity.Max, quantity.IsApproximate);

    private static GeoPoint Point(ValueModel.Point point) => new(point.Latitude, point.Longitude);
}
