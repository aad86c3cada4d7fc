using System;

namespace KnowledgeGen;

/// <summary>Which statements are edges of a graph, and which entities it has.</summary>
internal sealed record GraphFilter
{
    /// <summary>The asserted relations of all entities that are not reported.</summary>
    public static readonly GraphFilter Asserted = new();

    /// <summary>By predicate: whether its statements count; null for all relations.</summary>
    public bool[]? Relations { get; init; }

    /// <summary>Whether statements count that are not asserted, and entities that are merely reported.</summary>
    public bool IncludesReported { get; init; }

    /// <summary>How sure a statement must be, even if nothing but that keeps it from being asserted; null where that was not said.</summary>
    public Certainty? LeastCertainty { get; init; }

    /// <summary>When statements must hold; null for any time.</summary>
    public DateFilter? Time { get; init; }

    /// <summary>What else must be so; null for nothing.</summary>
    public Func<RelationStatement, bool>? Condition { get; init; }

    /// <summary>Whether derived statements count, too.</summary>
    public bool IncludesDerived { get; init; }

    /// <summary>Whether asserted statements lead to entities that are merely reported, too.</summary>
    public bool ReachesReported { get; init; }

    /// <summary>By ordinal: whether an entity is in the graph; null for all.</summary>
    public bool[]? Entities { get; init; }

    /// <summary>Whether an edge may lead to the entity at a row.</summary>
    public bool Leads(KnowledgeStore store, int row) =>
        (IncludesReported || ReachesReported || !store.BlockOf(row).IsReported(row & KnowledgeStore.BlockMask)) && Has(store, row);

    /// <summary>Whether an edge may lead from its object to its subject at a row: what somebody says who is merely reported leads nowhere to them.</summary>
    public bool LeadsBack(KnowledgeStore store, int row) =>
        (IncludesReported || !store.BlockOf(row).IsReported(row & KnowledgeStore.BlockMask)) && Has(store, row);

    /// <summary>Whether the entity at a row is in the graph. One that is merely reported is, but nothing leads to it.</summary>
    public bool Has(KnowledgeStore store, int row) => Entities is null || Entities[store.Ordinal(row)];

    /// <summary>Whether statements of a column may count.</summary>
    /// <param name="predicate">Their predicate.</param>
    /// <param name="isAsserted">Whether they are asserted.</param>
    public bool MayHold(Predicate predicate, bool isAsserted) => predicate.IsRelation && (Relations is null || Relations[predicate.Index])
        && (isAsserted || IncludesReported || LeastCertainty is not null);

    /// <summary>Whether statements are to be asked, one by one, since their column does not tell.</summary>
    /// <param name="isAsserted">Whether they are asserted.</param>
    public bool AsksStatements(bool isAsserted) => !isAsserted || Time is not null || Condition is not null;

    /// <summary>Whether a statement counts.</summary>
    public bool Holds(RelationStatement statement) => HoldsAsAsserted(statement)
        && Time?.Admits(statement) != false
        && (Condition is null || Condition(statement));

    private bool HoldsAsAsserted(RelationStatement statement)
    {
        if (statement.IsAsserted) return true;
        if (LeastCertainty is { } least && statement.Certainty > least) return false;
        return IncludesReported || statement is { AttributedTo: null, Retracted: null };
    }
}
