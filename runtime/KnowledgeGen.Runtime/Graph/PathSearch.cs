using System;
using System.Collections.Generic;

namespace KnowledgeGen;

/// <summary>
/// Finds ways that come to no entity twice, depth first. Ways that cannot reach the goal within the length are not begun: how far it is
/// from each entity is found first, and anew, without the entities on the way, where that proves too short. So between two results there is
/// at most one dead end for each edge of a way.
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
        var sources = FindSources(from, maxLength);
        var walks = new Stack<int>();
        var visited = new HashSet<int> { from };
        var steps = new Stack<Step>();
        steps.Push(new Step(from, Measure(sources, to, [])));
        while (steps.Count > 0)
        {
            var step = steps.Peek();
            if (NextWalk(step, maxLength - walks.Count, visited, to) is not { } walk)
            {
                steps.Pop();
                if (walks.Count == 0) continue;

                visited.Remove(OrdinalTo(walks.Pop()));
                Return(step, steps.Peek());
                continue;
            }

            walks.Push(walk);
            if (OrdinalTo(walk) != to)
            {
                visited.Add(OrdinalTo(walk));
                steps.Push(new Step(OrdinalTo(walk), step.Distances));
                continue;
            }

            step.HasFound = true;
            var found = walks.ToArray();
            Array.Reverse(found);
            yield return found;
            walks.Pop();
        }

        // Who came back with nothing went by distances that lead through entities on the way here.
        void Return(Step done, Step back)
        {
            if (done.HasFound) back.HasFound = true;
            else back.Distances = Measure(sources, to, visited);
        }
    }

    private int? NextWalk(Step step, int left, HashSet<int> visited, int goal)
    {
        var walks = _index.WalksFrom(step.At);
        while (step.Next < walks.Length)
        {
            var walk = walks[step.Next++];
            var to = OrdinalTo(walk);
            var isOpen = to == goal ? left >= 1 : !visited.Contains(to) && step.Distances.TryGetValue(to, out var rest) && rest < left;
            if (isOpen) return walk;
        }

        return null;
    }

    // From where each entity is come to. The index knows edges one way only.
    private Dictionary<int, List<int>> FindSources(int from, int maxLength)
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

        return sources;
    }

    // How many edges it takes from each entity to the goal, without coming to any of some entities.
    private static Dictionary<int, int> Measure(Dictionary<int, List<int>> sources, int goal, HashSet<int> without)
    {
        var distances = new Dictionary<int, int> { [goal] = 0 };
        var level = new List<int> { goal };
        for (var distance = 1; level.Count > 0; distance++)
        {
            var reached = new List<int>();
            foreach (var end in level)
            {
                if (!sources.TryGetValue(end, out var starts)) continue;
                foreach (var start in starts)
                {
                    if (distances.ContainsKey(start) || without.Contains(start)) continue;
                    distances.Add(start, distance);
                    reached.Add(start);
                }
            }

            level = reached;
        }

        return distances;
    }

    private int OrdinalTo(int walk) => _store.Ordinal(_index.To(walk));

    /// <summary>An entity on the way, with what is known of the ways on from it.</summary>
    private sealed class Step(int at, Dictionary<int, int> distances)
    {
        public int At { get; } = at;

        /// <summary>How far it is to the goal, from each entity that leads there.</summary>
        public Dictionary<int, int> Distances { get; set; } = distances;

        /// <summary>The number of the next walk to try.</summary>
        public int Next { get; set; }

        public bool HasFound { get; set; }
    }
}
