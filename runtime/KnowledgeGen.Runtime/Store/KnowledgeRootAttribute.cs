using System;
using System.ComponentModel;

namespace KnowledgeGen;

/// <summary>Names the root class of an assembly whose knowledge base imports libraries; for the usage analyzer.</summary>
/// <param name="root">The root class.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class KnowledgeRootAttribute(Type root) : Attribute
{
    /// <summary>The root class.</summary>
    public Type Root { get; } = root;
}
