using System.ComponentModel;

namespace KnowledgeGen;

/// <summary>A typed value that statements of a property or relation may carry.</summary>
public sealed class Qualifier
{
    /// <summary>Generated code describes its schema with these.</summary>
    /// <param name="name">The name in the schema.</param>
    /// <param name="kind">What its values are.</param>
    /// <param name="enumValues">The values of an enum, in schema order.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Qualifier(string name, LiteralKind kind, params string[] enumValues)
    {
        Name = name;
        Kind = kind;
        EnumValues = enumValues;
    }

    /// <summary>The name in the schema, such as <c>acting</c>.</summary>
    public string Name { get; }

    /// <summary>What its values are.</summary>
    public LiteralKind Kind { get; }

    internal string[] EnumValues { get; }

    /// <summary>The name in the schema.</summary>
    public override string ToString() => Name;
}
