using System.Collections.Generic;

namespace KnowledgeGen;

/// <summary>Finds all statements of one relation and the entities that they are seen from.</summary>
internal static class EdgeScan
{
    /// <summary>
    /// Lists the edges in the order of their subjects, those that are asserted and those that are not each by themselves.
    /// </summary>
    public static List<SeenEdge> Read(KnowledgeStore store, int predicate, bool isSymmetric)
    {
        var edges = new List<SeenEdge>();
        for (var i = 0; i < store.BlockCount; i++)
        {
            var block = store.BlockAt(i);
            for (var code = predicate << 1; code <= ((predicate << 1) | 1); code++)
            {
                if (block.Find(code) is RelationColumn column) Add(edges, block, column, code, isSymmetric);
            }
        }

        return edges;
    }

    private static void Add(List<SeenEdge> edges, Block block, RelationColumn column, int code, bool isSymmetric)
    {
        for (var local = 0; local < block.Entities.Length; local++)
        {
            column.Slice(local, out var first, out var count);
            for (var i = first; i < first + count; i++)
            {
                var subject = block.FirstRow + local;
                var target = column.Rows[i];
                var isLoop = target == subject;
                var isAsserted = (code & 1) == 0;

                // A reported entity is whole when seen from itself; from others its edges do not count.
                var countsThere = isAsserted && (isLoop || !block.IsReported(local));
                edges.Add(new(block.Store.Ordinal(target), countsThere, new Edge(subject, subject, code, i)));

                // An edge from an entity to itself is one edge, whichever end it is seen from.
                if (isSymmetric && !isLoop) edges.Add(new(block.Store.Ordinal(subject), isAsserted, new Edge(target, subject, code, i)));
            }
        }
    }
}

/// <summary>An edge and the entity that it is seen from.</summary>
internal readonly struct SeenEdge(int ordinal, bool isAsserted, Edge edge)
{
    public int Ordinal { get; } = ordinal;

    /// <summary>Whether it is asserted as seen from there.</summary>
    public bool IsAsserted { get; } = isAsserted;

    public Edge Edge { get; } = edge;
}

/// <summary>An edge seen from one of its ends.</summary>
internal readonly struct Edge(int other, int subject, int code, int index)
{
    // The lowest bit says whether the statement is asserted; its predicate is that of the index.
    private readonly int _index = (index << 1) | (code & 1);

    /// <summary>The row at the other end.</summary>
    public int Other { get; } = other;

    /// <summary>The row of the statement's subject.</summary>
    public int Subject { get; } = subject;

    /// <summary>The statement.</summary>
    public StatementKey Statement(KnowledgeStore store, int predicate) =>
        new(store.BlockOf(Subject), Subject, (predicate << 1) | (_index & 1), _index >> 1);
}
