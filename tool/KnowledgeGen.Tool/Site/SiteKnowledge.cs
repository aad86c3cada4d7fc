using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using KnowledgeGen.Language;
using KnowledgeGen.Language.Evidence;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Tool.Explaining;
using KnowledgeGen.Tool.Exporting;

namespace KnowledgeGen.Tool.Site;

/// <summary>What the pages of a site show, and how they refer to one another.</summary>
internal sealed class SiteKnowledge
{
    private const int MostWords = 70;

    // Whatever is longer is shown on a page of its own, or not at all: no page is larger than a telephone can show.
    private const int LongestName = 200;
    private const int LongestQuote = 600;
    private const int LongestValue = 100_000;

    private readonly Func<string, bool> _showsText;
    private readonly Dictionary<string, string?> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<EntityModel>> _byType;

    public SiteKnowledge(KnowledgeCompilation compilation, Func<string, bool> showsText)
    {
        Index = new KnowledgeIndex(compilation);
        var exported = new ExportedKnowledge(compilation, string.Empty);
        Schema = exported.Schema;
        Entities = [.. exported.Entities.OrderBy(SortKey, StringComparer.Ordinal).ThenBy(entity => entity.Id, StringComparer.Ordinal)];
        Documents = exported.Documents;
        _showsText = showsText;
        _byType = Entities.GroupBy(entity => entity.Type, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        Citations = new Citations(this);
    }

    /// <summary>Finds entities and statements, and what leads to them.</summary>
    public KnowledgeIndex Index { get; }

    /// <summary>The schema.</summary>
    public SchemaModel Schema { get; }

    /// <summary>The entities, by label.</summary>
    public IReadOnlyList<EntityModel> Entities { get; }

    /// <summary>The documents, by id.</summary>
    public IReadOnlyList<DocumentModel> Documents { get; }

    /// <summary>What rests on which words.</summary>
    public Citations Citations { get; }

    /// <summary>The text of a document; null where it may not be shown, or is not at hand.</summary>
    public string? TextOf(string document)
    {
        if (!_texts.TryGetValue(document, out var text)) _texts.Add(document, text = _showsText(document) ? Index.Documents.FindText(document)?.Text : null);
        return text;
    }

    /// <summary>Quoted words, as many as fit: of a text that may not be shown what the facts quote, and nothing of what <c>…</c> leaves out.</summary>
    public string WordsOf(EvidenceModel evidence)
    {
        var text = TextOf(evidence.Document);
        var words = text is null || evidence.End > text.Length ? evidence.Quote! : text[evidence.Start..Math.Min(evidence.End, evidence.Start + LongestQuote + 1)];
        return Folding.FoldWhiteSpace(Shortened(words, LongestQuote));
    }

    /// <summary>A value in few words.</summary>
    public HtmlText ShortValueOf(ValueModel value) => value is ValueModel.Reference ? ValueOf(value) : new HtmlText().Add($"{Shortened(value.ToWords(), LongestName)}");

    /// <summary>The entities of a type, by label.</summary>
    public IReadOnlyList<EntityModel> EntitiesOf(string type) => _byType.GetValueOrDefault(type) ?? [];

    /// <summary>What an entity is called: its label, or the first of its words, or its id.</summary>
    public static string NameOf(EntityModel entity) => Shortened(OneLine.Of(entity.Label() ?? WordsOf(entity) ?? entity.Id), LongestName);

    /// <summary>A name of the schema in words.</summary>
    public static string Words(string name) => name.Replace('-', ' ');

    /// <summary>What a relation is called from its object, in words.</summary>
    public static string InverseOf(PredicateModel predicate) => Words(Wording.InverseOf(predicate));

    /// <summary>A link to an entity, from a page in a folder.</summary>
    public HtmlText Link(string id, string up = "../") => Index.FindEntity(id) is { } entity
        ? new HtmlText().Add($"<a href=\"{up}{SitePaths.OfEntity(id)}\">{NameOf(entity.Model)}</a>")
        : new HtmlText().Add($"{id}");

    /// <summary>A value, with a link where it is an entity.</summary>
    public HtmlText ValueOf(ValueModel value, string up = "../") => value switch
    {
        ValueModel.Reference reference => Link(reference.Id, up),
        ValueModel.Url { Value: var address } when IsWeb(address) => new HtmlText().Add($"<a href=\"{address}\" rel=\"noreferrer noopener external\">{address}</a>"),
        ValueModel.Date date => new HtmlText().Add($"<time title=\"{date.Edtf}\">{EdtfDate.Parse(date.Edtf).ToWords()}</time>"),
        _ => new HtmlText().Add($"{Shortened(value.ToWords(), LongestValue)}"),
    };

    private static string Shortened(string text, int length)
    {
        if (text.Length <= length) return text;
        return text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)] + " …";
    }

    private static string? WordsOf(EntityModel entity)
    {
        var words = entity.Statements.FirstOrDefault(statement => statement is { IsAsserted: true, Predicate.Role: Role.Text })?.Value.ToWords();
        if (words is null) return null;

        var end = words.LastIndexOf(' ', Math.Min(MostWords, words.Length - 1));
        return "“" + (words.Length <= MostWords || end <= 0 ? words : words[..end] + " …") + "”";
    }

    // Any scheme is a URL; only those of the web are links that a reader can follow without harm.
    private static bool IsWeb(string url) => url.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || url.StartsWith("http://", StringComparison.OrdinalIgnoreCase);

    // As a reader looks for it: without marks and whatever the case. The order of a culture would differ from machine to machine.
    private static string SortKey(EntityModel entity) => string.Concat(
        NameOf(entity).Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)).ToUpperInvariant();
}
