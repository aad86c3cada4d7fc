#if NET8_0_OR_GREATER
using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace KnowledgeGen;

/// <summary>A <see cref="GeoPoint"/> as a JSON object: <c>{"latitude":16.27,"longitude":-0.05}</c>. Both members are needed;
/// others are an error.</summary>
public sealed class GeoPointJsonConverter : JsonConverter<GeoPoint>
{
    /// <inheritdoc/>
    public override GeoPoint Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        decimal? latitude = null, longitude = null;
        JsonValue.ExpectObject(ref reader);
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
#endif
