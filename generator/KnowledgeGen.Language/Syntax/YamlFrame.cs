using System.Collections.Generic;
using KnowledgeGen.Language.Text;

namespace KnowledgeGen.Language.Syntax;

/// <summary>A list or mapping that is being read. Frames are reused, one for each depth.</summary>
internal sealed class YamlFrame
{
    // Keys are mostly one string each, so that finding one among a few is a comparison of references.
    private const int SmallMapping = 32;

    private readonly List<YamlEntry> _entries = [];
    private readonly List<YamlNode> _items = [];
    private Dictionary<string, YamlKey>? _index;

    /// <summary>Whether it is a mapping, not a list.</summary>
    public bool IsMapping { get; private set; }

    /// <summary>Whether it is inside brackets or has its own.</summary>
    public bool IsFlow { get; private set; }

    /// <summary>Whether it has brackets of its own.</summary>
    public bool HasBrackets { get; private set; }

    /// <summary>Where it starts: the bracket, the first key or the first dash.</summary>
    public int Start { get; private set; }

    /// <summary>How far a block is indented.</summary>
    public int Column { get; private set; }

    /// <summary>The key that waits for its value; null where its entry is not kept.</summary>
    public YamlKey? Key { get; private set; }

    /// <summary>How <see cref="Key"/> is written.</summary>
    public ScalarStyle KeyStyle { get; private set; }

    /// <summary>Whether the next node is the value of a key.</summary>
    public bool ExpectsValue { get; private set; }

    /// <summary>The keys without a colon that commas cut off the last entry's value: where the last of them ends, or 0.</summary>
    public int CutOffEnd { get; set; }

    /// <summary>Whether something was no key with a value, and left out.</summary>
    public bool HasLeftOut { get; set; }

    /// <summary>The last entry, or null.</summary>
    public YamlEntry? LastEntry => _entries.Count == 0 ? null : _entries[_entries.Count - 1];

    /// <summary>Makes the frame ready for another list or mapping.</summary>
    public void Reset(bool isMapping, bool isFlow, bool hasBrackets, int start, int column)
    {
        IsMapping = isMapping;
        IsFlow = isFlow;
        HasBrackets = hasBrackets;
        Start = start;
        Column = column;
        _entries.Clear();
        _items.Clear();
        _index = null;
        ForgetKey();
        CutOffEnd = 0;
        HasLeftOut = false;
    }

    /// <summary>Takes a key; null for one whose entry is not to be kept.</summary>
    public void SetKey(YamlKey? key, ScalarStyle style = ScalarStyle.Plain)
    {
        Key = key;
        KeyStyle = style;
        ExpectsValue = true;
    }

    /// <summary>Drops the key that waits for a value.</summary>
    public void ForgetKey()
    {
        Key = null;
        ExpectsValue = false;
    }

    /// <summary>The key of an entry that is there already, or null.</summary>
    public YamlKey? FindKey(string key)
    {
        if (_entries.Count > SmallMapping) return Index().TryGetValue(key, out var indexed) ? indexed : null;

        foreach (var entry in _entries)
        {
            if (entry.Key.Value == key) return entry.Key;
        }

        return null;
    }

    /// <summary>Adds the value of the key that waits, or an item; null drops the entry or item.</summary>
    public void Add(YamlNode? node)
    {
        if (!IsMapping)
        {
            if (node is not null) _items.Add(node);
            return;
        }

        if (Key is { } key && node is not null)
        {
            _entries.Add(new YamlEntry(key, node));
            if (_index is not null) _index[key.Value] = key;
        }

        ForgetKey();
    }

    /// <summary>Puts another value into the last entry.</summary>
    public void ReplaceLastValue(YamlNode value) => _entries[_entries.Count - 1] = _entries[_entries.Count - 1] with { Value = value };

    /// <summary>Drops what starts at or after an offset.</summary>
    public void Truncate(int offset)
    {
        _index = null;
        while (_entries.Count > 0 && LastEntry!.Value.Value.Range.Start >= offset) _entries.RemoveAt(_entries.Count - 1);
        while (_items.Count > 0 && _items[_items.Count - 1].Range.Start >= offset) _items.RemoveAt(_items.Count - 1);
    }

    /// <summary>The finished node.</summary>
    /// <param name="flowEnd">Where the closing bracket ends; nothing else needs it.</param>
    public YamlNode ToNode(int flowEnd)
    {
        var range = HasBrackets ? new TextRange(Start, flowEnd) : RangeOfContent();
        return IsMapping
            ? new YamlMapping(new EquatableArray<YamlEntry>(_entries.ToArray()), range) { HasLeftOut = HasLeftOut }
            : new YamlSequence(new EquatableArray<YamlNode>(_items.ToArray()), range);
    }

    private TextRange RangeOfContent()
    {
        if (_entries.Count > 0) return TextRange.Covering(_entries[0].Key.Range, _entries[_entries.Count - 1].Value.Range);
        return _items.Count > 0
            ? TextRange.Covering(_items[0].Range, _items[_items.Count - 1].Range)
            : new TextRange(Start, Start);
    }

    private Dictionary<string, YamlKey> Index()
    {
        if (_index is not null) return _index;

        _index = new Dictionary<string, YamlKey>(System.StringComparer.Ordinal);
        foreach (var entry in _entries) _index[entry.Key.Value] = entry.Key;
        return _index;
    }
}
