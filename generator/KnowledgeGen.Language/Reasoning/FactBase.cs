using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Language.Reasoning;

/// <summary>The statements that conditions are tried on, with entities and values as numbers.</summary>
internal sealed class FactBase
{
    private readonly SchemaModel _schema;
    private readonly Dictionary<string, FactTable> _tables = new(StringComparer.Ordinal);
    private readonly List<FactTable> _tablesByNumber = [];
    private readonly Dictionary<string, int> _entities = new(StringComparer.Ordinal);
    private readonly List<EntityModel> _models = [];
    private readonly bool[] _counts;
    private readonly bool[] _isReported;
    private readonly Dictionary<ValueModel, int> _valueNumbers = [];
    private readonly List<ValueModel> _values = [];
    private readonly Dictionary<string, bool[]> _typeFlags = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int[]> _byType = new(StringComparer.Ordinal);

    /// <summary>Takes in statements.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="files">The facts, ordered by path.</param>
    /// <param name="predicates">The names of the properties and relations that are asked for.</param>
    public FactBase(SchemaModel schema, IEnumerable<FactFileModel> files, IEnumerable<string> predicates)
    {
        _schema = schema;
        var symmetric = new HashSet<string>(schema.Relations.Where(relation => relation.IsSymmetric).Select(relation => relation.Name), StringComparer.Ordinal);
        foreach (var predicate in predicates)
        {
            if (_tables.ContainsKey(predicate)) continue;
            var table = new FactTable(_tablesByNumber.Count, symmetric.Contains(predicate));
            _tables.Add(predicate, table);
            _tablesByNumber.Add(table);
        }

        foreach (var entity in files.SelectMany(file => file.Entities))
        {
            _entities[entity.Id] = _models.Count;
            _models.Add(entity);
        }

        _counts = _models.Select(model => model is { IsDenied: false, LifeCycle.Retracted: null }).ToArray();
        _isReported = _models.Select(model => model.IsReported).ToArray();
        for (var subject = 0; subject < _models.Count; subject++) Add(subject);
    }

    public QualificationTable Qualifications { get; } = new();

    public int EntityCount => _models.Count;

    public IReadOnlyList<FactTable> Tables => _tablesByNumber;

    public FactTable Table(string predicate) => _tables[predicate];

    public EntityModel Entity(int number) => _models[number];

    public ValueModel Value(int number) => _values[number];

    /// <summary>The value that all stand for that are the same: the first of them that was met.</summary>
    public ValueModel SameAs(ValueModel value) => _values[NumberOf(value)];

    /// <summary>The number of the entity with an id; -1 where there is none.</summary>
    public int NumberOf(string id) => _entities.TryGetValue(id, out var number) ? number : -1;

    /// <summary>The number of a value; 1.5 and 1.50 are one.</summary>
    public int NumberOf(ValueModel value)
    {
        var key = value is ValueModel.Decimal number ? number with { Scale = 0 } : value;
        if (_valueNumbers.TryGetValue(key, out var known)) return known;

        _valueNumbers.Add(key, _values.Count);
        _values.Add(value);
        return _values.Count - 1;
    }

    public bool IsOfType(int entity, string type) => FlagsOf(type)[entity];

    /// <summary>The entities of a type of which conclusions may be drawn, merely reported ones too.</summary>
    public int[] EntitiesOf(string type)
    {
        if (_byType.TryGetValue(type, out var known)) return known;

        var flags = FlagsOf(type);
        var found = Enumerable.Range(0, _models.Count).Where(entity => flags[entity] && Counts(entity)).ToArray();
        _byType.Add(type, found);
        return found;
    }

    /// <summary>Whether conclusions may be drawn from the entity at all: what is denied or retracted is not so.</summary>
    public bool Counts(int entity) => _counts[entity];

    /// <summary>Whether it is merely reported, though neither denied nor retracted.</summary>
    public bool IsReported(int entity) => _isReported[entity];

    /// <summary>Takes in what was derived from the same facts, of the relations that are asked for.</summary>
    public void Add(DerivationModel derivation)
    {
        var qualifications = derivation.Qualifications
            .Select(model => Qualifications.NumberOf(new Qualification(
                QualificationTable.ValidityOf(model.Dates), model.Certainty, model.AttributedTo is { } id ? NumberOf(id) : -1)))
            .ToArray();
        var tables = derivation.Relations.Select(relation => _tables.TryGetValue(relation, out var table) ? table : null).ToArray();
        foreach (ref readonly var statement in derivation.Statements.AsSpan())
        {
            tables[statement.Relation]?.Add(
                statement.Subject,
                statement.Object,
                qualifications[statement.Qualification],
                statement.Rule,
                Provenance.None);
        }
    }

    private bool[] FlagsOf(string type)
    {
        if (_typeFlags.TryGetValue(type, out var known)) return known;

        var flags = _models.Select(model => _schema.IsA(model.Type, type)).ToArray();
        _typeFlags.Add(type, flags);
        return flags;
    }

    private void Add(int subject)
    {
        if (!Counts(subject)) return;

        var statements = _models[subject].Statements.AsSpan();
        for (var place = 0; place < statements.Length; place++)
        {
            ref readonly var statement = ref statements[place];
            if (statement.LifeCycle.Retracted is not null || !_tables.TryGetValue(statement.Predicate.Name, out var table)) continue;

            var value = statement.Value is ValueModel.Reference reference ? NumberOf(reference.Id) : NumberOf(statement.Value);
            if (value < 0 || (statement.Value is ValueModel.Reference && !Counts(value))) continue;

            var isReported = IsReported(subject) || (statement.Value is ValueModel.Reference && IsReported(value));
            var source = statement.AttributedTo is { } id ? NumberOf(id) : -1;
            var qualification = Qualifications.NumberOf(new Qualification(
                Qualifications.ValidityOf(statement.During), isReported ? StatementCertainty.Possible : statement.Certainty, source));
            table.Add(subject, value, qualification, Provenance.Stated, Provenance.OfStatement(subject, place));
        }
    }
}
