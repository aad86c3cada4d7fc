using System;
using System.Collections.Generic;

namespace KnowledgeGen;

/// <summary>
/// Where edges lead from each entity, walked one way, as compressed sparse rows. Entities are counted by ordinal, since rows have gaps; the
/// ends are rows, since lists of entities are made of rows.
/// </summary>
internal sealed class GraphIndex : IDirectedGraph
{
    private readonly KnowledgeStore _store;
    private readonly StoredEdge[] _edges;
    private readonly int[] _starts;

    // Of each walk the number of its edge, and whether it is walked from object to subject in the lowest bit.
    private readonly int[] _walks;
    private int[]? _neighborStarts;
    private int[]? _neighbors;

    /// <summary>Indexes edges.</summary>
    /// <param name="store">The store.</param>
    /// <param name="edges">The edges, in the order of the files.</param>
    /// <param name="filter">Which entities they may lead to.</param>
    /// <param name="direction">Which way they are walked.</param>
    public GraphIndex(KnowledgeStore store, StoredEdge[] edges, GraphFilter filter, GraphDirection direction)
    {
        _store = store;
        _edges = edges;
        _starts = new int[store.EntityCount + 1];
        foreach (var walk in WalksOf(filter, direction)) _starts[store.Ordinal(From(walk)) + 1]++;
        for (var i = 0; i < store.EntityCount; i++) _starts[i + 1] += _starts[i];

        _walks = new int[_starts[store.EntityCount]];
        var next = (int[])_starts.Clone();
        foreach (var walk in WalksOf(filter, direction)) _walks[next[store.Ordinal(From(walk))]++] = walk;
    }

    /// <inheritdoc/>
    public int NodeCount => _store.EntityCount;

    /// <inheritdoc/>
    public int DegreeOf(int node) => _starts[node + 1] - _starts[node];

    /// <inheritdoc/>
    public int TargetOf(int node, int edge) => _store.Ordinal(To(_walks[_starts[node] + edge]));

    /// <summary>The walks from an entity: numbers for <see cref="EdgeOf"/> and <see cref="To"/>.</summary>
    public ReadOnlySpan<int> WalksFrom(int ordinal) => _walks.AsSpan(_starts[ordinal], _starts[ordinal + 1] - _starts[ordinal]);

    /// <summary>The row that a walk leads to.</summary>
    public int To(int walk) => (walk & 1) == 0 ? _edges[walk >> 1].Object : _edges[walk >> 1].Subject;

    /// <summary>The row that a walk comes from.</summary>
    public int From(int walk) => (walk & 1) == 0 ? _edges[walk >> 1].Subject : _edges[walk >> 1].Object;

    /// <summary>A walk with its statement.</summary>
    public GraphEdge EdgeOf(int walk) => new(_store, From(walk), To(walk), _edges[walk >> 1].Statement(_store));

    /// <summary>The entities that walks lead to from an entity, each once.</summary>
    public EntityList<Entity> Neighbors(int ordinal)
    {
        var neighbors = _neighbors ?? FindNeighbors();
        var start = _neighborStarts![ordinal];
        return new(_store, neighbors, start, _neighborStarts[ordinal + 1] - start);
    }

    // The edges that are walked forwards come first, so that what an entity itself says is before what others say of it.
    private IEnumerable<int> WalksOf(GraphFilter filter, GraphDirection direction)
    {
        for (var i = 0; i < _edges.Length; i++)
        {
            var isWalked = direction != GraphDirection.Incoming || (_edges[i].IsSymmetric && !_edges[i].IsLoop);
            if (isWalked && filter.Leads(_store, _edges[i].Object)) yield return i << 1;
        }

        for (var i = 0; i < _edges.Length; i++)
        {
            // An edge from an entity to itself is one, whichever way it is walked.
            var isWalked = direction == GraphDirection.Incoming
                || (!_edges[i].IsLoop && (direction == GraphDirection.Either || _edges[i].IsSymmetric));
            if (isWalked && filter.LeadsBack(_store, _edges[i].Subject)) yield return (i << 1) | 1;
        }
    }

    private int[] FindNeighbors()
    {
        // Of each entity the last one that a walk led here from, counted from 1.
        var seenFrom = new int[_store.EntityCount];
        var starts = new int[_store.EntityCount + 1];
        var rows = new int[_walks.Length];
        var count = 0;
        for (var ordinal = 0; ordinal < _store.EntityCount; ordinal++)
        {
            starts[ordinal] = count;
            foreach (var walk in WalksFrom(ordinal))
            {
                ref var seen = ref seenFrom[_store.Ordinal(To(walk))];
                if (seen == ordinal + 1) continue;

                seen = ordinal + 1;
                rows[count++] = To(walk);
            }
        }

        starts[_store.EntityCount] = count;
        Array.Resize(ref rows, count);

        // The starts first: whoever sees the rows sees them too.
        _neighborStarts = starts;
        System.Threading.Volatile.Write(ref _neighbors, rows);
        return rows;
    }
}
