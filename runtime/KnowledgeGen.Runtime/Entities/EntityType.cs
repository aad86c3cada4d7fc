using System;
using System.ComponentModel;

namespace KnowledgeGen;

/// <summary>An entity type of a schema.</summary>
public sealed class EntityType
{
    private readonly string? _parent;

    /// <summary>Generated code describes its schema with these.</summary>
    /// <param name="name">The name in the schema.</param>
    /// <param name="extends">The name of the type that it extends, or null.</param>
    /// <param name="class">The generated class.</param>
    /// <param name="isAbstract">Whether only types that extend it have entities.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public EntityType(string name, string? extends, Type @class, bool isAbstract)
    {
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

    internal void Attach(EntityType[] types, int index)
    {
        Index = index;
        if (_parent is not null) Extends = Array.Find(types, type => type.Name == _parent);
    }
}
