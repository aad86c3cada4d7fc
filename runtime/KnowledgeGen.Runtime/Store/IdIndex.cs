using System;

namespace KnowledgeGen;

/// <summary>
/// From ids to rows: a hash table of rows alone. Ids are compared where they lie, in packed data, so that none of them becomes a
/// string.
/// </summary>
internal sealed class IdIndex
{
    private readonly KnowledgeStore _store;
    private readonly int[] _slots;
    private readonly int _mask;

    // Ids that were chosen to collide would do so for one seed only.
    private readonly uint _seed = (uint)Guid.NewGuid().GetHashCode();

    public IdIndex(KnowledgeStore store)
    {
        _store = store;
        var size = 16;
        while (size < 2 * store.EntityCount) size *= 2;
        _slots = new int[size];
        _mask = size - 1;
        foreach (var row in store.AllRows) Add(row);
    }

    /// <summary>The row of the entity with an id, or -1.</summary>
    public int Find(string id)
    {
        var hash = _seed;
        foreach (var c in id)
        {
            // Ids are printable ASCII, of which each character is a symbol.
            if (c is <= ' ' or > '~') return -1;
            hash = Mix(hash, c);
        }

        for (var slot = Finish(hash) & _mask; ; slot = (slot + 1) & _mask)
        {
            var row = _slots[slot] - 1;
            if (row < 0 || IsId(row, id)) return row;
        }
    }

    private static uint Mix(uint hash, int symbol) => unchecked((hash ^ (uint)symbol) * 16777619);

    // The low bits of the product above depend on low bits only.
    private static int Finish(uint hash) => (int)((hash ^ (hash >> 15)) & int.MaxValue);

    private void Add(int row)
    {
        var data = _store.BlockOf(row).FindId(row & KnowledgeStore.BlockMask, out var start, out var length);
        var hash = _seed;
        for (var i = start; i < start + length; i++) hash = Mix(hash, PackedSymbols.At(data, i));

        var slot = Finish(hash) & _mask;
        while (_slots[slot] != 0) slot = (slot + 1) & _mask;
        _slots[slot] = row + 1;
    }

    private bool IsId(int row, string id)
    {
        var data = _store.BlockOf(row).FindId(row & KnowledgeStore.BlockMask, out var start, out var length);
        if (length != id.Length) return false;

        for (var i = 0; i < length; i++)
        {
            if (PackedSymbols.At(data, start + i) != id[i]) return false;
        }

        return true;
    }
}
