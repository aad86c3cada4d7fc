using System;
using System.Collections.Generic;
using System.Linq;

namespace KnowledgeGen;

/// <summary>
/// The entities of a knowledge base and the edges between them: its asserted relations, from subject to object; a symmetric one leads
/// both ways. Members such as <see cref="Along"/> make graphs of fewer or more edges, which have the same members.
/// </summary>
/// <remarks>
/// Nothing leads to an entity that is merely reported, unless <see cref="IncludeReported"/> was asked for. One that is given as the start
/// is whole: its own relations count. The edges are indexed on first use, in time and memory in proportion to the facts, and a graph keeps
/// its index, so one that is asked often is worth keeping. Everything is immutable and safe to use from several threads.
/// </remarks>
public sealed partial class KnowledgeGraph
{
    private readonly KnowledgeStore _store;
    private readonly GraphFilter _filter;
    private readonly GraphIndex?[] _indexes = new GraphIndex?[3];
    private StoredEdge[]? _edges;

    // Who asks as of a day often asks again: its index is made once.
    private KnowledgeGraph? _latestAsOf;

    internal KnowledgeGraph(KnowledgeStore store)
        : this(store, GraphFilter.Asserted)
    {
    }

    private KnowledgeGraph(KnowledgeStore store, GraphFilter filter)
    {
        _store = store;
        _filter = filter;
    }

    /// <summary>The entities that edges may lead to, in the order of the fact files: those that are not merely reported.</summary>
    public EntityList<Entity> Entities
    {
        get
        {
            var rows = Array.FindAll(_store.AllRows, row => _filter.Leads(_store, row));
            return new(_store, rows, 0, rows.Length);
        }
    }

    /// <summary>The statements that are its edges. Those of reported entities, which nothing leads to, are among them.</summary>
    public IEnumerable<RelationStatement> Statements => Edges.Select(edge => (RelationStatement)edge.Statement(_store).Make());

    private StoredEdge[] Edges => _edges ??= StoredEdge.Read(_store, _filter);

    /// <summary>The graph of some relations.</summary>
    /// <param name="relations">The relations, such as <c>Knowledge.Relations.PartOf</c>.</param>
    /// <exception cref="ArgumentException">One is null, a property, or of another knowledge base.</exception>
    public KnowledgeGraph Along(params Predicate[] relations)
    {
        var wanted = new bool[_store.PredicateCount];
        foreach (var relation in relations ?? throw new ArgumentNullException(nameof(relations)))
        {
            if (relation is null) throw new ArgumentException("A relation is null.", nameof(relations));
            if (!relation.IsRelation) throw new ArgumentException($"'{relation.Name}' is a property, not a relation.", nameof(relations));

            var isOwn = (uint)relation.Index < (uint)wanted.Length && ReferenceEquals(_store.Predicates[relation.Index], relation);
            if (!isOwn) throw new ArgumentException($"'{relation.Name}' is of another knowledge base.", nameof(relations));

            wanted[relation.Index] = _filter.Relations is null || _filter.Relations[relation.Index];
        }

        return With(_filter with { Relations = wanted });
    }

    /// <summary>
    /// The graph with all statements, also those that are not asserted, and with the entities that are merely reported.
    /// </summary>
    public KnowledgeGraph IncludeReported() => With(_filter with { IncludesReported = true });

    /// <summary>The graph with the statements that are derived by rules and by what the schema says of relations.</summary>
    public KnowledgeGraph IncludeDerived() => With(_filter with { IncludesDerived = true });

    /// <summary>
    /// The graph with the statements that are at least so sure. What is not asserted for another reason than its certainty stays out,
    /// unless <see cref="IncludeReported"/> was asked for.
    /// </summary>
    /// <param name="certainty">How sure they must be.</param>
    public KnowledgeGraph AtLeast(Certainty certainty) => With(_filter with { LeastCertainty = certainty });

    /// <summary>The graph of the statements that hold on a date. Those that do not say when they hold always do.</summary>
    /// <param name="date">The date.</param>
    /// <param name="atLeast"><see cref="Truth.Certainly"/> for those that certainly hold then, <see cref="Truth.Possibly"/> for those too
    /// that may, <see cref="Truth.No"/> for all.</param>
    public KnowledgeGraph AsOf(EdtfDate date, Truth atLeast = Truth.Certainly)
    {
        var latest = _latestAsOf;
        if (latest is { _filter.Time: { } time } && time.Date == date && time.AtLeast == atLeast) return latest;
        return _latestAsOf = With(_filter with { Time = new DateFilter(date, atLeast) });
    }

    /// <summary>The graph of the statements that meet a condition.</summary>
    /// <param name="condition">The condition. It is asked of every statement of the graph on first use, and must always answer the same.</param>
    public KnowledgeGraph Where(Func<RelationStatement, bool> condition)
    {
        _ = condition ?? throw new ArgumentNullException(nameof(condition));
        var own = _filter.Condition;
        return With(_filter with { Condition = own is null ? condition : statement => own(statement) && condition(statement) });
    }

