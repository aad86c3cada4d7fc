using System;
using System.Collections.Generic;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Language.Syntax;

namespace KnowledgeGen.Language.Binding;

/// <summary>Binds the keys that every statement may carry, and <c>about</c> too.</summary>
internal static class AnnotationsBinder
{
    private static readonly Dictionary<string, StatementCertainty> Certainties = new(StringComparer.Ordinal)
    {
        ["certain"] = StatementCertainty.Certain,
        ["probable"] = StatementCertainty.Probable,
        ["possible"] = StatementCertainty.Possible,
    };

    private static readonly Dictionary<string, StatementBasis> Bases = new(StringComparer.Ordinal)
    {
        ["stated"] = StatementBasis.Stated,
        ["inferred"] = StatementBasis.Inferred,
    };

    public static Annotations Bind(KeyReader keys, string subject, FileScope scope) => new(
        BindWord(keys, "certainty", Certainties, subject, scope),
        BindWord(keys, "basis", Bases, subject, scope),
        keys.TakeScalar("note")?.Value,
        keys.TakeScalar("according-to") is { } source ? scope.Resolve(source)?.Id : null,
        keys.TakeScalar("during") is { } during ? LiteralBinder.BindDate(during, scope.Bag) : null,
        keys.TakeScalar("unsourced")?.Value);

    /// <summary>These annotations, and for what they do not say, outer ones.</summary>
    public static Annotations Over(this Annotations inner, Annotations outer) => new(
        inner.Certainty ?? outer.Certainty,
        inner.Basis ?? outer.Basis,
        inner.Note ?? outer.Note,
        inner.AttributedTo ?? outer.AttributedTo,
        inner.During ?? outer.During,
        inner.Unsourced ?? outer.Unsourced);

    private static T? BindWord<T>(KeyReader keys, string key, Dictionary<string, T> words, string subject, FileScope scope)
        where T : struct
    {
        if (keys.TakeScalar(key) is not { } scalar) return null;
        if (words.TryGetValue(scalar.Value, out var word)) return word;
        var suggestion = Spelling.Nearest(scalar.Value, words.Keys);
        scope.Bag.Report(
            Rules.UnknownEnumValue,
            scalar.Range,
            "'" + Escape.ForMessage(scalar.Value) + "' is not a " + key + " of " + subject + "; " + (suggestion is null ? "use " + string.Join(", ", words.Keys) + "." : "did you mean '" + suggestion + "'?"));
        return null;
    }
}
