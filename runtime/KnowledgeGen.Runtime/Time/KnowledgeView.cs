using System;
using System.ComponentModel;
using System.Diagnostics;

namespace KnowledgeGen;

/// <summary>
/// A knowledge base as of a date: only statements that hold then are seen. Generated code adds a typed view of each entity type.
/// </summary>
/// <remarks>
/// A statement holds on a date when all of the date belongs to its <c>during</c>; one without it always holds. A view is a value like any
/// other: it changes nothing elsewhere, and several may be used at once, from several threads.
/// </remarks>
[DebuggerDisplay("as of {Date}, at least {AtLeast}")]
public abstract class KnowledgeView
{
    private readonly KnowledgeStore _store;
    private KnowledgeGraph? _graph;

    /// <summary>Generated constructors pass on what the program says.</summary>
    /// <param name="store">The knowledge base.</param>
    /// <param name="date">The date.</param>
    /// <param name="atLeast">How sure it must be that a statement holds then; <see cref="Truth.No"/> leaves nothing out.</param>
    /// <exception cref="ArgumentNullException">The date is null.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected KnowledgeView(KnowledgeStore store, EdtfDate date, Truth atLeast)
    {
        _store = store ?? throw new ArgumentNullException(nameof(store));
        Filter = new DateFilter(date, atLeast);
    }

    /// <summary>Makes the view of all times, in which every statement holds.</summary>
    /// <param name="store">The knowledge base.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected KnowledgeView(KnowledgeStore store) => _store = store ?? throw new ArgumentNullException(nameof(store));

    /// <summary>The date; null where the view is of all times.</summary>
    public EdtfDate? Date => Filter?.Date;

    /// <summary>How sure it must be that a statement holds then.</summary>
    public Truth AtLeast => Filter?.AtLeast ?? Truth.Certainly;

    /// <summary>The asserted statements that hold then, of entities that are not merely reported.</summary>
    public KnowledgeStatements Statements => Filter is null ? _store.Statements : _store.Statements.AsOf(Filter.Date, AtLeast);

    /// <summary>The entities, and between them the edges that hold then. The view keeps the graph, and the graph its index.</summary>
    public KnowledgeGraph Graph => _graph ??= Filter is null ? _store.Graph : _store.Graph.AsOf(Filter.Date, AtLeast);

    internal DateFilter? Filter { get; }

    internal KnowledgeStore Store => _store;

    /// <summary>An entity of whatever class as of the date. Of a known class the view has typed members.</summary>
    /// <param name="entity">The entity.</param>
    /// <exception cref="ArgumentException">The entity is of another knowledge base.</exception>
    public EntityView Of(Entity entity) => new(this, entity);
}
