using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language;
using KnowledgeGen.Language.Evidence;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Tool.Exporting;

namespace KnowledgeGen.Tool.Covering;

/// <summary>How many statements rest on each sentence of a document.</summary>
/// <param name="Document">The document.</param>
/// <param name="Sentences">Its sentences, in its order.</param>
internal sealed record DocumentCoverage(DocumentText Document, IReadOnlyList<CoveredSentence> Sentences)
{
    /// <summary>How many sentences some statement rests on.</summary>
    public int Covered => Sentences.Count(sentence => sentence.Statements > 0);

    /// <summary>The coverage of every document whose text is at hand and that facts cite, ordered by id.</summary>
    public static IReadOnlyList<DocumentCoverage> Of(KnowledgeCompilation compilation)
    {
        var evidence = compilation.Model.Files
            .SelectMany(file => file.Entities)
            .SelectMany(entity => entity.Statements.SelectMany(statement => statement.EvidenceOn(entity)))
            .Where(item => item.Start >= 0)
            .ToLookup(item => item.Document, StringComparer.Ordinal);
        return compilation.Documents.Texts
            .Where(text => evidence.Contains(text.Id))
            .OrderBy(text => text.Id, StringComparer.Ordinal)
            .Select(text => Count(text, evidence[text.Id]))
            .ToList();
    }

    private static DocumentCoverage Count(DocumentText document, IEnumerable<EvidenceModel> evidence)
    {
        var sentences = Covering.Sentences.Of(document);
        var counts = new int[sentences.Count];
        foreach (var item in evidence)
        {
            for (var i = FirstEndingAfter(sentences, item.Start); i < sentences.Count && sentences[i].Start < item.End; i++) counts[i]++;
        }

        return new DocumentCoverage(document, sentences.Select((span, i) => new CoveredSentence(span, counts[i])).ToList());
    }

    private static int FirstEndingAfter(IReadOnlyList<DocumentSpan> sentences, int offset)
    {
        var (low, high) = (0, sentences.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sentences[middle].End <= offset) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}

/// <summary>A sentence and what rests on it.</summary>
/// <param name="Span">Where it is.</param>
/// <param name="Statements">How many statements have evidence in it.</param>
internal readonly record struct CoveredSentence(DocumentSpan Span, int Statements);
