using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language;
using KnowledgeGen.Language.Evidence;
using KnowledgeGen.Tool.Exporting;

namespace KnowledgeGen.Tool.Covering;

/// <summary>How many statements rest on each sentence of a document. What is retracted rests on nothing any more.</summary>
/// <param name="Document">The document.</param>
/// <param name="Sentences">Its sentences, in its order.</param>
internal sealed record DocumentCoverage(DocumentText Document, IReadOnlyList<CoveredSentence> Sentences)
{
    /// <summary>How many sentences some statement rests on.</summary>
    public int Covered => Sentences.Count(sentence => sentence.Statements > 0);

    /// <summary>The coverage of every document whose text is at hand and that facts cite, ordered by id.</summary>
    public static IReadOnlyList<DocumentCoverage> Of(KnowledgeCompilation compilation)
    {
        var counts = new Dictionary<string, SentenceCounts>(StringComparer.Ordinal);
        foreach (var entity in compilation.Model.Files.SelectMany(file => file.Entities))
        {
            foreach (var statement in entity.Statements.Where(statement => !Retraction.Has(entity, statement)))
            {
                foreach (var passages in statement.EvidenceOn(entity).Where(item => item.Start >= 0).GroupBy(item => item.Document, StringComparer.Ordinal))
                {
                    CountsOf(passages.Key)?.Add(passages);
                }
            }
        }

        return counts.Values
            .OrderBy(document => document.Text.Id, StringComparer.Ordinal)
            .Select(document => new DocumentCoverage(document.Text, document.ToSentences()))
            .ToList();

        SentenceCounts? CountsOf(string id)
        {
            if (counts.TryGetValue(id, out var known)) return known;
            if (compilation.Documents.FindText(id) is not { } text) return null;

            counts.Add(id, known = new SentenceCounts(text));
            return known;
        }
    }
}

/// <summary>A sentence and what rests on it.</summary>
/// <param name="Span">Where it is.</param>
/// <param name="Statements">How many statements have evidence in it.</param>
internal readonly record struct CoveredSentence(DocumentSpan Span, int Statements);
