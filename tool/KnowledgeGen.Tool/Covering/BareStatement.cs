using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language;
using KnowledgeGen.Language.Binding;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Language.Schema;
using KnowledgeGen.Language.Text;

namespace KnowledgeGen.Tool.Covering;

/// <summary>A statement that no words of a document stand for.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Subject">The id of its subject.</param>
/// <param name="Predicate">The name of its property or relation.</param>
/// <param name="Reason">What it says instead.</param>
internal sealed record BareStatement(SourceLocation Place, string Subject, string Predicate, string Reason)
{
    /// <summary>All of them that are not retracted, in the order of the files. What libraries say is theirs to cover. What is said of a document itself needs no words of it.</summary>
    public static IEnumerable<BareStatement> In(KnowledgeCompilation compilation) =>
        from file in compilation.Files
        where file.Source.File.Library is null
        from entity in file.Entities
        where entity.Type.Name != BuiltInDocument.TypeName
        from statement in entity.Statements
        where !Retraction.Has(entity, statement)
        let reason = ReasonOf(entity, statement)
        where reason is not null
        let syntax = file.Source.File
        select new BareStatement(SourceLocation.Create(syntax.Path, syntax.Lines, statement.Range), entity.Id, statement.Predicate.Name, reason);

    private static string? ReasonOf(BoundEntity entity, BoundStatement statement)
    {
        var isUnsourced = statement.Receipt == ReceiptClaim.Unsourced;
        var evidence = statement.Evidence.Count > 0 || isUnsourced ? statement.Evidence : entity.Evidence;
        if (evidence.Any(selector => selector.Selector is not null)) return null;
        if (evidence.Count > 0) return "cites " + string.Join(", ", evidence.Select(selector => selector.Document).Distinct()) + " as a whole";

        var (_, basis, note, _, _, unsourced) = statement.Annotations;
        if (unsourced is not null) return "unsourced: " + unsourced;
        return basis == StatementBasis.Inferred ? "inferred: " + (note ?? "no note") : "no evidence";
    }
}
