using System;
using System.Collections.Generic;

namespace KnowledgeGen;

/// <summary>Lists of indexes, most of which hold none or one: those take no array.</summary>
internal sealed class IndexLists
{
    private const int Empty = -1;

    // The index where there is one; otherwise Empty, or a number below it that tells where the array is.
    private readonly int[] _single;
    private List<int[]>? _several;

    /// <summary>Makes empty lists.</summary>
    public IndexLists(int count)
    {
        _single = new int[count];
        for (var i = 0; i < count; i++) _single[i] = Empty;
    }

    /// <summary>A list.</summary>
    public ReadOnlySpan<int> this[int list]
    {
        get
        {
            var place = _single[list];
            if (place == Empty) return default;
            return place >= 0 ? _single.AsSpan(list, 1) : _several![Empty - 1 - place].AsSpan();
        }
    }

    /// <summary>Reads a list: how many there are, then each.</summary>
    public void Read(int list, ref PackedReader reader)
    {
        var count = reader.Number();
        if (count == 0) return;

        if (count == 1)
        {
            _single[list] = reader.Number();
            return;
        }

        var indexes = new int[count];
        for (var i = 0; i < count; i++) indexes[i] = reader.Number();
        _several ??= [];
        _single[list] = Empty - 1 - _several.Count;
        _several.Add(indexes);
    }
}
