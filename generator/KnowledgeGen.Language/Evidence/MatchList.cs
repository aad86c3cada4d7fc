using System.Collections.Generic;

namespace KnowledgeGen.Language.Evidence;

/// <summary>All spans that match a selector without its occurrence, in the order of the document.</summary>
internal sealed class MatchList
{
    private readonly PositionSet _places;
    private readonly int _length;
    private readonly List<TokenSpan>? _spans;

    /// <summary>Every place of a set is a match of a length.</summary>
    public MatchList(PositionSet places, int length)
    {
        Count = places.Count;
        IsComplete = true;
        _places = places;
        _length = length;
    }

    /// <summary>The matches are listed.</summary>
    public MatchList(List<TokenSpan> spans, bool isComplete)
    {
        Count = spans.Count;
        IsComplete = isComplete;
        _spans = spans;
    }

    /// <summary>How many matches are known.</summary>
    public int Count { get; }

    /// <summary>Whether there are no others.</summary>
    public bool IsComplete { get; }

    /// <summary>The match with a number from 0.</summary>
    public TokenSpan this[int number]
    {
        get
        {
            if (_spans is not null) return _spans[number];
            var first = _places[number];
            return new TokenSpan(first, first + _length - 1);
        }
    }
}
