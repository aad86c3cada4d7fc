using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using FsCheck;
using FsCheck.Fluent;
using KnowledgeGen.Runtime.Tests.Store;
using Item = KnowledgeGen.Runtime.Tests.Store.HandMadeStore.Item;

namespace KnowledgeGen.Runtime.Tests.Graph;

public class GraphTests
{
    [Fact]
    public void Neighbors_and_what_is_reached_agree_with_a_naive_model() => Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
    {
        var model = new NaiveGraph(seed);
        var store = model.MakeStore();
        return store.Entities.All(entity =>
            model.Neighbors(entity.Id).SequenceEqual(store.Graph.Neighbors(entity).Select(found => found.Id))
            && model.Reachable(entity.Id).SequenceEqual(store.Graph.Reachable(entity).Select(found => found.Id)));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_start_is_reached_by_a_cycle_only()
    {
        var store = new HandMadeStore((0, [new Item("a", false, 1), new Item("b", false, 2), new Item("c", false, 1), new Item("d", false, 3)]));

        Assert.Equal("b c", Reached(store, "a"));
        Assert.Equal("c b", Reached(store, "b"));
        Assert.Equal("d", Reached(store, "d"));
    }

    [Fact]
    public void The_nearest_come_first_and_each_once()
    {
        var store = new HandMadeStore((0, [
            new Item("a", false, 2, 1, 2), new Item("b", false, 3), new Item("c", false, 4, 3), new Item("d", false), new Item("e", false, 0)]));

        Assert.Equal(["c", "b"], store.Graph.Neighbors(store.Get<Thing>("a")).Select(found => found.Id));
        Assert.Equal("c b e d a", Reached(store, "a"));
    }

    [Fact]
    public void Nothing_leads_to_a_reported_entity_but_it_may_be_the_start()
    {
        var store = new HandMadeStore((0, [
            new Item("a", false, 1, 2), new Item("b", false, 3) { IsReported = true }, new Item("c", false), new Item("d", false, 1)]));

        Assert.Equal("c", Reached(store, "a"));
        Assert.Equal("d", Reached(store, "b"));
        Assert.Equal("", Reached(store, "d"));
    }

    [Fact]
    public void An_entity_of_another_knowledge_base_is_refused()
    {
        var other = new HandMadeStore((0, [new Item("a", false)])).Get<Thing>("a");
        var graph = new HandMadeStore((0, [new Item("a", false)])).Graph;

        Assert.Throws<ArgumentException>(() => graph.Neighbors(other));
        Assert.Throws<ArgumentException>(() => graph.Reachable(other));
        Assert.Throws<ArgumentNullException>(() => graph.Reachable(null!));
    }

    [Fact]
    public void What_a_graph_cannot_answer_is_refused()
    {
        var store = new HandMadeStore((0, [new Item("a", false, 1), new Item("b", false)]));
        var foreign = new HandMadeStore((0, [new Item("a", false)])).Predicates.First(predicate => predicate.IsRelation);
        var (a, b) = (store.Get<Thing>("a"), store.Get<Thing>("b"));

        Assert.Contains("of another knowledge base", Assert.Throws<ArgumentException>(() => store.Graph.Along(foreign)).Message, StringComparison.Ordinal);
        Assert.Contains("is a property", Assert.Throws<ArgumentException>(() => store.Graph.Along(store.Predicates.First(predicate => !predicate.IsRelation))).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => store.Graph.Along(null!));
        Assert.Contains("is null", Assert.Throws<ArgumentException>(() => store.Graph.Along([null!])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => store.Graph.Where(null!));
        Assert.Throws<ArgumentNullException>(() => store.Graph.Subgraph(null!));
        Assert.Throws<ArgumentNullException>(() => store.Graph.AsOf(null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => store.Graph.Paths(a, b, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => store.Graph.Cycles(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => store.Graph.Neighbors(a, (GraphDirection)7));
    }

    [Fact]
    public void A_graph_of_the_same_day_is_made_once()
    {
        var graph = new HandMadeStore((0, [new Item("a", false, 1), new Item("b", false)])).Graph;

        var day = graph.AsOf(EdtfDate.Parse("2012-08-15"));
        Assert.Same(day, graph.AsOf(EdtfDate.Parse("2012-08-15")));
        Assert.NotSame(day, graph.AsOf(EdtfDate.Parse("2012-08-15"), Truth.Possibly));
        Assert.NotSame(day, graph.AsOf(EdtfDate.Parse("2012-08-16")));
    }

    [Fact]
    public void Threads_that_meet_at_the_first_use_see_the_same_edges() => Assert.All(Enumerable.Range(0, 20), round =>
    {
        var store = new NaiveGraph(round).MakeStore();
        var start = store.Entities[0];
        var found = new EntityList<Entity>[8];
        Parallel.For(0, found.Length, i => found[i] = store.Graph.Reachable(start));

        Assert.All(found, list => Assert.Equal(found[0], list));
    });

    [Fact]
    public void Edges_are_enumerated_without_allocating()
    {
        var store = Enumerable.Range(0, 20).Select(seed => new NaiveGraph(seed).MakeStore()).MaxBy(store => store.Entities.Count)!;
        var edges = store.Entities.Select(entity => store.Graph.EdgesOf(entity, GraphDirection.Either)).MaxBy(edges => edges.Count);
        Assert.True(edges.Count > 1);
        Count(edges);

        var before = GC.GetAllocatedBytesForCurrentThread();
        var count = Count(edges);

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.Equal(edges.Count, count);

        static int Count(GraphEdges edges)
        {
            var count = 0;
            foreach (var edge in edges) count += edge == default ? 0 : 1;
            return count;
        }
    }

    private static string Reached(HandMadeStore store, string id) =>
        string.Join(" ", store.Graph.Reachable(store.Get<Thing>(id)).Select(found => found.Id));

    /// <summary>A random graph, searched by the definitions.</summary>
    private sealed class NaiveGraph
    {
        private readonly List<Item[]> _blocks = [];
        private readonly Dictionary<string, Item> _items = [];
        private readonly Dictionary<int, string> _ids = [];

        public NaiveGraph(int seed)
        {
            var random = new Random(seed);
            var sizes = Enumerable.Range(0, random.Next(1, 4)).Select(_ => random.Next(1, 12)).ToArray();
            var rows = sizes.SelectMany((size, block) => Enumerable.Range(block * 128, size)).ToArray();
            foreach (var (size, block) in sizes.Select((size, block) => (size, block)))
            {
                _blocks.Add([.. Enumerable.Range(block * 128, size).Select(row => new Item(
                    $"t{row}", false, [.. Enumerable.Range(0, random.Next(4)).Select(_ => rows[random.Next(rows.Length)])])
                {
                    IsReported = random.Next(5) == 0,
                })]);
                foreach (var (item, i) in _blocks[block].Select((item, i) => (item, i))) _ids[(block * 128) + i] = item.Id;
            }

            foreach (var item in _blocks.SelectMany(block => block)) _items[item.Id] = item;
        }

        public HandMadeStore MakeStore() => new([.. _blocks.Select(block => (0, block))]);

        public IEnumerable<string> Neighbors(string id) =>
            _items[id].Knows.Select(row => _ids[row]).Where(other => !_items[other].IsReported).Distinct();

        public List<string> Reachable(string start)
        {
            var found = new List<string>();
            for (var nearest = Neighbors(start).ToList(); nearest.Count > 0;)
            {
                found.AddRange(nearest);
                nearest = nearest.SelectMany(Neighbors).Distinct().Except(found).ToList();
            }

            return found;
        }
    }
}
