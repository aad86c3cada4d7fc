using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Language.Questions;
using KnowledgeGen.Language.Surface;

namespace KnowledgeGen.Generator.Emit;

/// <summary>
/// What all emitters ask of a schema: numbers of types and predicates, and which class declares which member. It is computed
/// once for a schema.
/// </summary>
internal sealed class SchemaIndex
{
    private static readonly ConditionalWeakTable<SchemaModel, SchemaIndex> Indexes = new();

    private readonly Dictionary<string, int> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Name, string Subject), int> _predicates = [];
    private readonly Dictionary<string, List<PredicateModel>> _declared = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<RelationModel>> _inverses = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<PropertyModel>> _constants = new(StringComparer.Ordinal);
    private readonly HashSet<string> _nestedNames = new(StringComparer.Ordinal) { "Ids", "JsonConverter", "StatementView", "GeneratedStore", ConclusionsEmitter.ClassName, RootEmitter.RelationsClass, ViewEmitter.ClassName, QuestionFileBinder.ClassName, ImportedTypeEmitter.OwnClass };
    private readonly HashSet<string> _typeNames = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Name, string Subject), string> _statementClasses = [];
    private readonly Dictionary<string, string> _viewClasses = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _ownClasses = new(StringComparer.Ordinal);
    private readonly ILookup<string, PropertyModel> _propertiesByName;

    private SchemaIndex(SchemaModel schema)
    {
        Schema = schema;
        _propertiesByName = schema.Properties.ToLookup(property => property.Name, StringComparer.Ordinal);
        foreach (var type in schema.Types)
        {
            _types[type.Name] = _types.Count;
            if (type.Library is null) _typeNames.Add(type.CSharpName);
            _declared[type.Name] = [];
            _inverses[type.Name] = [];
            _constants[type.Name] = [];
        }

        foreach (var property in schema.Properties) AddProperty(property);
        foreach (var relation in schema.Relations) AddRelation(relation);
        NameStatementClasses();
        var views = new HashSet<string>(StringComparer.Ordinal);
        var own = new HashSet<string>(StringComparer.Ordinal);
        foreach (var type in schema.Types)
        {
            NameViewClass(type, views);
            if (type.Library is not null) NameOwnClass(type, own);
        }

        foreach (var found in EnumEmitter.EnumsOf(schema)) _typeNames.Add(found.CSharpName);
    }

    public SchemaModel Schema { get; }

    /// <summary>All predicates in the order of their numbers: properties, then relations.</summary>
    public IEnumerable<PredicateModel> Predicates => Schema.Properties.Cast<PredicateModel>().Concat(Schema.Relations);

    public static SchemaIndex Of(SchemaModel schema) => Indexes.GetValue(schema, static model => new SchemaIndex(model));

    public int TypeNumber(string type) => _types[type];

    public int PredicateNumber(PredicateModel predicate) => _predicates[KeyOf(predicate)];

    /// <summary>The predicates that a type's class declares, so that its subclasses inherit them.</summary>
    public List<PredicateModel> DeclaredBy(TypeModel type) => _declared[type.Name];

    /// <summary>The relations whose inverses a type's class declares.</summary>
    public List<RelationModel> InversesDeclaredBy(TypeModel type) => _inverses[type.Name];

    /// <summary>
    /// The properties whose values are constants in a type's class; only types that have entities of their own have any.
    /// </summary>
    public List<PropertyModel> ConstantsOf(string type) => _constants[type];

    /// <summary>A library that is imported; null for what is the knowledge base's own.</summary>
    public LibraryModel? LibraryOf(string? name) => name is null ? null : Schema.Imports.First(library => library.Name == name);

    /// <summary>Whether there are entity classes of libraries.</summary>
    public bool HasImports => Schema.Imports.Count > 0;

    /// <summary>The nearest imported type that a type is or extends, whose members read by the library's numbers; null where there is none.</summary>
    public TypeModel? ImportedRootOf(TypeModel type) => type.Lineage.Select(Schema.FindType).FirstOrDefault(ancestor => ancestor?.Library is not null);

    /// <summary>The name of the class in which entities of an imported type are that the library does not have.</summary>
    public string OwnClass(TypeModel type) => _ownClasses[type.Name];

    /// <summary>Whether another property has the same name, for entities of other types.</summary>
    public bool HasNamesake(PropertyModel property) => _propertiesByName[property.Name].Skip(1).Any();

    /// <summary>Whether anything can be derived.</summary>
    public bool HasConclusions => Schema.Relations.Any(relation => Schema.HasConclusions(relation.Name));

    /// <summary>The class of a predicate's statements within the root class; null where the runtime's generic one does.</summary>
    public string? StatementClass(PredicateModel predicate) =>
        _statementClasses.TryGetValue(KeyOf(predicate), out var name) ? name : null;

    /// <summary>The names of the classes that are nested in the root class.</summary>
    public IEnumerable<string> StatementClasses => _statementClasses.Values;

    /// <summary>The class, nested in the view of the knowledge base, that shows a type's entities as of a date.</summary>
    public string ViewClass(TypeModel type) => _viewClasses[type.Name];

    /// <summary>Whether a class has a nested one of that name, which hides a type of that name in the namespace.</summary>
    public bool IsHidden(string typeName) => _nestedNames.Contains(typeName);

    /// <summary>The name of a class that a type inherits from because it has too many entities for one.</summary>
    public string MemberClass(TypeModel type, int number)
    {
        var name = FormattableString.Invariant($"{type.CSharpName}_Members{number}");
        while (_typeNames.Contains(name)) name += "_";
        return name;
    }

    /// <summary>Whether entities of a type have a typed member of that name for what is known of them.</summary>
    public bool HasMember(TypeModel type, string csharpName) => type.Lineage.Any(name =>
        _declared[name].Any(predicate => predicate.CSharpName == csharpName || predicate is RelationModel { CSharpClosure: { } closure } && closure == csharpName)
        || _inverses[name].Any(relation => relation.Inverse!.CSharpName == csharpName || relation.Inverse.CSharpClosure == csharpName));

    // A schema may give 'title' to books while documents have one of their own: such predicates share a name, but no subject.
    private static (string Name, string Subject) KeyOf(PredicateModel predicate)
    {
        var subjects = predicate is PropertyModel property ? property.Of : ((RelationModel)predicate).From;
        return (predicate.Name, subjects.Count > 0 ? subjects[0] : string.Empty);
    }

    private void AddProperty(PropertyModel property)
    {
        _predicates.Add(KeyOf(property), _predicates.Count);
        foreach (var type in Schema.Topmost(property.Of)) _declared[type.Name].Add(property);
        if (!property.IsEmittedAsConstant) return;

        _nestedNames.Add(property.CSharpPlural);
        foreach (var type in Schema.Types)
        {
            if (!type.IsAbstract && property.Of.Any(of => Schema.IsA(type.Name, of))) _constants[type.Name].Add(property);
        }
    }

    private void AddRelation(RelationModel relation)
    {
        _predicates.Add(KeyOf(relation), _predicates.Count);
        foreach (var type in Schema.Topmost(relation.From)) _declared[type.Name].Add(relation);
        if (relation.Inverse is null || relation.IsSymmetric) return;
        foreach (var type in Schema.Topmost(relation.To)) _inverses[type.Name].Add(relation);
    }

    // No member can have the name of its class.
    private void NameViewClass(TypeModel type, HashSet<string> used)
    {
        var name = type.CSharpName + ViewEmitter.ClassName;
        while (HasMember(type, name) || !used.Add(name)) name += "_";
        _viewClasses[type.Name] = name;
        _nestedNames.Add(name);
    }

    // Types of two libraries may have one name.
    private void NameOwnClass(TypeModel type, HashSet<string> used)
    {
        var name = type.CSharpName;
        while (!used.Add(name)) name += "_";
        _ownClasses[type.Name] = name;
        _nestedNames.Add(name);
    }

    private void NameStatementClasses()
    {
        foreach (var (predicate, name) in StatementClassNames.Of(Schema))
        {
            _statementClasses[KeyOf(predicate)] = name;
            _nestedNames.Add(name);
        }
    }
}
