#if NET8_0_OR_GREATER
using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace KnowledgeGen;

/// <summary>A <see cref="Quantity"/> as a JSON object:
/// <c>{"amount":8000,"min":7500,"max":8500,"unit":"troops","approximate":true}</c>, each member only where it is known or true.
/// Other members are an error.</summary>
public sealed class QuantityJsonConverter : JsonConverter<Quantity>
{
    /// <inheritdoc/>
    public override Quantity Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        decimal? amount = null, minimum = null, maximum = null;
        string? unit = null;
        var isApproximate = false;
        JsonValue.ExpectObject(ref reader);
        while (JsonValue.ReadMember(ref reader, out var name))
        {
            switch (name)
            {
                case "amount": amount = JsonValue.ReadNumber(ref reader); break;
                case "min": minimum = JsonValue.ReadNumber(ref reader); break;
                case "max": maximum = JsonValue.ReadNumber(ref reader); break;
                case "unit": unit = JsonValue.ReadString(ref reader); break;
                case "approximate": isApproximate = JsonValue.ReadBoolean(ref reader); break;
                default: throw JsonValue.UnknownMember(name, "a quantity");
            }
        }
        return Quantity.ReasonAgainst(amount, unit, minimum, maximum) is { } reason
            ? throw new JsonException($"This is not a quantity: {reason}.")
            : new Quantity(amount, unit, minimum, maximum, isApproximate);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Quantity value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStartObject();
        WriteNumber(writer, "amount", value.Amount);
        WriteNumber(writer, "min", value.Minimum);
        WriteNumber(writer, "max", value.Maximum);
        if (value.Unit is not null)
        {
            writer.WriteString("unit", value.Unit);
        }
        if (value.IsApproximate)
        {
            writer.WriteBoolean("approximate", true);
        }
        writer.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter writer, string name, decimal? value)
    {
        if (value is { } number)
        {
            writer.WriteNumber(name, number);
        }
    }
}
#endif
