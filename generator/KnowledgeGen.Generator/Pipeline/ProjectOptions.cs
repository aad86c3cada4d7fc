using KnowledgeGen.Language;
using KnowledgeGen.Language.Diagnostics;

namespace KnowledgeGen.Generator.Pipeline;

/// <summary>What the project file says of the generated code, checked.</summary>
/// <param name="Namespace">The namespace of the generated types.</param>
/// <param name="Root">The name of the root class.</param>
/// <param name="IsLibrary">Whether other projects may import the facts.</param>
/// <param name="Diagnostics">What is wrong with the properties; then their defaults apply.</param>
internal sealed record ProjectOptions(string Namespace, string Root, bool IsLibrary, EquatableArray<Diagnostic> Diagnostics);
