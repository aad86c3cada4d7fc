using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Tool.Site;

/// <summary>The quoted words of a document, and what rests on them.</summary>
/// <param name="Evidence">The words and their place.</param>
/// <param name="Uses">The statements, or entities as a whole, each by its id; of an entity that of its page.</param>
internal sealed record Citation(EvidenceModel Evidence, IReadOnlyList<(EntityModel Entity, StatementModel? Statement)> Uses)
{
    /// <summary>The name of its place in the page of the document.</summary>
    public string Anchor => AnchorOf(Evidence);

    /// <summary>The name of the place of words in the page of their document.</summary>
    public static string AnchorOf(EvidenceModel evidence) => evidence.Quote is null
        ? "whole"
        : string.Create(CultureInfo.InvariantCulture, $"c{evidence.Start}-{evidence.End}");
}

/// <summary>Finds what rests on which words, and the pages that show it.</summary>
internal sealed class Citations
{
    private readonly Dictionary<string, List<Citation>> _byDocument;
    private readonly Dictionary<string, IReadOnlyList<DocumentPart>> _parts = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Document, int Start, int End), string> _pages = [];

    public Citations(SiteKnowledge knowledge)
    {
        var uses = knowledge.Entities.SelectMany(entity => entity.Evidence.Select(evidence => (Evidence: evidence, Entity: entity, Statement: (StatementModel?)null))
            .Concat(entity.Statements.SelectMany(statement => statement.Evidence.Select(evidence => (Evidence: evidence, Entity: entity, Statement: (StatementModel?)statement)))));
        _byDocument = uses
            .GroupBy(use => PlaceOf(use.Evidence))
            .Select(group => new Citation(group.First().Evidence, [.. group.Select(use => (use.Entity, use.Statement))]))
            .GroupBy(citation => citation.Evidence.Document, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.OrderBy(citation => citation.Evidence.Start).ThenBy(citation => citation.Evidence.End).ToList(), StringComparer.Ordinal);
        foreach (var document in knowledge.Documents)
        {
            var parts = DocumentPart.Of(knowledge.TextOf(document.Id), Of(document.Id));
            _parts.Add(document.Id, parts);
            for (var page = 0; page < parts.Count; page++)
            {
                foreach (var citation in parts[page].Citations) _pages.Add(PlaceOf(citation.Evidence), SitePaths.OfDocument(document.Id, page));
            }
        }
    }

    /// <summary>The quoted words of a document, in the order of the text.</summary>
    public IReadOnlyList<Citation> Of(string document) => _byDocument.GetValueOrDefault(document) ?? [];

    /// <summary>What each page of a document shows.</summary>
    public IReadOnlyList<DocumentPart> PartsOf(string document) => _parts[document];

    /// <summary>The page and the place of words, from the root of the site.</summary>
    public string AddressOf(EvidenceModel evidence) => PageOf(evidence) + "#" + Citation.AnchorOf(evidence);

    /// <summary>The page of words, from the root of the site.</summary>
    public string PageOf(EvidenceModel evidence) => _pages[PlaceOf(evidence)];

    private static (string Document, int Start, int End) PlaceOf(EvidenceModel evidence) => (evidence.Document, evidence.Start, evidence.End);
}
