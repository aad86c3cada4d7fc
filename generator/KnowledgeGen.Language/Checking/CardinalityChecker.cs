using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language.Binding;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Language.Checking;

/// <summary>Checks how many asserted statements of each predicate an entity has, and that none is made twice.</summary>
internal static class CardinalityChecker
{
    public static void Check(BoundEntity entity, SchemaModel schema, DiagnosticBag bag)
    {
        var firstOf = new Dictionary<string, BoundStatement>(StringComparer.Ordinal);
        var seen = new HashSet<(string, ValueModel, Annotations, EquatableArray<QualifierValueModel>)>();
        foreach (var statement in entity.Statements)
        {
            if (!seen.Add((statement.Predicate.Name, statement.Value, statement.Annotations, statement.Qualifiers)))
            {
                bag.Report(Rules.DuplicateStatement, statement.Range, "'" + statement.Predicate.Name + "' of '" + entity.Id + "' says the same twice; take one out, or put both pieces of evidence in one statement.");
            }
            else if (statement.IsAsserted)
            {
                // A statement whose certainty or speaker was not understood may not be meant as asserted at all.
                if (statement.Annotations.IsUnclear && firstOf.ContainsKey(statement.Predicate.Name)) continue;
                if (!firstOf.TryGetValue(statement.Predicate.Name, out var first)) firstOf.Add(statement.Predicate.Name, statement);
                else if (!statement.Predicate.Cardinality.IsMany && !first.Annotations.IsUnclear) ReportTooMany(entity, statement, first, bag);
            }
        }

        foreach (var property in schema.PropertiesOf(entity.Type.Name)) CheckRequired(property, entity, firstOf, bag);
        foreach (var relation in schema.RelationsFrom(entity.Type.Name)) CheckRequired(relation, entity, firstOf, bag);
    }

    private static void ReportTooMany(BoundEntity entity, BoundStatement second, BoundStatement first, DiagnosticBag bag) =>
        bag.Report(
            Rules.TooManyValues,
            second.Range,
            "'" + entity.Id + "' has two values of '" + second.Predicate.Name + "', which takes one; take one out, or declare 'many: true' in the schema.",
            bag.LocationOf(first.Range));

    private static void CheckRequired(
        PredicateModel predicate, BoundEntity entity, Dictionary<string, BoundStatement> asserted, DiagnosticBag bag)
    {
        if (!predicate.Cardinality.IsRequired || asserted.ContainsKey(predicate.Name)) return;

        foreach (var statement in entity.Statements)
        {
            if (statement.Predicate.Name != predicate.Name) continue;
            bag.Report(Rules.MissingRequired, statement.Range, "'" + predicate.Name + "' of '" + entity.Id + "' is required, and this is only reported or not certain; add an asserted value.");
            return;
        }

        if (entity.Attempted.Contains(predicate.Name)) return;
        bag.Report(Rules.MissingRequired, entity.IdRange, "'" + entity.Id + "' has no '" + predicate.Name + "', which every '" + entity.Type.Name + "' needs; add '" + predicate.Name + ": …'.");
    }
}
