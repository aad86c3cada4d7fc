using System;
using System.Collections.Generic;

namespace KnowledgeGen;

/// <summary>
/// The edges of one relation by the entity that they are seen from, as compressed sparse rows. It is computed on first use and
/// not stored, so that a changed edge changes the data of its own file only.
/// </summary>
/// <remarks>
/// Rows are sparse, so the index counts entities by ordinal, and only from the first to the last that has an edge.
/// </remarks>
internal sealed class EdgeIndex
{
    private readonly KnowledgeStore _store;
    private readonly int _firstOrdinal;
    private readonly int[] _rowStart;
    private readonly int[] _edgeStart;
    private readonly int[] _reportedStart;

    private EdgeIndex(KnowledgeStore store, List<SeenEdge> seen)
    {
        _store = store;
        var last = -1;
        _firstOrdinal = int.MaxValue;
        foreach (var edge in seen)
        {
            _firstOrdinal = Math.Min(_firstOrdinal, edge.Ordinal);
            last = Math.Max(last, edge.Ordinal);
        }

        var width = last < 0 ? 0 : last - _firstOrdinal + 1;
        _edgeStart = new int[width + 1];
        _reportedStart = new int[width];
        Edges = Sort(seen);
        Rows = DistinctRows(out _rowStart);
    }

    /// <summary>The rows at the other ends of asserted edges, each once for an entity.</summary>
    public int[] Rows { get; }

    /// <summary>The statements behind the edges, those of an entity together, the asserted ones first.</summary>
    public Edge[] Edges { get; }

    /// <summary>Indexes a relation by object; where it is symmetric, by both ends.</summary>
    public static EdgeIndex Build(KnowledgeStore store, int predicate, bool isSymmetric) =>
        new(store, EdgeScan.Read(store, predicate, isSymmetric));

    /// <summary>Finds the slice of <see cref="Rows"/> that belongs to an entity.</summary>
    public void RowsOf(int row, out int start, out int count) => Slice(_rowStart, row, out start, out count);

    /// <summary>Finds the slice of <see cref="Edges"/> that belongs to an entity.</summary>
    public void EdgesOf(int row, bool includeReported, out int start, out int count)
    {
        Slice(_edgeStart, row, out start, out count);
        if (!includeReported && count > 0) count = _reportedStart[Local(row)] - start;
    }

    /// <summary>Puts the edges of each entity together, in their order, the asserted ones first (a counting sort).</summary>
    private Edge[] Sort(List<SeenEdge> seen)
    {
        var asserted = new int[_reportedStart.Length];
        foreach (var edge in seen)
        {
            _edgeStart[edge.Ordinal - _firstOrdinal + 1]++;
            if (edge.IsAsserted) asserted[edge.Ordinal - _firstOrdinal]++;
        }

        var nextAsserted = new int[asserted.Length];
        var nextReported = new int[asserted.Length];
        for (var i = 0; i < asserted.Length; i++)
        {
            _edgeStart[i + 1] += _edgeStart[i];
            nextAsserted[i] = _edgeStart[i];
            nextReported[i] = _reportedStart[i] = _edgeStart[i] + asserted[i];
        }

        var edges = new Edge[seen.Count];
        foreach (var edge in seen)
        {
            var next = edge.IsAsserted ? nextAsserted : nextReported;
            edges[next[edge.Ordinal - _firstOrdinal]++] = edge.Edge;
        }

        return edges;
    }

    private int[] DistinctRows(out int[] rowStart)
    {
        rowStart = new int[_edgeStart.Length];
        var rows = new int[Edges.Length];
        var seen = new HashSet<int>();
        var count = 0;
        for (var i = 0; i < _reportedStart.Length; i++)
        {
            rowStart[i] = count;
            var isOne = _reportedStart[i] - _edgeStart[i] == 1;
            if (!isOne) seen.Clear();
            for (var e = _edgeStart[i]; e < _reportedStart[i]; e++)
            {
                if (isOne || seen.Add(Edges[e].Other)) rows[count++] = Edges[e].Other;
            }
        }

        rowStart[_reportedStart.Length] = count;
        Array.Resize(ref rows, count);
        return rows;
    }

    private int Local(int row) => _store.Ordinal(row) - _firstOrdinal;

    private void Slice(int[] starts, int row, out int start, out int count)
    {
        var local = Local(row);
        if ((uint)local >= (uint)(starts.Length - 1))
        {
            start = 0;
            count = 0;
            return;
        }

        start = starts[local];
        count = starts[local + 1] - start;
    }
}
