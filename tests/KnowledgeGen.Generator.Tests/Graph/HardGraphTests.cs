using System.Linq;
using System.Text;
using KnowledgeGen.Language;

namespace KnowledgeGen.Generator.Tests.Graph;

/// <summary>Graphs on which a search that tries all it can would not come to an end.</summary>
public sealed class HardGraphTests
{
    private const string Schema = "types: { n: {} }\nrelations: { r: { from: n, to: n, many: true } }\n";

    // From the first of a clique one edge leads out; every other way through the clique comes to a dead end.
    [Fact]
    public void The_one_way_out_of_a_clique_is_found_and_nothing_else_tried_for_long()
    {
        var store = StoreOf(30, i => Enumerable.Range(0, 30).Where(j => j != i).Select(j => "n" + j).Concat(i == 0 ? ["goal"] : []), "goal");

        var path = Assert.Single(store.Graph.Paths(store["n0"], store["goal"], 30));

        Assert.Equal("n0 goal", string.Join(' ', path.Entities.Select(entity => entity.Id)));
    }

    [Fact]
    public void All_ways_are_found_where_dead_ends_lie_between()
    {
        // n0 leads to a chain that comes back into a clique, and the clique leads to the goal by its last member alone.
        var store = StoreOf(7, i => i == 6 ? ["goal", "n1"] : Enumerable.Range(1, 6).Where(j => j != i).Select(j => "n" + j), "goal");

        // Through any of n1 to n5 in any order, at last n6: the sum of 5!/(5-k)! for k from 0 to 5.
        Assert.Equal(326, store.Graph.Paths(store["n0"], store["goal"], 10).Count());
    }

    [Fact]
    public void A_long_ring_is_one_cycle()
    {
        const int Length = 20_000;
        var store = StoreOf(Length, i => ["n" + ((i + 1) % Length)]);

        Assert.Equal(Length, Assert.Single(store.Graph.Cycles(Length)).Count);
    }

    [Fact]
    public void Cycles_come_in_the_order_of_their_first_entities_whatever_is_left_of_their_component()
    {
        // Two cycles that meet in n0, and one of n1 and n3 beside.
        var store = StoreOf(5, i => i switch { 0 => ["n1", "n2"], 1 => ["n0", "n3"], 2 => ["n4"], 3 => ["n1"], _ => ["n0", "n2"] });

        Assert.Equal(
            ["n0 n1 n0", "n0 n2 n4 n0", "n1 n3 n1", "n2 n4 n2"],
            store.Graph.Cycles(5).Select(cycle => string.Join(' ', cycle.Entities.Select(entity => entity.Id))));
    }

    private static ModelStore StoreOf(int count, System.Func<int, System.Collections.Generic.IEnumerable<string>> targets, params string[] others)
    {
        var facts = new StringBuilder("about: { unsourced: test }\nn:\n");
        for (var i = 0; i < count; i++) facts.Append("  n").Append(i).Append(": { r: [").AppendJoin(", ", targets(i)).Append("] }\n");
        foreach (var other in others) facts.Append("  ").Append(other).Append(": {}\n");
        var compilation = KnowledgeCompiler.Compile(new KnowledgeFiles(
            new[] { new InputFile("a.schema.yaml", "a.schema.yaml", Schema) }.ToEquatableArray(),
            new[] { new InputFile("a.facts.yaml", "a.facts.yaml", facts.ToString()) }.ToEquatableArray(),
            default,
            default));
        Assert.False(compilation.HasErrors);
        return ModelStore.Of(compilation.Model);
    }
}
