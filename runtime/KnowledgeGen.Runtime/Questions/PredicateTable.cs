using System.Collections.Generic;

namespace KnowledgeGen;

/// <summary>The statements of one property or relation, stated and derived ones, by subject and, of a relation, by object.</summary>
internal sealed class PredicateTable
{
    private readonly KnowledgeStore _store;
    private readonly List<StatementKey> _all = [];
    private readonly Dictionary<int, List<StatementKey>> _bySubject = [];
    private readonly Dictionary<int, List<StatementKey>> _byObject = [];

    public PredicateTable(KnowledgeStore store, int predicate)
    {
        _store = store;
        var isRelation = store.Predicates[predicate].IsRelation;
        for (var i = 0; i < store.BlockCount; i++) Read(store.BlockAt(i), predicate, isRelation);
        if (!isRelation || store.Conclusions is not { } conclusions || conclusions.Of(predicate) is not { } table) return;

        for (var place = 0; place < table.Count; place++) Add(conclusions.KeyAt(table, place), table.ObjectOf(place));
    }

    /// <summary>The statements that may meet a condition of which the ends are known that are not null.</summary>
    public List<StatementKey> Find(Entity? subject, Entity? @object)
    {
        if (subject is not null) return Of(_bySubject, subject.Row);
        return @object is not null ? Of(_byObject, @object.Row) : _all;
    }

    private static List<StatementKey> Of(Dictionary<int, List<StatementKey>> lists, int row) =>
        lists.TryGetValue(row, out var list) ? list : [];

    private void Read(Block block, int predicate, bool isRelation)
    {
        var (asserted, other) = (block.Find(predicate << 1), block.Find((predicate << 1) | 1));
        if (asserted is null && other is null) return;

        for (var local = 0; local < block.Entities.Length; local++)
        {
            if (block.IsRuledOut(local)) continue;
            Read(block, asserted, predicate << 1, local, isRelation);
            Read(block, other, (predicate << 1) | 1, local, isRelation);
        }
    }

    private void Read(Block block, Column? column, int code, int local, bool isRelation)
    {
        if (column is null) return;

        column.Slice(local, out var first, out var count);
        for (var i = first; i < first + count; i++)
        {
            Add(new StatementKey(block, block.FirstRow + local, code, i), isRelation ? (int)column.Number(i) : -1);
        }
    }

    private void Add(StatementKey key, int @object)
    {
        if (@object >= 0)
        {
            if (_store.BlockOf(@object).IsRuledOut(@object & KnowledgeStore.BlockMask)) return;
            Add(_byObject, @object, key);
        }

        _all.Add(key);
        Add(_bySubject, key.Row, key);
    }

    private static void Add(Dictionary<int, List<StatementKey>> lists, int row, StatementKey key)
    {
        if (!lists.TryGetValue(row, out var list)) lists.Add(row, list = []);
        list.Add(key);
    }
}
