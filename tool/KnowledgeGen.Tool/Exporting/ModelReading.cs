using System;
using System.Linq;
using KnowledgeGen.Language;
using KnowledgeGen.Language.Evidence;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Tool.Exporting;

/// <summary>What every view of the model asks of it.</summary>
internal static class ModelReading
{
    /// <summary>The asserted value of the property that is the entity's label, or null.</summary>
    public static string? Label(this EntityModel entity) => entity.Statements
        .FirstOrDefault(statement => statement.Predicate is PropertyModel { Role: Role.Label } && statement.IsAsserted)
        ?.Value.ToCanonicalText();

    /// <summary>The label, or the id where there is none.</summary>
    public static string LabelOrId(this EntityModel entity) => entity.Label() ?? entity.Id;

    /// <summary>The evidence that a statement rests on: its own, else that of its entity, which an overlay adds nothing to.</summary>
    public static EquatableArray<EvidenceModel> EvidenceOn(this StatementModel statement, EntityModel subject) =>
        statement.Evidence.Count > 0 || statement.Unsourced is not null || statement.Overlay is not null ? statement.Evidence : subject.Evidence;

    /// <summary>The document's characters at the place; null where its text is not at hand or it is cited whole.</summary>
    public static string? TextIn(this EvidenceModel evidence, DocumentSet documents) =>
        evidence.Quote is null ? null : documents.FindText(evidence.Document)?.Slice(evidence.Start, evidence.End);

    /// <summary>The word of the fact language.</summary>
    public static string Word(this StatementCertainty certainty) => certainty switch
    {
        StatementCertainty.Certain => "certain",
        StatementCertainty.Probable => "probable",
        StatementCertainty.Possible => "possible",
        _ => throw new ArgumentOutOfRangeException(nameof(certainty)),
    };

    /// <summary>The word of the fact language.</summary>
    public static string Word(this StatementBasis basis) => basis switch
    {
        StatementBasis.Stated => "stated",
        StatementBasis.Inferred => "inferred",
        StatementBasis.Derived => "derived",
        _ => throw new ArgumentOutOfRangeException(nameof(basis)),
    };

    /// <summary>The word of the fact language.</summary>
    public static string Word(this Role role) => role.ToString().ToLowerInvariant();
}
