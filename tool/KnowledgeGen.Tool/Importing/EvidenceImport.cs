using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using KnowledgeGen.Language;
using KnowledgeGen.Language.Evidence;

namespace KnowledgeGen.Tool.Importing;

/// <summary>
/// Makes selectors of quoted words: with the text of a document at hand, one that means exactly the place; else the words alone, for a curator
/// to check.
/// </summary>
/// <param name="texts">The texts of documents that are at hand.</param>
internal sealed class EvidenceImport(IReadOnlyDictionary<string, DocumentText> texts)
{
    private readonly Dictionary<(string Document, int Start, int End), Selector> _selectors = [];

    /// <summary>The documents whose words are quoted, and whose texts are not at hand.</summary>
    public SortedSet<string> Unchecked { get; } = new(StringComparer.Ordinal);

    /// <summary>The evidence of a line, without words that neither line nor document have.</summary>
    /// <exception cref="FormatException">It is not what is exported, or the document says something else.</exception>
    public ImportedEvidence[] Read(JsonObject line) => [.. line.Objects("evidence").Select(ReadItem).OfType<ImportedEvidence>()];

    /// <summary>Why a statement without evidence has none; where its words are not known, with their place.</summary>
    public static string WhyNone(JsonObject line, ImportFile file)
    {
        var places = line.Objects("evidence").Select(item => string.Create(CultureInfo.InvariantCulture, $"{item.Text("document")} {item.IntegerOrNull("start")}-{item.IntegerOrNull("end")}")).ToList();
        return places.Count == 0 ? file.Unsourced : file.Unsourced + ", which quotes " + string.Join(", ", places);
    }

    private ImportedEvidence? ReadItem(JsonObject item)
    {
        var document = item.Text("document");
        if (item.IntegerOrNull("start") is not { } start) return new ImportedEvidence(document, null);

        var end = item.IntegerOrNull("end") ?? throw new FormatException("The key 'end' is missing.");
        var words = item.TextOrNull("text");
        if (texts.TryGetValue(document, out var text)) return new ImportedEvidence(document, SelectorOf(text, start, end, words));
        if (words is null) return null;

        Unchecked.Add(document);
        return new ImportedEvidence(document, new Selector(Folding.FoldWhiteSpace(words)));
    }

    private Selector SelectorOf(DocumentText document, int start, int end, string? words)
    {
        if (_selectors.TryGetValue((document.Id, start, end), out var known)) return known;

        var place = string.Create(CultureInfo.InvariantCulture, $"{start}-{end}");
        if (start >= end || end > document.Length || (words is not null && document.Slice(start, end) != words))
        {
            throw new FormatException("The words at " + place + " of '" + Escape.ForMessage(document.Id) + "' are others; the file was exported from another version of the document.");
        }

        var citation = CiteFinder.At(document, start, end)
            ?? throw new FormatException("The words at " + place + " of '" + Escape.ForMessage(document.Id) + "' are no whole words.");
        return _selectors[(document.Id, start, end)] = citation.Selector;
    }
}
