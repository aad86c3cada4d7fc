using System;

namespace KnowledgeGen;

/// <summary>
/// One edge from an entity to another, whatever their classes: what code uses that goes through statements of several relations.
/// </summary>
public abstract class RelationStatement : Statement
{
    private protected RelationStatement(StatementKey key)
        : base(key)
    {
    }

    /// <summary>The subject: where the edge starts.</summary>
    public Entity From => Subject;

    /// <summary>The object: where the edge ends.</summary>
    public Entity To => Object!;

    /// <summary>
    /// The end that is not the given entity; of an edge from an entity to itself, that entity. A symmetric relation has one
    /// statement for both ends, so that seen from an entity the other one may be <see cref="From"/> or <see cref="To"/>.
    /// </summary>
    /// <param name="entity">One of the ends.</param>
    /// <exception cref="ArgumentException">The entity is neither end.</exception>
    public Entity Other(Entity entity)
    {
        if (ReferenceEquals(entity ?? throw new ArgumentNullException(nameof(entity)), From)) return To;
        if (ReferenceEquals(entity, To)) return From;
        throw new ArgumentException($"'{entity.Id}' is at neither end of '{Id}'.", nameof(entity));
    }
}
