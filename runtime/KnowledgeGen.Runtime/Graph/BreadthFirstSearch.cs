using System;
using System.Collections.Generic;

namespace KnowledgeGen;

/// <summary>One search through a graph, nearest first. It stays on numbers and makes no entity.</summary>
internal sealed class BreadthFirstSearch(KnowledgeStore store, GraphIndex index)
{
    private readonly WalkTable _walkTo = new(store.EntityCount);
    private int[] _found = new int[16];
    private int _count;

    /// <summary>The rows that are reached from an entity.</summary>
    public int[] RowsFrom(int ordinal)
    {
        Search(ordinal, isDone: () => false);
        Array.Resize(ref _found, _count);
        return _found;
    }

    /// <summary>A shortest way between two entities, as walks; of an entity to itself a shortest cycle. Null where there is none.</summary>
    public int[]? FindPath(int from, int to)
    {
        Search(from, isDone: () => _walkTo[to] >= 0);
        if (_walkTo[to] < 0) return null;

        var walks = new List<int>();
        var at = to;
        do
        {
            walks.Add(_walkTo[at]);
            at = store.Ordinal(index.From(_walkTo[at]));
        }
        while (at != from);
        walks.Reverse();
        return walks.ToArray();
    }

    private void Search(int start, Func<bool> isDone)
    {
        Follow(start);
        for (var i = 0; i < _count && !isDone(); i++)
        {
            if (store.Ordinal(_found[i]) is var next && next != start) Follow(next);
        }
    }

    private void Follow(int ordinal)
    {
        var walks = index.WalksFrom(ordinal);
        if (_found.Length - _count < walks.Length) Array.Resize(ref _found, Math.Max(2 * _found.Length, _count + walks.Length));
        foreach (var walk in walks)
        {
            var row = index.To(walk);
            if (_walkTo.TryAdd(store.Ordinal(row), walk)) _found[_count++] = row;
        }
    }
}
