namespace KnowledgeGen;

/// <summary>
/// Which walk led to each entity that a search has reached. What it takes grows with what is reached, not with the graph: a search from an entity with few
/// edges must not cost what the whole graph does.
/// </summary>
internal sealed class WalkTable(int nodeCount)
{
    private const int FirstCapacity = 32;

    // An array of all entities is no larger than a table that is half empty and holds so great a part of them.
    private const int DenseShare = 8;

    // Where there is a slot for each entity no keys are needed; otherwise they are counted from 1. So are walks.
    private int[]? _keys = nodeCount > FirstCapacity * DenseShare ? new int[FirstCapacity] : null;
    private int[] _walks = new int[nodeCount > FirstCapacity * DenseShare ? FirstCapacity : nodeCount];
    private int _count;

    /// <summary>The walk that first led to an entity; -1 where none did.</summary>
    public int this[int ordinal] => _keys is null ? _walks[ordinal] - 1 : _walks[SlotOf(_keys, ordinal)] - 1;

    /// <summary>Keeps the walk that leads to an entity, unless another one led there before.</summary>
    public bool TryAdd(int ordinal, int walk)
    {
        var slot = _keys is null ? ordinal : SlotOf(_keys, ordinal);
        if (_walks[slot] != 0) return false;

        _walks[slot] = walk + 1;
        if (_keys is null) return true;

        _keys[slot] = ordinal + 1;
        if (2 * ++_count > _keys.Length) Grow(_keys);
        return true;
    }

    private void Grow(int[] keys)
    {
        var walks = _walks;
        var isDense = 2 * keys.Length > nodeCount / DenseShare;
        _keys = isDense ? null : new int[2 * keys.Length];
        _walks = new int[isDense ? nodeCount : 2 * keys.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            if (keys[i] == 0) continue;

            var slot = _keys is null ? keys[i] - 1 : SlotOf(_keys, keys[i] - 1);
            if (_keys is not null) _keys[slot] = keys[i];
            _walks[slot] = walks[i];
        }
    }

    // Lengths are powers of two; times an odd number neighbors are far from each other.
    private static int SlotOf(int[] keys, int ordinal)
    {
        var slot = unchecked((int)((uint)ordinal * 2654435769u)) & (keys.Length - 1);
        while (keys[slot] != 0 && keys[slot] != ordinal + 1) slot = (slot + 1) & (keys.Length - 1);
        return slot;
    }
}
