using System;
using System.Collections;
using System.Collections.Generic;

namespace KnowledgeGen;

/// <summary>The edges that can be walked from an entity. Making, passing and enumerating them allocates nothing.</summary>
/// <remarks>The default value is empty. Boxing it, as LINQ does, costs one allocation.</remarks>
public readonly struct GraphEdges : IReadOnlyList<GraphEdge>
{
    private readonly GraphIndex? _index;
    private readonly int _ordinal;

    internal GraphEdges(GraphIndex index, int ordinal)
    {
        _index = index;
        _ordinal = ordinal;
    }

    /// <summary>The number of edges.</summary>
    public int Count => Walks.Length;

    private ReadOnlySpan<int> Walks => _index is null ? default : _index.WalksFrom(_ordinal);

    /// <summary>The edge at a position from 0.</summary>
    /// <param name="index">The position.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such position.</exception>
    public GraphEdge this[int index] => (uint)index < (uint)Count
        ? _index!.EdgeOf(Walks[index])
        : throw new ArgumentOutOfRangeException(nameof(index), index, $"There are {Count} edges.");

    /// <summary>Enumerates the edges without allocating.</summary>
    public Enumerator GetEnumerator() => new(this);

    IEnumerator<GraphEdge> IEnumerable<GraphEdge>.GetEnumerator()
    {
        for (var i = 0; i < Count; i++) yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable<GraphEdge>)this).GetEnumerator();

    /// <summary>Enumerates <see cref="GraphEdges"/>.</summary>
    public struct Enumerator
    {
        private readonly GraphEdges _edges;
        private int _index;

        internal Enumerator(GraphEdges edges)
        {
            _edges = edges;
            _index = -1;
        }

        /// <summary>The current edge.</summary>
        public readonly GraphEdge Current => _edges[_index];

        /// <summary>Steps to the next edge, if there is one.</summary>
        public bool MoveNext() => ++_index < _edges.Count;
    }
}
