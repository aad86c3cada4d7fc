using System.Collections.Generic;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Language.Reasoning;

/// <summary>What follows from a knowledge base.</summary>
/// <param name="Model">The conclusions; none where a rule explodes.</param>
/// <param name="Exploding">The rule, or the relation that says something of itself, at which it was given up; null where all is concluded.</param>
/// <param name="Steps">The number of combinations that conditions were tried on.</param>
public sealed record Derivation(DerivationModel Model, ExplodingRule? Exploding, long Steps)
{
    /// <summary>Nothing follows.</summary>
    public static readonly Derivation Empty = new(DerivationModel.Empty, null, 0);

    /// <summary>Draws all conclusions.</summary>
    /// <param name="schema">The schema with its rules.</param>
    /// <param name="files">The facts, ordered by path.</param>
    public static Derivation Of(SchemaModel schema, IEnumerable<FactFileModel> files)
    {
        var rules = InferenceRule.Of(schema);
        if (rules.Count == 0) return Empty;

        var facts = new FactBase(schema, files, Reasoner.PredicatesOf(rules));
        return Reasoner.Run(rules, facts, out var steps) is { } exploding
            ? new Derivation(DerivationModel.Empty, new ExplodingRule(exploding.Rule.Name, exploding.IsOfRelation), steps)
            : new Derivation(DerivationWriter.Write(schema, rules, facts), null, steps);
    }
}

/// <summary>A rule that concludes too much.</summary>
/// <param name="Name">The name of the rule or relation.</param>
/// <param name="IsRelation">Which of the two it is.</param>
public sealed record ExplodingRule(string Name, bool IsRelation);
