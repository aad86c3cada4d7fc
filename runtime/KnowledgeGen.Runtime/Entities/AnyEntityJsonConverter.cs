#if NET8_0_OR_GREATER
using System;
using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace KnowledgeGen;

/// <summary>
/// Writes an entity whose static type is <see cref="Entity"/> as its id. An id alone does not say which knowledge base it is of, so
/// reading needs a generated class.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class AnyEntityJsonConverter : JsonConverter<Entity>
{
    /// <summary>Refuses.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override Entity Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("An id does not say which knowledge base it is of; read it as a generated class.");

    /// <summary>Writes the id.</summary>
    public override void Write(Utf8JsonWriter writer, Entity value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStringValue(value.Id);
    }

    /// <summary>Writes the id as a key.</summary>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, Entity value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WritePropertyName(value.Id);
    }
}
#endif
