using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Tool.Site;

/// <summary>The quoted words of a document, and what rests on them.</summary>
/// <param name="Evidence">The words and their place.</param>
/// <param name="Uses">The statements, or entities as a whole, each by its id; of an entity that of its page.</param>
internal sealed record Citation(EvidenceModel Evidence, IReadOnlyList<(EntityModel Entity, StatementModel? Statement)> Uses)
{
    /// <summary>The name of its place in the page of the document.</summary>
    public string Anchor => Citations.AnchorOf(Evidence);
}

/// <summary>Finds what rests on which words.</summary>
internal sealed class Citations
{
    private readonly Dictionary<string, List<Citation>> _byDocument;

    public Citations(SiteKnowledge knowledge)
    {
        var uses = knowledge.Entities.SelectMany(entity => entity.Evidence.Select(evidence => (Evidence: evidence, Entity: entity, Statement: (StatementModel?)null))
            .Concat(entity.Statements.SelectMany(statement => statement.Evidence.Select(evidence => (Evidence: evidence, Entity: entity, Statement: (StatementModel?)statement)))));
        _byDocument = uses
            .GroupBy(use => (use.Evidence.Document, use.Evidence.Start, use.Evidence.End))
            .Select(group => new Citation(group.First().Evidence, [.. group.Select(use => (use.Entity, use.Statement))]))
            .GroupBy(citation => citation.Evidence.Document, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.OrderBy(citation => citation.Evidence.Start).ThenBy(citation => citation.Evidence.End).ToList(), StringComparer.Ordinal);
    }

    /// <summary>The quoted words of a document, in the order of the text.</summary>
    public IReadOnlyList<Citation> Of(string document) => _byDocument.GetValueOrDefault(document) ?? [];

    /// <summary>The name of the place of words in the page of their document.</summary>
    public static string AnchorOf(EvidenceModel evidence) => evidence.Quote is null
        ? "whole"
        : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"c{evidence.Start}-{evidence.End}");
}
