using System.Globalization;

namespace KnowledgeGen.Language.Model;

/// <summary>Values as invariant text: what is stored in generated code, hashed into ids and written to exports.</summary>
public static class ValueText
{
    /// <summary>The canonical text of a value; equal values have equal texts.</summary>
    public static string ToCanonicalText(this ValueModel value) => value switch
    {
        ValueModel.Reference reference => reference.Id,
        ValueModel.String text => text.Value,
        ValueModel.Integer number => number.Value.ToString(CultureInfo.InvariantCulture),
        ValueModel.Decimal number => number.Value.ToString(CultureInfo.InvariantCulture),
        ValueModel.Boolean boolean => boolean.Value ? "true" : "false",
        ValueModel.Date date => date.Edtf,
        ValueModel.Duration duration => duration.Iso,
        ValueModel.Url url => url.Value,
        ValueModel.Enum word => word.Value,
        ValueModel.Quantity quantity => ToRuntime(quantity).ToStorage(),
        ValueModel.Point point => ToRuntime(point).ToStorage(),
        _ => string.Empty,
    };

    /// <summary>A value for people: a quantity or point in words, every other value in its canonical text.</summary>
    public static string ToWords(this ValueModel value) => value switch
    {
        ValueModel.Quantity quantity => ToRuntime(quantity).ToString(),
        ValueModel.Point point => ToRuntime(point).ToString(),
        _ => value.ToCanonicalText(),
    };

    /// <summary>The quantity as the runtime library has it.</summary>
    internal static Quantity ToRuntime(ValueModel.Quantity quantity) =>
        new(quantity.Amount, quantity.Unit, quantity.Min, quantity.Max, quantity.IsApproximate);

    /// <summary>The point as the runtime library has it.</summary>
    internal static GeoPoint ToRuntime(ValueModel.Point point) => new(point.Latitude, point.Longitude);
}
