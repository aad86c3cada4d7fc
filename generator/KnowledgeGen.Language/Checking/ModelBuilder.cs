using System;
using System.Collections.Generic;
using KnowledgeGen.Language.Binding;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Language.Schema;

namespace KnowledgeGen.Language.Checking;

/// <summary>
/// Turns bound entities into their models: positions off, statements in their final order. One builder serves all entities of a
/// file.
/// </summary>
internal sealed class ModelBuilder(SchemaModel schema, EvidenceChecker evidence)
{
    private readonly Dictionary<string, Dictionary<string, int>> _ranksByType = new(StringComparer.Ordinal);

    public EntityModel Build(BoundEntity entity)
    {
        var own = evidence.Resolve(entity.Evidence);
        var statements = new StatementModel[entity.Statements.Count];
        for (var i = 0; i < statements.Length; i++) statements[i] = Build(entity.Statements[i], own.Count > 0);
        Sort(statements, entity);
        return new EntityModel(
            entity.Id,
            entity.Type.Name,
            entity.CSharpName,
            IsReported(statements),
            own,
            new EquatableArray<StatementModel>(statements));
    }

    private StatementModel Build(BoundStatement statement, bool isCovered)
    {
        var annotations = statement.Annotations;
        var own = evidence.Resolve(statement);

        // "Unsourced" as a default gives way to evidence; said of the statement itself it stands.
        var isUnsourced = statement.Receipt == ReceiptClaim.Unsourced || (own.Count == 0 && !isCovered);
        return new StatementModel(
            statement.Predicate,
            statement.Value,
            annotations.Certainty ?? StatementCertainty.Certain,
            annotations.Basis ?? StatementBasis.Stated,
            annotations.Note,
            annotations.AttributedTo,
            annotations.During,
            isUnsourced ? annotations.Unsourced : null,
            statement.Qualifiers,
            own);
    }

    /// <summary>Sorts the models of an entity's statements, stably; most are in order as they were written.</summary>
    private void Sort(StatementModel[] models, BoundEntity entity)
    {
        var keys = KeysOf(entity);
        for (var i = 1; i < keys.Length; i++)
        {
            if (keys[i] >= keys[i - 1]) continue;
            Array.Sort(keys, models);
            return;
        }
    }

    /// <summary>
    /// What statements are sorted by: the predicate's place in the schema, asserted ones first, the place in the file.
    /// </summary>
    private long[] KeysOf(BoundEntity entity)
    {
        var ranks = RanksOf(entity.Type.Name);
        var keys = new long[entity.Statements.Count];
        for (var start = 0; start < keys.Length;)
        {
            var end = entity.EndOfPredicate(start);
            var name = entity.Statements[start].Predicate.Name;
            var rank = ranks.TryGetValue(name, out var known) ? known : ranks.Count;
            for (var i = start; i < end; i++)
            {
                var place = (rank * 2L) + (entity.Statements[i].IsAsserted ? 0 : 1);
                keys[i] = (place << 32) | (uint)i;
            }

            start = end;
        }

        return keys;
    }

    private Dictionary<string, int> RanksOf(string type)
    {
        if (_ranksByType.TryGetValue(type, out var ranks)) return ranks;

        ranks = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var predicate in schema.PredicatesOf(type))
        {
            if (!ranks.ContainsKey(predicate.Name)) ranks.Add(predicate.Name, ranks.Count);
        }

        _ranksByType.Add(type, ranks);
        return ranks;
    }

    // A modality that is itself only reported cannot make an entity asserted.
    private static bool IsReported(StatementModel[] statements) => Array.Exists(statements, statement =>
        statement.Predicate.Role == Role.Modality
        && (!statement.IsAsserted || statement.Value is ValueModel.Enum { Value: not RoleBinder.Asserted }));
}
