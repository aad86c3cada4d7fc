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
    internal readonly Block Block;
    internal readonly int Row;

    /// <summary>Generated constructors pass on what the store gives them.</summary>
    /// <param name="key">Where the entity is.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected Entity(EntityKey key)
    {
        Block = key.Block;
        Row = key.Row;
    }

    /// <summary>The id in the facts, such as <c>laurent-fabius</c>.</summary>
    public string Id => Block.Id(Local);

    /// <summary>The asserted value of the property whose role is <c>label</c>; where there is none, the id.</summary>
    public string Label => FirstText(PredicateRole.Label) ?? Id;

    /// <summary>What the entity as a whole rests on; empty where only its statements have evidence.</summary>
    public IReadOnlyList<Evidence> Evidence => Block.Receipts.OfEntity(Local);

    /// <summary>The asserted statements that the entity is the subject of, with their receipts.</summary>
    public EntityStatements Statements => new(this);

    internal KnowledgeStore Store => Block.Store;

    internal int Local => Row & KnowledgeStore.BlockMask;

    internal EntityType Type => Store.Types[Block.TypeOf(Local)];

    internal bool IsReported => Block.IsReported(Local);

    internal bool IsRuledOut => Block.IsRuledOut(Local);

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
        for (var column = 0; column < Block.ColumnCount; column++)
        {
            var code = Block.CodeAt(column);
            var predicate = Store.Predicates[code >> 1];
            if (predicate.Role != role || (code & 1) != 0 || !predicate.IsText) continue;

            var texts = Block.ColumnAt(column);
            if (texts.First(Local) is >= 0 and var first) return texts.Text(first);
        }

        return null;
    }
}
