using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language.Binding;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Language.Checking;

/// <summary>
/// Checks how many asserted statements of each predicate an entity has, and that none is made twice. One checker serves all
/// entities of a file.
/// </summary>
internal sealed class CardinalityChecker(SchemaModel schema, DiagnosticBag bag)
{
    // So many that to compare each with each is less work than to hash them.
    private const int FewStatements = 8;

    // Of a required predicate, the last entity that met it: numbers need no clearing from one entity to the next.
    private readonly Dictionary<string, int> _lastMetBy = new(StringComparer.Ordinal);
    private int _entityNumber;

    public void Check(BoundEntity entity, bool mayBeIncomplete)
    {
        _entityNumber++;
        CheckRuns(entity, isCounted: true);
        foreach (var predicate in schema.PredicatesOf(entity.Type.Name)) CheckRequired(predicate, entity, mayBeIncomplete);
    }

    /// <summary>Checks what an overlay says of an entity, which is not all that there is of it.</summary>
    public void CheckOverlay(BoundEntity entity) => CheckRuns(entity, isCounted: false);

    private void CheckRuns(BoundEntity entity, bool isCounted)
    {
        for (var start = 0; start < entity.Statements.Count;)
        {
            var end = entity.EndOfPredicate(start);
            CheckRun(entity, start, end, isCounted);
            if (entity.Statements[start].Predicate is RelationModel { Semantics.IsDerived: true } derived) ReportDerived(entity, start, derived);
            start = end;
        }
    }

    private void ReportDerived(BoundEntity entity, int start, RelationModel relation) => bag.Report(
        Rules.DerivedStated,
        entity.Statements[start].Range,
        "'" + relation.Name + "' is only concluded from other statements; take it out of the facts, or 'derived' out of the schema.");

    /// <summary>Checks the statements of one predicate, which stand together.</summary>
    private void CheckRun(BoundEntity entity, int start, int end, bool isCounted)
    {
        var statements = entity.Statements.AsSpan();
        var seen = end - start > FewStatements ? new Dictionary<(ValueModel, Annotations, EquatableArray<QualifierValueModel>, LifeCycleModel), int>() : null;
        var first = -1;
        for (var i = start; i < end; i++)
        {
            ref readonly var statement = ref statements[i];
            var same = seen is null ? FindSame(statement, statements, start, i) : FindSame(statement, seen, i);
            if (same >= 0)
            {
                ReportTwice(entity, statement, statements[same]);
            }
            else if (isCounted && statement.IsAsserted)
            {
                // A statement whose certainty or speaker was not understood may not be meant as asserted at all.
                if (first < 0) first = i;
                else if (IsTooMany(statement, statements[first])) ReportTooMany(entity, statement, statements[first]);
            }
        }

        if (first >= 0 && statements[first].Predicate is { Cardinality.IsRequired: true } required)
        {
            _lastMetBy[required.Name] = _entityNumber;
        }
    }

    // Where the same was said before; -1 where it was not.
    private static int FindSame(in BoundStatement statement, ReadOnlySpan<BoundStatement> statements, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            ref readonly var earlier = ref statements[i];
            if (earlier.Value.Equals(statement.Value) && earlier.Annotations == statement.Annotations
                && earlier.Qualifiers == statement.Qualifiers && earlier.LifeCycle == statement.LifeCycle)
            {
                return i;
            }
        }

        return -1;
    }

    private static int FindSame(
        in BoundStatement statement, Dictionary<(ValueModel, Annotations, EquatableArray<QualifierValueModel>, LifeCycleModel), int> seen, int number)
    {
        var key = (statement.Value, statement.Annotations, statement.Qualifiers, statement.LifeCycle);
        if (seen.TryGetValue(key, out var earlier)) return earlier;

        seen.Add(key, number);
        return -1;
    }

    private static bool IsTooMany(in BoundStatement statement, in BoundStatement first) =>
        !statement.Predicate.Cardinality.IsMany && !statement.Annotations.IsUnclear && !first.Annotations.IsUnclear;

    private void ReportTwice(BoundEntity entity, BoundStatement statement, BoundStatement first) => bag.Report(
        Rules.DuplicateStatement,
        statement.Range,
        "'" + statement.Predicate.Name + "' of '" + entity.Id
        + "' says the same twice; take one out, or put both pieces of evidence in one statement.",
        bag.LocationOf(first.Range));

    private void ReportTooMany(BoundEntity entity, BoundStatement second, BoundStatement first) => bag.Report(
        Rules.TooManyValues,
        second.Range,
        "'" + entity.Id + "' has two values of '" + second.Predicate.Name
        + "', which takes one; take one out, or declare 'many: true' in the schema.",
        bag.LocationOf(first.Range));

    private void CheckRequired(PredicateModel predicate, BoundEntity entity, bool mayBeIncomplete)
    {
        if (!predicate.Cardinality.IsRequired) return;
        if (_lastMetBy.TryGetValue(predicate.Name, out var number) && number == _entityNumber) return;

        foreach (var statement in entity.Statements)
        {
            if (statement.Predicate.Name != predicate.Name) continue;
            bag.Report(
                Rules.MissingRequired,
                statement.Range,
                "'" + predicate.Name + "' of '" + entity.Id
                + "' is required, and this is only reported, not certain or retracted; add an asserted value.");
            return;
        }

        if (mayBeIncomplete || entity.Attempted.Contains(predicate.Name)) return;
        bag.Report(
            Rules.MissingRequired,
            entity.IdRange,
            "'" + entity.Id + "' has no '" + predicate.Name + "', which every '" + entity.Type.Name + "' needs; add '"
            + predicate.Name + ": …'.");
    }
}
