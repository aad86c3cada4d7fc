#if NET8_0_OR_GREATER
using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace KnowledgeGen;

/// <summary>An <see cref="EdtfDate"/> as a JSON string, its EDTF text.</summary>
public sealed class EdtfDateJsonConverter : JsonConverter<EdtfDate>
{
    /// <inheritdoc/>
    public override EdtfDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        EdtfDate.TryParse(JsonValue.ReadString(ref reader), out var date, out var error) ? date : throw JsonValue.Wrong(error, "a date");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, EdtfDate value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStringValue(value.ToString());
    }
}

/// <summary>A <see cref="Duration"/> as a JSON string, its ISO 8601 text.</summary>
public sealed class DurationJsonConverter : JsonConverter<Duration>
{
    /// <inheritdoc/>
    public override Duration Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Duration.TryParse(JsonValue.ReadString(ref reader), out var duration, out var error) ? duration : throw JsonValue.Wrong(error, "a duration");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Duration value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStringValue(value.ToString());
    }
}

/// <summary>A <see cref="Quantity"/> as a JSON object: <c>{"amount":8000,"min":7500,"max":8500,"unit":"troops","approximate":true}</c>, each
/// member only where it is known or true. Other members are an error.</summary>
public sealed class QuantityJsonConverter : JsonConverter<Quantity>
{
    /// <inheritdoc/>
    public override Quantity Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        decimal? amount = null, minimum = null, maximum = null;
        string? unit = null;
        var isApproximate = false;
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

/// <summary>A <see cref="GeoPoint"/> as a JSON object: <c>{"latitude":16.27,"longitude":-0.05}</c>. Both members are needed; others are an
/// error.</summary>
public sealed class GeoPointJsonConverter : JsonConverter<GeoPoint>
{
    /// <inheritdoc/>
    public override GeoPoint Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        decimal? latitude = null, longitude = null;
        while (JsonValue.ReadMember(ref reader, out var name))
        {
            switch (name)
            {
                case "latitude": latitude = JsonValue.ReadNumber(ref reader); break;
                case "longitude": longitude = JsonValue.ReadNumber(ref reader); break;
                default: throw JsonValue.UnknownMember(name, "a point");
            }
        }
        if (latitude is not { } north || longitude is not { } east)
        {
            throw new JsonException("A point has a latitude and a longitude.");
        }
        return (GeoPoint.ReasonAgainstLatitude(north) ?? GeoPoint.ReasonAgainstLongitude(east)) is { } reason
            ? throw new JsonException($"This is not a point: {reason}.")
            : new GeoPoint(north, east);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, GeoPoint value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        writer.WriteNumber("latitude", value.Latitude);
        writer.WriteNumber("longitude", value.Longitude);
        writer.WriteEndObject();
    }
}

/// <summary>Reads members of JSON objects one by one; what does not fit is a <see cref="JsonException"/>, to which the serializer adds path and line.</summary>
internal static class JsonValue
{
    /// <summary>Steps onto the value of the next member; false at the end of the object.</summary>
    internal static bool ReadMember(ref Utf8JsonReader reader, out string name)
    {
        name = string.Empty;
        if (reader.TokenType == JsonTokenType.StartArray || (!reader.Read() || reader.TokenType == JsonTokenType.EndObject))
        {
            return reader.TokenType == JsonTokenType.EndObject ? false : throw new JsonException("An object is expected.");
        }
        if (reader.TokenType != JsonTokenType.PropertyName)
        {
            throw new JsonException("An object is expected.");
        }
        name = reader.GetString()!;
        return reader.Read();
    }

    internal static string? ReadString(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.Null => null,
        _ => throw new JsonException("A string is expected."),
    };

    internal static decimal? ReadNumber(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.Number when reader.TryGetDecimal(out var number) => number,
        JsonTokenType.Null => null,
        _ => throw new JsonException("A decimal number is expected."),
    };

    internal static bool ReadBoolean(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        _ => throw new JsonException("true or false is expected."),
    };

    internal static JsonException Wrong(ValueError error, string what) => new($"This is not {what}: {error}");

    internal static JsonException UnknownMember(string name, string what) =>
        new($"'{ValueError.Show(name)}' is no member of {what}.");
}
#endif
