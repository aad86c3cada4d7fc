using System;

namespace KnowledgeGen;

/// <summary>
/// The entities of a knowledge base and the edges between them: its asserted relations, from subject to object; a symmetric one leads
/// both ways.
/// </summary>
/// <remarks>
/// Nothing leads to an entity that is merely reported. One that is given as the start is whole: its own relations count. The edges are
/// indexed on first use, in time and memory in proportion to the facts; everything is safe to use from several threads.
/// </remarks>
public sealed class KnowledgeGraph
{
    private readonly KnowledgeStore _store;
    private GraphIndex? _index;

    internal KnowledgeGraph(KnowledgeStore store) => _store = store;

    private GraphIndex Index => _index ??= new GraphIndex(_store);

    /// <summary>
    /// The entities that edges lead to from an entity, each once: the objects of its own statements in the order of the schema, then
    /// the subjects of symmetric relations that others state with it, in the order of the fact files.
    /// </summary>
    /// <param name="entity">The entity.</param>
    /// <exception cref="ArgumentException">The entity is of another knowledge base.</exception>
    public EntityList<Entity> Neighbors(Entity entity)
    {
        Index.RowsOf(RowOf(entity), out var start, out var count);
        return new(_store, Index.Rows, start, count);
    }

    /// <summary>
    /// The entities that one or more edges lead to from an entity, each once: the nearest first, those at the same distance in the
    /// order in which <see cref="Neighbors"/> of the nearer ones has them. The entity itself is among them only where a cycle
    /// leads back to it.
    /// </summary>
    /// <param name="entity">The entity to start from.</param>
    /// <exception cref="ArgumentException">The entity is of another knowledge base.</exception>
    public EntityList<Entity> Reachable(Entity entity)
    {
        var rows = new BreadthFirstSearch(_store, Index).From(RowOf(entity));
        return new(_store, rows, 0, rows.Length);
    }

    private int RowOf(Entity entity)
    {
        if (!ReferenceEquals((entity ?? throw new ArgumentNullException(nameof(entity))).Store, _store))
        {
            throw new ArgumentException($"'{entity.Id}' is of another knowledge base.", nameof(entity));
        }

        return entity.Row;
    }
}
