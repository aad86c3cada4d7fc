using System;

namespace KnowledgeGen;

/// <summary>One search through the graph, nearest first. It stays on rows and makes no entity.</summary>
internal ref struct BreadthFirstSearch
{
    private readonly GraphIndex _index;

    // A bit for each row.
    private readonly ulong[] _seen;
    private int[] _found;
    private int _count;

    public BreadthFirstSearch(KnowledgeStore store, GraphIndex index)
    {
        _index = index;
        _seen = new ulong[store.BlockCount * KnowledgeStore.BlockSize / 64];
        _found = new int[16];
        _count = 0;
    }

    /// <summary>The rows that are reached from a row.</summary>
    public int[] From(int row)
    {
        Follow(row);
        for (var i = 0; i < _count; i++)
        {
            if (_found[i] != row) Follow(_found[i]);
        }

        Array.Resize(ref _found, _count);
        return _found;
    }

    private void Follow(int row)
    {
        _index.RowsOf(row, out var start, out var count);
        if (_found.Length - _count < count) Array.Resize(ref _found, Math.Max(2 * _found.Length, _count + count));
        foreach (var next in _index.Rows.AsSpan(start, count))
        {
            ref var bits = ref _seen[next >> 6];
            var bit = 1UL << (next & 63);
            if ((bits & bit) != 0) continue;

            bits |= bit;
            _found[_count++] = next;
        }
    }
}
