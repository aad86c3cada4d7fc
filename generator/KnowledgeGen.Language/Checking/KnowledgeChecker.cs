using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language.Binding;
using KnowledgeGen.Language.Checking.Contradictions;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Language.Text;

namespace KnowledgeGen.Language.Checking;

/// <summary>Checks that look at several fact files at once.</summary>
public static class KnowledgeChecker
{
    /// <summary>
    /// Checks that no object has two subjects where the inverse of a relation holds one, that symmetric relations are right
    /// from both ends, and that no statements contradict each other.
    /// </summary>
    /// <param name="schema">The schema.</param>
    /// <param name="files">The bound fact files, sorted by relative path.</param>
    /// <param name="models">Their checked models, one for one.</param>
    public static EquatableArray<Diagnostic> Check(
        SchemaModel schema, EquatableArray<BoundFile> files, EquatableArray<FactFileModel> models)
    {
        var diagnostics = new List<Diagnostic>();
        var reported = new HashSet<string>(
            models.SelectMany(
                model => model.Entities).Where(entity => entity.IsReported).Select(entity => entity.Id), StringComparer.Ordinal);
        var firsts = new Dictionary<(string Relation, string Object), (string Subject, string Words, bool HasTime, SourceLocation Location)>();
        var symmetry = new SymmetryChecker(diagnostics);
        foreach (var file in files)
        {
            foreach (var entity in file.Entities)
            {
                if (!reported.Contains(entity.Id)) Check(file, entity, firsts, symmetry, diagnostics);
            }
        }

        diagnostics.AddRange(ContradictionChecker.Check(schema, files, reported));
        return diagnostics.ToEquatableArray();
    }

    private static void Check(
        BoundFile file,
        BoundEntity entity,
        Dictionary<(string Relation, string Object), (string Subject, string Words, bool HasTime, SourceLocation Location)> firsts,
        SymmetryChecker symmetry,
        List<Diagnostic> diagnostics)
    {
        foreach (ref readonly var statement in entity.Statements.AsSpan())
        {
            if (statement is not { IsAsserted: true, Annotations.IsUnclear: false, Predicate: RelationModel relation, Value: ValueModel.Reference target }) continue;
            if (relation is { IsSymmetric: false, Inverse: null or { IsMany: true } }) continue;

            var syntax = file.Source.File;
            var location = SourceLocation.Create(syntax.Path, syntax.Lines, statement.Range);
            symmetry.Check(entity.Id, statement, location);
            if (relation.Inverse is not { IsMany: false } inverse) continue;
            var words = "'" + entity.Id + "'" + Claim.TimeAndQuoteOf(entity, statement);
            var hasTime = statement.Annotations.During is not null;
            if (!firsts.TryGetValue((statement.Predicate.Name, target.Id), out var first))
            {
                firsts.Add((statement.Predicate.Name, target.Id), (entity.Id, words, hasTime, location));
            }
            else if (first.Subject != entity.Id)
            {
                diagnostics.Add(new Diagnostic(
                    Rules.TooManyInverse,
                    location,
                    "'" + target.Id + "' has " + first.Words + " and " + words + " as its '" + inverse.Name
                        + "', and there can be one; take one of the two '" + statement.Predicate.Name + "' out"
                        + (first.HasTime && hasTime ? ", or let the inverse be many and say 'no-overlap: true'." : "."),
                    new[] { first.Location }.ToEquatableArray()));
            }
        }
    }
}
