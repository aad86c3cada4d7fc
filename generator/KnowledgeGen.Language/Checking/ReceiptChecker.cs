using KnowledgeGen.Language.Binding;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Language.Schema;

namespace KnowledgeGen.Language.Checking;

/// <summary>
/// Checks that every statement has a receipt: evidence, a reason for having none, or the reasoning of an inference.
/// </summary>
internal static class ReceiptChecker
{
    public static void Check(BoundEntity entity, DiagnosticBag bag)
    {
        // What is said of a document as a whole, its title say, is not drawn from its text.
        if (entity.Type.Name == BuiltInDocument.TypeName) return;

        foreach (ref readonly var statement in entity.Statements.AsSpan())
        {
            var annotations = statement.Annotations;
            if (annotations.Basis == StatementBasis.Inferred)
            {
                if (annotations.Note is null && !annotations.IsUnclear)
                {
                    bag.Report(
                        Rules.InferredWithoutNote,
                        statement.Range,
                        "'" + statement.Predicate.Name + "' of '" + entity.Id
                        + "' is inferred; add a 'note' with the reasoning.");
                }
            }
            else if (!HasReceipt(statement, entity))
            {
                bag.Report(Rules.NoEvidence, statement.Range, "'" + statement.Predicate.Name + "' of '" + entity.Id + "' has no evidence; add 'evidence: words of the document', 'unsourced: why', or 'basis: inferred' with a 'note'.");
            }
        }
    }

    private static bool HasReceipt(in BoundStatement statement, BoundEntity entity) =>
        statement.Receipt != ReceiptClaim.None || statement.Evidence.Count > 0 || entity.ClaimsEvidence
            || statement.Annotations.Unsourced is not null
        || statement.Annotations.IsUnclear;
}
