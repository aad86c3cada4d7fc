using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language.Binding;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Language.Schema;

namespace KnowledgeGen.Language.Checking;

/// <summary>Turns a bound entity into its model: positions off, statements in their final order.</summary>
internal static class ModelBuilder
{
    public static EntityModel Build(BoundEntity entity, SchemaModel schema, EvidenceChecker evidence)
    {
        var ranks = RanksOf(schema.PredicatesOf(entity.Type.Name));
        var own = evidence.Resolve(entity.Evidence);
        var statements = entity.Statements
            .Select(statement => (Bound: statement, Model: Build(statement, own.Count > 0, evidence)))
            .OrderBy(pair => ranks.TryGetValue(pair.Bound.Predicate.Name, out var rank) ? rank : ranks.Count)
            .ThenBy(pair => pair.Bound.IsAsserted ? 0 : 1)
            .Select(pair => pair.Model)
            .ToEquatableArray();
        return new EntityModel(entity.Id, entity.Type.Name, entity.CSharpName, IsReported(statements), own, statements);
    }

    private static StatementModel Build(BoundStatement statement, bool isCovered, EvidenceChecker evidence)
    {
        var annotations = statement.Annotations;
        var own = evidence.Resolve(statement);

        // "Unsourced" as a default gives way to evidence; said of the statement itself it stands.
        var unsourced = statement.Receipt == ReceiptClaim.Unsourced || (own.Count == 0 && !isCovered) ? annotations.Unsourced : null;
        return new StatementModel(
            statement.Predicate,
            statement.Value,
            annotations.Certainty ?? StatementCertainty.Certain,
            annotations.Basis ?? StatementBasis.Stated,
            annotations.Note,
            annotations.AttributedTo,
            annotations.During,
            unsourced,
            statement.Qualifiers,
            own);
    }

    private static Dictionary<string, int> RanksOf(EquatableArray<PredicateModel> predicates)
    {
        var ranks = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var predicate in predicates)
        {
            if (!ranks.ContainsKey(predicate.Name)) ranks.Add(predicate.Name, ranks.Count);
        }

        return ranks;
    }

    // A modality that is itself only reported cannot make an entity asserted.
    private static bool IsReported(EquatableArray<StatementModel> statements) => statements.Any(statement =>
        statement.Predicate.Role == Role.Modality
        && (!statement.IsAsserted || statement.Value is ValueModel.Enum { Value: not RoleBinder.Asserted }));
}
