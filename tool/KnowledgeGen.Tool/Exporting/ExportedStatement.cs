using KnowledgeGen.Language;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Tool.Deriving;

namespace KnowledgeGen.Tool.Exporting;

/// <summary>A statement on its way out.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Subject">The entity that it is of.</param>
/// <param name="Model">What it says.</param>
internal sealed record ExportedStatement(string Id, EntityModel Subject, StatementModel Model)
{
    /// <summary>What concludes it; null for a statement of the facts.</summary>
    public Conclusion? Conclusion { get; init; }

    /// <summary>
    /// Whether it may be read without its receipt, as a plain triple, edge or row: it is asserted, and so is the entity that it is of.
    /// </summary>
    public bool IsPlain => Model.IsAsserted && !Subject.IsReported;

    /// <summary>The evidence that it rests on itself: a derived one rests on its premises.</summary>
    public EquatableArray<EvidenceModel> Evidence => Conclusion is null ? Model.EvidenceOn(Subject) : default;

    /// <summary>The id of the object; null where the value is a literal.</summary>
    public string? ObjectId => (Model.Value as ValueModel.Reference)?.Id;
}
