using System;
using System.Collections.Generic;

namespace KnowledgeGen.Language.Evidence;

/// <summary>The distinct tokens of a document, sorted from both ends, to find the word that a cut one is a part of.</summary>
internal sealed class Vocabulary
{
    private readonly string[] _forward;
    private readonly string[] _backward;

    /// <summary>Sorts the tokens.</summary>
    public Vocabulary(IEnumerable<string> tokens)
    {
        _forward = new List<string>(tokens).ToArray();
        _backward = Array.ConvertAll(_forward, Reverse);
        Array.Sort(_forward, StringComparer.Ordinal);
        Array.Sort(_backward, StringComparer.Ordinal);
    }

    /// <summary>The first token, in ordinal order, that starts with some characters and is longer, or null.</summary>
    public string? FindLongerByStart(string start) => FindLonger(_forward, start);

    /// <summary>A token that ends with some characters and is longer, or null.</summary>
    public string? FindLongerByEnd(string end) => FindLonger(_backward, Reverse(end)) is { } found ? Reverse(found) : null;

    private static string? FindLonger(string[] sorted, string start)
    {
        var index = Array.BinarySearch(sorted, start, StringComparer.Ordinal);
        index = index < 0 ? ~index : index + 1;
        return index < sorted.Length && sorted[index].StartsWith(start, StringComparison.Ordinal) ? sorted[index] : null;
    }

    private static string Reverse(string text)
    {
        var characters = text.ToCharArray();
        Array.Reverse(characters);
        return new string(characters);
    }
}
