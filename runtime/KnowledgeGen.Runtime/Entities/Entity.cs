using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace KnowledgeGen;

/// <summary>
/// A thing with an id that facts are known of. Generated classes derive from it.
/// </summary>
/// <remarks>
/// There is one object for an entity, so <c>==</c> compares identity. Its own members are few because a schema cannot use their
/// names; typed members come from the generated classes.
/// </remarks>
[DebuggerDisplay("{Label,nq} ({Id,nq})")]
[DebuggerTypeProxy(typeof(EntityDebugView))]
[SuppressMessage("Design", "CA1036", Justification = "The order serves sorting; == is identity.")]
#if NET8_0_OR_GREATER
[System.Text.Json.Serialization.JsonConverter(typeof(AnyEntityJsonConverter))]
#endif
public abstract class Entity : IComparable<Entity>, IComparable
{
    /// <summary>Generated constructors pass on what the store gives them.</summary>
    /// <param name="key">Where the entity is.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected Entity(EntityKey key)
    {
        Store = key.Store;
        Row = key.Row;
    }

    /// <summary>The id in the facts, such as <c>laurent-fabius</c>.</summary>
    public string Id => Facts.Id(Local);

    /// <summary>The asserted value of the property whose role is <c>label</c>; where there is none, the id.</summary>
    public string Label => FirstText(PredicateRole.Label) ?? Id;

    /// <summary>What the entity as a whole rests on; empty where only its statements have evidence.</summary>
    public IReadOnlyList<Evidence> Evidence => Store.Receipts(Row >> KnowledgeStore.BlockShift).OfEntity(Local);

    /// <summary>The asserted statements that the entity is the subject of, with their receipts.</summary>
    public EntityStatements Statements => new(this);

    internal KnowledgeStore Store { get; }

    internal int Row { get; }

    internal int Local => Row & KnowledgeStore.BlockMask;

    internal BlockFacts Facts => Store.Facts(Row >> KnowledgeStore.BlockShift);

    internal EntityType Type => Store.TypeAt(Row);

    internal bool IsReported => Facts.IsReported(Local);

    /// <summary>The label.</summary>
    public override string ToString() => Label;

    // Explicit, so that a schema may use the name; here, so that lists of an abstract type can be sorted, too.
    int IComparable<Entity>.CompareTo(Entity? other) => other is null ? 1 : string.CompareOrdinal(Id, other.Id);

    int IComparable.CompareTo(object? obj) => obj switch
    {
        null => 1,
        Entity other => string.CompareOrdinal(Id, other.Id),
        _ => throw new ArgumentException("An entity can be compared with entities only.", nameof(obj)),
    };

    internal string? FirstText(PredicateRole role)
    {
        var facts = Facts;
        for (var s = facts.Start[Local]; s < facts.Start[Local + 1]; s++)
        {
            var predicate = Store.Predicates[facts.Code[s] >> 1];
            if (predicate.Role == role && (facts.Code[s] & 1) == 0 && predicate.IsText) return facts.Texts[facts.Payload[s]];
        }

        return null;
    }
}
