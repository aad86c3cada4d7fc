using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Tool.Exporting;

namespace KnowledgeGen.Tool.Deriving;

/// <summary>What follows from a knowledge base: the derived statements by subject and object, and what each rests on.</summary>
internal sealed class Conclusions
{
    private readonly DerivationModel _derivation;
    private readonly EntityModel[] _entities;
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly string[]?[] _statedIds;
    private readonly int[] _ordinals;
    private readonly RelationModel[] _relations;
    private readonly EntityPlaces _bySubject;
    private readonly EntityPlaces _byObject;

    public Conclusions(KnowledgeModel model)
    {
        _derivation = model.Derivation;
        _entities = [.. model.Files.SelectMany(file => file.Entities)];
        for (var i = 0; i < _entities.Length; i++) _numbers[_entities[i].Id] = i;

        _statedIds = new string[]?[_entities.Length];
        _ordinals = StatementIds.OrdinalsOf(_derivation, _entities);
        _relations = [.. _derivation.Relations.Select(name => model.Schema.Relations.First(relation => relation.Name == name))];
        _bySubject = new EntityPlaces(_entities.Length, Count, place => Row(place).Subject);
        _byObject = new EntityPlaces(_entities.Length, Count, place => Row(place).Object);
    }

    /// <summary>The number of derived statements.</summary>
    public int Count => _derivation.Statements.Count;

    /// <summary>The relations of which statements may be derived, in the order of the schema.</summary>
    public IReadOnlyList<RelationModel> Relations => _relations;

    /// <summary>The derived statements of a subject, by relation, then by object.</summary>
    public IEnumerable<ExportedStatement> Of(string subject) => At(subject, _bySubject);

    /// <summary>The derived statements of an object, by relation, then by subject.</summary>
    public IEnumerable<ExportedStatement> LeadingTo(string target) => At(target, _byObject);

    /// <summary>How a proof refers to the derived statement at a place.</summary>
    public static PremiseModel ReferenceTo(int place) => new(-1, place);

    /// <summary>The statement that a proof refers to, stated or derived.</summary>
    public ExportedStatement Find(PremiseModel reference)
    {
        if (reference.IsDerived) return At(reference.Place);

        var subject = _entities[reference.Subject];
        return new ExportedStatement(IdOf(reference), subject, subject.Statements[reference.Place]);
    }

    /// <summary>The id of such a statement.</summary>
    public string IdOf(PremiseModel reference)
    {
        if (!reference.IsDerived) return (_statedIds[reference.Subject] ??= StatementIds.Of(_entities[reference.Subject]))[reference.Place];

        var row = Row(reference.Place);
        return StatementIds.MakeOfEdge(
            _entities[row.Subject].Id, _derivation.Relations[row.Relation], _entities[row.Object].Id, _ordinals[reference.Place]);
    }

    /// <summary>What such a statement follows from, in the order of the rule's conditions; nothing for a stated one.</summary>
    public PremiseModel[] PremisesOf(PremiseModel reference) =>
        reference.IsDerived ? _derivation.PremisesOf(Row(reference.Place)).ToArray() : [];

    /// <summary>The other conditions that the statement at a place meets, each a sentence, in the order of the rule.</summary>
    public IEnumerable<string> ConditionsOf(int place)
    {
        var numbers = _derivation.ConditionsOf(Row(place)).ToArray();
        return numbers.Select(number => OneLine.Of(string.Concat(_derivation.Conditions[number].Words.Select(WordOf))));
    }

    /// <summary>What proofs call the rule that concludes the statement at a place.</summary>
    public string RuleOf(int place) => _derivation.Rules[Row(place).Rule];

    /// <summary>What qualifies the statement at a place.</summary>
    public QualificationModel QualificationOf(int place) => _derivation.Qualifications[Row(place).Qualification];

    private IEnumerable<ExportedStatement> At(string entity, EntityPlaces places) =>
        _numbers.TryGetValue(entity, out var number) ? places.Of(number).Select(At) : [];

    private ExportedStatement At(int place)
    {
        var row = Row(place);
        var qualification = QualificationOf(place);
        var model = new StatementModel(
            _relations[row.Relation],
            new ValueModel.Reference(_entities[row.Object].Id),
            qualification.Certainty,
            StatementBasis.Derived,
            Note: null,
            qualification.AttributedTo,
            qualification.During,
            Unsourced: null,
            Qualifiers: default,
            Evidence: default);
        return new ExportedStatement(IdOf(ReferenceTo(place)), _entities[row.Subject], model) { Conclusion = new Conclusion(this, place) };
    }

    private string WordOf(int word) => word < 0 ? _derivation.Phrases[~word] : _entities[word].LabelOrId();

    private DerivedStatementModel Row(int place) => _derivation.Statements[place];
}
