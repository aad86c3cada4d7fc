using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Evidence;
using KnowledgeGen.Language.Syntax;
using KnowledgeGen.Tool.Loading;
using KnowledgeGen.Tool.Output;

namespace KnowledgeGen.Tool.Commands;

/// <summary><c>kgen cite</c>: finds words, and prints evidence that means them and nothing else.</summary>
internal static class CiteCommand
{
    private const int LeastExcerpt = 20;

    public static int Run(ToolHost host, BaseLocation location, string words, string? document)
    {
        var loaded = KnowledgeFolder.Load(host, location, document, needsFacts: false);
        var files = loaded.Files.Documents.Select(DocumentFiles.Decode);
        var documents = DocumentFiles.Read(files.ToEquatableArray());
        DiagnosticText.Write(loaded.Diagnostics.Concat(documents.Diagnostics), host.Error, host.ErrorStyle);
        var texts = documents.Texts.Where(text => document is null || text.Id == document).ToList();
        if (texts.Count == 0) return ReportNoDocument(host, loaded, document);

        var citations = CiteFinder.Find(texts, words);
        if (citations.Count == 0) return ReportNotFound(host, texts, words);

        var byId = texts.ToDictionary(text => text.Id, StringComparer.Ordinal);
        var source = CommonSource(loaded.Files.Facts);
        var separator = string.Empty;
        foreach (var citation in citations)
        {
            Print(host, byId[citation.DocumentId], citation, source, separator);
            separator = "\n";
        }

        return ExitCode.Success;
    }

    // The place goes beside the output as a comment: together both are YAML too.
    private static void Print(ToolHost host, DocumentText document, Citation citation, string? source, string separator)
    {
        var place = "# " + document.Id + ", line " + citation.Span.Line + ": ";
        var excerpt = LineExcerpt.Around(document, citation.Span, Math.Max(LeastExcerpt, host.Width - place.Length));
        host.Say(host.ErrorStyle.Faint(place + excerpt));
        host.Output.Write(separator);
        host.Output.Write(citation.ToYaml(citation.Shortened ?? citation.Selector, withSource: citation.DocumentId != source));
        host.Output.Flush();
    }

    /// <summary>The document that every fact file with a <c>source</c> names; null where they differ or none names one.</summary>
    private static string? CommonSource(EquatableArray<InputFile> facts)
    {
        var sources = facts
            .Select(file => YamlReader.Read(file.Path, file.Text).Root?.Find("source")?.Value)
            .OfType<YamlScalar>()
            .Select(scalar => scalar.Value)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return sources.Count == 1 ? sources[0] : null;
    }

    private static int ReportNoDocument(ToolHost host, LoadedKnowledge loaded, string? document)
    {
        var message = document is null
            ? "No text of a document is at hand; name its folder with --documents, "
                + "and a document that no fact cites yet with --document."
            : "There is no document '" + Escape.ForMessage(document) + "'" + Spelling.Suggestion(document, loaded.DocumentIds);
        host.Complain(message);
        return ExitCode.Failure;
    }

    private static int ReportNotFound(ToolHost host, IReadOnlyList<DocumentText> documents, string words)
    {
        var selector = new Selector(words);
        var nearest = documents
            .Select(document => Search(document, selector))
            .OrderByDescending(miss => Nearness(miss.Diagnosis))
            .First();
        host.Complain(EvidenceMessages.ForMatch(nearest.Document, selector, nearest.Match, nearest.Diagnosis));
        return ExitCode.Failure;
    }

    private static (DocumentText Document, SelectorMatch Match, SelectorDiagnosis? Diagnosis) Search(
        DocumentText document, Selector selector)
    {
        var match = SelectorMatcher.Match(document.Index, selector);
        return (document, match, match is SelectorMatch.NotFound ? SelectorDiagnosis.Of(document.Index, selector) : null);
    }

    private static int Nearness(SelectorDiagnosis? diagnosis) => diagnosis?.Reason switch
    {
        null => int.MaxValue,
        Mismatch.Diverges diverges => diverges.Matched.Length,
        Mismatch.NoSuchWord => -1,
        _ => int.MaxValue - 1,
    };
}
