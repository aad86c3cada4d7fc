using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Item = KnowledgeGen.Runtime.Tests.Store.HandMadeStore.Item;

namespace KnowledgeGen.Runtime.Tests.Store;

public class KnowledgeStoreTests
{
    [Fact]
    public void Counting_loads_nothing_and_an_entity_its_block()
    {
        var made = Three();

        Assert.Equal([3, 1, 4], new[] { made.All<Thing>(0).Count, made.All<Place>(1).Count, made.Entities.Count });
        Assert.Empty(made.Loads);
        Assert.IsType<Place>(made.Entities[3]);
        Assert.Equal([4], made.Loads);
    }

    [Fact]
    public void Reading_an_entity_loads_its_block_only_and_receipts_only_when_they_are_asked_for()
    {
        var made = Three();
        var anna = made.All<Thing>(0)[0];

        Assert.Equal("ANNA", anna.Name);
        Assert.Equal("berta", anna.Knows[0].Id);
        Assert.Equal([0], made.Loads);
        Assert.Empty(anna.Evidence);
        Assert.Equal([0, 1], made.Loads);
    }

    [Fact]
    public void An_entity_without_a_label_is_labelled_by_its_id()
    {
        var carl = Three().Get<Thing>("carl");

        Assert.Null(carl.Name);
        Assert.Equal("carl", carl.Label);
        Assert.Equal("carl", carl.ToString());
    }

    [Fact]
    public void A_list_refuses_positions_that_it_does_not_have()
    {
        var things = Three().All<Thing>(0);

        Assert.Throws<ArgumentOutOfRangeException>(() => things[3]);
        Assert.Throws<ArgumentOutOfRangeException>(() => things[-1]);
        Assert.Throws<ArgumentOutOfRangeException>(() => default(EntityList<Thing>)[0]);
        Assert.Throws<ArgumentOutOfRangeException>(() => default(StatementList<Statement>)[0]);
    }

    [Fact]
    public void The_values_of_a_property_are_not_read_as_the_objects_of_a_relation()
    {
        const int Name = 0;
        var anna = Three().Get<Thing>("anna");

        Assert.Throws<InvalidCastException>(() => FactReader.Target<Thing>(anna, Name));
        Assert.Throws<InvalidCastException>(() => FactReader.OptionalTarget<Thing>(anna, Name));
        Assert.Throws<InvalidCastException>(() => FactReader.Targets<Thing>(anna, Name).Count);
        Assert.Throws<InvalidCastException>(() => FactReader.Value<decimal>(anna, Name));
        Assert.Empty(FactReader.Others<Thing>(anna, Name));
    }

    [Fact]
    public void An_entity_or_a_statement_of_another_class_is_refused()
    {
        const int Name = 0;
        const int Knows = 1;
        var anna = Three().Get<Thing>("anna");

        Assert.Throws<InvalidCastException>(() => FactReader.OptionalTarget<Place>(anna, Knows));
        Assert.Throws<InvalidCastException>(() => FactReader.Statements<RelationStatement<Thing, Thing>>(anna.Statements, Name));
        Assert.Throws<InvalidCastException>(() => FactReader.Incoming<PropertyStatement<Thing, string>>(anna.Knows[0].Statements, Knows));
    }

    [Fact]
    public void A_list_of_statements_without_exactly_one_has_no_single_one()
    {
        Assert.Throws<InvalidOperationException>(() => default(StatementList<Statement>).Single);
        Assert.Null(default(StatementList<Statement>).FirstOrDefault());
        Assert.Empty(default(StatementList<Statement>));
    }

    [Fact]
    public void Facts_that_are_not_in_the_assembly_are_named_as_the_reason()
    {
        var exception = Assert.Throws<InvalidOperationException>(() => new StoreWithoutData().At(0));

        Assert.Contains("without the generated data sources", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Threads_that_meet_at_an_entity_get_the_same_object()
    {
        for (var round = 0; round < 200; round++)
        {
            var made = Three();
            using var start = new Barrier(4);
            var tasks = Enumerable.Range(0, 4).Select(_ => Task.Factory.StartNew(
                () =>
                {
                    start.SignalAndWait();
                    return made.At(1);
                },
                CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default));

            Assert.Single((await Task.WhenAll(tasks)).Distinct<object>(ReferenceEqualityComparer.Instance));
        }
    }

    [Fact]
    public void Inverses_agree_with_the_edges_of_random_graphs()
    {
        var random = new Random(20130204);
        for (var round = 0; round < 50; round++)
        {
            var sizes = Enumerable.Range(0, random.Next(1, 4)).Select(_ => random.Next(1, 129)).ToArray();
            var rows = sizes.SelectMany((size, block) => Enumerable.Range(block * 128, size)).ToArray();
            var blocks = sizes.Select((size, block) => (0, Enumerable.Range(0, size)
                .Select(i => new Item($"t{(block * 128) + i}", false, Enumerable.Range(0, random.Next(4))
                .Select(_ => rows[random.Next(rows.Length)]).ToArray()))
                .ToArray())).ToArray();
            var store = new HandMadeStore(blocks);

            foreach (var thing in store.All<Thing>(0))
            {
                var expected = store.All<Thing>(0).Where(other => other.Knows.Contains(thing)).Select(other => other.Id);
                Assert.Equal(expected, thing.KnownBy.Select(other => other.Id));
            }
        }
    }

    [Fact]
    public void Entities_of_different_stores_are_never_in_the_same_list() =>
        Assert.False(Three().All<Thing>(0).Contains(Three().Get<Thing>("anna")));

    [Fact]
    public void Ids_are_found_and_others_are_not()
    {
        var random = new Random(1987);
        var ids = Enumerable.Range(0, 5000).Select(i => $"t{random.Next(20)}-{i}").ToArray();
        var store = new HandMadeStore([.. ids.Chunk(128).Select(chunk => (0, chunk.Select(id => new Item(id, false)).ToArray()))]);

        Assert.All(ids, id => Assert.Equal(id, store.Get<Thing>(id).Id));
        Assert.All(ids, id => Assert.Null(store.Find(id + "0-0")));
        Assert.Null(store.Find(""));
        Assert.Null(store.Find("t\u00E9"));
        Assert.Null(store.Find(new string('x', 100_000)));
    }

    private static HandMadeStore Three() => new(
        (0, [new Item("anna", true, 1, 128), new Item("berta", true)]),
        (0, [new Item("carl", false, 0)]),
        (1, [new Item("dorf", true)]));

    /// <summary>What is compiled where the data sources are left out.</summary>
    private sealed class StoreWithoutData() : KnowledgeStore(blockCount: 1, predicateCount: 0)
    {
        protected override string LoadData(int part) => string.Empty;

        protected override string LoadDirectory() => string.Empty;

        protected override string LoadDocuments() => string.Empty;

        protected override EntityType[] MakeTypes() => [];

        protected override Predicate[] MakePredicates() => [];

        protected override Entity MakeEntity(int type, EntityKey key) => new Thing(key);

        protected override Statement MakeStatement(int predicate, StatementKey key) => new PropertyStatement<Thing, string>(key);
    }
}
