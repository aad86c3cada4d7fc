using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Language.Reasoning;

/// <summary>Brings what was concluded into the form that back ends start from.</summary>
internal sealed class DerivationWriter
{
    private readonly FactBase _facts;

    // By table and place: where a conclusion comes among all of them.
    private readonly int[][] _places;
    private readonly List<PremiseModel> _premises = [];
    private readonly IReadOnlyList<InferenceRule> _rules;
    private readonly ConditionWriter _conditions;
    private readonly List<int> _metConditions = [];

    private DerivationWriter(IReadOnlyList<InferenceRule> rules, FactBase facts)
    {
        _rules = rules;
        _facts = facts;
        _conditions = new ConditionWriter(facts);
        _places = new int[facts.Tables.Count][];
    }

    public static DerivationModel Write(SchemaModel schema, IReadOnlyList<InferenceRule> rules, FactBase facts)
    {
        var concluded = new HashSet<string>(rules.Select(rule => rule.Rule.Head.Predicate), StringComparer.Ordinal);
        var relations = schema.Relations.Select(relation => relation.Name).Where(concluded.Contains).ToEquatableArray();
        var writer = new DerivationWriter(rules, facts);
        var statements = writer.WriteStatements(relations);
        return new DerivationModel(
            Enumerable.Range(0, facts.EntityCount).Select(number => facts.Entity(number).Id).ToEquatableArray(),
            rules.Select(rule => rule.Name).ToEquatableArray(),
            relations,
            facts.Qualifications.All.Select(qualification => Write(qualification, facts)).ToEquatableArray(),
            statements,
            writer._premises.ToEquatableArray(),
            writer._conditions.Phrases,
            writer._conditions.Conditions,
            writer._metConditions.ToEquatableArray());
    }

    private static QualificationModel Write(Qualification qualification, FactBase facts) => new(
        qualification.Certainty,
        qualification.AttributedTo < 0 ? null : facts.Entity(qualification.AttributedTo).Id,
        qualification.Validity.Single,
        qualification.Validity.Single is null && !qualification.Validity.Equals(Validity.Always))
    {
        Dates = qualification.Validity.Dates.Select(date => date.ToString()).ToEquatableArray(),
    };

    private EquatableArray<DerivedStatementModel> WriteStatements(EquatableArray<string> relations)
    {
        var tables = relations.Select(_facts.Table).ToArray();
        var orders = Array.ConvertAll(tables, InOrder);
        var count = 0;
        for (var relation = 0; relation < tables.Length; relation++)
        {
            var places = _places[tables[relation].Number] = new int[tables[relation].Count];
            foreach (var place in orders[relation]) places[place] = count++;
        }

        var statements = new DerivedStatementModel[count];
        _premises.Capacity = 2 * count;
        count = 0;
        for (var relation = 0; relation < tables.Length; relation++)
        {
            foreach (var place in orders[relation]) statements[count++] = Write(relation, tables[relation], place);
        }

        return new EquatableArray<DerivedStatementModel>(statements);
    }

    /// <summary>The places of the conclusions: by subject, then by object, then as they were concluded.</summary>
    private int[] InOrder(FactTable table)
    {
        var starts = new int[_facts.EntityCount + 1];
        for (var place = table.StatedCount; place < table.Count; place++)
        {
            if (!table.IsCovered(place)) starts[table[place].Subject + 1]++;
        }

        for (var subject = 1; subject < starts.Length; subject++) starts[subject] += starts[subject - 1];

        // Subjects are dense, so that there is nothing to compare but the few conclusions about each.
        var ofSubject = new long[table.ConclusionCount];
        var ends = (int[])starts.Clone();
        for (var place = table.StatedCount; place < table.Count; place++)
        {
            if (table.IsCovered(place)) continue;

            ref readonly var row = ref table[place];
            ofSubject[ends[row.Subject]++] = ((long)row.Value << 32) | (uint)place;
        }

        for (var subject = 0; subject < _facts.EntityCount; subject++)
        {
            if (ends[subject] - starts[subject] > 1) Array.Sort(ofSubject, starts[subject], ends[subject] - starts[subject]);
        }

        return Array.ConvertAll(ofSubject, key => unchecked((int)key));
    }

    private DerivedStatementModel Write(int relation, FactTable table, int place)
    {
        ref readonly var row = ref table[place];
        ref readonly var provenance = ref table.ProvenanceOf(place);
        var first = _premises.Count;
        if (!provenance.First.IsNone) _premises.Add(Write(provenance.First));
        if (!provenance.Second.IsNone) _premises.Add(Write(provenance.Second));
        var further = table.FurtherProvenanceOf(place);
        foreach (var other in further?.Premises ?? []) _premises.Add(Write(other));
        var firstCondition = _metConditions.Count;
        if (further?.Values is { } values) _metConditions.AddRange(_conditions.Write(_rules[row.Rule].Rule, values));
        return new DerivedStatementModel(
            relation, row.Subject, row.Value, row.Qualification, row.Rule, first, _premises.Count - first, firstCondition, _metConditions.Count - firstCondition);
    }

    private PremiseModel Write(FactReference premise)
    {
        // What stands for a premise says as much, and no proof runs in a circle by it: it holds longer, or is surer, than all that follows from the premise.
        var table = _facts.Tables[premise.Table];
        var place = table.StandInOf(premise.Place);
        if (place >= table.StatedCount) return new PremiseModel(-1, _places[premise.Table][place]);

        var (subject, statement) = table.ProvenanceOf(place).First;
        return new PremiseModel(subject, statement);
    }
}
