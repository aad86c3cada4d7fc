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
        var order = new List<(int Relation, FactReference Reference)>();
        for (var relation = 0; relation < relations.Count; relation++)
        {
            var table = _facts.Table(relations[relation]);
            var places = _places[table.Number] = new int[table.Count];
            foreach (var place in InOrder(table))
            {
                places[place] = order.Count;
                order.Add((relation, new FactReference(table.Number, place)));
            }
        }

        var statements = new DerivedStatementModel[order.Count];
        for (var i = 0; i < statements.Length; i++) statements[i] = Write(order[i].Relation, order[i].Reference);
        return new EquatableArray<DerivedStatementModel>(statements);
    }

    /// <summary>The places of the conclusions: by subject, then by object, then as they were concluded.</summary>
    private static int[] InOrder(FactTable table)
    {
        var places = new int[table.Count - table.StatedCount];
        var keys = new long[places.Length];
        for (var i = 0; i < places.Length; i++)
        {
            places[i] = table.StatedCount + i;
            keys[i] = ((long)table[places[i]].Subject << 32) | (uint)table[places[i]].Value;
        }

        Array.Sort(keys, places);
        for (var start = 0; start < keys.Length;)
        {
            var end = start + 1;
            while (end < keys.Length && keys[end] == keys[start]) end++;
            if (end - start > 1) Array.Sort(places, start, end - start);
            start = end;
        }

        return places;
    }

    private DerivedStatementModel Write(int relation, FactReference reference)
    {
        var row = _facts.Tables[reference.Table][reference.Place];
        var first = _premises.Count;
        var provenance = row.Provenance;
        if (!provenance.First.IsNone) _premises.Add(Write(provenance.First));
        if (!provenance.Second.IsNone) _premises.Add(Write(provenance.Second));
        foreach (var other in provenance.Others ?? []) _premises.Add(Write(other));
        var firstCondition = _metConditions.Count;
        if (provenance.Values is { } values) _metConditions.AddRange(_conditions.Write(_rules[provenance.Rule].Rule, values));
        return new DerivedStatementModel(
            relation, row.Subject, row.Value, row.Qualification, provenance.Rule, first, _premises.Count - first, firstCondition, _metConditions.Count - firstCondition);
    }

    private PremiseModel Write(FactReference premise)
    {
        var provenance = _facts.Tables[premise.Table][premise.Place].Provenance;
        return provenance.Rule == Provenance.Stated ? new PremiseModel(provenance.First.Table, provenance.First.Place) : new PremiseModel(-1, _places[premise.Table][premise.Place]);
    }
}
