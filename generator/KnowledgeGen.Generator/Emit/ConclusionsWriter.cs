using System;
using System.Collections.Generic;
using KnowledgeGen.Language;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Generator.Emit;

/// <summary>Packs what is derived, as <see cref="ConclusionStore"/> reads it.</summary>
internal sealed class ConclusionsWriter
{
    private readonly DerivationModel _derivation;
    private readonly SchemaIndex _schema;
    private readonly IReadOnlyList<EntityModel> _entities;
    private readonly int[] _rows;
    private readonly int[] _predicates;

    private ConclusionsWriter(SchemaModel schema, DerivationModel derivation, IReadOnlyList<EntityModel> entities, RowLayout layout)
    {
        _derivation = derivation;
        _schema = SchemaIndex.Of(schema);
        _entities = entities;
        _rows = new int[entities.Count];
        for (var i = 0; i < _rows.Length; i++) _rows[i] = layout.Find(entities[i].Id)?.Row ?? -1;

        _predicates = new int[derivation.Relations.Count];
        for (var i = 0; i < _predicates.Length; i++)
        {
            foreach (var relation in schema.Relations)
            {
                if (relation.Name == derivation.Relations[i]) _predicates[i] = _schema.PredicateNumber(relation);
            }
        }
    }

    /// <summary>Packs all parts: the directory, then of each 8192 statements of a relation their ends and their proofs.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="derivation">What is derived.</param>
    /// <param name="entities">The entities by the numbers that it calls them.</param>
    /// <param name="layout">Where entities are.</param>
    public static EquatableArray<string> Write(
        SchemaModel schema, DerivationModel derivation, IReadOnlyList<EntityModel> entities, RowLayout layout) =>
        new ConclusionsWriter(schema, derivation, entities, layout).Write();

    private EquatableArray<string> Write()
    {
        var parts = new List<string> { string.Empty };
        var relations = new PackedWriter();
        var count = 0;
        for (var start = 0; start < _derivation.Statements.Count;)
        {
            var relation = _derivation.Statements[start].Relation;
            var end = start;
            while (end < _derivation.Statements.Count && _derivation.Statements[end].Relation == relation) end++;
            relations.Number(_predicates[relation]).Number(end - start);
            count++;
            for (var first = start; first < end; first += ConclusionStore.PartSize)
            {
                var last = Math.Min(end, first + ConclusionStore.PartSize);
                parts.Add(WriteEnds(first, last));
                parts.Add(WriteProofs(first, last));
            }

            start = end;
        }

        parts[0] = WriteDirectory(count, relations);
        return parts.ToEquatableArray();
    }

    private string WriteDirectory(int relationCount, PackedWriter relations)
    {
        var data = new PackedWriter().Number(_derivation.Rules.Count);
        foreach (var rule in _derivation.Rules) data.Number(PackedWriter.LengthOf(rule)).Text(rule);
        data.Number(_derivation.Phrases.Count);
        foreach (var phrase in _derivation.Phrases) data.Number(PackedWriter.LengthOf(phrase)).Text(phrase);
        data.Number(_derivation.Qualifications.Count);
        foreach (var qualification in _derivation.Qualifications)
        {
            var source = qualification.AttributedTo is { } id ? RowOf(id) : -1;
            data.Number((int)qualification.Certainty).Number(source + 1).Number(qualification.Dates.Count);
            foreach (var date in qualification.Dates) data.Number(PackedWriter.LengthOf(date)).Text(date);
        }

        return data.Number(relationCount).Append(relations).ToString();
    }

    private int RowOf(string id)
    {
        for (var i = 0; i < _entities.Count; i++)
        {
            if (_entities[i].Id == id) return _rows[i];
        }

        return -1;
    }

    private string WriteEnds(int first, int last)
    {
        var data = new PackedWriter();
        var previous = 0;
        for (var i = first; i < last; i++)
        {
            ref readonly var statement = ref _derivation.Statements.AsSpan()[i];
            var subject = _rows[statement.Subject];
            data.Number(subject - previous).Signed(_rows[statement.Object] - subject).Number(statement.Qualification);
            previous = subject;
        }

        return data.ToString();
    }

    private string WriteProofs(int first, int last)
    {
        var data = new PackedWriter();
        for (var i = first; i < last; i++)
        {
            ref readonly var statement = ref _derivation.Statements.AsSpan()[i];
            data.Number(statement.Rule).Number(statement.PremiseCount);
            foreach (var premise in _derivation.PremisesOf(statement))
            {
                if (premise.IsDerived) data.Number(PremiseKind.Derived).Signed(premise.Place - i);
                else WriteStated(data, premise, statement.Subject);
            }

            data.Number(statement.ConditionCount);
            foreach (var condition in _derivation.ConditionsOf(statement)) WriteCondition(data, _derivation.Conditions[condition]);
        }

        return data.ToString();
    }

    private void WriteCondition(PackedWriter data, ConditionModel condition)
    {
        data.Number(condition.Words.Count);
        foreach (var word in condition.Words) data.Signed(word < 0 ? word : _rows[word]);
    }

    private void WriteStated(PackedWriter data, PremiseModel premise, int subject)
    {
        if (premise.Subject == subject) data.Number(PremiseKind.StatedOfSubject);
        else data.Number(PremiseKind.StatedOfOther).Signed(_rows[premise.Subject] - _rows[subject]);

        var statements = _entities[premise.Subject].Statements.AsSpan();
        ref readonly var stated = ref statements[premise.Place];

        // Statements of one predicate lie together, the asserted ones first.
        var place = 0;
        while (place < premise.Place && IsInOneColumn(statements[premise.Place - place - 1], stated)) place++;
        data.Number((_schema.PredicateNumber(stated.Predicate) << 1) | (stated.IsAsserted ? 0 : 1)).Number(place);
    }

    private static bool IsInOneColumn(StatementModel one, StatementModel other) =>
        one.IsAsserted == other.IsAsserted && one.Predicate.Name == other.Predicate.Name;
}
