using System;
using System.Collections.Generic;
using System.ComponentModel;

namespace KnowledgeGen;

/// <summary>A property or relation of a schema: what a statement says of its subject.</summary>
public sealed class Predicate
{
    private Predicate(
        string name, bool isRelation, LiteralKind kind, PredicateRole role, bool isMany)
    {
        Name = name;
        IsRelation = isRelation;
        Kind = kind;
        Role = role;
        IsMany = isMany;
    }

    /// <summary>The name in the schema, such as <c>holds-office</c>.</summary>
    public string Name { get; }

    /// <summary>Whether its objects are entities.</summary>
    public bool IsRelation { get; }

    /// <summary>What it is for.</summary>
    public PredicateRole Role { get; }

    /// <summary>Whether a subject may have more than one asserted statement of it.</summary>
    public bool IsMany { get; }

    /// <summary>Whether it is a relation that holds both ways.</summary>
    public bool IsSymmetric { get; private set; }

    /// <summary>What the relation is called when it is seen from its object, or null.</summary>
    public string? Inverse { get; private set; }

    /// <summary>The qualifiers that its statements may carry, in schema order.</summary>
    public IReadOnlyList<Qualifier> Qualifiers { get; private set; } = [];

    internal LiteralKind Kind { get; }

    internal string[] EnumValues { get; private set; } = [];

    internal int Index { get; set; }

    // Only where another predicate has the same name.
    private string[] Subjects { get; set; } = [];

    internal bool IsText => !IsRelation && Kind is LiteralKind.String or LiteralKind.Text;

    /// <summary>Describes a property; for generated code.</summary>
    /// <param name="name">The name in the schema.</param>
    /// <param name="kind">What its values are.</param>
    /// <param name="role">What it is for.</param>
    /// <param name="isMany">Whether a subject may have several.</param>
    /// <param name="enumValues">The values of an enum, in schema order.</param>
    /// <param name="qualifiers">The qualifiers, in schema order.</param>
    /// <param name="subjects">The types that have it, where properties of others have the same name; else null.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static Predicate Property(
        string name, LiteralKind kind, PredicateRole role, bool isMany,
        string[]? enumValues = null, Qualifier[]? qualifiers = null, string[]? subjects = null) =>
        new(name, isRelation: false, kind, role, isMany) { EnumValues = enumValues ?? [], Qualifiers = qualifiers ?? [], Subjects = subjects ?? [] };

    /// <summary>Describes a relation; for generated code.</summary>
    /// <param name="name">The name in the schema.</param>
    /// <param name="role">What it is for.</param>
    /// <param name="isMany">Whether a subject may have several objects.</param>
    /// <param name="inverse">What it is called when it is seen from its object, or null.</param>
    /// <param name="isSymmetric">Whether it holds both ways.</param>
    /// <param name="qualifiers">The qualifiers, in schema order.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static Predicate Relation(
        string name, PredicateRole role, bool isMany,
        string? inverse = null, bool isSymmetric = false, Qualifier[]? qualifiers = null) =>
        new(name, isRelation: true, default, role, isMany)
        {
            Inverse = inverse,
            IsSymmetric = isSymmetric,
            Qualifiers = qualifiers ?? [],
        };

    /// <summary>The name in the schema.</summary>
    public override string ToString() => Name;

    /// <summary>Whether, for entities of a type, it is what another store calls by the same name and reads in the same way.</summary>
    internal bool Means(Predicate other, EntityType type) =>
        IsRelation == other.IsRelation && Kind == other.Kind && (Subjects.Length == 0 || Array.Exists(Subjects, type.IsA));
}
