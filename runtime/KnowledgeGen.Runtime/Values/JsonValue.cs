#if NET8_0_OR_GREATER
using System.Text.Json;

namespace KnowledgeGen;

/// <summary>Reads members of JSON objects one by one; what does not fit is a <see cref="JsonException"/>, to which the serializer
/// adds path and line.</summary>
internal static class JsonValue
{
    internal static void ExpectObject(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("An object is expected.");
        }
    }

    /// <summary>Steps onto the value of the next member; false at the end of the object.</summary>
    internal static bool ReadMember(ref Utf8JsonReader reader, out string name)
    {
        reader.Read();
        name = reader.TokenType == JsonTokenType.PropertyName ? reader.GetString()! : string.Empty;
        return reader.TokenType == JsonTokenType.PropertyName && reader.Read();
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
