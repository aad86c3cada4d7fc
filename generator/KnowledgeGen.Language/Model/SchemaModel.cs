using System;
using System.Collections.Generic;
using System.Linq;

namespace KnowledgeGen.Language.Model;

/// <summary>What a value may be.</summary>
public enum ValueKind
{
    /// <summary>A short text such as a name.</summary>
    String,

    /// <summary>A longer text such as a quotation.</summary>
    Text,

    /// <summary>A whole number of 64 bits.</summary>
    Integer,

    /// <summary>A decimal number of at most 28 digits.</summary>
    Decimal,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>An EDTF date.</summary>
    Date,

    /// <summary>An ISO 8601 duration.</summary>
    Duration,

    /// <summary>An absolute URL.</summary>
    Url,

    /// <summary>One of the values that the schema lists.</summary>
    Enum,

    /// <summary>An amount with a unit.</summary>
    Quantity,

    /// <summary>A place on earth in degrees, WGS 84.</summary>
    Point,
}

/// <summary>What a property or relation is for, so that no code needs to know a vocabulary's names.</summary>
public enum Role
{
    /// <summary>Nothing in particular.</summary>
    None,

    /// <summary>The name by which an entity is shown.</summary>
    Label,

    /// <summary>Another name of the entity.</summary>
    Alias,

    /// <summary>The words of the entity, such as those of a quotation.</summary>
    Text,

    /// <summary>When the entity is or happens.</summary>
    Time,

    /// <summary>Where the entity is or happens.</summary>
    Place,

    /// <summary>Whether the entity is asserted or merely reported: an enum with the value <c>asserted</c>.</summary>
    Modality,

    /// <summary>The tense of an event.</summary>
    Tense,

    /// <summary>Whether the entity is affirmed or denied.</summary>
    Polarity,
}

