using System;

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

    private EdgeIndex(
        KnowledgeStore store, int firstOrdinal, int[] rowStart, int[] rows, int[] edgeStart, int[] reportedStart, Edge[] edges)
    {
        _store = store;
        _firstOrdinal = firstOrdinal;
        _rowStart = rowStart;
        Rows = rows;
        _edgeStart = edgeStart;
        _reportedStart = reportedStart;
        Edges = edges;
    }

    /// <summary>The rows at the other ends of asserted edges, each once for an entity.</summary>
    public int[] Rows { get; }

    /// <summary>The statements behind the edges, those of an entity together, the asserted ones first.</summary>
    public Edge[] Edges { get; }

    /// <summary>Finds the slice of <see cref="Rows"/> that belongs to an entity.</summary>
    public void RowsOf(int row, out int start, out int count) => Slice(_rowStart, row, out start, out count);

    /// <summary>Finds the slice of <see cref="Edges"/> that belongs to an entity.</summary>
    public void EdgesOf(int row, bool includeReported, out int start, out int count)
    {
        Slice(_edgeStart, row, out start, out count);
        if (!includeReported && count > 0) count = _reportedStart[Local(row)] - start;
    }

    /// <summary>
    /// Indexes a relation by object; where it is symmetric, by both ends.
    /// </summary>
    public static EdgeIndex Build(KnowledgeStore store, int predicate, bool isSymmetric)
    {
        var first = int.MaxValue;
        var last = -1;
        foreach (var entry in new EdgeScan(store, predicate, isSymmetric))
        {
            first = Math.Min(first, entry.Ordinal);
            last = Math.Max(last, entry.Ordinal);
        }

        var width = last < 0 ? 0 : last - first + 1;
        var edgeStart = new int[width + 1];
        var asserted = new int[width];
        foreach (var entry in new EdgeScan(store, predicate, isSymmetric))
        {
            edgeStart[entry.Ordinal - first + 1]++;
            if (entry.IsAsserted) asserted[entry.Ordinal - first]++;
        }

        for (var i = 0; i < width; i++) edgeStart[i + 1] += edgeStart[i];

        var nextAsserted = new int[width];
        var nextReported = new int[width];
        var reportedStart = new int[width];
        for (var i = 0; i < width; i++)
        {
            nextAsserted[i] = edgeStart[i];
            nextReported[i] = reportedStart[i] = edgeStart[i] + asserted[i];
        }

        var edges = new Edge[edgeStart[width]];
        foreach (var entry in new EdgeScan(store, predicate, isSymmetric))
        {
            var next = entry.IsAsserted ? nextAsserted : nextReported;
            edges[next[entry.Ordinal - first]++] = entry.Edge;
        }

        var rows = DistinctRows(edges, edgeStart, reportedStart, out var rowStart);
        return new EdgeIndex(store, first, rowStart, rows, edgeStart, reportedStart, edges);
    }

    private static int[] DistinctRows(Edge[] edges, int[] edgeStart, int[] reportedStart, out int[] rowStart)
    {
        rowStart = new int[edgeStart.Length];
        var rows = new int[edges.Length];
        var seen = new System.Collections.Generic.HashSet<int>();
        var count = 0;
        for (var i = 0; i < reportedStart.Length; i++)
        {
            rowStart[i] = count;
            seen.Clear();
            for (var e = edgeStart[i]; e < reportedStart[i]; e++)
            {
                if (seen.Add(edges[e].Other)) rows[count++] = edges[e].Other;
            }
        }

        rowStart[reportedStart.Length] = count;
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

/// <summary>An edge seen from one of its ends.</summary>
internal readonly struct Edge(int other, int subject, int statement)
{
    /// <summary>The row at the other end.</summary>
    public int Other { get; } = other;

    /// <summary>The row of the statement's subject.</summary>
    public int Subject { get; } = subject;

    /// <summary>The index of the statement in the subject's block.</summary>
    public int Statement { get; } = statement;
}
