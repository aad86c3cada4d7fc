using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;

namespace KnowledgeGen;

/// <summary>
/// The statements of a knowledge base in the order of its files: only asserted ones of entities that are not reported, unless
/// <see cref="IncludeReported"/> was asked for.
/// </summary>
public sealed class KnowledgeStatements : IReadOnlyCollection<Statement>
{
    private readonly KnowledgeStore _store;
    private readonly bool _includeReported;
    private readonly bool _includeDerived;
    private readonly DateFilter? _filter;
    private int _count = -1;

    internal KnowledgeStatements(KnowledgeStore store, bool includeReported, bool includeDerived = false, DateFilter? filter = null)
    {
        _store = store;
        _includeReported = includeReported;
        _includeDerived = includeDerived;
        _filter = filter;
    }

    /// <summary>The number of statements. The first call goes through all of them.</summary>
    public int Count => _count >= 0 ? _count : _count = CountAll();

    /// <summary>All statements, also those that are not asserted or whose subject is merely reported.</summary>
    public KnowledgeStatements IncludeReported() => new(_store, includeReported: true, _includeDerived, _filter);

    /// <summary>
    /// These statements, then those that are derived by rules and by what the schema says of relations; of the latter, too, only the asserted
    /// ones, unless <see cref="IncludeReported"/> was asked for.
    /// </summary>
    public KnowledgeStatements IncludeDerived() => new(_store, _includeReported, includeDerived: true, _filter);

    /// <summary>These statements, without those that do not hold on a date. Those that do not say when they hold always do.
    /// Of several dates the last one counts.</summary>
    /// <param name="date">The date.</param>
    /// <param name="atLeast"><see cref="Truth.Certainly"/> for those that certainly hold then, <see cref="Truth.Possibly"/> for those too
    /// that may, <see cref="Truth.No"/> for all.</param>
    /// <exception cref="ArgumentNullException">The date is null.</exception>
    public KnowledgeStatements AsOf(EdtfDate date, Truth atLeast = Truth.Certainly) =>
        new(_store, _includeReported, _includeDerived, new DateFilter(date, atLeast));

    /// <summary>Enumerates the statements; the facts are loaded block by block.</summary>
    public IEnumerator<Statement> GetEnumerator() => (_filter is { } filter ? All().Where(filter.Admits) : All()).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private IEnumerable<Statement> All()
    {
        for (var block = 0; block < _store.BlockCount; block++)
        {
            foreach (var key in KeysOf(_store.BlockAt(block))) yield return key.Make();
        }

        foreach (var key in DerivedKeys()) yield return key.Make();
    }

    private IEnumerable<StatementKey> KeysOf(Block block)
    {
        for (var local = 0; local < block.Entities.Length; local++)
        {
            if (!_includeReported && block.IsReported(local)) continue;

            for (var column = 0; column < block.ColumnCount; column++)
            {
                var code = block.CodeAt(column);
                if (!_includeReported && (code & 1) != 0) continue;

                block.ColumnAt(column).Slice(local, out var first, out var count);
                for (var i = first; i < first + count; i++) yield return new StatementKey(block, block.FirstRow + local, code, i);
            }
        }
    }

    private IEnumerable<StatementKey> DerivedKeys()
    {
        if (!_includeDerived || _store.Conclusions is not { } conclusions) yield break;

        for (var predicate = 0; predicate < _store.PredicateCount; predicate++)
        {
            if (conclusions.Of(predicate) is not { } table) continue;
            for (var place = 0; place < table.Count; place++)
            {
                if (_includeReported || conclusions.IsAsserted(table, place)) yield return conclusions.KeyAt(table, place);
            }
        }
    }

    private int CountAll()
    {
        if (_filter is { } filter) return All().Count(filter.Admits);

        var count = DerivedKeys().Count();
        for (var block = 0; block < _store.BlockCount; block++) count += CountIn(_store.BlockAt(block));
        return count;
    }

    private int CountIn(Block block)
    {
        if (_includeReported) return block.StatementCount;

        var count = 0;
        for (var column = 0; column < block.ColumnCount; column++)
        {
            if ((block.CodeAt(column) & 1) != 0) continue;

            count += block.CountAt(column);
            for (var local = 0; local < block.Entities.Length; local++)
            {
                if (!block.IsReported(local)) continue;
                block.ColumnAt(column).Slice(local, out _, out var ofReported);
                count -= ofReported;
            }
        }

        return count;
    }
}
