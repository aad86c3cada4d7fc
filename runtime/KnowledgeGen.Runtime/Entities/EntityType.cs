using System;
using System.ComponentModel;

namespace KnowledgeGen;

/// <summary>An entity type of a schema.</summary>
public sealed class EntityType
{
    private readonly string? _parent;
    private readonly KnowledgeStore? _library;
    private KnowledgeStore? _store;
    private int[]? _numbers;

    /// <summary>Generated code describes its schema with these.</summary>
    /// <param name="name">The name in the schema.</param>
    /// <param name="extends">The name of the type that it extends, or null.</param>
    /// <param name="class">The generated class.</param>
    /// <param name="isAbstract">Whether only types that extend it have entities.</param>
    /// <param name="library">The store of the library that the type is imported from, or null.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public EntityType(string name, string? extends, Type @class, bool isAbstract, KnowledgeStore? library = null)
    {
        _library = library;
        Name = name;
        _parent = extends;
        Class = @class;
        IsAbstract = isAbstract;
    }

    /// <summary>The name in the schema, such as <c>armed-group</c>.</summary>
    public string Name { get; }

    /// <summary>Whether only types that extend it have entities.</summary>
    public bool IsAbstract { get; }

    /// <summary>The type that it extends, or null.</summary>
    public EntityType? Extends { get; private set; }

    /// <summary>The generated class.</summary>
    public Type Class { get; }

    internal int Index { get; private set; }

    internal int ParentIndex => Extends?.Index ?? -1;

    /// <summary>The name in the schema.</summary>
    public override string ToString() => Name;

    /// <summary>Whether the class, or one that it derives from, is a library's, whose members read by the library's numbers.</summary>
    internal bool IsForeign => Imported is not null;

    /// <summary>
    /// How many numbers the members of the class read by: those of a library's class by the library's, and after them those of a class that extends it
    /// by its own store's.
    /// </summary>
    internal int Reach => _library is not null ? InLibrary?.Reach ?? 0 : FirstOwnNumber + _store!.PredicateCount;

    /// <summary>
    /// Of each number by which the members of the class read, the one of the predicate in the store of the type; -1 where it has no such predicate.
    /// </summary>
    internal int[] Numbers => _numbers ??= FindNumbers();

    private int FirstOwnNumber => Imported?.Reach ?? 0;

    private EntityType? Imported => _library is not null ? this : Extends?.Imported;

    // A newer library may lack it.
    private EntityType? InLibrary => Array.Find(_library!.Types, type => type.Class == Class);

    /// <summary>What a number means by which a member of the class reads; null where there is no such predicate.</summary>
    internal Predicate? PredicateAt(int number)
    {
        if (_library is not null) return InLibrary?.PredicateAt(number);

        var own = number - FirstOwnNumber;
        return own < 0 ? Imported!.PredicateAt(number) : own < _store!.PredicateCount ? _store.Predicates[own] : null;
    }

    /// <summary>Whether a type is this one or one that it extends.</summary>
    internal bool IsA(string name)
    {
        for (var type = this; type is not null; type = type.Extends)
        {
            if (type.Name == name) return true;
        }

        return false;
    }

    private int[] FindNumbers()
    {
        var numbers = new int[Reach];
        for (var i = 0; i < numbers.Length; i++) numbers[i] = PredicateAt(i) is { } predicate ? _store!.NumberOf(predicate, this) : -1;
        return numbers;
    }

    internal void Attach(KnowledgeStore store, EntityType[] types, int index)
    {
        _store = store;
        Index = index;
        if (_parent is not null) Extends = Array.Find(types, type => type.Name == _parent);
    }
}
