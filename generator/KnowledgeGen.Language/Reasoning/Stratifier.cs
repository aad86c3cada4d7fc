using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Language.Schema;

namespace KnowledgeGen.Language.Reasoning;

/// <summary>
/// Orders rules so that each comes after all that its conditions rest on: what helps to conclude each other is concluded together. A rule that denies
/// something of its own group has no answer that one could rely on (stratified negation; Apt, Blair and Walker, 1988). Neither has one that asks when
/// something of its own group holds: that is known when all is concluded.
/// </summary>
internal sealed class Stratifier : IDirectedGraph
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<List<int>> _successors = [];

    private Stratifier(IEnumerable<InferenceRule> rules)
    {
        foreach (var rule in rules)
        {
            var head = NumberOf(rule.Rule.Head.Predicate);
            foreach (var condition in Conditions(rule.Rule)) _successors[head].Add(NumberOf(condition.Predicate));
        }
    }

    /// <inheritdoc/>
    public int NodeCount => _successors.Count;

    /// <inheritdoc/>
    public int DegreeOf(int node) => _successors[node].Count;

    /// <inheritdoc/>
    public int TargetOf(int node, int edge) => _successors[node][edge];

    /// <summary>The rules in groups, each after those that it rests on.</summary>
    public static List<List<InferenceRule>> Order(IReadOnlyList<InferenceRule> rules)
    {
        var groups = Groups(rules, out var stratifier);
        return rules.GroupBy(rule => groups[stratifier._numbers[rule.Rule.Head.Predicate]])
            .OrderBy(group => group.Key)
            .Select(group => group.ToList())
            .ToList();
    }

    /// <summary>Reports rules that deny what they help to conclude, or ask when it holds, and leaves them out.</summary>
    public static SchemaModel Resolve(SchemaModel schema, IReadOnlyList<Declaration> declarations)
    {
        if (schema.Rules.Count == 0) return schema;

        var groups = Groups(InferenceRule.Of(schema), out var stratifier);
        return schema with { Rules = schema.Rules.Where(IsStratified).ToEquatableArray() };

        bool IsStratified(RuleModel rule)
        {
            var own = groups[stratifier._numbers[rule.Head.Predicate]];
            var tooEarly = Conditions(rule).FirstOrDefault(
                condition => (condition.IsNegated || condition.During is not null) && groups[stratifier._numbers[condition.Predicate]] == own);
            if (tooEarly is null) return true;

            var declaration = declarations.First(candidate => candidate.Name == rule.Name);
            var (asks, way) = tooEarly.IsNegated ? ("' where there is no '", "the 'not'") : ("' by the time of '", "'during'");
            declaration.Report(
                Rules.UnstratifiedRule,
                declaration.Key.Range,
                "Rule '" + rule.Name + "' concludes '" + rule.Head.Predicate + asks + tooEarly.Predicate
                    + "', which itself follows from '" + rule.Head.Predicate + "'; take " + way + " out, or conclude another relation.");
            return false;
        }
    }

    private static int[] Groups(IReadOnlyList<InferenceRule> rules, out Stratifier stratifier)
    {
        stratifier = new Stratifier(rules);
        var groups = new int[stratifier.NodeCount];
        var components = new StrongComponents(stratifier).Find(_ => true);
        for (var i = 0; i < components.Count; i++)
        {
            foreach (var node in components[i]) groups[node] = i;
        }

        return groups;
    }

    private static IEnumerable<AtomModel.Stated> Conditions(RuleModel rule) => rule.Body.Atoms.OfType<AtomModel.Stated>();

    private int NumberOf(string predicate)
    {
        if (_numbers.TryGetValue(predicate, out var number)) return number;

        _numbers.Add(predicate, _successors.Count);
        _successors.Add([]);
        return _successors.Count - 1;
    }
}
