using System;
using KnowledgeGen.Language.Evidence;

namespace KnowledgeGen.Language.Tests.Evidence;

/// <summary>Shorthands of the tests about evidence.</summary>
internal static class Sources
{
    public static DocumentText Text(string text, string id = "source") =>
        DocumentText.FromString(id, "documents/" + id + ".txt", text).Document ?? throw new ArgumentException("The text is damaged.", nameof(text));

    public static SelectorMatch Match(string text, string quote, string? prefix = null, string? suffix = null, int? occurrence = null) =>
        SelectorMatcher.Match(Text(text).Index, new Selector(quote, prefix, suffix, occurrence));

    public static string Found(string text, string quote, string? prefix = null, string? suffix = null, int? occurrence = null)
    {
        var found = Assert.IsType<SelectorMatch.Found>(Match(text, quote, prefix, suffix, occurrence));
        return text.Substring(found.Span.Start, found.Span.End - found.Span.Start);
    }

    public static string Explain(string text, string quote, string? prefix = null, string? suffix = null, params DocumentText[] others)
    {
        var document = Text(text);
        var selector = new Selector(quote, prefix, suffix);
        var match = SelectorMatcher.Match(document.Index, selector);
        var diagnosis = match is SelectorMatch.NotFound ? SelectorDiagnosis.Of(document.Index, selector, others) : null;
        return EvidenceMessages.ForMatch(document, selector, match, diagnosis);
    }
}
