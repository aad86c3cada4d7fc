using KnowledgeGen.Language;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Tool.Exporting;

/// <summary>A statement on its way out.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Subject">The entity that it is of.</param>
/// <param name="Model">What it says.</param>
internal sealed record ExportedStatement(string Id, EntityModel Subject, StatementModel Model)
{
    /// <summary>
    /// Whether it may be read without its receipt, as a plain triple, edge or row: it is asserted, and so is the entity that it is of.
    /// </summary>
    public bool IsPlain => Model.IsAsserted && !Subject.IsReported;

    /// <summary>The evidence that it rests on.</summary>
    public EquatableArray<EvidenceModel> Evidence => Model.EvidenceOn(Subject);

    /// <summary>The id of the object; null where the value is a literal.</summary>
    public string? ObjectId => (Model.Value as ValueModel.Reference)?.Id;
}
