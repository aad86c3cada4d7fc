using System;
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
    // Made once, for as many statements as one entity has.
    private long[] _keys = [];

    public EntityModel Build(BoundEntity entity)
    {
        var own = evidence.Resolve(entity.Evidence);
        var bound = entity.Statements.AsSpan();
        var statements = new StatementModel[bound.Length];
        for (var i = 0; i < statements.Length; i++) statements[i] = Build(bound[i], own);
        if (entity.LifeCycle.Retracted is null) CheckDocuments(entity, own, statements);
        Sort(statements, entity);
        var isDenied = IsDenied(statements);
        return new EntityModel(
            entity.Id,
            entity.Type.Name,
            entity.CSharpName,
            entity.LifeCycle.Retracted is not null || isDenied || IsReported(statements),
            own,
            new EquatableArray<StatementModel>(statements))
        {
            IsDenied = isDenied,
            LifeCycle = entity.LifeCycle,
            Formerly = entity.Formerly,
        };
    }

    private void CheckDocuments(BoundEntity entity, EquatableArray<EvidenceModel> own, StatementModel[] statements)
    {
        evidence.CheckDocuments("'" + entity.Id + "'", entity.IdRange, own);
        for (var i = 0; i < statements.Length; i++)
        {
            if (statements[i].Evidence.Count == 0 || statements[i].LifeCycle.Retracted is not null) continue;
            evidence.CheckDocuments("'" + statements[i].Predicate.Name + "' of '" + entity.Id + "'", entity.Statements[i].Range, statements[i].Evidence);
        }
    }

    private StatementModel Build(in BoundStatement statement, EquatableArray<EvidenceModel> ofEntity)
    {
        var annotations = statement.Annotations;
        var own = evidence.Resolve(statement, ofEntity);

        // "Unsourced" as a default gives way to evidence; said of the statement itself it stands.
        var isUnsourced = statement.Receipt == ReceiptClaim.Unsourced || (own.Count == 0 && ofEntity.Count == 0);
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
            own)
        {
            LifeCycle = statement.LifeCycle,
        };
    }

    /// <summary>Sorts the models of an entity's statements, stably.</summary>
    private void Sort(StatementModel[] models, BoundEntity entity)
    {
        if (_keys.Length < models.Length) _keys = new long[Math.Max(models.Length, _keys.Length * 2)];
        if (!FillKeys(entity)) Array.Sort(_keys, models, 0, models.Length);
    }

    /// <summary>
    /// Fills in what statements are sorted by: the predicate's place in the schema, asserted ones first, the place in the file.
    /// </summary>
    /// <returns>Whether they are sorted already, as most are that people wrote.</returns>
    private bool FillKeys(BoundEntity entity)
    {
        var predicates = schema.PredicatesOf(entity.Type.Name);
        var statements = entity.Statements.AsSpan();
        var isSorted = true;
        var rank = 0;
        for (var start = 0; start < statements.Length;)
        {
            var end = entity.EndOfPredicate(start);
            rank = FindRank(predicates, statements[start].Predicate.Name, rank);
            for (var i = start; i < end; i++)
            {
                var place = (rank * 2L) + (statements[i].IsAsserted ? 0 : 1);
                _keys[i] = (place << 32) | (uint)i;
                isSorted &= i == 0 || _keys[i - 1] < _keys[i];
            }

            start = end;
        }

        return isSorted;
    }

    /// <summary>
    /// The place of a predicate among those of its type. It is looked for from the last one on, since people write in the order
    /// of the schema.
    /// </summary>
    private static int FindRank(EquatableArray<PredicateModel> predicates, string name, int last)
    {
        for (var rank = last; rank < predicates.Count; rank++)
        {
            if (predicates[rank].Name == name) return rank;
        }

        for (var rank = 0; rank < predicates.Count; rank++)
        {
            if (predicates[rank].Name == name) return rank;
        }

        return predicates.Count;
    }

    internal static bool IsDenied(StatementModel[] statements) => Array.Exists(statements, statement =>
        statement is { Predicate.Role: Role.Polarity, IsAsserted: true, Value: ValueModel.Enum { Index: not 0 } });

    // A modality that is itself only reported cannot make an entity asserted.
    internal static bool IsReported(StatementModel[] statements) => Array.Exists(statements, statement =>
        statement.Predicate.Role == Role.Modality
        && (!statement.IsAsserted || statement.Value is ValueModel.Enum { Value: not RoleBinder.Asserted }));
}
