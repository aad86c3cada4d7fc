using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace KnowledgeGen.Runtime.Tests.Store;

/// <summary>A store over literals that are packed by hand. It counts what is loaded.</summary>
internal sealed class HandMadeStore
{
    private readonly List<(int Type, Item[] Facts)> _blocks = [];

    public HandMadeStore(params (int Type, Item[] Facts)[] blocks)
    {
        _blocks.AddRange(blocks);
        EntityType[] types = [new("thing", null, typeof(Thing), static key => new Thing(key)),
            new("place", null, typeof(Place), static key => new Place(key))];
        Predicate[] predicates =
        [
            Predicate.Property("name", LiteralKind.String, PredicateRole.Label, false,
                static key => new PropertyStatement<Thing, string>(key)),
            Predicate.Relation("knows", PredicateRole.None, true, static key => new RelationStatement<Thing, Thing>(key),
                inverse: "known-by"),
        ];
        Store = new KnowledgeStore(types, predicates, Directory(), Pack(0), Load);
    }

    public KnowledgeStore Store { get; }

    public List<(int Block, int Part)> Loads { get; } = [];

    /// <summary>An entity and the rows that it knows; its name is its id in capitals, or there is none.</summary>
    internal sealed record Item(string Id, bool HasName, params int[] Knows);

    private string Directory()
    {
        var builder = new StringBuilder(Pack(_blocks.Count));
        foreach (var (type, facts) in _blocks) builder.Append(Pack(1, type, facts.Length));
        return builder.ToString();
    }

    private string Load(int block, int part)
    {
        lock (Loads) Loads.Add((block, part));
        var facts = _blocks[block].Facts;
        return part == 0 ? Facts(facts, block << KnowledgeStore.BlockShift) : Receipts(facts);
    }

    private static string Facts(Item[] facts, int firstRow)
    {
        var named = facts.Where(fact => fact.HasName).ToList();
        var data = new StringBuilder(Pack(facts.Length, named.Count, facts.Sum(StatementCount)));
        foreach (var fact in facts) data.Append(Pack(fact.Id.Length << 1, StatementCount(fact)));
        for (var i = 0; i < facts.Length; i++)
        {
            if (facts[i].HasName) data.Append(Pack(0, named.IndexOf(facts[i])));
            for (var k = 0; k < facts[i].Knows.Length; k++)
            {
                data.Append(Pack(k == 0 ? 2 : 0));
                PackedNumbers.AppendSigned(data, facts[i].Knows[k] - firstRow - i);
            }
        }

        foreach (var fact in named) data.Append(Pack(fact.Id.Length));
        return data.Append(string.Concat(facts.Select(fact => fact.Id)))
            .Append(string.Concat(named.Select(fact => fact.Id.ToUpperInvariant()))).ToString();
    }

    private static string Receipts(Item[] facts)
    {
        var data = new StringBuilder(Pack(0, 0));
        foreach (var fact in facts)
        {
            data.Append(Pack(0));
            for (var i = 0; i < StatementCount(fact); i++) data.Append(Pack(0));
        }

        return data.ToString();
    }

    private static int StatementCount(Item fact) => fact.Knows.Length + (fact.HasName ? 1 : 0);

    private static string Pack(params int[] numbers)
    {
        var builder = new StringBuilder();
        foreach (var number in numbers) PackedNumbers.Append(builder, (ulong)number);
        return builder.ToString();
    }
}
