using System;

namespace KnowledgeGen.Language.Evidence;

/// <summary>
/// A search in the index of a document, token after token: the intervals of its suffix array where all tokens so far occur.
/// </summary>
internal ref struct IndexSearch
{
    /// <summary>
    /// The greatest number of intervals. Each token whose white space is free doubles them, and there are three: the first one of
    /// prefix, words and suffix.
    /// </summary>
    public const int MaxIntervals = 8;

    private readonly DocumentIndex _index;
    private readonly Span<IndexInterval> _intervals;
    private int _count;
    private int _depth;

    /// <summary>Starts with all places.</summary>
    /// <param name="index">The index.</param>
    /// <param name="room">Room for <see cref="MaxIntervals"/> intervals.</param>
    public IndexSearch(DocumentIndex index, Span<IndexInterval> room)
    {
        _index = index;
        _intervals = room;
        _intervals[0] = new IndexInterval(0, index.TokenCount);
        _count = 1;
        _depth = 0;
    }

    /// <summary>Whether the tokens do not occur.</summary>
    public readonly bool IsOver => _count == 0;

    /// <summary>Goes on with all tokens of some words; of the first one the white space is free.</summary>
    public void Follow(TokenSequence words)
    {
        for (var i = 0; i < words.Count && _count > 0; i++) Follow(words, i, isSpaceFree: i == 0);
    }

    /// <summary>Goes on with one token.</summary>
    public void Follow(TokenSequence words, int index, bool isSpaceFree)
    {
        var text = words.TextAt(index);
        var wanted = _count;
        var hasSpace = words.HasSpaceBefore(index);
        _count = 0;
        if (text < 0) return;

        Span<IndexInterval> before = stackalloc IndexInterval[MaxIntervals];
        _intervals.Slice(0, wanted).CopyTo(before);
        for (var i = 0; i < wanted; i++)
        {
            if (isSpaceFree || !hasSpace) Add(before[i], DocumentIndex.SymbolOf(text, false));
            if (isSpaceFree || hasSpace) Add(before[i], DocumentIndex.SymbolOf(text, true));
        }

        _depth++;
    }

    /// <summary>The places that were found.</summary>
    /// <param name="shift">How many of the tokens stand before the words, as their prefix.</param>
    public readonly PositionSet ToPositions(int shift) => new(_index, _intervals.Slice(0, _count).ToArray(), shift);

    private void Add(IndexInterval interval, int symbol)
    {
        var narrowed = _depth == 0 ? _index.StartingWith(symbol) : _index.Narrow(interval, _depth, symbol);
        if (narrowed.Count > 0) _intervals[_count++] = narrowed;
    }
}
