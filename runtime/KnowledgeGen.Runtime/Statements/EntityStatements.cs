using System;
using System.Collections;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace KnowledgeGen;

/// <summary>
/// The statements that an entity is the subject of: only the asserted ones, unless <see cref="IncludeReported"/> was asked for.
/// Generated classes add a member for each property, relation and inverse.
/// </summary>
[DebuggerDisplay("Count = {Count}")]
public class EntityStatements : IReadOnlyList<Statement>
{
    private StatementKey[]? _keys;

    /// <summary>Makes the view of the asserted statements.</summary>
    /// <param name="subject">The entity.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal EntityStatements(Entity subject)
    {
        Block = (subject ?? throw new ArgumentNullException(nameof(subject))).Block;
        Row = subject.Row;
    }

    /// <summary>Makes the view of the asserted statements that hold on a date.</summary>
    /// <param name="view">The entity as of the date.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal EntityStatements(EntityView view)
    {
        Block = (view ?? throw new ArgumentNullException(nameof(view))).Block;
        Row = view.Row;
        Filter = view.Filter;
    }

    /// <summary>Makes a wider view of the same entity.</summary>
    /// <param name="view">The view.</param>
    /// <param name="includeDerived">Whether to add what is derived; else what is not asserted.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected EntityStatements(EntityStatements view, bool includeDerived)
    {
        Block = (view ?? throw new ArgumentNullException(nameof(view))).Block;
        Row = view.Row;
        Filter = view.Filter;
        IncludesReported = view.IncludesReported || !includeDerived;
        IncludesDerived = view.IncludesDerived || includeDerived;
    }

    /// <summary>The number of statements.</summary>
    public int Count => Keys.Length;

    internal Block Block { get; }

    internal int Row { get; }

    internal bool IncludesReported { get; }

    internal bool IncludesDerived { get; }

    /// <summary>When the statements must hold; null for any time.</summary>
    private DateFilter? Filter { get; }

    private StatementKey[] Keys => _keys ??= FindKeys();

    // A schema may call a property "item"; the indexer must not have that name then.
    /// <summary>The statement at a position from 0: properties first, then relations, each in schema order.</summary>
    /// <param name="index">The position.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such position.</exception>
    [IndexerName("StatementAt")]
    public Statement this[int index] => (uint)index < (uint)Keys.Length
        ? Keys[index].Make()
        : throw new ArgumentOutOfRangeException(nameof(index), index, $"There are {Keys.Length} statements.");

    /// <summary>
    /// All statements of the entity, also those that are merely probable or possible, or that the document attributes to
    /// somebody.
    /// </summary>
    public EntityStatements IncludeReported() => new(this, includeDerived: false);

    /// <summary>
    /// These statements, then those of the entity that are derived by rules and by what the schema says of relations.
    /// </summary>
    public EntityStatements IncludeDerived() => new(this, includeDerived: true);

    /// <summary>Enumerates the statements.</summary>
    public IEnumerator<Statement> GetEnumerator()
    {
        foreach (var key in Keys) yield return key.Make();
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Whether a statement holds when it must.</summary>
    internal bool Admits(Statement statement) => Filter?.Admits(statement) != false;

    /// <summary>Those of some statements that hold when they must.</summary>
    internal StatementList<T> Narrow<T>(T[] statements)
        where T : Statement => new(Filter is null ? statements : Array.FindAll(statements, Admits));

    private StatementKey[] FindKeys()
    {
        var block = Block;
        var keys = new List<StatementKey>();
        for (var column = 0; column < block.ColumnCount; column++)
        {
            var code = block.CodeAt(column);
            if (!IncludesReported && (code & 1) != 0) continue;

            block.ColumnAt(column).Slice(Row & KnowledgeStore.BlockMask, out var first, out var count);
            for (var i = 0; i < count; i++) keys.Add(new StatementKey(block, Row, code, first + i));
        }

        if (IncludesDerived && Block.Store.Conclusions is { } conclusions) AddDerived(conclusions, keys);
        if (Filter is { } filter) keys.RemoveAll(key => !filter.Admits(key));
        return keys.ToArray();
    }

    private void AddDerived(ConclusionStore conclusions, List<StatementKey> keys)
    {
        for (var predicate = 0; predicate < Block.Store.PredicateCount; predicate++)
        {
            if (conclusions.Of(predicate) is not { } table) continue;
            foreach (var place in table.PlacesOf(Row, isSubject: true, isSymmetric: false))
            {
                if (IncludesReported || conclusions.IsAsserted(table, place)) keys.Add(conclusions.KeyAt(table, place));
            }
        }
    }
}
