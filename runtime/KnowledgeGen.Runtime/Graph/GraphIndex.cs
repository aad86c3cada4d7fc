using System;

namespace KnowledgeGen;

/// <summary>
/// Where edges lead from each entity, as compressed sparse rows. Entities are counted by ordinal, since rows have gaps; the ends are
/// rows, since lists of entities are made of rows.
/// </summary>
internal sealed class GraphIndex
{
    private readonly KnowledgeStore _store;
    private readonly int[] _starts;

    public GraphIndex(KnowledgeStore store)
    {
        _store = store;
        _starts = new int[store.EntityCount + 1];
        VisitEdges((from, _) => _starts[store.Ordinal(from) + 1]++);
        for (var i = 0; i < store.EntityCount; i++) _starts[i + 1] += _starts[i];

        var rows = new int[_starts[store.EntityCount]];
        var next = (int[])_starts.Clone();
        VisitEdges((from, to) => rows[next[store.Ordinal(from)]++] = to);
        Rows = Distinct(rows);
    }

    /// <summary>The rows that edges lead to, those of an entity together, each once for an entity.</summary>
    public int[] Rows { get; }

    /// <summary>Finds the slice of <see cref="Rows"/> that belongs to the entity at a row.</summary>
    public void RowsOf(int row, out int start, out int count)
    {
        var ordinal = _store.Ordinal(row);
        start = _starts[ordinal];
        count = _starts[ordinal + 1] - start;
    }

    private void VisitEdges(Action<int, int> visit)
    {
        // Each entity's own edges come first.
        VisitEdges(visit, areReversed: false);
        VisitEdges(visit, areReversed: true);
    }

    private void VisitEdges(Action<int, int> visit, bool areReversed)
    {
        for (var i = 0; i < _store.BlockCount; i++)
        {
            var block = _store.BlockAt(i);
            for (var place = 0; place < block.ColumnCount; place++)
            {
                var code = block.CodeAt(place);
                var predicate = _store.Predicates[code >> 1];
                if ((code & 1) != 0 || !predicate.IsRelation || (areReversed && !predicate.IsSymmetric)) continue;

                VisitColumn(visit, block, (RelationColumn)block.ColumnAt(place), areReversed);
            }
        }
    }

    private void VisitColumn(Action<int, int> visit, Block block, RelationColumn column, bool areReversed)
    {
        for (var local = 0; local < block.Entities.Length; local++)
        {
            var subject = block.FirstRow + local;
            column.Slice(local, out var first, out var count);
            for (var i = first; i < first + count; i++)
            {
                var (from, to) = areReversed ? (column.Rows[i], subject) : (subject, column.Rows[i]);
                if (!_store.BlockOf(to).IsReported(to & KnowledgeStore.BlockMask)) visit(from, to);
            }
        }
    }

    /// <summary>Leaves out ends that an entity has already, and closes the gaps.</summary>
    private int[] Distinct(int[] rows)
    {
        // Of each entity the last one that an edge led here from, counted from 1.
        var seenFrom = new int[_store.EntityCount];
        var count = 0;
        for (var ordinal = 0; ordinal < _store.EntityCount; ordinal++)
        {
            var start = count;
            for (var i = _starts[ordinal]; i < _starts[ordinal + 1]; i++)
            {
                ref var seen = ref seenFrom[_store.Ordinal(rows[i])];
                if (seen == ordinal + 1) continue;

                seen = ordinal + 1;
                rows[count++] = rows[i];
            }

            _starts[ordinal] = start;
        }

        _starts[_store.EntityCount] = count;
        Array.Resize(ref rows, count);
        return rows;
    }
}
