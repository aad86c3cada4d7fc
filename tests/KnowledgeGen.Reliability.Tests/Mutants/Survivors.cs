using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Reliability.Tests.Mutants;

/// <summary>
/// Says why a changed file is as good as it was: nobody can tell that it was changed by mistake. What fits none of these reasons is a gap in the
/// checker.
/// </summary>
internal static class Survivors
{
    /// <summary>The reasons, in the order in which they are tried.</summary>
    public static readonly IReadOnlyList<(string Name, string Reason, Func<Mutant, KnowledgeModel, KnowledgeModel, bool> Fits)> Classes =
    [
        ("same facts", "the file says the same: white space, or a mark that goes without saying", (_, before, after) => before == after),
        ("other words of the schema", "a summary is for people", (mutant, _, _) => mutant.Token.Path.Contains("summary")),
        ("other words of the curator", "a note or the reason for having no evidence is for people", (mutant, _, _) => IsAbout(mutant, "note", "unsourced", "retracted", "disputed")),
        ("less is said", "an optional statement, a qualifier, a second piece of evidence or a rule of the schema is not there any more", (_, before, after) => SizeOf(after) < SizeOf(before)),
        ("another evidence", "other words of the document, which the lock knows from elsewhere", (mutant, _, _) => IsAbout(mutant, "evidence", "quote", "occurrence", "prefix", "suffix", "source")),
        ("another name", "what an entity, a type or a property is called is the curator's choice where nothing else names it", (mutant, before, after) => mutant.Token.IsKey && SizeOf(after) == SizeOf(before)),
        ("another value", "another text, number, date or word that the schema allows", (mutant, before, after) => !mutant.Token.IsKey && SizeOf(after) == SizeOf(before)),
        ("more is said", "a value or a rule is read in another place, where it is allowed too", (_, before, after) => SizeOf(after) > SizeOf(before)),
    ];

    private static bool IsAbout(Mutant mutant, params string[] keys) => mutant.Token.Path.Any(keys.Contains);

    // How much is said, whatever it is.
    private static int SizeOf(KnowledgeModel model) =>
        model.Schema.Types.Count + model.Schema.Properties.Count + model.Schema.Relations.Count
        + model.Schema.Properties.Sum(property => SizeOf(property) + (property.IsVerbatim ? 1 : 0) + (property.IsConstant ? 1 : 0))
        + model.Schema.Relations.Sum(relation => SizeOf(relation) + (relation.Inverse is null ? 0 : 1) + (relation.IsSymmetric ? 1 : 0))
        + model.Files.Sum(file => file.Entities.Sum(entity => 1 + entity.Evidence.Count + entity.Statements.Sum(SizeOf)));

    private static int SizeOf(PredicateModel predicate) =>
        predicate.Qualifiers.Count + (predicate.Role == Role.None ? 0 : 1) + (predicate.Cardinality.IsRequired ? 1 : 0)
        + (predicate.Constraints == ConstraintsModel.None ? 0 : 1);

    private static int SizeOf(StatementModel statement) =>
        1 + statement.Evidence.Count + statement.Qualifiers.Count + (statement.During is null ? 0 : 1) + (statement.Note is null ? 0 : 1)
        + (statement.AttributedTo is null ? 0 : 1) + (statement.Certainty == StatementCertainty.Certain ? 0 : 1) + (statement.Basis == StatementBasis.Stated ? 0 : 1);
}
