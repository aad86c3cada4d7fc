using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Language.Reasoning;

/// <summary>
/// Draws all conclusions, group of rules by group of rules; within a group round by round, each from what the round before added
/// (semi-naive evaluation; Bancilhon, 1986).
/// </summary>
internal sealed class Reasoner
{
    private readonly IReadOnlyList<InferenceRule> _rules;
    private readonly FactBase _facts;
    private int _count;
    private long _steps;

    private Reasoner(IReadOnlyList<InferenceRule> rules, FactBase facts)
    {
        _rules = rules;
        _facts = facts;
    }

    /// <summary>The most statements that are concluded.</summary>
    public int MaxStatements { get; init; } = ReasoningLimits.Statements;

    /// <summary>The most combinations that a rule is tried on.</summary>
    public long MaxSteps { get; init; }

    /// <summary>The names of the properties and relations that the conclusions of a schema rest on.</summary>
    public static IEnumerable<string> PredicatesOf(IReadOnlyList<InferenceRule> rules) => rules
        .SelectMany(rule => rule.Rule.Body.Atoms.OfType<AtomModel.Stated>().Select(atom => atom.Predicate).Append(rule.Rule.Head.Predicate))
        .Distinct(StringComparer.Ordinal);

    /// <summary>Adds all conclusions to the facts.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="facts">The facts, with all predicates of the rules.</param>
    /// <param name="steps">The number of combinations that the rules were tried on.</param>
    /// <param name="maxStatements">The most statements that are concluded.</param>
    /// <param name="maxSteps">The most combinations that a rule is tried on; null for as many as the facts allow.</param>
    /// <returns>The rule at which it was given up; null where all is concluded.</returns>
    public static InferenceRule? Run(
        IReadOnlyList<InferenceRule> rules, FactBase facts, out long steps, int maxStatements = ReasoningLimits.Statements, long? maxSteps = null)
    {
        var allowed = maxSteps ?? (ReasoningLimits.Steps + (ReasoningLimits.StepsPerStatement * (long)facts.Tables.Sum(table => table.Count)));
        var reasoner = new Reasoner(rules, facts) { MaxStatements = maxStatements, MaxSteps = allowed };
        InferenceRule? tooMuch = null;
        foreach (var group in Stratifier.Order(rules))
        {
            tooMuch = reasoner.Run(group);
            if (tooMuch is not null) break;
        }

        steps = reasoner._steps;
        return tooMuch;
    }

    private InferenceRule? Run(List<InferenceRule> group)
    {
        var searches = group.Select(Prepare).ToList();
        var tooMuch = Run(group, searches);
        _steps += searches.Sum(search => search.Steps);
        return tooMuch;
    }

    private InferenceRule? Run(List<InferenceRule> group, List<PatternSearch> searches)
    {
        foreach (var table in _facts.Tables) table.StartRounds();
        for (var isFirst = true; ; isFirst = false)
        {
            for (var i = 0; i < searches.Count; i++)
            {
                var hasConditions = group[i].Rule.Body.Atoms.Any(atom => atom is AtomModel.Stated { IsNegated: false });
                if (hasConditions) searches[i].FindNew();
                else if (isFirst) searches[i].FindAll();
                if (searches[i].GaveUp || _count > MaxStatements) return group[i];
            }

            var isAnyNew = false;
            foreach (var table in _facts.Tables) isAnyNew |= table.NextRound();
            if (!isAnyNew) return null;
        }
    }

