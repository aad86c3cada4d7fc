using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Evidence;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Language.Text;

namespace KnowledgeGen.Language.Binding;

/// <summary>A fact file whose names are resolved and whose values are typed; its evidence is not looked up yet.</summary>
/// <param name="Source">The file.</param>
/// <param name="Entities">Its entities, in its order; those with a duplicate id or an unknown type are left out.</param>
/// <param name="Diagnostics">What is wrong with the rest.</param>
public sealed record BoundFile(FactSource Source, EquatableArray<BoundEntity> Entities, EquatableArray<Diagnostic> Diagnostics)
{
    /// <summary>What stands for an entity and is like no id; not among <see cref="Diagnostics"/>.</summary>
    public EquatableArray<UnknownReference> UnknownReferences { get; init; }

    /// <summary>Of a library's file: the entities that it refers to and that are not imported.</summary>
    public EquatableArray<LeftOutEntity> Needed { get; init; }

    /// <summary>The same without the nodes of the file, which nothing after binding looks at.</summary>
    internal BoundFile WithoutNodes() => this with { Source = Source with { File = Source.File.WithoutNodes() } };
}

/// <summary>An entity with positions.</summary>
/// <param name="Id">Its id.</param>
/// <param name="IdRange">Where the id stands.</param>
/// <param name="Type">Its type.</param>
/// <param name="CSharpName">The name of its C# member, or null.</param>
/// <param name="Evidence">The evidence of the entity as a whole.</param>
/// <param name="ClaimsEvidence">Whether it has the key <c>evidence</c>, even if nothing could be made of it.</param>
/// <param name="Statements">Its statements in the order of the file.</param>
public sealed record BoundEntity(
    string Id,
    TextRange IdRange,
    TypeModel Type,
    string? CSharpName,
    EquatableArray<BoundSelector> Evidence,
    bool ClaimsEvidence,
    EquatableArray<BoundStatement> Statements)
{
    /// <summary>What became of it.</summary>
    public LifeCycleModel LifeCycle { get; init; } = LifeCycleModel.None;

    /// <summary>The ids that it had before.</summary>
    public EquatableArray<FormerId> Formerly { get; init; }

    /// <summary>
    /// The properties and relations of which a value was tried and is itself reported, so that it is not also called missing.
    /// </summary>
    public EquatableArray<string> Attempted { get; init; }

    /// <summary>
    /// Where the statements of the predicate end that one starts with; those of a predicate stand together, as a key does not
    /// occur twice.
    /// </summary>
    internal int EndOfPredicate(int start)
    {
        var statements = Statements.AsSpan();
        var predicate = statements[start].Predicate;
        var end = start + 1;
        while (end < statements.Length && ReferenceEquals(statements[end].Predicate, predicate)) end++;
        return end;
    }
}

/// <summary>A statement with positions.</summary>
/// <param name="Predicate">The property or relation.</param>
/// <param name="Range">Where the value or the object's id stands.</param>
/// <param name="Value">The value or the object.</param>
/// <param name="Annotations">What is said of the statement itself, defaults applied.</param>
/// <param name="Qualifiers">The values of declared qualifiers, in schema order.</param>
/// <param name="Evidence">The evidence that the statement has of its own, or by <c>about</c>; a verbatim value is one.</param>
/// <param name="Receipt">What the statement itself says of its evidence.</param>
/// <param name="VerbatimCheck">
/// The verbatim value where the statement has other evidence: the value must then stand within that evidence. Else null.
/// </param>
/// <param name="LifeCycle">What became of it.</param>
public readonly record struct BoundStatement(
    PredicateModel Predicate,
    TextRange Range,
    ValueModel Value,
    Annotations Annotations,
    EquatableArray<QualifierValueModel> Qualifiers,
    EquatableArray<BoundSelector> Evidence,
    ReceiptClaim Receipt,
    string? VerbatimCheck,
    LifeCycleModel LifeCycle)
{
    /// <summary>Whether it is certain, nobody's word but the document's, and not retracted.</summary>
    public bool IsAsserted => (Annotations.Certainty ?? StatementCertainty.Certain) == StatementCertainty.Certain
        && Annotations.AttributedTo is null && LifeCycle.Retracted is null;
}

/// <summary>What a statement itself says of its evidence.</summary>
public enum ReceiptClaim
{
    /// <summary>Nothing: defaults and the entity's evidence apply.</summary>
    None,

    /// <summary>It has evidence of its own, even if nothing could be made of it.</summary>
    Evidence,

    /// <summary>It has evidence by <c>about</c>, which stands for other statements too.</summary>
    Default,

    /// <summary>It says that it is unsourced, so the entity's evidence does not cover it.</summary>
    Unsourced,
}

/// <summary>What a statement may carry beside its qualifiers. Null means: not said.</summary>
/// <param name="Certainty">How sure it is.</param>
/// <param name="Basis">Who says so.</param>
/// <param name="Note">The curator's note.</param>
/// <param name="AttributedTo">The entity that says so.</param>
/// <param name="During">The EDTF date in which it holds.</param>
/// <param name="Unsourced">Why it has no evidence.</param>
public sealed record Annotations(
    StatementCertainty? Certainty,
    StatementBasis? Basis,
    string? Note,
    string? AttributedTo,
    string? During,
    string? Unsourced)
{
    /// <summary>
    /// Whether one of them is said in a way that was not understood, and is reported: what would follow from its absence is not.
    /// </summary>
    public bool IsUnclear { get; init; }

    /// <summary>Nothing said.</summary>
    public static readonly Annotations None = new(null, null, null, null, null, null);
}

/// <summary>A selector and where it stands.</summary>
/// <param name="Document">The id of the document.</param>
/// <param name="Selector">The words; null where the document is cited whole.</param>
/// <param name="Range">Where the selector stands in the fact file.</param>
public sealed record BoundSelector(string Document, Selector? Selector, TextRange Range)
{
    /// <summary>Where the document is named.</summary>
    public TextRange DocumentRange { get; init; }
}
