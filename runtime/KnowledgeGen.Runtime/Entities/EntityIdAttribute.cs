using System;

namespace KnowledgeGen;

/// <summary>
/// Says that a string is the id of an entity of a type. The analyzer that comes with the generator checks every literal that gets there, and offers
/// the constant of the id.
/// </summary>
/// <example><code>void Invite([EntityId(typeof(Person))] string guest)</code></example>
/// <param name="type">The class of the entity, or one that it inherits from; <see cref="Entity"/> for any.</param>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Field | AttributeTargets.Property)]
public sealed class EntityIdAttribute(Type type) : Attribute
{
    /// <summary>The class of the entity.</summary>
    public Type Type { get; } = type;
}
