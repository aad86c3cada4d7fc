using System;
using System.Collections.Generic;

namespace KnowledgeGen;

/// <summary>
/// The statements of one property or relation, stated and derived ones, by subject, by what they lead to or say, and by both. Each index is made when it is first
/// asked for.
/// </summary>
internal sealed class PredicateTable
{
    private static readonly List<StatementKey> None = [];

    private readonly KnowledgeStore _store;
    private readonly bool _isRelation;
    private readonly List<StatementKey> _all = [];
    private readonly List<int> _objects = [];
    private Dictionary<int, List<StatementKey>>? _bySubject;
    private Dictionary<int, List<StatementKey>>? _byObject;
    private Dictionary<long, List<StatementKey>>? _byBoth;
    private Dictionary<string, List<StatementKey>>? _byText;
    private Dictionary<(int Subject, string Text), List<StatementKey>>? _bySubjectAndText;

    public PredicateTable(KnowledgeStore store, int predicate)
    {
        _store = store;
        _isRelation = store.Predicates[predicate].IsRelation;
        for (var i = 0; i < store.BlockCount; i++) Read(store.BlockAt(i), predicate);
        if (!_isRelation || store.Conclusions is not { } conclusions || conclusions.Of(predicate) is not { } table) return;

        for (var place = 0; place < table.Count; place++) Add(conclusions.KeyAt(table, place), table.ObjectOf(place));
    }

    /// <summary>The statements of a relation that may meet a condition of which the ends are known that are not null.</summary>
    public List<StatementKey> Find(Entity? subject, Entity? @object)
    {
        if (subject is not null && @object is not null) return Of(_byBoth ??= Index((key, row) => Both(key.Row, row)), Both(_store.RowOf(subject), _store.RowOf(@object)));
        if (subject is not null) return Of(_bySubject ??= Index((key, _) => key.Row), _store.RowOf(subject));
        return @object is not null ? Of(_byObject ??= Index((_, row) => row), _store.RowOf(@object)) : _all;
    }

    /// <summary>The statements of a property that may meet a condition of which the subject or the text of the value is known.</summary>
    public List<StatementKey> Find(Entity? subject, string? text)
    {
        if (text is null) return Find(subject, @object: null);
        return subject is null
            ? Of(_byText ??= Index((key, _) => TextOf(key)), text)
            : Of(_bySubjectAndText ??= Index((key, _) => (key.Row, TextOf(key))), (_store.RowOf(subject), text));
    }

    private static string TextOf(StatementKey key) => TermValue.Of(key.Make()).Text;

    // Mixed, since the hash of a number of 64 bits is one half of it against the other.
    private static long Both(int subject, int @object) => unchecked((long)((((ulong)(uint)subject << 32) | (uint)@object) * 0x9E3779B97F4A7C15));

    private static List<StatementKey> Of<TKey>(Dictionary<TKey, List<StatementKey>> lists, TKey key)
        where TKey : notnull => lists.TryGetValue(key, out var list) ? list : None;

    private Dictionary<TKey, List<StatementKey>> Index<TKey>(Func<StatementKey, int, TKey> keyOf)
        where TKey : notnull
    {
        var lists = new Dictionary<TKey, List<StatementKey>>();
        for (var i = 0; i < _all.Count; i++)
        {
            var key = keyOf(_all[i], _objects[i]);
            if (!lists.TryGetValue(key, out var list)) lists.Add(key, list = []);
            list.Add(_all[i]);
        }

        return lists;
    }

    private void Read(Block block, int predicate)
    {
        var (asserted, other) = (block.Find(predicate << 1), block.Find((predicate << 1) | 1));
        if (asserted is null && other is null) return;

        for (var local = 0; local < block.Entities.Length; local++)
        {
            if (block.IsRuledOut(local)) continue;
            Read(block, asserted, predicate << 1, local);
            Read(block, other, (predicate << 1) | 1, local);
        }
    }

    private void Read(Block block, Column? column, int code, int local)
    {
        if (column is null) return;

        column.Slice(local, out var first, out var count);
        for (var i = first; i < first + count; i++)
        {
            Add(new StatementKey(block, block.FirstRow + local, code, i), _isRelation ? (int)column.Number(i) : -1);
        }
    }

    private void Add(StatementKey key, int @object)
    {
        if (@object >= 0 && _store.BlockOf(@object).IsRuledOut(@object & KnowledgeStore.BlockMask)) return;

        _all.Add(key);
        _objects.Add(@object);
    }
}
