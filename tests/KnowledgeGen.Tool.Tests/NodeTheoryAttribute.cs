using System;

namespace KnowledgeGen.Tool.Tests;

/// <summary>A theory that needs what <see cref="NodeFactAttribute"/> needs.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NodeTheoryAttribute : TheoryAttribute
{
    public NodeTheoryAttribute() => Skip = new NodeFactAttribute().Skip;
}
