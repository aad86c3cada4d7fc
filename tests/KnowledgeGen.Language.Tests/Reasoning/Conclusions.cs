using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Language.Tests.Reasoning;

/// <summary>Derived statements as lines that tests can read.</summary>
internal static class Conclusions
{
    /// <summary>Such as <c>kidal part-of africa</c>, with what qualifies it.</summary>
    public static IEnumerable<string> Lines(this DerivationModel model) => model.Statements.Select(statement => Line(model, statement));

    /// <summary>The rule and, in brackets, the premises; those that are derived with theirs.</summary>
    public static string Proof(this DerivationModel model, KnowledgeModel knowledge, int statement)
    {
        var derived = model.Statements[statement];
        var premises = model.PremisesOf(derived).ToArray().Select(premise => premise.IsDerived
            ? Line(model, model.Statements[premise.Place]) + " " + model.Proof(knowledge, premise.Place)
            : Line(knowledge, model.Entities[premise.Subject], premise.Place));
        return "{" + model.Rules[derived.Rule] + ": " + string.Join("; ", premises) + "}";
    }

    /// <summary>The conditions that a statement meets beside its premises, with ids for entities.</summary>
    public static IEnumerable<string> Conditions(this DerivationModel model, int statement) => model.ConditionsOf(model.Statements[statement]).ToArray()
        .Select(condition => string.Concat(model.Conditions[condition].Words.Select(word => word < 0 ? model.Phrases[~word] : model.Entities[word])));

    private static string Line(DerivationModel model, DerivedStatementModel statement)
    {
        var qualification = model.Qualifications[statement.Qualification];
        return model.Entities[statement.Subject] + " " + model.Relations[statement.Relation] + " " + model.Entities[statement.Object]
            + (qualification.Certainty == StatementCertainty.Certain ? "" : " " + qualification.Certainty.ToString().ToLowerInvariant())
            + (qualification.AttributedTo is { } source ? " says " + source : "")
            + (qualification.During is { } during ? " during " + during : "")
            + (qualification.IsDuringSeveral ? " during several" : "");
    }

    private static string Line(KnowledgeModel knowledge, string subject, int place)
    {
        var statement = knowledge.Files.SelectMany(file => file.Entities).Single(entity => entity.Id == subject).Statements[place];
        return subject + " " + statement.Predicate.Name + " " + statement.Value.ToCanonicalText();
    }
}