/// <summary>The schema of a knowledge base, without positions. Everything refers to everything by name.</summary>
/// <param name="Types">The entity types, every type after the one that it extends.</param>
/// <param name="Properties">The properties, in the order of the files.</param>
/// <param name="Relations">The relations, in the order of the files.</param>
public sealed record SchemaModel(
    EquatableArray<TypeModel> Types,
    EquatableArray<PropertyModel> Properties,
    EquatableArray<RelationModel> Relations)
{
    /// <summary>The rules, in the order of the files.</summary>
    public EquatableArray<RuleModel> Rules { get; init; }

    /// <summary>The libraries that are imported, each after those that it imports itself.</summary>
    public EquatableArray<LibraryModel> Imports { get; init; }

    private Dictionary<string, TypeModel>? _typesByName;
    private Dictionary<string, EquatableArray<PropertyModel>>? _propertiesByType;
    private Dictionary<string, EquatableArray<RelationModel>>? _relationsByType;
    private Dictionary<string, EquatableArray<RelationModel>>? _incomingByType;
    private Dictionary<string, EquatableArray<PredicateModel>>? _predicatesByType;
    private HashSet<string>? _concluded;

    // What was looked up in a schema is not so in one that differs from it.
    private SchemaModel(SchemaModel other)
    {
        Types = other.Types;
        Properties = other.Properties;
        Relations = other.Relations;
        Rules = other.Rules;
        Imports = other.Imports;
    }

    /// <summary>The type with a name, or null.</summary>
    public TypeModel? FindType(string name)
    {
        _typesByName ??= Types.ToDictionary(type => type.Name, StringComparer.Ordinal);
        return _typesByName.TryGetValue(name, out var type) ? type : null;
    }

    /// <summary>Whether a type is another one or extends it, directly or not.</summary>
    public bool IsA(string type, string ancestor)
    {
        if (FindType(type) is not { } found) return false;
        foreach (var name in found.Lineage)
        {
            if (name == ancestor) return true;
        }

        return false;
    }

    /// <summary>Whether a type is one of some others or extends it, directly or not.</summary>
    internal bool IsOneOf(string type, EquatableArray<string> ancestors)
    {
        foreach (var ancestor in ancestors)
        {
            if (IsA(type, ancestor)) return true;
        }

        return false;
    }

    /// <summary>The properties that entities of a type may have, inherited ones included, in schema order.</summary>
    public EquatableArray<PropertyModel> PropertiesOf(string type) =>
        Lookup(ref _propertiesByType, type, Properties, property => property.Of);

    /// <summary>The relations whose subject may be of a type, inherited ones included, in schema order.</summary>
    public EquatableArray<RelationModel> RelationsFrom(string type) =>
        Lookup(ref _relationsByType, type, Relations, relation => relation.From);

    /// <summary>What statements of a type's entities may say: its properties, then its relations, each in schema order.</summary>
    public EquatableArray<PredicateModel> PredicatesOf(string type)
    {
        _predicatesByType ??= Types.ToDictionary(
            model => model.Name,
            model => PropertiesOf(model.Name).Concat<PredicateModel>(RelationsFrom(model.Name)).ToEquatableArray(),
            StringComparer.Ordinal);
        return _predicatesByType.TryGetValue(type, out var found) ? found : default;
    }

    /// <summary>The types of a list that extend no other one of it: what these have, the others inherit.</summary>
    internal IEnumerable<TypeModel> Topmost(EquatableArray<string> types)
    {
        var listed = new HashSet<string>(types, StringComparer.Ordinal);
        foreach (var name in listed)
        {
            if (FindType(name) is { } type && !type.Lineage.Skip(1).Any(listed.Contains)) yield return type;
        }
    }

    /// <summary>The relations whose object may be of a type, inherited ones included, in schema order.</summary>
    public EquatableArray<RelationModel> RelationsTo(string type) =>
        Lookup(ref _incomingByType, type, Relations, relation => relation.To);

    /// <summary>
    /// The nearest type that is an ancestor of (or is) all the given ones; null where they have none in common, which C# shows as
    /// the runtime's <c>Entity</c>.
    /// </summary>
    public TypeModel? CommonAncestor(EquatableArray<string> types)
    {
        if (types.Count == 0 || FindType(types[0]) is not { } first) return null;
        foreach (var candidate in first.Lineage)
        {
            if (types.All(type => IsA(type, candidate))) return FindType(candidate);
        }

        return null;
    }

    /// <summary>Whether statements of a relation may be derived: it is transitive, wider than another, or a rule concludes it.</summary>
    public bool HasConclusions(string relation)
    {
        _concluded ??= new HashSet<string>(
            Rules.Select(rule => rule.Head.Predicate)
                .Concat(Relations.SelectMany(model => model.Semantics.SubRelationOf))
                .Concat(Relations.Where(model => model.Semantics.IsTransitive).Select(model => model.Name)),
            StringComparer.Ordinal);
        return _concluded.Contains(relation);
    }

    /// <summary>Whether statements of a relation may be derived by what libraries alone declare, so that the class of one has a member for them.</summary>
    internal bool HasConclusionsInLibrary(RelationModel relation) => relation.Library is not null
        && (relation.Semantics.IsTransitive
            || Rules.Any(rule => rule.Library is not null && rule.Head.Predicate == relation.Name)
            || Relations.Any(other => other.Library is not null && other.Semantics.SubRelationOf.Contains(relation.Name)));

    /// <inheritdoc/>
    public bool Equals(SchemaModel? other) =>
        other is not null && Types == other.Types && Properties == other.Properties && Relations == other.Relations && Rules == other.Rules
        && Imports == other.Imports;

    /// <inheritdoc/>
    public override int GetHashCode() =>
        unchecked((((Types.GetHashCode() * 31) + Properties.GetHashCode()) * 31) + Relations.GetHashCode());

    private EquatableArray<T> Lookup<T>(
        ref Dictionary<string, EquatableArray<T>>? cache, string type, EquatableArray<T> all, Func<T, EquatableArray<string>> typesOf)
    {
        cache ??= Types.ToDictionary(
            model => model.Name,
            model => all.Where(item => typesOf(item).Any(name => IsA(model.Name, name))).ToEquatableArray(),
            StringComparer.Ordinal);
        return cache.TryGetValue(type, out var found) ? found : default;
    }
}

/// <summary>An entity type.</summary>
/// <param name="Name">The kebab-case name.</param>
/// <param name="Extends">The type that it extends, or null.</param>
/// <param name="IsAbstract">Whether no entity is directly of it: it says so, or another type extends it.</param>
/// <param name="Summary">What it stands for, in the schema's words, or null.</param>
/// <param name="Lineage">The type itself, then the one it extends, and so on up to the root.</param>
/// <param name="CSharpName">The name of the C# class.</param>
public sealed record TypeModel(
    string Name, string? Extends, bool IsAbstract, string? Summary, EquatableArray<string> Lineage, string CSharpName)
{
    /// <summary>The library whose class it is; null where the knowledge base declares it.</summary>
    public string? Library { get; init; }

    /// <summary>Whether the schema says that it is abstract, and not just extends it.</summary>
    internal bool IsDeclaredAbstract { get; init; }
}

/// <summary>How many statements of a property or relation a subject may have that are asserted.</summary>
/// <param name="IsRequired">At least one.</param>
/// <param name="IsMany">More than one.</param>
public readonly record struct Cardinality(bool IsRequired, bool IsMany);

/// <summary>The type of a literal.</summary>
/// <param name="Kind">The kind of value.</param>
/// <param name="EnumValues">The values of an enum in schema order; else empty.</param>
/// <param name="EnumCSharpNames">The C# names of <paramref name="EnumValues"/>, one for one; else empty.</param>
/// <param name="CSharpEnum">The name of the C# enum; null where the value is not an enum.</param>
public sealed record ValueTypeModel(
    ValueKind Kind, EquatableArray<string> EnumValues, EquatableArray<string> EnumCSharpNames, string? CSharpEnum)
{
    /// <summary>The library that has the C# enum; null where it is the knowledge base's own.</summary>
    public string? Library { get; init; }

    /// <summary>A type that needs no list of values.</summary>
    public ValueTypeModel(ValueKind kind)
        : this(kind, default, default, null)
    {
    }
}

