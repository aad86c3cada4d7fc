using System.Collections.Generic;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Generator.Emit;

/// <summary>The statements of a block that share a predicate and whether they are asserted, ordered by subject.</summary>
internal sealed class FactColumn(int code, PredicateModel predicate)
{
    /// <summary>Twice the number of the predicate, and one more where the statements are not asserted.</summary>
    public int Code { get; } = code;

    public PredicateModel Predicate { get; } = predicate;

    /// <summary>The statements, each with the place of its subject in the block.</summary>
    public List<(int Local, StatementModel Statement)> Statements { get; } = [];

    /// <summary>How the runtime reads the values.</summary>
    public ColumnLayout Layout => Predicate is not PropertyModel property ? ColumnLayout.Relation : property.Type.Kind switch
    {
        ValueKind.Boolean or ValueKind.Enum => ColumnLayout.Number,
        ValueKind.Integer => ColumnLayout.Integer,
        _ => ColumnLayout.Text,
    };

    /// <summary>Whether each of a number of entities has exactly one of the statements.</summary>
    public bool IsDense(int entityCount)
    {
        if (Statements.Count != entityCount) return false;

        for (var i = 0; i < entityCount; i++)
        {
            if (Statements[i].Local != i) return false;
        }

        return true;
    }
}
