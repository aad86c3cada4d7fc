using KnowledgeGen.Language.Binding;

namespace KnowledgeGen.Language.Model;

/// <summary>How sure a statement is (FactBank's degrees).</summary>
public enum StatementCertainty
{
    /// <summary>The source says so without doubt.</summary>
    Certain,

    /// <summary>The source says that it is likely.</summary>
    Probable,

    /// <summary>The source says that it may be.</summary>
    Possible,
}

/// <summary>Who says so: the document, the curator, or a rule.</summary>
public enum StatementBasis
{
    /// <summary>The document says it.</summary>
    Stated,

    /// <summary>The curator concludes it.</summary>
    Inferred,

    /// <summary>The compiler derives it from other statements; no file says so.</summary>
    Derived,
}

/// <summary>A checked knowledge base, without positions: what every back end starts from.</summary>
/// <param name="Schema">The schema.</param>
/// <param name="Files">The fact files, ordered by path (ordinal).</param>
/// <param name="Documents">The documents that are cited or declared, ordered by id (ordinal).</param>
public sealed record KnowledgeModel(
    SchemaModel Schema, EquatableArray<FactFileModel> Files, EquatableArray<DocumentModel> Documents)
{
    /// <summary>What follows from the facts.</summary>
    public DerivationModel Derivation { get; init; } = DerivationModel.Empty;

    /// <summary>What is asked of them.</summary>
    public EquatableArray<QuestionModel> Questions { get; init; }
}

/// <summary>The entities of one fact file.</summary>
/// <param name="Path">The path relative to the knowledge base, with <c>/</c>.</param>
/// <param name="Entities">The entities in the order of the file.</param>
public sealed record FactFileModel(string Path, EquatableArray<EntityModel> Entities)
{
    /// <summary>Whether it is an overlay, whose entities are those of imported files.</summary>
    internal bool IsOverlay => FactSource.IsOverlayPath(Path);

    /// <summary>The name of the library that the file is imported from, or null.</summary>
    public string? Library { get; init; }
}

/// <summary>An entity with its statements.</summary>
/// <param name="Id">The id, unique in the knowledge base.</param>
/// <param name="Type">The name of its type.</param>
/// <param name="CSharpName">
/// The name of its C# member; null where a clash with another name, itself an error, leaves it without one.
/// </param>
/// <param name="IsReported">
/// Whether its <c>modality</c> says that it is not asserted, its <c>polarity</c> that it is not so, or it is retracted.
/// </param>
/// <param name="Evidence">The evidence of the entity as a whole.</param>
/// <param name="Statements">
/// Its statements, those of one predicate together: properties in schema order, then relations in schema order; within a
/// predicate the asserted ones first, else in the order of the file.
/// </param>
public sealed record EntityModel(
    string Id,
    string Type,
    string? CSharpName,
    bool IsReported,
    EquatableArray<EvidenceModel> Evidence,
    EquatableArray<StatementModel> Statements)
{
    /// <summary>Whether its <c>polarity</c> says that it is not so: it has another value than the first of the schema's.</summary>
    public bool IsDenied { get; init; }

    /// <summary>What became of it.</summary>
    public LifeCycleModel LifeCycle { get; init; } = LifeCycleModel.None;

    /// <summary>The ids that it had before.</summary>
    public EquatableArray<FormerId> Formerly { get; init; }
}

/// <summary>One property value or one edge.</summary>
/// <param name="Predicate">The property or relation.</param>
/// <param name="Value">The value, or the object's id.</param>
/// <param name="Certainty">How sure it is.</param>
/// <param name="Basis">Who says so.</param>
/// <param name="Note">The curator's note, or null.</param>
/// <param name="AttributedTo">The id of the entity that the document names as the one who says so, or null.</param>
/// <param name="During">The EDTF date in which it holds, or null.</param>
/// <param name="Unsourced">Why it has no evidence, or null; then the entity's evidence does not stand for it either.</param>
/// <param name="Qualifiers">The values of its declared qualifiers, in schema order.</param>
/// <param name="Evidence">Its own evidence; where it has none, is not unsourced and no overlay adds it, that of its entity stands for it.</param>
public sealed record StatementModel(
    PredicateModel Predicate,
    ValueModel Value,
    StatementCertainty Certainty,
    StatementBasis Basis,
    string? Note,
    string? AttributedTo,
    string? During,
    string? Unsourced,
    EquatableArray<QualifierValueModel> Qualifiers,
    EquatableArray<EvidenceModel> Evidence)
{
    /// <summary>What became of it.</summary>
    public LifeCycleModel LifeCycle { get; init; } = LifeCycleModel.None;

    /// <summary>The path of the overlay that adds it to an imported entity; null where the file of its entity makes it.</summary>
    public string? Overlay { get; init; }

    /// <summary>Whether it is certain, nobody's word but the document's, and not retracted.</summary>
    public bool IsAsserted => Certainty == StatementCertainty.Certain && AttributedTo is null && LifeCycle.Retracted is null;
}