/// <summary>A typed value that statements of a property or relation may carry.</summary>
/// <param name="Name">The kebab-case name.</param>
/// <param name="Type">The type of the value.</param>
/// <param name="Summary">What it stands for, or null.</param>
/// <param name="CSharpName">The name of the C# member.</param>
public sealed record QualifierModel(string Name, ValueTypeModel Type, string? Summary, string CSharpName);

/// <summary>What properties and relations have in common: both are predicates of statements.</summary>
/// <param name="Name">The kebab-case name.</param>
/// <param name="Cardinality">How many statements a subject may and must have.</param>
/// <param name="Role">What it is for.</param>
/// <param name="Summary">What it stands for, or null.</param>
/// <param name="Qualifiers">The qualifiers that its statements may carry, beside the built-in ones.</param>
/// <param name="CSharpName">The name of the C# member on the subject.</param>
public abstract record PredicateModel(
    string Name, Cardinality Cardinality, Role Role, string? Summary, EquatableArray<QualifierModel> Qualifiers, string CSharpName)
{
    /// <summary>The library that declares it; null where the knowledge base itself does.</summary>
    public string? Library { get; init; }

    /// <summary>What its asserted statements rule out.</summary>
    public ConstraintsModel Constraints { get; init; } = ConstraintsModel.None;
}

/// <summary>A typed literal of entities.</summary>
/// <param name="Name">The kebab-case name.</param>
/// <param name="Of">The types that have it, as the schema lists them.</param>
/// <param name="Type">The type of the value.</param>
/// <param name="Cardinality">How many values.</param>
/// <param name="Role">What it is for.</param>
/// <param name="IsVerbatim">Whether the value itself must stand in the document word for word.</param>
/// <param name="IsConstant">Whether each value is a C# constant too.</param>
/// <param name="Summary">What it stands for, or null.</param>
/// <param name="Qualifiers">Its qualifiers.</param>
/// <param name="CSharpName">The name of the C# property.</param>
/// <param name="CSharpPlural">The name of the class that holds its constants.</param>
public sealed record PropertyModel(
    string Name,
    EquatableArray<string> Of,
    ValueTypeModel Type,
    Cardinality Cardinality,
    Role Role,
    bool IsVerbatim,
    bool IsConstant,
    string? Summary,
    EquatableArray<QualifierModel> Qualifiers,
    string CSharpName,
    string CSharpPlural) : PredicateModel(Name, Cardinality, Role, Summary, Qualifiers, CSharpName)
{
    /// <summary>Whether its values are constants in C#: the schema says so, there is one at most, and C# has constants of its type.</summary>
    public bool IsEmittedAsConstant => IsConstant && !Cardinality.IsMany
        && Type.Kind is ValueKind.String or ValueKind.Text or ValueKind.Integer or ValueKind.Decimal or ValueKind.Boolean or ValueKind.Enum;
}

/// <summary>A typed edge between entities.</summary>
/// <param name="Name">The kebab-case name.</param>
/// <param name="From">The types of the subject, as the schema lists them.</param>
/// <param name="To">The types of the object, as the schema lists them.</param>
/// <param name="Cardinality">How many objects a subject has.</param>
/// <param name="Role">What it is for.</param>
/// <param name="Inverse">How the relation is called from the other end, or null.</param>
/// <param name="IsSymmetric">Whether it holds both ways.</param>
/// <param name="Summary">What it stands for, or null.</param>
/// <param name="Qualifiers">Its qualifiers.</param>
/// <param name="CSharpName">The name of the C# property.</param>
public sealed record RelationModel(
    string Name,
    EquatableArray<string> From,
    EquatableArray<string> To,
    Cardinality Cardinality,
    Role Role,
    InverseModel? Inverse,
    bool IsSymmetric,
    string? Summary,
    EquatableArray<QualifierModel> Qualifiers,
    string CSharpName) : PredicateModel(Name, Cardinality, Role, Summary, Qualifiers, CSharpName)
{
    /// <summary>What follows from its statements.</summary>
    public SemanticsModel Semantics { get; init; } = SemanticsModel.None;

    /// <summary>The name of the C# member for where it leads by stated and derived statements; null where none are derived, or all.</summary>
    public string? CSharpClosure { get; init; }
}

/// <summary>A relation seen from its object.</summary>
/// <param name="Name">The kebab-case name.</param>
/// <param name="IsMany">Whether several subjects may have the same object.</param>
/// <param name="CSharpName">The name of the C# property.</param>
public sealed record InverseModel(string Name, bool IsMany, string CSharpName)
{
    /// <summary>The name of the C# member for the subjects of stated and derived statements; null where none are derived, or all.</summary>
    public string? CSharpClosure { get; init; }
}
