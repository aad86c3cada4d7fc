namespace KnowledgeGen.Language.Syntax;

/// <summary>
/// Gives equal keys one string. The keys of a file are a few names over and over: kept once each they cost the garbage collector
/// less, and are compared by a glance.
/// </summary>
internal sealed class KeyCache
{
    private const int Size = 128;

    // One key a slot, the newest: whatever the keys of a file are, the cache neither grows nor slows down.
    private readonly string[] _keys = new string[Size];

    /// <summary>A string with the same characters, often one that was seen before.</summary>
    public string Share(string key)
    {
        if (key.Length == 0) return key;

        ref var slot = ref _keys[SlotOf(key)];
        if (slot != key) slot = key;
        return slot;
    }

    private static int SlotOf(string key) => ((key[0] * 7) + (key[key.Length - 1] * 31) + key.Length) & (Size - 1);
}
