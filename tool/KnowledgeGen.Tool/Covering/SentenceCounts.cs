using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language.Evidence;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Tool.Covering;

/// <summary>Counts the statements that rest on each sentence of a document, in time that does not grow with the length of passages.</summary>
internal sealed class SentenceCounts
{
    private readonly IReadOnlyList<DocumentSpan> _sentences;

    // How many more statements rest on a sentence than on the one before.
    private readonly int[] _steps;

    public SentenceCounts(DocumentText text)
    {
        Text = text;
        _sentences = Sentences.Of(text);
        _steps = new int[_sentences.Count + 1];
    }

    /// <summary>The document.</summary>
    public DocumentText Text { get; }

    /// <summary>Adds one statement.</summary>
    /// <param name="passages">All its evidence in this document: a sentence that several pieces are in counts once.</param>
    public void Add(IEnumerable<EvidenceModel> passages)
    {
        var next = 0;
        foreach (var passage in passages.OrderBy(passage => passage.Start))
        {
            var first = Math.Max(next, CountBefore(sentence => sentence.End <= passage.Start));
            var end = CountBefore(sentence => sentence.Start < passage.End);
            if (first >= end) continue;

            _steps[first]++;
            _steps[end]--;
            next = end;
        }
    }

    /// <summary>The sentences with what was counted, in the order of the document.</summary>
    public IReadOnlyList<CoveredSentence> ToSentences()
    {
        var count = 0;
        return _sentences.Select((span, i) => new CoveredSentence(span, count += _steps[i])).ToList();
    }

    // How many sentences stand before a place that all earlier ones are before.
    private int CountBefore(Func<DocumentSpan, bool> isBefore)
    {
        var (low, high) = (0, _sentences.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (isBefore(_sentences[middle])) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
