using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using KnowledgeGen.Language;
using KnowledgeGen.Language.Evidence;
using KnowledgeGen.Tool.Covering;
using KnowledgeGen.Tool.Loading;
using KnowledgeGen.Tool.Output;

namespace KnowledgeGen.Tool.Commands;

/// <summary><c>kgen coverage</c>: which sentences of the documents carry facts, and which statements no words carry.</summary>
internal static class CoverageCommand
{
    private const int ExcerptWidth = 72;

    public static int Run(ToolHost host, BaseLocation location, bool showsAll)
    {
        var folder = KnowledgeFolder.Load(host, location);
        var compilation = folder.Compile(host);
        DiagnosticText.Write(compilation.Diagnostics, host.Error, host.ErrorStyle);
        var documents = DocumentCoverage.Of(compilation);
        foreach (var document in documents) Write(host, document, showsAll);
        WriteOthers(host, compilation, folder.Files.Documents.Select(file => DocumentText.IdOf(file.Path)), documents);
        WriteBare(host, compilation);
        return compilation.HasErrors ? ExitCode.Failure : ExitCode.Success;
    }

    private static void Write(ToolHost host, DocumentCoverage coverage, bool showsAll)
    {
        var style = host.OutputStyle;
        var count = Counting.Of(coverage.Sentences.Count, "sentence", "sentences");
        host.Output.WriteLine(style.Strong(Escape.ForTerminal(coverage.Document.Id)) + ": " + coverage.Covered + " of " + count + " carry facts");
        foreach (var (span, statements) in coverage.Sentences)
        {
            if (statements > 0 && !showsAll) continue;

            var line = ("line " + Number(span.Line)).PadRight(10);
            var what = statements == 0 ? "nothing" : Counting.Of(statements, "statement", "statements");
            host.Output.WriteLine("  " + line + what.PadRight(16) + style.Faint(Excerpt(coverage.Document, span)));
        }
    }

    private static void WriteOthers(
        ToolHost host, KnowledgeCompilation compilation, IEnumerable<string> files, IEnumerable<DocumentCoverage> documents)
    {
        var shown = documents.Select(document => document.Document.Id).ToHashSet(StringComparer.Ordinal);
        var atHand = files.ToHashSet(StringComparer.Ordinal);
        foreach (var id in atHand.Concat(compilation.Model.Documents.Select(document => document.Id)).Distinct().Except(shown).Order(StringComparer.Ordinal))
        {
            host.Output.WriteLine(Escape.ForTerminal(id) + (atHand.Contains(id) ? ": no statement rests on its words" : ": its text is not at hand"));
        }
    }

    private static void WriteBare(ToolHost host, KnowledgeCompilation compilation)
    {
        var entities = compilation.Model.Files.SelectMany(file => file.Entities).ToList();
        var total = entities.Sum(entity => entity.Statements.Count);
        var retracted = entities.Sum(entity => entity.Statements.Count(statement => Retraction.Has(entity, statement)));
        var bare = BareStatement.In(compilation).ToList();
        var beside = retracted == 0 ? string.Empty : "; " + Counting.Of(retracted, "retracted statement is", "retracted statements are") + " left out";
        host.Output.WriteLine(
            Number(bare.Count) + " of " + Counting.Of(total - retracted, "statement", "statements") + " without words of a document" + beside);
        foreach (var (place, subject, predicate, reason) in bare)
        {
            var where = place.Path + "(" + Number(place.Start.Line + 1) + "," + Number(place.Start.Column + 1) + ")";
            host.Output.WriteLine("  " + Escape.ForTerminal(where + ": " + predicate + " of " + subject + ", " + reason));
        }
    }

    private static string Excerpt(DocumentText document, DocumentSpan span)
    {
        var words = string.Join(' ', document.Slice(span.Start, span.End).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (words.Length > ExcerptWidth) words = words[..(char.IsHighSurrogate(words[ExcerptWidth - 2]) ? ExcerptWidth - 2 : ExcerptWidth - 1)] + "…";
        return Escape.ForTerminal(words);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
