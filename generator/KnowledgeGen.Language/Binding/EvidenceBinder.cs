using System.Collections.Generic;
using System.Globalization;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Evidence;
using KnowledgeGen.Language.Names;
using KnowledgeGen.Language.Syntax;
using KnowledgeGen.Language.Text;

namespace KnowledgeGen.Language.Binding;

/// <summary>
/// Binds <c>evidence</c>: one selector or a list, in short and long form. Whether the words exist is checked later.
/// </summary>
internal static class EvidenceBinder
{
    /// <summary>Binds the selectors of an <c>evidence</c> key.</summary>
    /// <param name="entry">The key with its selectors.</param>
    /// <param name="verbatim">The value that stands for a <c>quote</c> that is left out, or null.</param>
    /// <param name="scope">The file.</param>
    public static EquatableArray<BoundSelector> Bind(YamlEntry entry, string? verbatim, FileScope scope)
    {
        switch (entry.Value)
        {
            case YamlScalar { IsMissing: true } or YamlSequence { Items.Count: 0 }:
                ReportEmpty(entry, scope);
                return default;
            case YamlSequence sequence:
                var result = new List<BoundSelector>(sequence.Items.Count);
                foreach (var item in sequence.Items)
                {
                    if (BindOne(item, verbatim, scope) is { } selector) result.Add(selector);
                }

                return result.ToEquatableArray();
            default:
                return BindOne(entry.Value, verbatim, scope) is { } only ? new EquatableArray<BoundSelector>([only]) : default;
        }
    }

    /// <summary>
    /// The selector of exact words from the file's document; null where the file names none, which is reported.
    /// </summary>
    /// <param name="words">The words.</param>
    /// <param name="range">Where they stand.</param>
    /// <param name="scope">The file.</param>
    /// <param name="isLiteral">Whether a <c>…</c> in them is no gap.</param>
    public static BoundSelector? Quote(string words, TextRange range, FileScope scope, bool isLiteral = false) =>
        FindDocument(null, range, scope) is { } document
            ? new BoundSelector(document, new Selector(words, IsLiteral: isLiteral), range) { DocumentRange = scope.SourceRange }
            : null;

    private static BoundSelector? BindOne(YamlNode node, string? verbatim, FileScope scope) => node switch
    {
        YamlScalar { IsMissing: false } scalar => Quote(scalar.Value, scalar.Range, scope),
        YamlMapping mapping => BindLong(mapping, verbatim, scope),
        _ => ReportShape(node, scope),
    };

    private static void ReportEmpty(YamlEntry entry, FileScope scope) =>
        scope.Bag.Report(
            Rules.MissingValue,
            entry.Key.Range,
            "'evidence' is empty; write the words of the document after it, or take it out.");

    private static BoundSelector? ReportShape(YamlNode node, FileScope scope)
    {
        scope.Bag.Report(
            Rules.WrongFactShape,
            node.Range,
            "Expected words of the document as evidence, but found " + KeyReader.Describe(node) + ".");
        return null;
    }

    private static BoundSelector? BindLong(YamlMapping mapping, string? verbatim, FileScope scope)
    {
        var keys = new KeyReader(mapping, "evidence", scope.Bag, Rules.WrongFactShape);
        var quote = keys.TakeScalar("quote");
        var prefix = keys.TakeScalar("prefix");
        var suffix = keys.TakeScalar("suffix");
        var occurrence = BindOccurrence(keys, scope);
        var source = keys.TakeScalar("source");
        var isUnclear = IsLost(keys, "source", source) || IsLost(keys, "prefix", prefix) || IsLost(keys, "suffix", suffix)
            || IsLost(keys, "quote", quote)
            || (occurrence is null && keys.IsThereOrMisspelt("occurrence"));
        keys.ReportOthers(Rules.UnknownStatementKey);
        if (isUnclear) return null;

        if (FindDocument(source, mapping.Range, scope) is not { } document) return null;

        var documentRange = source?.Range ?? scope.SourceRange;
        var words = quote?.Value ?? verbatim;
        if (words is not null)
        {
            var selector = new Selector(words, prefix?.Value, suffix?.Value, occurrence, IsLiteral: quote is null);
            return new BoundSelector(document, selector, quote?.Range ?? mapping.Range) { DocumentRange = documentRange };
        }

        if (source is not null && prefix is null && suffix is null && occurrence is null && mapping.Find("quote") is null)
        {
            return new BoundSelector(document, null, source.Range) { DocumentRange = documentRange };
        }

        scope.Bag.Report(
            Rules.MissingValue,
            mapping.Range,
            "'quote' is missing in the evidence; write 'quote: the exact words'.");
        return null;
    }

    // What is there and not understood has been reported: without it the rest would be looked up in vain.
    private static bool IsLost(KeyReader keys, string key, YamlScalar? value) =>
        value is null && keys.IsThereOrMisspelt(key);

    private static int? BindOccurrence(KeyReader keys, FileScope scope)
    {
        if (keys.TakeScalar("occurrence") is not { } scalar) return null;
        if (int.TryParse(scalar.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0)
        {
            return number;
        }
        scope.Bag.Report(
            Rules.WrongValue,
            scalar.Range,
            "'occurrence' counts matches from 1; '" + Escape.ForMessage(scalar.Value) + "' is not such a number.");
        return null;
    }

    private static string? FindDocument(YamlScalar? source, TextRange range, FileScope scope)
    {
        if (source is null)
        {
            if (scope.Source is null) scope.ReportNoSource(range);
            return scope.Source;
        }

        if (KebabCase.IsValid(source.Value)) return source.Value;
        scope.Bag.Report(
            Rules.InvalidDocument,
            source.Range,
            "The document id '" + Escape.ForMessage(source.Value) + "' " + DocumentId.Advice(source.Value));
        return null;
    }
}