    /// <summary>The induced subgraph: some entities, and the edges between them.</summary>
    /// <param name="entities">The entities; those that the graph does not have are left out.</param>
    /// <exception cref="ArgumentException">One is of another knowledge base.</exception>
    public KnowledgeGraph Subgraph(IEnumerable<Entity> entities)
    {
        var wanted = new bool[_store.EntityCount];
        foreach (var entity in entities ?? throw new ArgumentNullException(nameof(entities)))
        {
            var ordinal = OrdinalOf(entity);
            wanted[ordinal] = _filter.Entities is null || _filter.Entities[ordinal];
        }

        return With(_filter with { Entities = wanted });
    }

    /// <summary>The edges that can be walked from an entity: those of its own statements in the order of the schema, then the others.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="direction">Which way.</param>
    /// <exception cref="ArgumentException">The entity is of another knowledge base.</exception>
    public GraphEdges EdgesOf(Entity entity, GraphDirection direction = GraphDirection.Outgoing)
    {
        var ordinal = OrdinalOf(entity);
        return new(Index(direction), ordinal);
    }

    /// <summary>
    /// The entities that one edge leads to from an entity, each once: the objects of its own statements in the order of the schema, then
    /// the subjects of those that others state with it, in the order of the fact files.
    /// </summary>
    /// <param name="entity">The entity.</param>
    /// <param name="direction">Which way.</param>
    /// <exception cref="ArgumentException">The entity is of another knowledge base.</exception>
    public EntityList<Entity> Neighbors(Entity entity, GraphDirection direction = GraphDirection.Outgoing)
    {
        var ordinal = OrdinalOf(entity);
        return Index(direction).Neighbors(ordinal);
    }

    /// <summary>The neighbors that are of a class; see <see cref="Neighbors(Entity, GraphDirection)"/>.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="direction">Which way.</param>
    /// <typeparam name="T">The class.</typeparam>
    /// <exception cref="ArgumentException">The entity is of another knowledge base.</exception>
    public EntityList<T> Neighbors<T>(Entity entity, GraphDirection direction = GraphDirection.Outgoing)
        where T : Entity => OfClass<T>(Neighbors(entity, direction));

    /// <summary>The entities that are neighbors of both, in the order of the first one's.</summary>
    /// <param name="first">One entity.</param>
    /// <param name="second">The other one.</param>
    /// <param name="direction">Which way, from both.</param>
    /// <exception cref="ArgumentException">An entity is of another knowledge base.</exception>
    public EntityList<Entity> CommonNeighbors(Entity first, Entity second, GraphDirection direction = GraphDirection.Outgoing)
    {
        var others = new HashSet<int>();
        foreach (var row in Neighbors(second, direction).Rows) others.Add(row);
        var common = Array.FindAll(Neighbors(first, direction).Rows.ToArray(), others.Contains);
        return new(_store, common, 0, common.Length);
    }

    /// <summary>Those that are of a class; see <see cref="CommonNeighbors(Entity, Entity, GraphDirection)"/>.</summary>
    /// <param name="first">One entity.</param>
    /// <param name="second">The other one.</param>
    /// <param name="direction">Which way, from both.</param>
    /// <typeparam name="T">The class.</typeparam>
    /// <exception cref="ArgumentException">An entity is of another knowledge base.</exception>
    public EntityList<T> CommonNeighbors<T>(Entity first, Entity second, GraphDirection direction = GraphDirection.Outgoing)
        where T : Entity => OfClass<T>(CommonNeighbors(first, second, direction));

    /// <summary>
    /// The entities that one or more edges lead to from an entity, each once: the nearest first, those at the same distance in the
    /// order in which <see cref="Neighbors(Entity, GraphDirection)"/> of the nearer ones has them. The entity itself is among them only
    /// where a cycle leads back to it.
    /// </summary>
    /// <param name="entity">The entity to start from.</param>
    /// <param name="direction">Which way.</param>
    /// <exception cref="ArgumentException">The entity is of another knowledge base.</exception>
    public EntityList<Entity> Reachable(Entity entity, GraphDirection direction = GraphDirection.Outgoing)
    {
        var ordinal = OrdinalOf(entity);
        var rows = new BreadthFirstSearch(_store, Index(direction)).RowsFrom(ordinal);
        return new(_store, rows, 0, rows.Length);
    }

    /// <summary>What is reached and of a class; see <see cref="Reachable(Entity, GraphDirection)"/>.</summary>
    /// <param name="entity">The entity to start from.</param>
    /// <param name="direction">Which way.</param>
    /// <typeparam name="T">The class.</typeparam>
    /// <exception cref="ArgumentException">The entity is of another knowledge base.</exception>
    public EntityList<T> Reachable<T>(Entity entity, GraphDirection direction = GraphDirection.Outgoing)
        where T : Entity => OfClass<T>(Reachable(entity, direction));

    private KnowledgeGraph With(GraphFilter filter) => new(_store, filter);

    private GraphIndex Index(GraphDirection direction)
    {
        if ((uint)direction >= (uint)_indexes.Length) throw new ArgumentOutOfRangeException(nameof(direction));
        return _indexes[(int)direction] ??= new GraphIndex(_store, Edges, _filter, direction);
    }

    private EntityList<T> OfClass<T>(EntityList<Entity> entities)
        where T : Entity
    {
        var rows = Array.FindAll(entities.Rows.ToArray(), row => _store.At(row) is T);
        return new(_store, rows, 0, rows.Length);
    }

    private int OrdinalOf(Entity entity) => _store.Ordinal(_store.RequireRow(entity, nameof(entity)));
}
