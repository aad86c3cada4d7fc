using System;
using System.Collections.Generic;

namespace KnowledgeGen;

/// <summary>
/// Finds ways that come to no entity twice, depth first. Ways that cannot reach the goal within the length are not begun: how far it is
/// from each entity is found first.
/// </summary>
internal sealed class PathSearch
{
    private readonly KnowledgeStore _store;
    private readonly GraphIndex _index;

    // The entities that may be come to, by ordinal; null for all.
    private readonly HashSet<int>? _within;

    /// <summary>Prepares a search.</summary>
    /// <param name="store">The store.</param>
    /// <param name="index">The edges.</param>
    /// <param name="within">The ordinals of the entities to stay within; null for all.</param>
    public PathSearch(KnowledgeStore store, GraphIndex index, IEnumerable<int>? within)
    {
        _store = store;
        _index = index;
        _within = within is null ? null : new HashSet<int>(within);
    }

    /// <summary>Comes to an entity no more.</summary>
    public void TakeOut(int ordinal) => _within!.Remove(ordinal);

    /// <summary>The ways between two entities, as walks; of one to itself those that come back to it.</summary>
    /// <param name="from">The ordinal of the start.</param>
    /// <param name="to">The ordinal of the goal.</param>
    /// <param name="maxLength">The greatest number of edges.</param>
    public IEnumerable<int[]> Find(int from, int to, int maxLength)
    {
        var distances = FindDistances(from, to, maxLength);
        var walks = new Stack<int>();
        var visited = new HashSet<int> { from };

        // At each depth the number of the next walk to try.
        var next = new List<int> { 0 };
        while (next.Count > 0)
        {
            var depth = next.Count - 1;
            var at = depth == 0 ? from : OrdinalTo(walks.Peek());
            if (NextWalk(at, next, depth, maxLength - depth, distances, visited, to) is not { } walk)
            {
                next.RemoveAt(depth);
                if (walks.Count > 0) visited.Remove(OrdinalTo(walks.Pop()));
                continue;
            }

            walks.Push(walk);
            if (OrdinalTo(walk) != to)
            {
                visited.Add(OrdinalTo(walk));
                next.Add(0);
                continue;
            }

            var found = walks.ToArray();
            Array.Reverse(found);
            yield return found;
            walks.Pop();
        }
    }

    private int? NextWalk(
        int at, List<int> next, int depth, int left, Dictionary<int, int> distances, HashSet<int> visited, int goal)
    {
        var walks = _index.WalksFrom(at);
        while (next[depth] < walks.Length)
        {
            var walk = walks[next[depth]++];
            var to = OrdinalTo(walk);
            var isOpen = to == goal ? left >= 1 : !visited.Contains(to) && distances.TryGetValue(to, out var rest) && rest < left;
            if (isOpen) return walk;
        }

        return null;
    }

    // How many edges it takes from each entity to the goal. The index knows edges one way only, so what can be reached comes first.
    private Dictionary<int, int> FindDistances(int from, int to, int maxLength)
    {
        var sources = new Dictionary<int, List<int>>();
        var seen = new HashSet<int> { from };
        var level = new List<int> { from };
        for (var depth = 0; depth < maxLength && level.Count > 0; depth++)
        {
            var reached = new List<int>();
            foreach (var at in level)
            {
                foreach (var walk in _index.WalksFrom(at))
                {
                    var end = OrdinalTo(walk);
                    if (_within is not null && !_within.Contains(end)) continue;
                    if (!sources.TryGetValue(end, out var list)) sources.Add(end, list = []);
                    list.Add(at);
                    if (seen.Add(end)) reached.Add(end);
                }
            }

            level = reached;
        }

        var distances = new Dictionary<int, int> { [to] = 0 };
        level = [to];
        for (var distance = 1; level.Count > 0; distance++)
        {
            var reached = new List<int>();
            foreach (var end in level)
            {
                if (!sources.TryGetValue(end, out var starts)) continue;
                foreach (var start in starts)
                {
                    if (distances.ContainsKey(start)) continue;
                    distances.Add(start, distance);
                    reached.Add(start);
                }
            }

            level = reached;
        }

        return distances;
    }

    private int OrdinalTo(int walk) => _store.Ordinal(_index.To(walk));
}
