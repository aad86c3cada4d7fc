namespace KnowledgeGen.Language.Reasoning;

/// <summary>
/// Where the chain of each subject and value starts. As a dictionary from pairs to places would be, with open addressing, but the rows
/// hold the pairs: with very many conclusions, the memory that is looked at is what takes time.
/// </summary>
internal sealed class PairHeads
{
    // One more than the place, so that an empty one is none. There are at least twice as many as pairs.
    private int[] _slots = new int[16];
    private int _shift = 60;
    private int _count;

    /// <summary>The place where the chain of a pair starts; <see cref="FactTable.End"/> where it has none.</summary>
    public int Find(FactTable.Row[] rows, int subject, int value) => _slots[SlotOf(rows, subject, value)] - 1;

    /// <summary>Lets the chain of a pair start elsewhere.</summary>
    /// <param name="rows">The statements before.</param>
    /// <param name="subject">The subject.</param>
    /// <param name="value">The value.</param>
    /// <param name="place">The place of the new one.</param>
    /// <returns>Where it started before.</returns>
    public int Replace(FactTable.Row[] rows, int subject, int value, int place)
    {
        if (2 * _count >= _slots.Length) Grow(rows);
        ref var slot = ref _slots[SlotOf(rows, subject, value)];
        if (slot == 0) _count++;
        var before = slot - 1;
        slot = place + 1;
        return before;
    }

    private int SlotOf(FactTable.Row[] rows, int subject, int value)
    {
        var slots = _slots;
        var at = Hash(subject, value);
        while (slots[at] != 0)
        {
            ref readonly var row = ref rows[slots[at] - 1];
            if (row.Subject == subject && row.Value == value) return at;

            at = (at + 1) & (slots.Length - 1);
        }

        return at;
    }

    private void Grow(FactTable.Row[] rows)
    {
        var before = _slots;
        _slots = new int[4 * before.Length];
        _shift -= 2;
        foreach (var slot in before)
        {
            if (slot == 0) continue;

            ref readonly var row = ref rows[slot - 1];
            _slots[SlotOf(rows, row.Subject, row.Value)] = slot;
        }
    }

    // Numbers of entities are dense: multiplied by odd numbers and folded, their pairs spread over the upper bits.
    private int Hash(int subject, int value)
    {
        var hash = unchecked(((ulong)(uint)subject * 0x9E3779B97F4A7C15) + (uint)value);
        hash ^= hash >> 32;
        return (int)(unchecked(hash * 0xD6E8FEB86659FD93) >> _shift);
    }
}
