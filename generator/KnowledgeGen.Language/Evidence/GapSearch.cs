using System.Collections.Generic;

namespace KnowledgeGen.Language.Evidence;

/// <summary>
/// Finds spans that begin with some words and end with others: from an F to the first L after it, where no other F stands between
/// the two. Prefix and suffix then choose among these spans.
/// </summary>
internal sealed class GapSearch
{
    /// <summary>How many places are looked at: it bounds the work for words such as "the … of" in a long document.</summary>
    internal const int MaxPlaces = 1000;

    /// <summary>How many spans are enough to call a selector without an occurrence ambiguous.</summary>
    internal const int ManySpans = 100;

    private readonly PositionSet _firsts;
    private readonly PositionSet _lasts;
    private readonly int _firstLength;
    private readonly int _lastLength;
    private readonly PositionSet _allowedFirsts;
    private readonly PositionSet _allowedLasts;
    private readonly bool _isFiltered;
    private readonly int _wanted;
    private readonly List<TokenSpan> _spans = [];

    private GapSearch(
        DocumentIndex index, TokenSequence? prefix, TokenSequence first, TokenSequence last, TokenSequence? suffix, int wanted)
    {
        _firsts = index.Find(first);
        _lasts = index.Find(last);
        _firstLength = first.Count;
        _lastLength = last.Count;
        _allowedFirsts = prefix is null ? _firsts : index.Find(prefix, first, null);
        _allowedLasts = suffix is null ? _lasts : index.Find(null, last, suffix);
        _isFiltered = prefix is not null || suffix is not null;
        _wanted = wanted;
    }

    /// <summary>Finds the first spans, in the order of the document.</summary>
    /// <param name="index">The document.</param>
    /// <param name="prefix">What stands before the span, or null.</param>
    /// <param name="first">The words that the span begins with.</param>
    /// <param name="last">The words that it ends with.</param>
    /// <param name="suffix">What stands after the span, or null.</param>
    /// <param name="wanted">How many spans are wanted.</param>
    /// <param name="isComplete">Whether there are no others.</param>
    public static List<TokenSpan> Find(
        DocumentIndex index,
        TokenSequence? prefix,
        TokenSequence first,
        TokenSequence last,
        TokenSequence? suffix,
        int wanted,
        out bool isComplete)
    {
        var search = new GapSearch(index, prefix, first, last, suffix, wanted);
        isComplete = !search._isFiltered ? search.FromSpanToSpan()
            : search._allowedFirsts.Count <= search._allowedLasts.Count ? search.FromEveryFirst()
            : search.FromEveryLast();
        return search._spans;
    }

    private bool FromSpanToSpan()
    {
        var first = _firsts.FirstFrom(0);
        while (first >= 0)
        {
            var last = _lasts.FirstFrom(first + _firstLength);
            if (last < 0) return true;
            if (_spans.Count == _wanted) return false;

            Add(_firsts.LastUpTo(last - _firstLength), last);
            first = _firsts.FirstFrom(last - _firstLength + 1);
        }

        return true;
    }

    private bool FromEveryFirst()
    {
        for (var i = 0; i < _allowedFirsts.Count; i++)
        {
            if (i == MaxPlaces || _spans.Count == _wanted) return false;
            var first = _allowedFirsts[i];
            var last = _lasts.FirstFrom(first + _firstLength);
            if (last < 0) return true;
            if (_firsts.LastUpTo(last - _firstLength) == first && _allowedLasts.Contains(last)) Add(first, last);
        }

        return true;
    }

    private bool FromEveryLast()
    {
        for (var i = 0; i < _allowedLasts.Count; i++)
        {
            if (i == MaxPlaces || _spans.Count == _wanted) return false;
            var last = _allowedLasts[i];
            var first = _firsts.LastUpTo(last - _firstLength);
            if (first >= 0 && _lasts.FirstFrom(first + _firstLength) == last && _allowedFirsts.Contains(first)) Add(first, last);
        }

        return true;
    }

    private void Add(int first, int last) => _spans.Add(new TokenSpan(first, last + _lastLength - 1));
}