/// <summary>The value of a declared qualifier.</summary>
/// <param name="Qualifier">The qualifier.</param>
/// <param name="Value">Its value.</param>
public sealed record QualifierValueModel(QualifierModel Qualifier, ValueModel Value);

/// <summary>What a statement says of its subject. The kinds of a literal are those of <see cref="ValueKind"/>.</summary>
public abstract record ValueModel
{
    /// <summary>The object of an edge.</summary>
    /// <param name="Id">The id of an entity.</param>
    public sealed record Reference(string Id) : ValueModel;

    /// <summary>A string or text.</summary>
    /// <param name="Value">Its characters.</param>
    public sealed record String(string Value) : ValueModel;

    /// <summary>A whole number.</summary>
    /// <param name="Value">The number.</param>
    public sealed record Integer(long Value) : ValueModel;

    /// <summary>A decimal number; its scale is kept, so 1.10 is not 1.1.</summary>
    /// <param name="Value">The number.</param>
    /// <param name="Scale">The number of digits after the point.</param>
    public sealed record Decimal(decimal Value, int Scale) : ValueModel;

    /// <summary>A truth value.</summary>
    /// <param name="Value">The value.</param>
    public sealed record Boolean(bool Value) : ValueModel;

    /// <summary>An EDTF date.</summary>
    /// <param name="Edtf">The date in EDTF, checked.</param>
    public sealed record Date(string Edtf) : ValueModel;

    /// <summary>A duration.</summary>
    /// <param name="Iso">The duration in ISO 8601, checked.</param>
    public sealed record Duration(string Iso) : ValueModel;

    /// <summary>An absolute URL.</summary>
    /// <param name="Value">As it was written, checked.</param>
    public sealed record Url(string Value) : ValueModel;

    /// <summary>A value of an enum.</summary>
    /// <param name="Value">The value, one of the schema's.</param>
    /// <param name="Index">Its place in the schema's list, from 0.</param>
    public sealed record Enum(string Value, int Index) : ValueModel;

    /// <summary>An amount or a range of amounts, with a unit.</summary>
    /// <param name="Amount">The amount; null where only a range is known.</param>
    /// <param name="Min">The least amount, inclusive, or null.</param>
    /// <param name="Max">The greatest amount, inclusive, or null.</param>
    /// <param name="Unit">The unit in the curator's words, or null.</param>
    /// <param name="IsApproximate">Whether the amount is given as approximate.</param>
    public sealed record Quantity(decimal? Amount, decimal? Min, decimal? Max, string? Unit, bool IsApproximate) : ValueModel;

    /// <summary>A place in degrees, WGS 84.</summary>
    /// <param name="Latitude">From -90 to 90, north positive.</param>
    /// <param name="Longitude">From -180 to 180, east positive.</param>
    public sealed record Point(decimal Latitude, decimal Longitude) : ValueModel;
}

/// <summary>Words of a document that a statement rests on.</summary>
/// <param name="Document">The id of the document.</param>
/// <param name="Quote">
/// The words as the curator wrote them, white space folded to single spaces: with a current lock they are the same with and
/// without the document's text. Null where the document is cited whole.
/// </param>
/// <param name="Start">Where the words start in the document's text, in UTF-16 code units; -1 where it is cited whole.</param>
/// <param name="End">Where they end, exclusive; -1 where it is cited whole.</param>
/// <param name="Line">The line of <paramref name="Start"/>, from 1; 0 where it is cited whole.</param>
public sealed record EvidenceModel(string Document, string? Quote, int Start, int End, int Line);

/// <summary>A document that facts are drawn from.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Sha256">The hash of its text in lower-case hexadecimal; null where neither text nor lock knows it.</param>
/// <param name="Length">The length of its text in UTF-16 code units; null where <paramref name="Sha256"/> is.</param>
/// <param name="IsDeclared">Whether an entity of the built-in type <c>document</c> says more of it.</param>
public sealed record DocumentModel(string Id, string? Sha256, int? Length, bool IsDeclared);
