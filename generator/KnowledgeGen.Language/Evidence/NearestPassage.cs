using System;
using System.Collections.Generic;
using System.Text;

namespace KnowledgeGen.Language.Evidence;

/// <summary>
/// Finds the passage of a document that is most like words that it does not have, and shows word by word how it differs. It is a
/// suggestion for a person: nothing that merely resembles its evidence is ever taken for it.
/// </summary>
internal sealed class NearestPassage
{
    // Longer quotes are compared by their beginning; words that occur everywhere tell nothing about where.
    private const int MaxWords = 64;
    private const int MaxPlaces = 200;
    private const int LeastWords = 3;

    // How many words a passage may have more or less than the quote before its place shifts.
    private const int Slack = 4;

    private readonly DocumentIndex _document;
    private readonly TokenSequence _words;

    private NearestPassage(DocumentIndex document, TokenSequence words)
    {
        _document = document;
        _words = words;
    }

    /// <summary>The nearest passage; null where none has at least half of the words in common.</summary>
    public static Mismatch.Differs? Find(DocumentIndex document, TokenSequence words)
    {
        if (words.Count < LeastWords) return null;

        var search = new NearestPassage(document, words.Slice(0, Math.Min(words.Count, MaxWords)));
        return search.FindStart() is { } start ? search.Compare(start) : null;
    }

    /// <summary>Where a passage would start in which most words have the places that they have in the quote.</summary>
    private int? FindStart()
    {
        var votes = new Dictionary<int, int>();
        for (var i = 0; i < _words.Count; i++)
        {
            if (_words.TextAt(i) < 0) continue;

            var places = _document.Find(_words.Slice(i, 1));
            if (places.Count > MaxPlaces) continue;
            for (var place = 0; place < places.Count; place++)
            {
                var start = places[place] - i;
                votes[start] = (votes.TryGetValue(start, out var count) ? count : 0) + 1;
            }
        }

        int? best = null;
        var most = 0;
        foreach (var start in votes.Keys)
        {
            var sum = 0;
            for (var shift = -Slack; shift <= Slack; shift++) sum += votes.TryGetValue(start + shift, out var count) ? count : 0;
            if (sum < most || (sum == most && best is { } first && start >= first)) continue;
            (best, most) = (start, sum);
        }

        return best;
    }

    private Mismatch.Differs? Compare(int start)
    {
        var low = Math.Max(0, start - Slack);
        var high = Math.Min(_document.TokenCount, start + _words.Count + Slack);
        var lengths = CommonLengths(low, high);
        var (first, last) = (-1, -1);
        var (before, behind) = (0, _words.Count);
        for (int i = 0, j = low; i < _words.Count && j < high;)
        {
            if (IsSame(i, j))
            {
                if (first < 0) (first, before) = (j, i);
                last = j;
                i++;
                j++;
                behind = _words.Count - i;
            }
            else if (lengths[i + 1, j - low] >= lengths[i, j + 1 - low])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        if (lengths[0, 0] < LeastWords - 1 || lengths[0, 0] * 2 < _words.Count) return null;

        // The document's words that stand where the first and last ones of the quote should.
        first = Math.Max(low, first - before);
        last = Math.Min(high - 1, last + behind);
        return new Mismatch.Differs(_document.SpanOf(new TokenSpan(first, last)), Describe(lengths, low, first, last));
    }

    /// <summary>Of each pair of ends of quote and passage, how many words they have in common at most (Wagner and Fischer 1974).</summary>
    private int[,] CommonLengths(int low, int high)
    {
        var lengths = new int[_words.Count + 1, high - low + 1];
        for (var i = _words.Count - 1; i >= 0; i--)
        {
            for (var j = high - 1; j >= low; j--)
            {
                lengths[i, j - low] = IsSame(i, j)
                    ? lengths[i + 1, j + 1 - low] + 1
                    : Math.Max(lengths[i + 1, j - low], lengths[i, j + 1 - low]);
            }
        }

        return lengths;
    }

    /// <summary>The words that are alike, and in brackets those of the quote, an arrow, and those of the document.</summary>
    private string Describe(int[,] lengths, int low, int first, int last)
    {
        var text = new StringBuilder();
        var (quoted, found) = (new StringBuilder(), new StringBuilder());
        var (i, j) = (0, first);
        while (i < _words.Count || j <= last)
        {
            if (i < _words.Count && j <= last && IsSame(i, j))
            {
                Flush(text, quoted, found);
                Append(text, _document.Words(j, j), _document.TokenAt(j).HasSpaceBefore);
                i++;
                j++;
            }
            else if (j > last || (i < _words.Count && lengths[i + 1, j - low] >= lengths[i, j + 1 - low]))
            {
                Append(quoted, _words.Words(i, i), _words.HasSpaceBefore(i));
                i++;
            }
            else
            {
                Append(found, _document.Words(j, j), _document.TokenAt(j).HasSpaceBefore);
                j++;
            }
        }

        Flush(text, quoted, found);
        return text.ToString();
    }

    private static void Flush(StringBuilder text, StringBuilder quoted, StringBuilder found)
    {
        if (quoted.Length + found.Length == 0) return;
        if (text.Length > 0) text.Append(' ');
        text.Append('[').Append(quoted).Append(quoted.Length == 0 ? string.Empty : " ").Append('→');
        text.Append(found.Length == 0 ? string.Empty : " ").Append(found).Append(']');
        quoted.Clear();
        found.Clear();
    }

    private static void Append(StringBuilder text, string word, bool hasSpaceBefore)
    {
        if (text.Length > 0 && (hasSpaceBefore || text[text.Length - 1] == ']')) text.Append(' ');
        text.Append(word);
    }

    private bool IsSame(int word, int token) => _words.TextAt(word) >= 0 && _words.TextAt(word) == _document.TextNumberAt(token);
}