    private PatternSearch Prepare(InferenceRule rule)
    {
        var number = IndexOf(rule);
        var head = rule.Rule.Head;
        var table = _facts.Table(head.Predicate);
        if (rule.IsClosure) table.ClosureRule = number;
        var conditions = Enumerable.Range(0, rule.Rule.Body.Atoms.Count)
            .Where(place => rule.Rule.Body.Atoms[place] is AtomModel.Stated { IsNegated: false })
            .ToArray();
        var hasMore = conditions.Length < rule.Rule.Body.Atoms.Count || conditions.Length > 2;
        PatternSearch? search = null;
        search = new PatternSearch(_facts, rule.Rule.Body, rule.Rule.IncludesReported, Conclude, number, rule.IsClosure) { MaxSteps = MaxSteps };
        return search;

        bool Conclude(Match match)
        {
            var subject = NumberOf(head.Subject, match);
            var target = NumberOf(head.Value, match);
            if (subject < 0 || target < 0 || !_facts.Counts(subject) || !_facts.Counts(target)) return true;

            // A symmetric relation that is transitive too would lead from everything to itself.
            if (rule.IsClosure && table.IsSymmetric && subject == target) return true;

            var qualification = Qualify(match.Qualification, subject, target);
            if (IsKnown(search!, table, subject, target, qualification)) return true;

            CoverOthers(search!, table, subject, target, qualification);
            if (table.IsSymmetric && subject != target) CoverOthers(search!, table, target, subject, qualification);
            var first = conditions.Length > 0 ? match.Premises[conditions[0]] : FactReference.None;
            var second = conditions.Length > 1 ? match.Premises[conditions[1]] : FactReference.None;
            table.Add(subject, target, qualification, number, new Provenance(first, second), hasMore ? FurtherProvenanceOf(conditions, match) : null);
            search!.MaxSteps += ReasoningLimits.StepsPerConclusion;
            return ++_count <= MaxStatements && !search.GaveUp;
        }
    }

    // What is said of somebody who is merely reported is not asserted, whatever it rests on.
    private int Qualify(int qualification, int subject, int target)
    {
        if (!_facts.IsReported(subject) && !_facts.IsReported(target)) return qualification;

        var own = _facts.Qualifications[qualification];
        return own.Certainty == StatementCertainty.Possible
            ? qualification
            : _facts.Qualifications.NumberOf(own with { Certainty = StatementCertainty.Possible });
    }

    private bool IsKnown(PatternSearch search, FactTable table, int subject, int target, int qualification) =>
        IsKnownOneWay(search, table, subject, target, qualification) || (table.IsSymmetric && IsKnownOneWay(search, table, target, subject, qualification));

    // Where the same holds at many times, looking through them is what takes time.
    private bool IsKnownOneWay(PatternSearch search, FactTable table, int subject, int target, int qualification)
    {
        var before = _facts.Qualifications.Compared;
        var isKnown = false;
        for (var at = table.FirstOfBoth(subject, target); at != FactTable.End && !isKnown; at = table[at].NextOfBoth)
        {
            search.Charge(1);
            isKnown = _facts.Qualifications.Covers(table[at].Qualification, qualification);
        }

        search.Charge(_facts.Qualifications.Compared - before);
        return isKnown;
    }

    // What was concluded before and says no more than the statement that comes next has nothing to add: what follows from it follows from that one too.
    private void CoverOthers(PatternSearch search, FactTable table, int subject, int target, int qualification)
    {
        var before = _facts.Qualifications.Compared;
        for (var at = table.FirstOfBoth(subject, target); at >= table.StatedCount; at = table[at].NextOfBoth)
        {
            search.Charge(1);
            if (!table.IsCovered(at) && _facts.Qualifications.Covers(qualification, table[at].Qualification)) table.Cover(at, table.Count);
        }

        search.Charge(_facts.Qualifications.Compared - before);
    }

    private int NumberOf(TermModel term, Match match) =>
        term is TermModel.Entity entity ? _facts.NumberOf(entity.Id) : match.Values[((TermModel.Variable)term).Index];

    private static FurtherProvenance FurtherProvenanceOf(int[] conditions, Match match)
    {
        var premises = new FactReference[Math.Max(0, conditions.Length - 2)];
        for (var i = 0; i < premises.Length; i++) premises[i] = match.Premises[conditions[i + 2]];
        return new FurtherProvenance(premises, conditions.Length < match.Premises.Length ? match.Values.ToArray() : null);
    }

    private int IndexOf(InferenceRule rule)
    {
        for (var i = 0; i < _rules.Count; i++)
        {
            if (ReferenceEquals(_rules[i], rule)) return i;
        }

        throw new InvalidOperationException("The rule is none of the schema.");
    }
}
