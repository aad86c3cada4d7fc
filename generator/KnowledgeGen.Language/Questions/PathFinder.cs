using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Language.Reasoning;

namespace KnowledgeGen.Language.Questions;

/// <summary>
/// Finds a shortest path between entities, the one that the graph of the runtime finds: its edges in the same order, and breadth first.
/// </summary>
/// <param name="facts">The entities.</param>
/// <param name="relations">The relations that are followed.</param>
/// <param name="includesReported">Whether all statements count, and merely reported entities are reached.</param>
/// <param name="holds">Whether a statement holds when it must.</param>
internal sealed class PathFinder(FactBase facts, HashSet<string> relations, bool includesReported, Func<StatementModel, bool> holds)
{
    private readonly List<int>[] _forward = new List<int>[facts.EntityCount];
    private readonly List<int>[] _backward = new List<int>[facts.EntityCount];

    /// <summary>The number of statements that were looked at.</summary>
    public long Steps { get; private set; }

    /// <summary>The entities on the path; null where there is none.</summary>
    public IReadOnlyList<int>? Find(int from, int to, PathDirection direction)
    {
        if (from < 0 || to < 0) return null;
        if (from == to) return [from];

        for (var subject = 0; subject < facts.EntityCount; subject++) Read(subject, direction);
        var cameFrom = Enumerable.Repeat(-1, facts.EntityCount).ToArray();
        cameFrom[from] = from;
        var queue = new Queue<int>();
        queue.Enqueue(from);
        while (queue.Count > 0 && cameFrom[to] < 0)
        {
            var at = queue.Dequeue();
            foreach (var next in (_forward[at] ?? []).Concat(_backward[at] ?? []))
            {
                if (cameFrom[next] >= 0) continue;
                cameFrom[next] = at;
                queue.Enqueue(next);
            }
        }

        return cameFrom[to] < 0 ? null : Trace(cameFrom, from, to);
    }

    private static List<int> Trace(int[] cameFrom, int from, int to)
    {
        var path = new List<int> { to };
        while (path[path.Count - 1] != from) path.Add(cameFrom[path[path.Count - 1]]);
        path.Reverse();
        return path;
    }

    private void Read(int subject, PathDirection direction)
    {
        foreach (var statement in facts.Entity(subject).Statements)
        {
            Steps++;
            if (statement is not { Predicate: RelationModel relation, Value: ValueModel.Reference target } || !relations.Contains(relation.Name)) continue;
            if ((!includesReported && !statement.IsAsserted) || !holds(statement) || facts.NumberOf(target.Id) is not (>= 0 and var other)) continue;

            if (direction != PathDirection.Backward || relation.IsSymmetric) Add(_forward, subject, other);
            if (direction != PathDirection.Forward || relation.IsSymmetric) Add(_backward, other, subject);
        }
    }

    private void Add(List<int>[] edges, int from, int to)
    {
        if (includesReported || !facts.IsReported(to)) (edges[from] ??= []).Add(to);
    }
}
