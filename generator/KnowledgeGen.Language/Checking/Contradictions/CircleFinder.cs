using System;
using System.Collections.Generic;
using System.Linq;

namespace KnowledgeGen.Language.Checking.Contradictions;

/// <summary>Finds claims that lead from an entity back to it.</summary>
internal sealed class CircleFinder : IDirectedGraph
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<List<(int To, Claim Claim)>> _edges = [];

    private CircleFinder(IEnumerable<Claim> claims)
    {
        foreach (var claim in claims) _edges[NumberOf(claim.Subject)].Add((NumberOf(claim.Object), claim));
    }

    /// <inheritdoc/>
    public int NodeCount => _edges.Count;

    /// <inheritdoc/>
    public int DegreeOf(int node) => _edges[node].Count;

    /// <inheritdoc/>
    public int TargetOf(int node, int edge) => _edges[node][edge].To;

    /// <summary>Of each set of entities that lead to each other a shortest circle, as the claims along it.</summary>
    /// <param name="claims">Claims of relations, in the order of the files.</param>
    public static IEnumerable<IReadOnlyList<Claim>> Find(IEnumerable<Claim> claims)
    {
        var finder = new CircleFinder(claims);
        return new StrongComponents(finder).FindCyclic(_ => true).Select(component => finder.CircleThrough(component[0]));
    }

    // Breadth first; what leads out of the component does not come back.
    private List<Claim> CircleThrough(int start)
    {
        var cameBy = new Dictionary<int, (int From, Claim Claim)>();
        var next = new Queue<int>([start]);
        while (!cameBy.ContainsKey(start))
        {
            var node = next.Dequeue();
            foreach (var (to, claim) in _edges[node])
            {
                if (cameBy.ContainsKey(to)) continue;

                cameBy.Add(to, (node, claim));
                next.Enqueue(to);
            }
        }

        var circle = new List<Claim>();
        var at = start;
        do
        {
            circle.Add(cameBy[at].Claim);
            at = cameBy[at].From;
        }
        while (at != start);
        circle.Reverse();
        return circle;
    }

    private int NumberOf(string id)
    {
        if (_numbers.TryGetValue(id, out var number)) return number;

        _numbers.Add(id, _edges.Count);
        _edges.Add([]);
        return _edges.Count - 1;
    }
}
