using System.Collections.Generic;
using System.ComponentModel;

namespace KnowledgeGen;

/// <summary>
/// What members of generated views read through, as those of entities do through <see cref="FactReader"/>: the same statements in the same
/// order, without those that do not hold on the date of the view.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ViewReader
{
    /// <summary>The first value that an entity then has for a property, or null.</summary>
    /// <param name="view">The view of the entity.</param>
    /// <param name="predicate">The index of the property.</param>
    /// <typeparam name="T">The C# type of its values.</typeparam>
    public static T? Value<T>(EntityView view, int predicate)
        where T : struct
    {
        foreach (var key in Stated(view, predicate)) return FactReader.Read<T>(key);
        return null;
    }

    /// <summary>The first object that an entity then has for a property, or null.</summary>
    /// <param name="view">The view of the entity.</param>
    /// <param name="predicate">The index of the property.</param>
    /// <typeparam name="T">The C# class of its values.</typeparam>
    public static T? Object<T>(EntityView view, int predicate)
        where T : class
    {
        foreach (var key in Stated(view, predicate)) return FactReader.Read<T>(key);
        return null;
    }

    /// <summary>The values that an entity then has for a property.</summary>
    /// <param name="view">The view of the entity.</param>
    /// <param name="predicate">The index of the property.</param>
    /// <typeparam name="T">The C# type of its values.</typeparam>
    public static IReadOnlyList<T> Values<T>(EntityView view, int predicate)
    {
        var values = new List<T>();
        foreach (var key in Stated(view, predicate)) values.Add(FactReader.Read<T>(key));
        return values;
    }

    /// <summary>The first object that an entity then has for a relation, or null.</summary>
    /// <param name="view">The view of the subject.</param>
    /// <param name="predicate">The index of the relation.</param>
    /// <typeparam name="T">The class of its objects.</typeparam>
    public static T? Target<T>(EntityView view, int predicate)
        where T : Entity => FirstOf(Targets<T>(view, predicate));

    /// <summary>The objects that an entity then has for a relation, one for each asserted statement.</summary>
    /// <param name="view">The view of the subject.</param>
    /// <param name="predicate">The index of the relation.</param>
    /// <typeparam name="T">The class of its objects.</typeparam>
    public static EntityList<T> Targets<T>(EntityView view, int predicate)
        where T : Entity
    {
        var rows = new List<int>();
        foreach (var key in Stated(view, predicate)) rows.Add(((RelationColumn)view.Block.AssertedOf(predicate)!).Rows[key.Index]);
        return ListOf<T>(view, rows);
    }

    /// <summary>The first entity that is then at the other end of a relation, or null; see <see cref="Others{T}"/>.</summary>
    /// <param name="view">The view of the entity that it is seen from.</param>
    /// <param name="predicate">The index of the relation.</param>
    /// <typeparam name="T">The class of the other end.</typeparam>
    public static T? Other<T>(EntityView view, int predicate)
        where T : Entity => FirstOf(Others<T>(view, predicate));

    /// <summary>
    /// The entities that are then at the other ends of a relation, each once; see <see cref="FactReader.Others{T}"/>.
    /// </summary>
    /// <param name="view">The view of the entity that it is seen from.</param>
    /// <param name="predicate">The index of the relation.</param>
    /// <typeparam name="T">The class of the other ends.</typeparam>
    public static EntityList<T> Others<T>(EntityView view, int predicate)
        where T : Entity
    {
        var store = view.Block.Store;
        var index = store.Edges(predicate);
        index.EdgesOf(view.Row, includeReported: false, out var start, out var count);
        var rows = new DistinctRows();
        for (var i = start; i < start + count; i++)
        {
            var edge = index.Edges[i];
            if (view.Filter?.Admits(edge.Statement(store, predicate)) != false) rows.Add(edge.Other);
        }

        return ListOf<T>(view, rows.InOrder);
    }

    /// <summary>
    /// The entities that a relation then leads to by asserted statements, stated or derived ones; see
    /// <see cref="FactReader.Closure{T}(Entity, int)"/>.
    /// </summary>
    /// <param name="view">The view of the entity that it is seen from.</param>
    /// <param name="predicate">The index of the relation.</param>
    /// <typeparam name="T">The class of the other ends.</typeparam>
    public static EntityList<T> Closure<T>(EntityView view, int predicate)
        where T : Entity => Closure<T>(view, predicate, GraphDirection.Outgoing);

    /// <summary>The same against the relation.</summary>
    /// <param name="view">The view of the entity that it is seen from.</param>
    /// <param name="predicate">The index of the relation.</param>
    /// <typeparam name="T">The class of the other ends.</typeparam>
    public static EntityList<T> InverseClosure<T>(EntityView view, int predicate)
        where T : Entity => Closure<T>(view, predicate, GraphDirection.Incoming);

    private static EntityList<T> Closure<T>(EntityView view, int predicate, GraphDirection direction)
        where T : Entity
    {
        var store = view.Block.Store;
        var index = store.Closure(predicate, direction);
        var rows = new DistinctRows();
        foreach (var walk in index.WalksFrom(store.Ordinal(view.Row)))
        {
            if (view.Filter?.Admits(index.EdgeOf(walk).Statement) != false) rows.Add(index.To(walk));
        }

        return ListOf<T>(view, rows.InOrder);
    }

    private static IEnumerable<StatementKey> Stated(EntityView view, int predicate)
    {
        if (view.Block.AssertedOf(predicate) is not { } column) yield break;

        column.Slice(view.Row & KnowledgeStore.BlockMask, out var first, out var count);
        for (var i = first; i < first + count; i++)
        {
            var key = new StatementKey(view.Block, view.Row, predicate << 1, i);
            if (view.Filter?.Admits(key) != false) yield return key;
        }
    }

    private static T? FirstOf<T>(EntityList<T> entities)
        where T : Entity => entities.Count > 0 ? entities[0] : null;

    private static EntityList<T> ListOf<T>(EntityView view, List<int> rows)
        where T : Entity => rows.Count == 0 ? default : new(view.Block.Store, rows.ToArray(), 0, rows.Count);

    private readonly struct DistinctRows()
    {
        private readonly HashSet<int> _seen = [];

        public List<int> InOrder { get; } = [];

        public void Add(int row)
        {
            if (_seen.Add(row)) InOrder.Add(row);
        }
    }
}
