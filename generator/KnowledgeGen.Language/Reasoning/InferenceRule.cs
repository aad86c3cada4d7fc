using System.Collections.Generic;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Language.Reasoning;

/// <summary>A rule of the schema, or what a key of a relation amounts to.</summary>
/// <param name="Name">What a proof calls it.</param>
/// <param name="Rule">The rule.</param>
/// <param name="IsOfRelation">Whether a key of a relation says it; the rule is then named after that relation.</param>
/// <param name="IsClosure">
/// Whether it makes a relation transitive. Its first condition is then met by statements that it did not conclude itself: each way is
/// followed once, edge by edge.
/// </param>
internal sealed record InferenceRule(string Name, RuleModel Rule, bool IsOfRelation, bool IsClosure)
{
    /// <summary>All that a schema lets conclude: rules by name, then what relations say of themselves, in the order of the schema.</summary>
    public static IReadOnlyList<InferenceRule> Of(SchemaModel schema)
    {
        var rules = new List<InferenceRule>();
        foreach (var rule in schema.Rules) rules.Add(new InferenceRule(rule.Name, rule, IsOfRelation: false, IsClosure: false));
        foreach (var relation in schema.Relations)
        {
            foreach (var wider in relation.Semantics.SubRelationOf)
            {
                rules.Add(new InferenceRule("'" + relation.Name + "' is a sub-relation of '" + wider + "'", SubRelation(relation.Name, wider), IsOfRelation: true, IsClosure: false));
            }

            if (relation.Semantics.IsTransitive)
            {
                rules.Add(new InferenceRule("'" + relation.Name + "' is transitive", Transitivity(relation.Name), IsOfRelation: true, IsClosure: true));
            }
        }

        return rules;
    }

    private static RuleModel SubRelation(string narrow, string wide) => new(
        narrow,
        null,
        new PatternModel(Variables("X", "Y"), new AtomModel[] { Edge(narrow, 0, 1) }.ToEquatableArray()),
        Edge(wide, 0, 1),
        IncludesReported: true);

    private static RuleModel Transitivity(string relation) => new(
        relation,
        null,
        new PatternModel(Variables("X", "Y", "Z"), new AtomModel[] { Edge(relation, 0, 1), Edge(relation, 1, 2) }.ToEquatableArray()),
        Edge(relation, 0, 2),
        IncludesReported: false);

    private static AtomModel.Stated Edge(string relation, int subject, int target) => new(
        relation, IsRelation: true, new TermModel.Variable(subject), new TermModel.Variable(target), During: null, IsNegated: false);

    private static EquatableArray<VariableModel> Variables(params string[] names)
    {
        var variables = new VariableModel[names.Length];
        for (var i = 0; i < names.Length; i++) variables[i] = new VariableModel(names[i], default, null);
        return variables.ToEquatableArray();
    }
}
