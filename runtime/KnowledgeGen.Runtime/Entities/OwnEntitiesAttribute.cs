using System;
using System.ComponentModel;

namespace KnowledgeGen;

/// <summary>Marks the class of the entities of a library's type that the library does not have; for the usage analyzer.</summary>
/// <param name="type">The library's class.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class OwnEntitiesAttribute(Type type) : Attribute
{
    /// <summary>The library's class.</summary>
    public Type Type { get; } = type;
}
