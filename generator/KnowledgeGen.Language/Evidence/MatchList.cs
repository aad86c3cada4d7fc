using System;
using System.Collections.Generic;

namespace KnowledgeGen.Language.Evidence;

/// <summary>All spans that match a selector without its occurrence, in the order of the document.</summary>
internal sealed class MatchList
{
    private readonly Func<int, TokenSpan> _get;

    /// <summary>Every place of a set is a match of a length.</summary>
    public MatchList(PositionSet places, int length)
    {
        Count = places.Count;
        IsComplete = true;
        _get = number => new TokenSpan(places[number], places[number] + length - 1);
    }

    /// <summary>The matches are listed.</summary>
    public MatchList(List<TokenSpan> spans, bool isComplete)
    {
        Count = spans.Count;
        IsComplete = isComplete;
        _get = number => spans[number];
    }

    /// <summary>How many matches are known.</summary>
    public int Count { get; }

    /// <summary>Whether there are no others.</summary>
    public bool IsComplete { get; }

    /// <summary>The match with a number from 0.</summary>
    public TokenSpan this[int number] => _get(number);
}
