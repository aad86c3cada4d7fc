using System.Collections.Generic;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Tool.Deriving;

/// <summary>What makes a derived statement hold.</summary>
/// <param name="all">All that follows.</param>
/// <param name="place">The place of the statement there.</param>
internal sealed class Conclusion(Conclusions all, int place)
{
    /// <summary>What proofs call the rule that concludes it.</summary>
    public string Rule => all.RuleOf(place);

    /// <summary>Whether it holds while several dates do that EDTF cannot write as one.</summary>
    public bool IsDuringSeveral => all.QualificationOf(place).IsDuringSeveral;

    /// <summary>The EDTF dates while all of which it holds; none for always.</summary>
    public IReadOnlyList<string> Dates => all.QualificationOf(place).Dates;

    /// <summary>The ids of the statements that it follows from, in the order of the rule's conditions.</summary>
    public IEnumerable<string> Premises
    {
        get
        {
            foreach (var premise in all.PremisesOf(Reference)) yield return all.IdOf(premise);
        }
    }

    /// <summary>The rule's other conditions, as they were met, each a sentence: of what type an entity is, that no statement says something, how values compare.</summary>
    public IEnumerable<string> Conditions => all.ConditionsOf(place);

    /// <summary>The statement as a premise of others.</summary>
    public PremiseModel Reference => Conclusions.ReferenceTo(place);
}
