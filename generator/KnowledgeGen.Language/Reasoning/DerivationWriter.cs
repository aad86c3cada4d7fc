using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Language.Reasoning;

/// <summary>Brings what was concluded into the form that back ends start from.</summary>
internal sealed class DerivationWriter
{
    private readonly FactBase _facts;
    private readonly List<(FactTable Table, int Relation)> _tables = [];
    private readonly Dictionary<FactReference, int> _places = [];
    private readonly List<PremiseModel> _premises = [];

    private DerivationWriter(FactBase facts) => _facts = facts;

    public static DerivationModel Write(SchemaModel schema, IReadOnlyList<InferenceRule> rules, FactBase facts)
    {
        var concluded = new HashSet<string>(rules.Select(rule => rule.Rule.Head.Predicate), StringComparer.Ordinal);
        var relations = schema.Relations.Select(relation => relation.Name).Where(concluded.Contains).ToEquatableArray();
        var statements = new DerivationWriter(facts).WriteStatements(relations, out var premises);
        return new DerivationModel(
            Enumerable.Range(0, facts.EntityCount).Select(number => facts.Entity(number).Id).ToEquatableArray(),
            rules.Select(rule => rule.Name).ToEquatableArray(),
            relations,
            facts.Qualifications.All.Select(qualification => Write(qualification, facts)).ToEquatableArray(),
            statements,
            premises);
    }

    private static QualificationModel Write(Qualification qualification, FactBase facts) => new(
        qualification.Certainty,
        qualification.AttributedTo < 0 ? null : facts.Entity(qualification.AttributedTo).Id,
        qualification.Validity.Single,
        qualification.Validity.Single is null && !qualification.Validity.Equals(Validity.Always))
    {
        Dates = qualification.Validity.Dates.ToEquatableArray(),
    };

    private EquatableArray<DerivedStatementModel> WriteStatements(EquatableArray<string> relations, out EquatableArray<PremiseModel> premises)
    {
        var order = new List<(int Relation, FactReference Reference)>();
        for (var relation = 0; relation < relations.Count; relation++)
        {
            var table = _facts.Table(relations[relation]);
            _tables.Add((table, relation));
            var derived = Enumerable.Range(table.StatedCount, table.Count - table.StatedCount).ToArray();
            Array.Sort(derived, (one, other) => Compare(table, one, other));
            foreach (var place in derived)
            {
                var reference = new FactReference(table.Number, place);
                _places.Add(reference, order.Count);
                order.Add((relation, reference));
            }
        }

        var statements = new DerivedStatementModel[order.Count];
        for (var i = 0; i < statements.Length; i++) statements[i] = Write(order[i].Relation, order[i].Reference);
        premises = _premises.ToEquatableArray();
        return statements.ToEquatableArray();
    }

    private static int Compare(FactTable table, int one, int other)
    {
        var bySubject = table[one].Subject.CompareTo(table[other].Subject);
        if (bySubject != 0) return bySubject;

        var byObject = table[one].Value.CompareTo(table[other].Value);
        return byObject != 0 ? byObject : one.CompareTo(other);
    }

    private DerivedStatementModel Write(int relation, FactReference reference)
    {
        var row = _facts.Tables[reference.Table][reference.Place];
        var first = _premises.Count;
        var provenance = row.Provenance;
        if (!provenance.First.IsNone) _premises.Add(Write(provenance.First));
        if (!provenance.Second.IsNone) _premises.Add(Write(provenance.Second));
        foreach (var other in provenance.Others ?? []) _premises.Add(Write(other));
        return new DerivedStatementModel(relation, row.Subject, row.Value, row.Qualification, provenance.Rule, first, _premises.Count - first);
    }

    private PremiseModel Write(FactReference premise)
    {
        var provenance = _facts.Tables[premise.Table][premise.Place].Provenance;
        return provenance.Rule == Provenance.Stated ? new PremiseModel(provenance.First.Table, provenance.First.Place) : new PremiseModel(-1, _places[premise]);
    }
}
