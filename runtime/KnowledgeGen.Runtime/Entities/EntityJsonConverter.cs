#if NET8_0_OR_GREATER
using System;
using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace KnowledgeGen;

/// <summary>
/// Writes an entity as its id and reads it from there, as a value and as a key. Generated classes have one each.
/// </summary>
/// <typeparam name="T">The class of the entities.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class EntityJsonConverter<T> : JsonConverter<T>
    where T : Entity
{
    private readonly KnowledgeStore _store;

    /// <summary>Makes a converter that looks ids up in a store.</summary>
    /// <param name="store">The store.</param>
    protected EntityJsonConverter(KnowledgeStore store) => _store = store;

    /// <summary>Reads an id.</summary>
    /// <exception cref="JsonException">It is not a string, or no entity of the type has that id.</exception>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String
            ? Find(reader.GetString()!)
            : throw new JsonException($"The id of an entity is a string, not {reader.TokenType}.");

    /// <summary>Writes the id.</summary>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStringValue(value.Id);
    }

    /// <summary>Reads an id that is a key.</summary>
    /// <exception cref="JsonException">No entity of the type has that id.</exception>
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Find(reader.GetString()!);

    /// <summary>Writes the id as a key.</summary>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WritePropertyName(value.Id);
    }

    private T Find(string id) =>
        _store.TryGet<T>(id, out var entity) ? entity : throw new JsonException(NearestIds.Explain<T>(_store, id));
}
#endif
