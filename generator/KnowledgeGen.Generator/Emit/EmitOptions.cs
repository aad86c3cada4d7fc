namespace KnowledgeGen.Generator.Emit;

/// <summary>What a project decides about its generated code.</summary>
/// <param name="Namespace">The namespace of all generated types; empty for the global one.</param>
/// <param name="Root">The name of the root class.</param>
/// <param name="SupportsStaticAbstracts">
/// Whether the language version is 11 or later, so that <c>IParsable</c> can be implemented.
/// </param>
public sealed record EmitOptions(string Namespace, string Root, bool SupportsStaticAbstracts)
{
    /// <summary>Whether other assemblies import the facts and make entities of the generated classes.</summary>
    public bool IsLibrary { get; init; }

    /// <summary>Whether the language version is 14 or later, so that what is imported can be extended.</summary>
    public bool SupportsExtensions { get; init; }

    /// <summary>Who may call the constructors that stores and views call.</summary>
    internal string ConstructorAccess => IsLibrary ? "public" : "internal";

    /// <summary>The same for a class that nobody makes an object of.</summary>
    internal string BaseConstructorAccess => IsLibrary ? "protected" : "private protected";

    /// <summary>The root class as it is written in an expression, where a member could have its simple name.</summary>
    internal string RootExpression => CSharpNames.Global(this, Root);
}
