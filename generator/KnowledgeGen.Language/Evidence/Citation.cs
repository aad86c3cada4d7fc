using System.Globalization;
using System.Text;

namespace KnowledgeGen.Language.Evidence;

/// <summary>Words of a document with a selector that picks out exactly them.</summary>
/// <param name="DocumentId">The id of the document.</param>
/// <param name="Span">Where the words are.</param>
/// <param name="Selector">The least selector that holds all the words.</param>
/// <param name="Shortened">
/// The selector by first and last words, for many words; null where there are few, or where it would be ambiguous.
/// </param>
public sealed record Citation(string DocumentId, DocumentSpan Span, Selector Selector, Selector? Shortened)
{
    private const int LineWidth = 100;

    /// <summary>
    /// An <c>evidence:</c> block that is ready to be pasted, with LF, its lines wrapped at 100 columns where it can be.
    /// </summary>
    /// <param name="selector"><see cref="Selector"/> or <see cref="Shortened"/>.</param>
    /// <param name="withSource">Whether to name the document, for a file whose <c>source</c> is another one.</param>
    public string ToYaml(Selector selector, bool withSource)
    {
        var builder = new StringBuilder("evidence:");
        if (selector.Prefix is null && selector.Suffix is null && selector.Occurrence is null && !withSource)
        {
            return builder.Append(' ').Append(Scalar(selector.Quote, "evidence: ".Length, indent: 2)).Append('\n').ToString();
        }

        builder.Append('\n');
        AppendField(builder, "quote", selector.Quote);
        if (selector.Prefix is not null) AppendField(builder, "prefix", selector.Prefix);
        if (selector.Suffix is not null) AppendField(builder, "suffix", selector.Suffix);
        if (selector.Occurrence is { } occurrence) AppendOccurrence(builder, occurrence);
        if (withSource) AppendField(builder, "source", DocumentId);
        return builder.ToString();
    }

    private static void AppendOccurrence(StringBuilder builder, int occurrence) =>
        builder.Append("  occurrence: ").Append(occurrence.ToString(CultureInfo.InvariantCulture)).Append('\n');

    private static void AppendField(StringBuilder builder, string key, string words) =>
        builder.Append("  ").Append(key).Append(": ").Append(Scalar(words, key.Length + 4, indent: 4)).Append('\n');

    private static string Scalar(string words, int column, int indent)
    {
        var oneLine = YamlScalarText.OneLine(words);
        return column + oneLine.Length > LineWidth && YamlScalarText.IsPrintable(words) && words.IndexOf(' ') > 0
            ? YamlScalarText.Folded(words, indent, LineWidth)
            : oneLine;
    }
}
