using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Tool.Exporting.Json;

/// <summary>Values as JSON: what JSON cannot hold exactly is a string.</summary>
internal static class JsonValue
{
    public static void Write(JsonLine line, ValueModel value)
    {
        switch (value)
        {
            case ValueModel.Integer integer:
                line.Number(integer.Value);
                break;
            case ValueModel.Boolean boolean:
                line.Boolean(boolean.Value);
                break;
            case ValueModel.Quantity quantity:
                Write(line, ValueText.ToRuntime(quantity));
                break;
            case ValueModel.Point point:
                Write(line, ValueText.ToRuntime(point));
                break;
            default:
                line.Text(value.ToCanonicalText());
                break;
        }
    }

    private static void Write(JsonLine line, GeoPoint point) =>
        line.BeginObject().Key("latitude").Number(point.Latitude).Key("longitude").Number(point.Longitude).EndObject();

    private static void Write(JsonLine line, Quantity quantity)
    {
        line.BeginObject().Key("amount");
        if (quantity.Amount is { } amount) line.Number(amount);
        else line.Null();
        line.Key("unit").Text(quantity.Unit).Key("approximate").Boolean(quantity.IsApproximate);
        if (quantity.Minimum is { } min) line.Key("min").Number(min);
        if (quantity.Maximum is { } max) line.Key("max").Number(max);
        line.EndObject();
    }
}
