using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Generator.Tests.Graph;

/// <summary>A graph by the definitions: lists of edges that are searched from end to end, for small knowledge bases.</summary>
internal sealed class NaiveGraph
{
    private readonly List<NaiveEdge> _edges;
    private readonly HashSet<string> _led;

    private NaiveGraph(IReadOnlyList<string> ids, List<NaiveEdge> edges, HashSet<string> led)
    {
        Ids = ids;
        _edges = edges;
        _led = led;
    }

    /// <summary>All entities, in the order of the files.</summary>
    public IReadOnlyList<string> Ids { get; }

    /// <summary>The entities that edges may lead to.</summary>
    public IEnumerable<string> Led => Ids.Where(_led.Contains);

    public static NaiveGraph Of(KnowledgeModel model, Func<StatementModel, bool> holds, bool includesReported, Func<string, bool>? isIn = null, bool isDerived = false)
    {
        var entities = model.Files.SelectMany(file => file.Entities).ToList();
        var edges =
            from file in model.Files
            from entity in file.Entities
            from relation in model.Schema.Relations.Select((relation, number) => (relation.Name, number))
            from isAsserted in new[] { true, false }
            from statement in entity.Statements
            where statement.Predicate.Name == relation.Name && statement.IsAsserted == isAsserted && holds(statement)
            let target = ((ValueModel.Reference)statement.Value).Id
            where isIn is null || (isIn(entity.Id) && isIn(target))
            select new NaiveEdge(entity.Id, target, ((RelationModel)statement.Predicate).IsSymmetric, statement);
        if (isDerived) edges = edges.Concat(Derived(model).Where(edge => holds(edge.Statement) && (isIn is null || (isIn(edge.From) && isIn(edge.To)))));
        var led = entities.Where(entity => (includesReported || !entity.IsReported) && isIn?.Invoke(entity.Id) != false);
        return new NaiveGraph(entities.Select(entity => entity.Id).ToList(), edges.ToList(), led.Select(entity => entity.Id).ToHashSet());
    }

    // All dates while which a statement holds are in one text.
    private static IEnumerable<NaiveEdge> Derived(KnowledgeModel model)
    {
        var derivation = model.Derivation;
        foreach (var derived in derivation.Statements)
        {
            var relation = model.Schema.Relations.Single(relation => relation.Name == derivation.Relations[derived.Relation]);
            var qualification = derivation.Qualifications[derived.Qualification];
            var during = qualification.Dates.Count == 0 ? null : string.Join('|', qualification.Dates);
            var (subject, target) = (derivation.Entities[derived.Subject], derivation.Entities[derived.Object]);
            yield return new NaiveEdge(subject, target, relation.IsSymmetric, new StatementModel(
                relation,
                new ValueModel.Reference(target),
                qualification.Certainty,
                StatementBasis.Derived,
                Note: null,
                qualification.AttributedTo,
                during,
                Unsourced: null,
                Qualifiers: default,
                Evidence: default));
        }
    }

    /// <summary>The edges that a drawing shows, as <see cref="Drawing"/> reads them.</summary>
    public IEnumerable<string> Drawn => _edges.Where(edge => _led.Contains(edge.From) && _led.Contains(edge.To))
        .Select(edge => Drawing.Edge(edge.From, edge.Statement.Predicate.Name.Replace('-', ' '), edge.To, edge.Statement.IsAsserted, edge.IsSymmetric));

    /// <summary>The entities of the first of the shortest ways, of which none is given up before it is there; null where there is none.</summary>
    public string[]? ShortestPath(string from, string to, GraphDirection direction)
    {
        if (from == to) return [from];
        if (!Reachable(from, direction).Contains(to)) return null;

        for (List<string[]> ways = [[from]]; ;)
        {
            ways = ways.SelectMany(way => Walks(way[^1], direction).Where(walk => !way.Contains(walk.To)).Select(walk => way.Append(walk.To).ToArray())).ToList();
            if (ways.Find(way => way[^1] == to) is { } found) return found;
        }
    }

    public IEnumerable<(string To, StatementModel Statement)> Walks(string from, GraphDirection direction)
    {
        var forwards = _edges.Where(edge => edge.From == from && (direction != GraphDirection.Incoming || (edge.IsSymmetric && edge.To != from)))
            .Select(edge => (edge.To, edge.Statement));
        var backwards = _edges.Where(edge => edge.To == from
                && (direction == GraphDirection.Incoming || (edge.From != from && (direction == GraphDirection.Either || edge.IsSymmetric))))
            .Select(edge => (To: edge.From, edge.Statement));
        return forwards.Concat(backwards).Where(walk => _led.Contains(walk.To));
    }

    public IEnumerable<string> Neighbors(string from, GraphDirection direction) => Walks(from, direction).Select(walk => walk.To).Distinct();

    public List<string> Reachable(string start, GraphDirection direction)
    {
        var found = new List<string>();
        for (var nearest = Neighbors(start, direction).ToList(); nearest.Count > 0;)
        {
            found.AddRange(nearest);
            nearest = nearest.SelectMany(id => Neighbors(id, direction)).Distinct().Except(found).ToList();
        }

        return found;
    }

    /// <summary>How many walks lead to an entity at least that is reached, or is where it starts.</summary>
    public int Distance(string from, string to, GraphDirection direction)
    {
        var (distance, nearest) = (0, new HashSet<string> { from });
        for (; !nearest.Contains(to); distance++) nearest = [.. nearest.SelectMany(id => Neighbors(id, direction))];
        return distance;
    }

    /// <summary>All walks that come to no entity twice, as the statements and where they lead; of an entity to itself its cycles.</summary>
    public IEnumerable<string> Paths(string from, string to, int maxLength, GraphDirection direction, Func<string, bool>? mayPass = null) =>
        Paths(from, to, maxLength, direction, mayPass ?? (_ => true), [from]);

    /// <summary>The sets of entities that are reached from each other.</summary>
    public List<string[]> Components(GraphDirection direction) => Led
        .Select(id => Led.Where(other => id == other || (Reachable(id, direction).Contains(other) && Reachable(other, direction).Contains(id))).ToArray())
        .GroupBy(set => set[0])
        .Select(group => group.First())
        .OrderByDescending(set => set.Length)
        .ToList();

    public List<string>? TopologicalOrder()
    {
        var order = new List<string>();
        var left = Led.ToList();
        while (left.Count > 0)
        {
            var next = left.Find(id => !left.Any(other => Neighbors(other, GraphDirection.Outgoing).Contains(id)));
            if (next is null) return null;
            order.Add(next);
            left.Remove(next);
        }

        return order;
    }

    private IEnumerable<string> Paths(
        string at, string to, int left, GraphDirection direction, Func<string, bool> mayPass, IReadOnlyCollection<string> visited)
    {
        if (left == 0) yield break;
        foreach (var (next, statement) in Walks(at, direction))
        {
            var step = $"{at}-{Describe(statement)}-{next}";
            if (next == to) yield return step;
            else if (mayPass(next) && !visited.Contains(next))
            {
                foreach (var rest in Paths(next, to, left - 1, direction, mayPass, [.. visited, next])) yield return step + " " + rest;
            }
        }
    }

    private static string Describe(StatementModel statement) => statement.Predicate.Name + "/" + statement.Note;

    private sealed record NaiveEdge(string From, string To, bool IsSymmetric, StatementModel Statement);
}
