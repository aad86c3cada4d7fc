using System.Collections;
using System.Collections.Generic;

namespace KnowledgeGen;

/// <summary>
/// The statements of a knowledge base in the order of its files: only asserted ones of entities that are not reported, unless
/// <see cref="IncludeReported"/> was asked for.
/// </summary>
public sealed class KnowledgeStatements : IReadOnlyCollection<Statement>
{
    private readonly KnowledgeStore _store;
    private readonly bool _includeReported;
    private int _count = -1;

    internal KnowledgeStatements(KnowledgeStore store, bool includeReported)
    {
        _store = store;
        _includeReported = includeReported;
    }

    /// <summary>The number of statements. The first call goes through all of them.</summary>
    public int Count => _count >= 0 ? _count : _count = CountAll();

    /// <summary>All statements, also those that are not asserted or whose subject is merely reported.</summary>
    public KnowledgeStatements IncludeReported() => new(_store, includeReported: true);

    /// <summary>Enumerates the statements; the facts are loaded block by block.</summary>
    public IEnumerator<Statement> GetEnumerator()
    {
        for (var block = 0; block < _store.BlockCount; block++)
        {
            var facts = _store.Facts(block);
            for (var local = 0; local < facts.Start.Length - 1; local++)
            {
                for (var s = facts.Start[local]; s < facts.Start[local + 1]; s++)
                {
                    if (!IsIncluded(facts, local, s)) continue;
                    yield return _store.StatementAt((block << KnowledgeStore.BlockShift) + local, s);
                }
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private bool IsIncluded(BlockFacts facts, int local, int statement) =>
        _includeReported || ((facts.Code[statement] & 1) == 0 && !facts.IsReported(local));

    private int CountAll()
    {
        var count = 0;
        for (var block = 0; block < _store.BlockCount; block++)
        {
            var facts = _store.Facts(block);
            for (var local = 0; local < facts.Start.Length - 1; local++)
            {
                for (var s = facts.Start[local]; s < facts.Start[local + 1]; s++) count += IsIncluded(facts, local, s) ? 1 : 0;
            }
        }

        return count;
    }
}
