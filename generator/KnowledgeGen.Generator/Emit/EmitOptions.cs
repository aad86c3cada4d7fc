namespace KnowledgeGen.Generator.Emit;

/// <summary>What a project decides about its generated code.</summary>
/// <param name="Namespace">The namespace of all generated types; empty for the global one.</param>
/// <param name="Root">The name of the root class.</param>
/// <param name="SupportsStaticAbstracts">
/// Whether the language version is 11 or later, so that <c>IParsable</c> can be implemented.
/// </param>
public sealed record EmitOptions(string Namespace, string Root, bool SupportsStaticAbstracts)
{
    /// <summary>The root class as it is written in an expression, where a member could have its simple name.</summary>
    internal string RootExpression => CSharpNames.Global(this, Root);
}
