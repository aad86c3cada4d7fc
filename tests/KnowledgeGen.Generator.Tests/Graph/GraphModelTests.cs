using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Generator.Tests.Graph;

/// <summary>The graph of random knowledge bases against a naive model of it.</summary>
public sealed class GraphModelTests
{
    // Knowledge bases that are the same in each run; others come new.
    private const int Known = 20;

    private const int MaxLength = 5;

    // Of derived statements there are many, and of ways along them very many.
    private const int ShortLength = 2;

    private static readonly GraphDirection[] Directions = [GraphDirection.Outgoing, GraphDirection.Incoming, GraphDirection.Either];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_question_is_answered_as_by_the_definitions(int seed)
    {
        var model = RandomKnowledge.Make(seed);
        var store = ModelStore.Of(model);
        foreach (var (graph, naive) in Graphs(model, store, seed)) Check(graph, naive, store, MaxLength);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void With_what_is_derived_too(int seed)
    {
        var model = RandomKnowledge.Make(seed);
        var store = ModelStore.Of(model);
        foreach (var (graph, naive) in DerivedGraphs(model, store, seed)) Check(graph, naive, store, ShortLength);
    }

    [Fact]
    public void So_they_are_whatever_the_knowledge_base() => Prop.ForAll(Gen.Choose(Known, int.MaxValue).ToArbitrary(), seed =>
    {
        Every_question_is_answered_as_by_the_definitions(seed);
        With_what_is_derived_too(seed);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(15));

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(0, Known)];

    [Fact]
    public void The_knowledge_bases_have_what_makes_the_questions_hard()
    {
        var models = Enumerable.Range(0, 150).Select(RandomKnowledge.Make).ToList();
        var statements = models.SelectMany(model => model.Files).SelectMany(file => file.Entities).SelectMany(entity => entity.Statements).ToList();

        Assert.Contains(models, model => model.Files.Any(file => file.Entities.Any(entity => entity.IsReported)));
        Assert.Contains(statements, statement => statement.Certainty == StatementCertainty.Possible);
        Assert.Contains(statements, statement => statement.AttributedTo is not null);
        Assert.Contains(statements, statement => statement.LifeCycle.Retracted is not null);
        Assert.Contains(statements, statement => statement.During is not null && statement.IsAsserted);
        Assert.Contains(models, model => ModelStore.Of(model).Graph.Cycles(MaxLength).Any(cycle => cycle.Count > 2));
        Assert.Contains(models, model => ModelStore.Of(model).Graph.TryGetTopologicalOrder(out _, out _));
    }

    private static void Check(KnowledgeGraph graph, NaiveGraph naive, ModelStore store, int maxLength)
    {
        Assert.Equal(naive.Led, Ids(graph.Entities));
        foreach (var direction in Directions)
        {
            foreach (var id in naive.Ids) CheckFrom(graph, naive, store[id], direction, store, maxLength);
        }

        Assert.Equal(naive.Drawn.Order(StringComparer.Ordinal), Drawing.OfMermaid(graph.ToMermaid()).Order(StringComparer.Ordinal));
        Assert.Equal(naive.Drawn.Order(StringComparer.Ordinal), Drawing.OfDot(graph.ToDot()).Order(StringComparer.Ordinal));
        Assert.Equal(naive.Components(GraphDirection.Either), graph.Components().Select(Ids));
        Assert.Equal(naive.Components(GraphDirection.Outgoing), graph.StrongComponents().Select(Ids));
        CheckCycles(graph, naive, maxLength);
    }

    private static IEnumerable<(KnowledgeGraph Graph, NaiveGraph Naive)> DerivedGraphs(KnowledgeModel model, ModelStore store, int seed)
    {
        var random = new Random(seed);
        var date = EdtfDate.Parse(RandomKnowledge.AnyDate(random));
        var graph = store.Graph.IncludeDerived();
        var partOf = store.Predicates.Where(predicate => predicate.Name is "part-of").ToArray();
        var partIds = store.Entities.Where(_ => random.Next(3) > 0).Select(entity => entity.Id).ToHashSet();

        yield return (graph, Naive(statement => statement.IsAsserted, false));
        yield return (graph.IncludeReported(), Naive(_ => true, true));
        yield return (graph.Along(partOf), Naive(statement => statement is { IsAsserted: true, Predicate.Name: "part-of" }, false));
        yield return (graph.AtLeast(Certainty.Possible), Naive(statement => statement is { AttributedTo: null, LifeCycle.Retracted: null }, false));
        yield return (graph.IncludeReported().AtLeast(Certainty.Probable), Naive(statement => statement.Certainty <= StatementCertainty.Probable, true));
        yield return (graph.AsOf(date), Naive(statement => statement.IsAsserted && Holds(statement, date) == Truth.Certainly, false));
        yield return (graph.IncludeReported().AsOf(date, Truth.Possibly), Naive(statement => Holds(statement, date) != Truth.No, true));
        yield return (graph.Where(statement => statement.IsDerived), Naive(statement => statement is { IsAsserted: true, Basis: StatementBasis.Derived }, false));
        yield return (
            graph.Subgraph(store.Entities.Where(entity => partIds.Contains(entity.Id))),
            NaiveGraph.Of(model, statement => statement.IsAsserted, false, partIds.Contains, isDerived: true));

        NaiveGraph Naive(Func<StatementModel, bool> holds, bool includesReported) => NaiveGraph.Of(model, holds, includesReported, isDerived: true);
    }

    private static IEnumerable<(KnowledgeGraph Graph, NaiveGraph Naive)> Graphs(KnowledgeModel model, ModelStore store, int seed)
    {
        var random = new Random(seed);
        var date = EdtfDate.Parse(RandomKnowledge.AnyDate(random));
        var part = store.Entities.Where(_ => random.Next(3) > 0).ToList();
        var partIds = part.Select(entity => entity.Id).ToHashSet();
        var knows = store.Predicates.Where(predicate => predicate.Name is "knows" or "near").ToArray();

        yield return (store.Graph, NaiveGraph.Of(model, statement => statement.IsAsserted, false));
        yield return (store.Graph.IncludeReported(), NaiveGraph.Of(model, _ => true, true));
        yield return (store.Graph.Along(knows), NaiveGraph.Of(model, statement => statement is { IsAsserted: true, Predicate.Name: "knows" or "near" }, false));
        yield return (
            store.Graph.AtLeast(Certainty.Probable),
            NaiveGraph.Of(model, statement => statement.Certainty <= StatementCertainty.Probable && statement is { AttributedTo: null, LifeCycle.Retracted: null }, false));
        yield return (
            store.Graph.IncludeReported().AtLeast(Certainty.Probable), NaiveGraph.Of(model, statement => statement.Certainty <= StatementCertainty.Probable, true));
        yield return (store.Graph.AsOf(date), NaiveGraph.Of(model, statement => statement.IsAsserted && Holds(statement, date) == Truth.Certainly, false));
        yield return (
            store.Graph.IncludeReported().AsOf(date, Truth.Possibly), NaiveGraph.Of(model, statement => Holds(statement, date) != Truth.No, true));
        yield return (store.Graph.Subgraph(part), NaiveGraph.Of(model, statement => statement.IsAsserted, false, partIds.Contains));
        yield return (
            store.Graph.Where(statement => statement.Note == "n0"), NaiveGraph.Of(model, statement => statement is { IsAsserted: true, Note: "n0" }, false));

        // What narrows what is narrow already.
        var other = store.Entities.Where(_ => random.Next(3) > 0).ToList();
        var both = part.Intersect(other).Select(entity => entity.Id).ToHashSet();
        var near = store.Predicates.Where(predicate => predicate.Name is "near" or "part-of").ToArray();
        yield return (store.Graph.Along(knows).Along(near), NaiveGraph.Of(model, statement => statement is { IsAsserted: true, Predicate.Name: "near" }, false));
        yield return (store.Graph.Subgraph(part).Subgraph(other), NaiveGraph.Of(model, statement => statement.IsAsserted, false, both.Contains));
        yield return (
            store.Graph.Where(statement => statement.Note == "n0").Where(statement => statement.Predicate.Name == "knows"),
            NaiveGraph.Of(model, statement => statement is { IsAsserted: true, Note: "n0", Predicate.Name: "knows" }, false));
        yield return (
            store.Graph.AsOf(EdtfDate.Parse(RandomKnowledge.AnyDate(random)), Truth.Possibly).Along(knows).AsOf(date),
            NaiveGraph.Of(model, statement => statement is { IsAsserted: true, Predicate.Name: "knows" or "near" } && Holds(statement, date) == Truth.Certainly, false));
    }

    private static Truth Holds(StatementModel statement, EdtfDate date) =>
        statement.During is { } during ? during.Split('|').Min(one => EdtfDate.Parse(one).Contains(date)) : Truth.Certainly;

    private static void CheckFrom(KnowledgeGraph graph, NaiveGraph naive, Entity from, GraphDirection direction, ModelStore store, int maxLength)
    {
        Assert.Equal(naive.Walks(from.Id, direction).Select(walk => walk.To + walk.Statement.Note), graph.EdgesOf(from, direction).Select(edge => edge.To.Id + edge.Statement.Note));
        Assert.All(graph.EdgesOf(from, direction), edge => Assert.Equal(from, edge.IsReversed ? edge.Statement.To : edge.Statement.From));
        Assert.Equal(naive.Neighbors(from.Id, direction), Ids(graph.Neighbors(from, direction)));
        Assert.Equal(naive.Reachable(from.Id, direction), Ids(graph.Reachable(from, direction)));
        Assert.Equal(naive.Neighbors(from.Id, direction).Where(IsPlace), graph.Neighbors<AnyPlace>(from, direction).Select(entity => entity.Id));
        Assert.Equal(naive.Reachable(from.Id, direction).Where(IsPlace), graph.Reachable<AnyPlace>(from, direction).Select(entity => entity.Id));
        foreach (var id in naive.Ids)
        {
            var to = store[id];
            Assert.Equal(
                naive.Neighbors(from.Id, direction).Intersect(naive.Neighbors(id, direction)), Ids(graph.CommonNeighbors(from, to, direction)));
            Assert.Equal(
                naive.Neighbors(from.Id, direction).Intersect(naive.Neighbors(id, direction)).Where(IsPlace), graph.CommonNeighbors<AnyPlace>(from, to, direction).Select(entity => entity.Id));
            var paths = id == from.Id ? [""] : naive.Paths(from.Id, id, maxLength, direction).Order(StringComparer.Ordinal).ToArray();
            Assert.Equal(paths, graph.Paths(from, to, maxLength, direction).Select(Describe).Order(StringComparer.Ordinal));

            var shortest = graph.ShortestPath(from, to, direction);
            Assert.Equal(id == from.Id || naive.Reachable(from.Id, direction).Contains(id), shortest is not null);
            if (shortest is null) continue;

            Assert.Equal(naive.Distance(from.Id, id, direction), shortest.Count);
            Assert.Equal((from, to), (shortest.Start, shortest.End));
            if (shortest.Count <= maxLength) Assert.Contains(Describe(shortest), paths);
        }

        bool IsPlace(string id) => store[id].Type.Name == "place";
    }

    private static void CheckCycles(KnowledgeGraph graph, NaiveGraph naive, int maxLength)
    {
        var expected = naive.Led.SelectMany((start, i) =>
            naive.Paths(start, start, maxLength, GraphDirection.Outgoing, id => !naive.Led.Take(i).Contains(id)));
        Assert.Equal(expected.Order(StringComparer.Ordinal), graph.Cycles(maxLength).Select(Describe).Order(StringComparer.Ordinal));

        var order = naive.TopologicalOrder();
        Assert.Equal(order is not null, graph.TryGetTopologicalOrder(out var found, out var cycle));
        Assert.Equal(order ?? [], Ids(found));
        if (cycle is null) return;

        Assert.Equal(cycle.Start, cycle.End);
        Assert.Equal(cycle.Count, cycle.Entities.Distinct().Count());
        if (cycle.Count <= maxLength) Assert.Contains(Describe(cycle), naive.Paths(cycle.Start.Id, cycle.Start.Id, maxLength, GraphDirection.Outgoing));
    }

    private static string Describe(GraphPath path) =>
        string.Join(" ", path.Select(edge => $"{edge.From.Id}-{edge.Statement.Predicate.Name}/{edge.Statement.Note}-{edge.To.Id}"));

    private static IEnumerable<string> Ids(EntityList<Entity> entities) => entities.Select(entity => entity.Id);
}
