using System;
using System.ComponentModel;
using System.Diagnostics;

namespace KnowledgeGen;

/// <summary>
/// An entity as of the date of a <see cref="KnowledgeView"/>. Generated classes add a member for each property and relation, each of which
/// sees the asserted statements that hold then. What is single may then be missing, even where the schema requires it.
/// </summary>
[DebuggerDisplay("{Entity} as of {Filter?.Date}")]
public class EntityView
{
    /// <summary>Generated constructors pass on what they get.</summary>
    /// <param name="view">The view of the knowledge base.</param>
    /// <param name="entity">The entity.</param>
    /// <exception cref="ArgumentException">The entity is of another knowledge base.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal EntityView(KnowledgeView view, Entity entity)
    {
        Filter = (view ?? throw new ArgumentNullException(nameof(view))).Filter;
        Entity = entity ?? throw new ArgumentNullException(nameof(entity));
        Row = view.Store.RequireRow(entity, nameof(entity));
        Block = view.Store.BlockOf(Row);
    }

    /// <summary>The entity.</summary>
    public Entity Entity { get; }

    /// <summary>The asserted statements about it that hold then, with their receipts.</summary>
    public EntityStatements Statements => new(this);

    internal DateFilter? Filter { get; }

    /// <summary>Where the entity is in the knowledge base of the view, which need not be where it was made.</summary>
    internal int Row { get; }

    internal Block Block { get; }

    /// <summary>The label of the entity, whether or not it holds then.</summary>
    public override string ToString() => Entity.Label;
}
