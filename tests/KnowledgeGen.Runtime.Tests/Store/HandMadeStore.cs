using System.Collections.Generic;
using System.Linq;

namespace KnowledgeGen.Runtime.Tests.Store;

/// <summary>A store over data that are packed by hand. It counts what is loaded.</summary>
internal sealed class HandMadeStore : KnowledgeStore
{
    private readonly (int Type, Item[] Facts)[] _blocks;

    public HandMadeStore(params (int Type, Item[] Facts)[] blocks)
        : base(blocks.Length, predicateCount: 2) => _blocks = blocks;

    public List<int> Loads { get; } = [];

    /// <summary>An entity and the rows that it knows; its name is its id in capitals, or there is none.</summary>
    internal sealed record Item(string Id, bool HasName, params int[] Knows)
    {
        public bool IsReported { get; init; }
    }

    protected override string LoadData(int part)
    {
        lock (Loads) Loads.Add(part);
        var (type, facts) = _blocks[part / 2];
        return (part % 2 == 0 ? Facts(type, facts, (part / 2) * BlockSize) : Receipts(facts)).ToString();
    }

    protected override string LoadDirectory()
    {
        var data = new PackedWriter().Number(_blocks.Length).Number(_blocks.Length);
        foreach (var (type, facts) in _blocks) data.Number(1).Number(type).Number(facts.Length);
        return data.ToString();
    }

    protected override string LoadDocuments() => new PackedWriter().Number(0).ToString();

    protected override EntityType[] MakeTypes() =>
        [new("thing", null, typeof(Thing), isAbstract: false), new("place", null, typeof(Place), isAbstract: false)];

    protected override Predicate[] MakePredicates() =>
    [
        Predicate.Property("name", LiteralKind.String, PredicateRole.Label, false),
        Predicate.Relation("knows", PredicateRole.None, true, inverse: "known-by"),
    ];

    protected override Entity MakeEntity(int type, EntityKey key) => type == 0 ? new Thing(key) : new Place(key);

    protected override Statement MakeStatement(int predicate, StatementKey key) => predicate == 0
        ? new PropertyStatement<Thing, string>(key) : new RelationStatement<Thing, Thing>(key);

    private static PackedWriter Facts(int type, Item[] facts, int firstRow)
    {
        var ids = Texts(Enumerable.Range(0, facts.Length).ToArray(), facts.Select(fact => fact.Id).ToArray(), isDense: true);
        var named = Enumerable.Range(0, facts.Length).Where(i => facts[i].HasName).ToArray();
        var names = Texts(named, named.Select(i => facts[i].Id.ToUpperInvariant()).ToArray(), isDense: false);
        var edges = facts.SelectMany((fact, i) => fact.Knows.Select(row => (Local: i, Row: row))).ToArray();
        var knows = Subjects(new PackedWriter().Number((int)ColumnLayout.Relation << 1), edges.Select(edge => edge.Local));
        foreach (var (_, row) in edges) knows.Signed(row - firstRow);

        var data = new PackedWriter().Number(facts.Length).Number(1).Number(type).Number(facts.Length);
        var reported = Enumerable.Range(0, facts.Length).Where(i => facts[i].IsReported).ToArray();

        // Twice the distance: none of them is ruled out.
        Subjects(data.Number(reported.Length), reported.Select(i => 2 * i));
        data.Number(2).Number(ids.Length);
        data.Number(0).Number(named.Length).Number(names.Length);
        data.Number(2).Number(edges.Length).Number(knows.Length);
        return data.Append(ids).Append(names).Append(knows);
    }

    private static PackedWriter Texts(int[] subjects, string[] texts, bool isDense)
    {
        var body = new PackedWriter().Number(((int)ColumnLayout.Text << 1) | (isDense ? 1 : 0));
        if (!isDense) Subjects(body, subjects);
        body.Number(texts.Length).Number(texts.Sum(PackedWriter.LengthOf));
        foreach (var text in texts) body.Number(PackedWriter.LengthOf(text));
        foreach (var text in texts) body.Text(text);
        return body;
    }

    private static PackedWriter Subjects(PackedWriter body, IEnumerable<int> subjects)
    {
        var previous = 0;
        foreach (var subject in subjects)
        {
            body.Number(subject - previous);
            previous = subject;
        }

        return body;
    }

    private static PackedWriter Receipts(Item[] facts)
    {
        var data = new PackedWriter().Number(0).Number(0);
        foreach (var fact in facts) data.Number(0);
        foreach (var fact in facts)
        {
            for (var i = 0; i < fact.Knows.Length + (fact.HasName ? 1 : 0); i++) data.Number(0);
        }

        return data;
    }
}
