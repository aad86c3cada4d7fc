using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using KnowledgeGen.Language.Evidence;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Language.Text;
using KnowledgeGen.Tool.Exporting;

namespace KnowledgeGen.Tool.Explaining;

/// <summary>Parts of the model in words.</summary>
internal static class Wording
{
    /// <summary>When a statement holds: one date, or those while all of which it does; null where that is not said.</summary>
    public static string? During(ExportedStatement statement) =>
        statement.Conclusion is { Dates.Count: > 0 } conclusion ? string.Join(" and ", conclusion.Dates) : statement.Model.During;

    /// <summary>A statement by both ends and what is between them.</summary>
    public static string OfTriple(EntityModel subject, StatementModel statement, KnowledgeIndex index) =>
        index.NameOf(subject.Id) + " — " + statement.Predicate.Name + " — " + Of(statement.Value, index);

    /// <summary>A place in the facts that terminals and editors open.</summary>
    public static string Of(SourceLocation place) =>
        place.Path + ":" + (place.Start.Line + 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>A value; an entity by its label and id.</summary>
    public static string Of(ValueModel value, KnowledgeIndex index) => value switch
    {
        ValueModel.Reference reference => index.NameOf(reference.Id),
        _ => value.ToWords(),
    };

    /// <summary>The quoted words of some evidence, with document and line.</summary>
    public static string Of(EvidenceModel evidence, DocumentSet documents)
    {
        if (evidence.Quote is null) return evidence.Document + ", cited whole";
        var words = Folding.FoldWhiteSpace(evidence.TextIn(documents) ?? evidence.Quote);
        return "“" + words + "” — " + evidence.Document + ", line " + evidence.Line.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>What is said of a statement beside its value, each in one phrase.</summary>
    public static IEnumerable<string> Remarks(StatementModel statement, KnowledgeIndex index)
    {
        foreach (var qualifier in statement.Qualifiers) yield return qualifier.Qualifier.Name + ": " + Of(qualifier.Value, index);
        if (statement.Certainty != StatementCertainty.Certain) yield return "certainty: " + statement.Certainty.Word();
        if (statement.AttributedTo is { } source) yield return "according to " + index.NameOf(source);
        if (statement.During is { } during) yield return "during " + during;
        if (statement.Basis == StatementBasis.Inferred) yield return "basis: " + statement.Basis.Word();
        if (statement.Note is { } note) yield return "note: " + note;
        if (statement.Overlay is { } overlay) yield return "added by " + overlay;
        foreach (var remark in Remarks(statement.LifeCycle, index)) yield return remark;
    }

    /// <summary>What became of something, each in one phrase.</summary>
    public static IEnumerable<string> Remarks(LifeCycleModel lifeCycle, KnowledgeIndex index)
    {
        if (lifeCycle.Retracted is { } retracted) yield return "retracted: " + retracted;
        if (lifeCycle.Disputed is { } disputed) yield return "disputed: " + disputed;
        if (lifeCycle.SupersededBy is { } successor) yield return "superseded by " + index.NameOf(successor);
    }

    /// <summary>A library by its name and version.</summary>
    public static string Of(LibraryModel library) => library.Version is { } version ? library.Name + " " + version : library.Name;

    /// <summary>What a relation is called from its object.</summary>
    public static string InverseOf(PredicateModel predicate) => predicate switch
    {
        RelationModel { Inverse: { } inverse } => inverse.Name,
        RelationModel { IsSymmetric: true } symmetric => symmetric.Name,
        _ => "is " + predicate.Name + " of",
    };

    /// <summary>The types of an entity, from its own to the most general one.</summary>
    public static string Lineage(TypeModel type) => string.Join(" < ", type.Lineage.AsEnumerable());
}
