using System;

namespace KnowledgeGen.Language.Evidence;

/// <summary>
/// The places of a document where some words begin, as token numbers in the order of the document. They are not listed: each
/// question takes a number of steps that grows with the logarithm of the document.
/// </summary>
internal readonly struct PositionSet
{
    private readonly DocumentIndex _index;
    private readonly IndexInterval[] _intervals;
    private readonly int _shift;

    /// <summary>Wraps what a search found.</summary>
    /// <param name="index">The index that was searched.</param>
    /// <param name="intervals">Disjoint intervals of its suffix array.</param>
    /// <param name="shift">How many tokens of what was found stand before the words, as their prefix.</param>
    internal PositionSet(DocumentIndex index, IndexInterval[] intervals, int shift)
    {
        _index = index;
        _intervals = intervals;
        _shift = shift;
        Count = WaveletMatrix.Count(intervals);
    }

    /// <summary>How many places there are.</summary>
    public int Count { get; }

    /// <summary>The place with a number from 0.</summary>
    public int this[int number] => number < 0 || number >= Count
        ? throw new ArgumentOutOfRangeException(nameof(number))
        : (Count == 1 ? OnlyStart() : _index.Positions.GetSmallest(_intervals, number)) + _shift;

    /// <summary>The first place at or after a token, or -1.</summary>
    public int FirstFrom(int position)
    {
        var number = _index.Positions.CountBelow(_intervals, position - _shift);
        return number < Count ? this[number] : -1;
    }

    // What occurs once, as most quotes do, needs no order.
    private int OnlyStart()
    {
        foreach (var interval in _intervals)
        {
            if (interval.Count > 0) return _index.StartAt(interval.Low);
        }

        return -1;
    }

    /// <summary>The last place at or before a token, or -1.</summary>
    public int LastUpTo(int position)
    {
        var number = _index.Positions.CountBelow(_intervals, position - _shift + 1);
        return number > 0 ? this[number - 1] : -1;
    }

    /// <summary>Whether a token is one of the places.</summary>
    public bool Contains(int position)
    {
        var start = position - _shift;
        if (start < 0 || start >= _index.TokenCount) return false;
        var rank = _index.RankOf(start);
        foreach (var interval in _intervals)
        {
            if (rank >= interval.Low && rank < interval.High) return true;
        }

        return false;
    }
}
