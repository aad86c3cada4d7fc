using System.Collections.Generic;

namespace KnowledgeGen.Language.Evidence;

/// <summary>
/// Finds spans that begin with some words and end with others: from an F to the first L after it, where no other F stands between
/// the two. Prefix and suffix then choose among these spans.
/// </summary>
internal sealed class GapSearch
{
    /// <summary>The number of spans that are looked at: it bounds the work for words such as "the … of" in a long document.</summary>
    internal const int Limit = 1000;

    private readonly PositionSet _firsts;
    private readonly PositionSet _lasts;
    private readonly int _firstLength;
    private readonly int _lastLength;
    private readonly PositionSet _allowedFirsts;
    private readonly PositionSet _allowedLasts;
    private readonly bool _isFiltered;
    private readonly List<TokenSpan> _spans = [];

    private GapSearch(DocumentIndex index, TokenSequence? prefix, TokenSequence first, TokenSequence last, TokenSequence? suffix)
    {
        _firsts = index.Find(first);
        _lasts = index.Find(last);
        _firstLength = first.Count;
        _lastLength = last.Count;
        _allowedFirsts = prefix is null ? _firsts : index.Find(prefix, first, null);
        _allowedLasts = suffix is null ? _lasts : index.Find(null, last, suffix);
        _isFiltered = prefix is not null || suffix is not null;
    }

    /// <summary>Finds the spans, in the order of the document.</summary>
    /// <returns>Whether these are all.</returns>
    public static bool Find(
        DocumentIndex index,
        TokenSequence? prefix,
        TokenSequence first,
        TokenSequence last,
        TokenSequence? suffix,
        List<TokenSpan> spans)
    {
        var search = new GapSearch(index, prefix, first, last, suffix);
        var isComplete = !search._isFiltered ? search.FromSpanToSpan()
            : search._allowedFirsts.Count <= search._allowedLasts.Count ? search.FromEveryFirst()
            : search.FromEveryLast();
        spans.AddRange(search._spans);
        return isComplete;
    }

    private bool FromSpanToSpan()
    {
        var first = _firsts.FirstFrom(0);
        while (first >= 0)
        {
            var last = _lasts.FirstFrom(first + _firstLength);
            if (last < 0) return true;
            if (_spans.Count == Limit) return false;

            Add(_firsts.LastUpTo(last - _firstLength), last);
            first = _firsts.FirstFrom(last - _firstLength + 1);
        }

        return true;
    }

    private bool FromEveryFirst()
    {
        for (var i = 0; i < _allowedFirsts.Count; i++)
        {
            if (i == Limit) return false;
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
            if (i == Limit) return false;
            var last = _allowedLasts[i];
            var first = _firsts.LastUpTo(last - _firstLength);
            if (first >= 0 && _lasts.FirstFrom(first + _firstLength) == last && _allowedFirsts.Contains(first)) Add(first, last);
        }

        return true;
    }

    private void Add(int first, int last) => _spans.Add(new TokenSpan(first, last + _lastLength - 1));
}
