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

    public static Annotations Bind(KeyReader keys, Subject subject, FileScope scope)
    {
        var annotations = new Annotations(
            BindWord(keys, "certainty", Certainties, subject, scope),
            BindWord(keys, "basis", Bases, subject, scope),
            BindReason(keys, "note", subject, scope),
            keys.TakeScalar("according-to") is { } source ? scope.ResolveUsed(source)?.Id : null,
            keys.TakeScalar("during") is { } during ? LiteralBinder.BindDate(during, scope.Bag) : null,
            BindReason(keys, "unsourced", subject, scope));
        if (IsUnclear(keys, annotations)) return annotations with { IsUnclear = true };
        return annotations == Annotations.None ? Annotations.None : annotations;
    }

    /// <summary>These annotations, and for what they do not say, outer ones.</summary>
    public static Annotations Over(this Annotations inner, Annotations outer)
    {
        if (ReferenceEquals(inner, Annotations.None)) return outer;
        if (ReferenceEquals(outer, Annotations.None)) return inner;

        return new Annotations(
            inner.Certainty ?? outer.Certainty,
            inner.Basis ?? outer.Basis,
            inner.Note ?? outer.Note,
            inner.AttributedTo ?? outer.AttributedTo,
            inner.During ?? outer.During,
            inner.Unsourced ?? outer.Unsourced)
        {
            IsUnclear = inner.IsUnclear || outer.IsUnclear,
        };
    }

    private static bool IsUnclear(KeyReader keys, Annotations annotations) =>
        keys.HasWrongShape
        || IsLost(keys, "certainty", annotations.Certainty is null)
        || IsLost(keys, "basis", annotations.Basis is null)
        || IsLost(keys, "note", annotations.Note is null)
        || IsLost(keys, "according-to", annotations.AttributedTo is null)
        || IsLost(keys, "during", annotations.During is null)
        || IsLost(keys, "unsourced", annotations.Unsourced is null);

    private static bool IsLost(KeyReader keys, string key, bool isNull) =>
        isNull && keys.IsThereOrMisspelt(key);

    /// <summary>The words of a key that says why; null where there are none.</summary>
    public static string? BindReason(KeyReader keys, string key, Subject subject, FileScope scope)
    {
        if (keys.TakeScalar(key) is not { } scalar) return null;
        var isEmpty = string.IsNullOrWhiteSpace(scalar.Value);
        if (!isEmpty && !IsNoReason(scalar)) return scalar.Value;

        var found = isEmpty ? "empty" : "'" + Escape.ForMessage(scalar.Value) + "', which is no reason";
        scope.Bag.Report(Rules.MissingValue, scalar.Range, "'" + key + "' of " + subject + " is " + found + "; say why, or take it out.");
        return null;
    }

    // What other languages have flags and nulls for.
    private static bool IsNoReason(YamlScalar scalar) =>
        scalar.Style == ScalarStyle.Plain && scalar.Value.ToUpperInvariant() is "TRUE" or "FALSE" or "YES" or "NO" or "ON" or "OFF" or "NULL" or "~";

    private static T? BindWord<T>(KeyReader keys, string key, Dictionary<string, T> words, Subject subject, FileScope scope)
        where T : struct
    {
        if (keys.TakeScalar(key) is not { } scalar) return null;
        if (words.TryGetValue(scalar.Value, out var word)) return word;
        var suggestion = Spelling.Nearest(scalar.Value, words.Keys);
        scope.Bag.Report(
            Rules.UnknownEnumValue,
            scalar.Range,
            "'" + Escape.ForMessage(scalar.Value) + "' is not a " + key + " of " + subject + "; "
                + (suggestion is null ? "use " + string.Join(", ", words.Keys) + "." : "did you mean '" + suggestion + "'?"));
        return null;
    }
}
