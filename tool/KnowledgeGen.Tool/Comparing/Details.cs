using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Tool.Explaining;
using KnowledgeGen.Tool.Exporting;

namespace KnowledgeGen.Tool.Comparing;

/// <summary>What is said of an entity or a statement beside its value, by the keys of the fact language.</summary>
internal static class Details
{
    public const string Retracted = "retracted";
    public const string Disputed = "disputed";
    public const string SupersededBy = "superseded-by";

    /// <summary>What is said of an entity, with ids as the later knowledge base has them.</summary>
    public static IEnumerable<(string What, string? Text)> Of(EntityModel entity, Renames renames) =>
        new[] { ("type", (string?)entity.Type) }.Concat(Of(entity.LifeCycle, renames));

    /// <summary>What is said of a statement, with ids as the later knowledge base has them.</summary>
    public static IEnumerable<(string What, string? Text)> Of(ExportedStatement statement, Renames renames)
    {
        var model = statement.Model;
        yield return ("certainty", model.Certainty.Word());
        yield return ("basis", model.Basis.Word());
        yield return ("according-to", model.AttributedTo is { } source ? renames.Latest(source) : null);
        yield return ("during", Wording.During(statement));
        foreach (var (qualifier, value) in model.Qualifiers) yield return (qualifier.Name, value.ToCanonicalText());
        yield return ("symmetric", model.Predicate is RelationModel { IsSymmetric: true } ? "true" : null);
        yield return ("note", model.Note);
        yield return ("unsourced", model.Unsourced);
        foreach (var detail in Of(model.LifeCycle, renames)) yield return detail;
    }

    /// <summary>What differs, in the order of the later ones, what is gone last.</summary>
    public static IReadOnlyList<DetailChange> Changes(IEnumerable<(string What, string? Text)> before, IEnumerable<(string What, string? Text)> after)
    {
        var earlier = before.ToDictionary(detail => detail.What, detail => detail.Text, StringComparer.Ordinal);
        var changes = new List<DetailChange>();
        foreach (var (what, text) in after)
        {
            earlier.Remove(what, out var was);
            if (was != text) changes.Add(new DetailChange(what, was, text));
        }

        changes.AddRange(earlier.Where(detail => detail.Value is not null).Select(detail => new DetailChange(detail.Key, detail.Value, null)));
        return changes;
    }

    private static IEnumerable<(string What, string? Text)> Of(LifeCycleModel lifeCycle, Renames renames) =>
    [
        (Retracted, lifeCycle.Retracted),
        (Disputed, lifeCycle.Disputed),
        (SupersededBy, lifeCycle.SupersededBy is { } id ? renames.Latest(id) : null),
    ];
}
