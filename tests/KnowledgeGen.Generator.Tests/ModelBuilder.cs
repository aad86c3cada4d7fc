using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using KnowledgeGen.Language;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Generator.Tests;

/// <summary>Builds checked models by hand, in the order in which a schema and facts are written.</summary>
internal sealed class ModelBuilder
{
    private readonly List<TypeModel> _types = [];
    private readonly List<PropertyModel> _properties = [];
    private readonly List<RelationModel> _relations = [];
    private readonly List<FileBuilder> _files = [];
    private readonly List<DocumentModel> _documents = [];

    public SchemaModel Schema => new(
        _types.Select(type => type with
        {
            IsAbstract = type.IsAbstract
            || _types.Any(other => other.Extends == type.Name)
        }).ToEquatableArray(),
        _properties.ToEquatableArray(),
        _relations.ToEquatableArray());

    public ModelBuilder Type(string name, string? extends = null, bool isAbstract = false, string? summary = null)
    {
        var parents = extends is null ? [] : _types.Single(type => type.Name == extends).Lineage.ToArray();
        _types.Add(new TypeModel(name, extends, isAbstract, summary, parents.Prepend(name).ToEquatableArray(), Pascal(name)));
        return this;
    }

    public ModelBuilder Property(
        string name, string of, ValueKind kind = ValueKind.String, bool required = false, bool many = false,
        Role role = Role.None,
        bool constant = false, string[]? values = null, string? summary = null, QualifierModel[]? qualifiers = null)
    {
        var cardinality = new Cardinality(required, many);
        _properties.Add(new PropertyModel(
            name, List(of), LiteralType(name, kind, values), cardinality, role, false, constant, summary,
            (qualifiers ?? []).ToEquatableArray(), Pascal(name), Pascal(name) + "s"));
        return this;
    }

    public ModelBuilder Relation(
        string name, string from, string to, bool required = false, bool many = false, string? inverse = null,
        bool inverseMany = true,
        bool symmetric = false, string? summary = null, QualifierModel[]? qualifiers = null, Role role = Role.None)
    {
        var inverseModel = inverse is null ? null : new InverseModel(inverse, inverseMany, Pascal(inverse));
        _relations.Add(new RelationModel(
            name, List(from), List(to), new Cardinality(required, many), role, inverseModel, symmetric, summary,
            (qualifiers ?? []).ToEquatableArray(), Pascal(name)));
        return this;
    }

    public static QualifierModel Qualifier(string name, ValueKind kind, params string[] values) =>
        new(name, LiteralType(name, kind, values.Length == 0 ? null : values), null, Pascal(name));

    public ModelBuilder Document(string id, string? sha256 = null, int? length = null)
    {
        _documents.Add(new DocumentModel(id, sha256, length, false));
        return this;
    }

    public FileBuilder File(string path)
    {
        var file = new FileBuilder(this, path);
        _files.Add(file);
        return file;
    }

    public KnowledgeModel Build()
    {
        var files = _files.OrderBy(file => file.Path, System.StringComparer.Ordinal).Select(file => file.Build());
        return new KnowledgeModel(Schema, files.ToEquatableArray(), _documents.ToEquatableArray());
    }

    public PredicateModel Predicate(string name) =>
        _properties.FirstOrDefault(property => property.Name == name)
            ?? (PredicateModel)_relations.First(relation => relation.Name == name);

    public static string Pascal(string name) =>
        string.Concat(name.Split('-').Select(part => char.ToUpperInvariant(part[0]) + part[1..]));

    private static ValueTypeModel LiteralType(string name, ValueKind kind, string[]? values) => kind == ValueKind.Enum
        ? new ValueTypeModel(kind, values!.ToEquatableArray(), values!.Select(Pascal).ToEquatableArray(), Pascal(name))
        : new ValueTypeModel(kind);

    private static EquatableArray<string> List(string names) => names.Split(' ').ToEquatableArray();
}

/// <summary>Builds a fact file.</summary>
internal sealed class FileBuilder(ModelBuilder model, string path)
{
    private readonly List<EntityBuilder> _entities = [];

    public string Path => path;

    public EntityBuilder Entity(string type, string id, bool reported = false, string? member = null)
    {
        var entity = new EntityBuilder(model, type, id, reported, member ?? ModelBuilder.Pascal(id));
        _entities.Add(entity);
        return entity;
    }

    public FactFileModel Build() => new(path, _entities.Select(entity => entity.Build()).ToEquatableArray());
}

/// <summary>Builds an entity.</summary>
internal sealed class EntityBuilder(ModelBuilder model, string type, string id, bool reported, string member)
{
    private readonly List<StatementModel> _statements = [];
    private EvidenceModel[] _evidence = [];

    public EntityBuilder Evidence(params EvidenceModel[] evidence)
    {
        _evidence = evidence;
        return this;
    }

    public EntityBuilder Says(
        string predicate, object value, StatementCertainty certainty = StatementCertainty.Certain, string? attributedTo = null,
        string? during = null, string? note = null, string? unsourced = null, StatementBasis basis = StatementBasis.Stated,
        (string Name, object Value)[]? qualifiers = null, EvidenceModel[]? evidence = null)
    {
        var found = model.Predicate(predicate);
        var wrapped = Wrap(found, value);
        var qualifierValues = (qualifiers ?? []).Select(pair =>
        {
            var qualifier = found.Qualifiers.Single(candidate => candidate.Name == pair.Name);
            return new QualifierValueModel(qualifier, Literal(qualifier.Type, pair.Value));
        });
        _statements.Add(new StatementModel(
            found, wrapped, certainty, basis, note, attributedTo, during, unsourced,
            qualifierValues.ToEquatableArray(), (evidence ?? []).ToEquatableArray()));
        return this;
    }

    public EntityModel Build() => new(id, type, member, reported, _evidence.ToEquatableArray(), _statements.ToEquatableArray());

    private static ValueModel Wrap(PredicateModel predicate, object value) => predicate is PropertyModel property
        ? Literal(property.Type, value)
        : new ValueModel.Reference((string)value);

    private static ValueModel Literal(ValueTypeModel type, object value) => (type.Kind, value) switch
    {
        (_, ValueModel ready) => ready,
        (ValueKind.Date, string edtf) => new ValueModel.Date(edtf),
        (ValueKind.Duration, string iso) => new ValueModel.Duration(iso),
        (ValueKind.Url, string url) => new ValueModel.Url(url),
        (ValueKind.Enum, string name) => new ValueModel.Enum(name, type.EnumValues.ToList().IndexOf(name)),
        (ValueKind.Integer, _) => new ValueModel.Integer(System.Convert.ToInt64(value, CultureInfo.InvariantCulture)),
        (_, decimal number) => new ValueModel.Decimal(number, number.Scale),
        (_, bool truth) => new ValueModel.Boolean(truth),
        (_, string text) => new ValueModel.String(text),
        _ => throw new System.ArgumentException($"No literal: {value}"),
    };
}
