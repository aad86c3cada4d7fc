using System;
using System.ComponentModel;

namespace KnowledgeGen;

/// <summary>One edge of a relation that holds both ways. The facts say it at one end only, and both ends have it.</summary>
/// <typeparam name="T">The class of both ends.</typeparam>
public class SymmetricStatement<T> : RelationStatement<T, T>
    where T : Entity
{
    /// <summary>Generated code passes on what the store gives it.</summary>
    /// <param name="key">Where the statement is.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public SymmetricStatement(StatementKey key)
        : base(key)
    {
    }

    /// <summary>The end that is not the given entity; of an edge from an entity to itself, that entity.</summary>
    /// <param name="entity">One of the ends.</param>
    /// <exception cref="ArgumentException">The entity is neither end.</exception>
    public new T Other(Entity entity) => (T)base.Other(entity);
}
