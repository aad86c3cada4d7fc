using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace KnowledgeGen.Generator.Tests.Graph;

/// <summary>What is read on first use, by several threads at once.</summary>
public sealed class ThreadTests
{
    private const int Threads = 8;

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Threads_that_meet_at_the_first_use_see_the_same_conclusions_closures_and_answers(int seed)
    {
        var model = RandomKnowledge.Make(seed);
        var alone = ModelStore.Of(model);
        var expected = All(alone, alone.Graph.IncludeDerived(), View(alone), Ask(alone), 0);
        var store = ModelStore.Of(model);
        var question = Ask(store);
        var (graph, view) = (store.Graph.IncludeDerived(), View(store));
        var found = new string[Threads];
        using var barrier = new Barrier(Threads);

        var threads = Enumerable.Range(0, Threads).Select(i => Task.Factory.StartNew(
            () =>
            {
                barrier.SignalAndWait();
                found[i] = All(store, graph, view, question, i);
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default));
        await Task.WhenAll(threads.ToArray());

        Assert.All(found, text => Assert.Equal(expected, text));
    }

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(0, 30)];

    // Each thread starts elsewhere, so that each meets the others at all of it.
    private static string All(ModelStore store, KnowledgeGraph graph, KnowledgeView view, Question question, int first)
    {
        var readings = new List<System.Func<string>>
        {
            () => string.Join(";", store.Statements.IncludeReported().IncludeDerived().Select(statement => statement.Id + statement.Explain())),
            () => string.Join(";", store.Entities.Select(entity => Ids(FactReader.Closure<Entity>(entity, PartOf(store))) + "<" + Ids(FactReader.InverseClosure<Entity>(entity, PartOf(store))))),
            () => string.Join(";", store.Entities.Select(entity => Ids(graph.Neighbors(entity, GraphDirection.Either)))),
            () => string.Join(";", store.Entities.Select(entity => Ids(graph.Reachable(entity)))),
            () => string.Join(";", store.Entities.Select(entity => Ids(graph.CommonNeighbors(store.Entities[0], entity)) + graph.ShortestPath(entity, store.Entities[0]))),
            () => string.Join(";", graph.Components().Concat(graph.StrongComponents()).Select(Ids)) + graph.TryGetTopologicalOrder(out var order, out var cycle) + Ids(order) + cycle,
            () => string.Join(";", view.Statements.Select(statement => statement.Id)) + string.Join(";", store.Entities.Select(entity => Ids(view.Graph.Reachable(entity)))),
            () => string.Join(";", store.Timeline.IncludeDerived().Select(entry => entry.ToString())),
            () => string.Join(";", question.Ask(match => match.Entity<Entity>(0).Id + match.Entity<Entity>(1).Id, null, Truth.Certainly)),
        };
        var read = new string[readings.Count];
        for (var i = 0; i < read.Length; i++) read[(i + first) % read.Length] = readings[(i + first) % read.Length]();
        return string.Join("\n", read);
    }

    private static Question Ask(ModelStore store) => new(
        store,
        2,
        includesReported: true,
        [QuestionCondition.Stated(QuestionTerm.Variable(0), QuestionTerm.Variable(1), null, false, PartOf(store))]);

    private static AnyView View(ModelStore store) => new(store, EdtfDate.Parse("2012"), Truth.Possibly);

    private static int PartOf(ModelStore store) => store.Predicates.Single(predicate => predicate.Name == "part-of").Index;

    private static string Ids(EntityList<Entity> entities) => string.Join(",", entities.Select(entity => entity.Id));

    private sealed class AnyView(KnowledgeStore store, EdtfDate date, Truth atLeast) : KnowledgeView(store, date, atLeast);
}
