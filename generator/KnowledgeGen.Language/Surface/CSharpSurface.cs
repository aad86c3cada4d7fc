using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Language.Names;
using KnowledgeGen.Language.Schema;

namespace KnowledgeGen.Language.Surface;

/// <summary>
/// What the facts and the schema add to the C# of a project: classes, enums, members for entities, properties, relations, constants,
/// qualifiers and questions. What every class has alike, and what libraries have, is left out.
/// </summary>
public sealed class CSharpSurface
{
    private readonly SchemaModel _schema;
    private readonly CSharpTypeText _types;
    private readonly List<CSharpMember> _members = [];

    private CSharpSurface(SchemaModel schema)
    {
        _schema = schema;
        _types = new CSharpTypeText(schema);
    }

    /// <summary>The types and members, in ordinal order of their names, each once.</summary>
    public static IReadOnlyList<CSharpMember> Of(KnowledgeModel model)
    {
        var hasDocuments = model.Files.Any(file => file.Entities.Any(entity => entity.Type == BuiltInDocument.TypeName));
        var surface = new CSharpSurface(BuiltInTypes.LeaveOutUnused(model.Schema, hasDocuments, model.Questions));
        foreach (var type in surface._schema.Types) surface.Add(type);
        foreach (var predicate in surface.Predicates) surface.Add(predicate);
        surface.AddStatementClasses();
        foreach (var file in model.Files.Where(file => file.Library is null && !file.IsOverlay))
        {
            foreach (var entity in file.Entities) surface.Add(entity);
        }

        foreach (var question in model.Questions) surface.Add(question);
        return surface._members.GroupBy(member => member.Name, StringComparer.Ordinal).Select(same => same.First())
            .OrderBy(member => member.Name, StringComparer.Ordinal).ToList();
    }

    private IEnumerable<PredicateModel> Predicates => _schema.Properties.Cast<PredicateModel>().Concat(_schema.Relations);

    private void Add(TypeModel type)
    {
        if (type.Library is not null) return;

        var parent = type.Extends is { } extends ? _schema.FindType(extends)!.CSharpName : nameof(Entity);
        Add(type.CSharpName, (type.IsAbstract ? "abstract class : " : "class : ") + parent);
    }

    private void Add(PredicateModel predicate)
    {
        foreach (var qualifier in predicate.Qualifiers) AddEnum(qualifier.Type);
        if (predicate is PropertyModel property) Add(property);
        else Add((RelationModel)predicate);
    }

    private void Add(PropertyModel property)
    {
        AddEnum(property.Type);
        if (property.Library is not null) return;

        var type = CSharpTypeText.OfLiteral(property.Type);
        foreach (var holder in _schema.Topmost(property.Of).Select(found => found.CSharpName))
        {
            if (property.Cardinality.IsMany) Add(holder + "." + property.CSharpName, "IReadOnlyList<" + type + ">");
            else AddSingle(holder + "." + property.CSharpName, type, property.Cardinality.IsRequired, CSharpTypeText.IsReference(property.Type.Kind));
        }
    }

    private void Add(RelationModel relation)
    {
        if (relation.Library is not null) return;

        AddEnds(relation.From, relation.To, relation.CSharpName, relation.CSharpClosure, relation.Cardinality, relation);
        if (relation.Inverse is not { } inverse || relation.IsSymmetric) return;

        AddEnds(relation.To, relation.From, inverse.CSharpName, inverse.CSharpClosure, new Cardinality(IsRequired: false, inverse.IsMany), relation);
    }

    private void AddEnds(EquatableArray<string> from, EquatableArray<string> to, string name, string? closure, Cardinality cardinality, RelationModel relation)
    {
        var type = _types.OfEntities(to);
        foreach (var holder in _schema.Topmost(from).Select(found => found.CSharpName))
        {
            if (cardinality.IsMany || relation.Semantics.IsDerived) Add(holder + "." + name, "EntityList<" + type + ">");
            else AddSingle(holder + "." + name, type, cardinality.IsRequired, isReference: true);
            if (closure is not null) Add(holder + "." + closure, "EntityList<" + type + ">");
        }
    }

    private void AddEnum(ValueTypeModel type)
    {
        if (type is not { CSharpEnum: { } name, Library: null }) return;

        Add(name, "enum");

        // The numbers are compiled into whatever uses them.
        for (var i = 0; i < type.EnumCSharpNames.Count; i++) Add(name + "." + type.EnumCSharpNames[i], name + " = " + i.ToString(CultureInfo.InvariantCulture));
    }

    private void AddStatementClasses()
    {
        foreach (var (predicate, name) in StatementClassNames.Of(_schema))
        {
            if (predicate.Library is not null) continue;

            Add(name, "class");
            foreach (var qualifier in predicate.Qualifiers)
            {
                AddSingle(name + "." + qualifier.CSharpName, CSharpTypeText.OfLiteral(qualifier.Type), isRequired: false, CSharpTypeText.IsReference(qualifier.Type.Kind));
            }
        }
    }

    private void Add(EntityModel entity)
    {
        if (entity.CSharpName is not { } name || _schema.FindType(entity.Type) is not { } type) return;

        var holder = type.CSharpName;
        Add(holder + "." + name, holder);
        foreach (var former in entity.Formerly)
        {
            if (former.CSharpName is { } old) Add(holder + "." + old, holder);
        }

        // Classes of libraries are compiled: they get no constants.
        if (type.Library is not null) return;

        foreach (var property in _schema.PropertiesOf(type.Name).Where(property => property.IsEmittedAsConstant))
        {
            if (entity.Statements.Any(statement => statement.IsAsserted && statement.Predicate.Name == property.Name))
            {
                Add(holder + "." + property.CSharpPlural + "." + name, "const " + CSharpTypeText.OfLiteral(property.Type));
            }
        }
    }

    private void Add(QuestionModel question)
    {
        var parameters = question.Given.Select(given => given.Type is { } type ? _types.OfEntities(new[] { type }.ToEquatableArray()) : CSharpTypeText.OfLiteral(new ValueTypeModel(given.Kind!.Value)));
        var answers = question.Find.Select(place =>
        {
            var variable = question.Pattern.Variables[place];
            var type = variable.Type is { } literal ? CSharpTypeText.OfLiteral(literal) : _types.OfEntities(variable.Types);
            return question.Find.Count == 1 ? type : type + " " + CSharpName.FromText(variable.Name);
        }).ToList();
        var answer = question.Path is not null ? "GraphPath?" : "Answers<" + (answers.Count == 1 ? answers[0] : "(" + string.Join(", ", answers) + ")") + ">";
        Add("Questions." + question.CSharpName, answer + " (" + string.Join(", ", parameters) + ")");
    }

    private void AddSingle(string name, string type, bool isRequired, bool isReference) =>
        _members.Add(new CSharpMember(name, isRequired ? type : type + "?", !isRequired && isReference));

    private void Add(string name, string type) => _members.Add(new CSharpMember(name, type));
}
