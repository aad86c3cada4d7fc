using System;
using System.Collections.Generic;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Language.Reasoning;

namespace KnowledgeGen.Language.Questions;

/// <summary>
/// Finds a shortest path between entities, the one that the graph of the runtime finds: its edges in the same order, and breadth first.
/// </summary>
/// <param name="facts">The entities.</param>
/// <param name="incoming">Where statements lead to each entity.</param>
/// <param name="relations">The relations that are followed.</param>
/// <param name="includesReported">Whether all statements count, and merely reported entities are reached.</param>
/// <param name="holds">Whether a statement holds when it must.</param>
internal sealed class PathFinder(
    FactBase facts, IncomingStatements incoming, HashSet<string> relations, bool includesReported, Func<StatementModel, bool> holds)
{
    private readonly Dictionary<int, int> _cameFrom = [];
    private readonly Queue<int> _queue = [];

    /// <summary>The number of statements that were looked at.</summary>
    public long Steps { get; private set; }

    /// <summary>The entities on the path; null where there is none.</summary>
    public IReadOnlyList<int>? Find(int from, int to, PathDirection direction)
    {
        if (from < 0 || to < 0) return null;
        if (from == to) return [from];

        _cameFrom[from] = from;
        _queue.Enqueue(from);
        while (_queue.Count > 0 && !_cameFrom.ContainsKey(to))
        {
            var at = _queue.Dequeue();
            FollowOwn(at, direction);
            FollowOthers(at, direction);
        }

        return _cameFrom.ContainsKey(to) ? Trace(from, to) : null;
    }

    private List<int> Trace(int from, int to)
    {
        var path = new List<int> { to };
        while (path[path.Count - 1] != from) path.Add(_cameFrom[path[path.Count - 1]]);
        path.Reverse();
        return path;
    }

    private void FollowOwn(int at, PathDirection direction)
    {
        foreach (var statement in facts.Entity(at).Statements)
        {
            Steps++;
            if (statement is not { Predicate: RelationModel relation, Value: ValueModel.Reference target }) continue;
            if (direction == PathDirection.Backward && !relation.IsSymmetric) continue;
            if (IsEdge(statement, relation) && facts.NumberOf(target.Id) is >= 0 and var other) Reach(other, at);
        }
    }

    private void FollowOthers(int at, PathDirection direction)
    {
        foreach (var (subject, place) in incoming.Of(at))
        {
            Steps++;
            var statement = facts.Entity(subject).Statements[place];
            var relation = (RelationModel)statement.Predicate;
            if (direction == PathDirection.Forward && !relation.IsSymmetric) continue;
            if (IsEdge(statement, relation)) Reach(subject, at);
        }
    }

    private bool IsEdge(StatementModel statement, RelationModel relation) =>
        relations.Contains(relation.Name) && (includesReported || statement.IsAsserted) && holds(statement);

    private void Reach(int other, int from)
    {
        if ((!includesReported && facts.IsReported(other)) || _cameFrom.ContainsKey(other)) return;

        _cameFrom.Add(other, from);
        _queue.Enqueue(other);
    }
}
