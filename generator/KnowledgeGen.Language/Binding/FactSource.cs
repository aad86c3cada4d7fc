using KnowledgeGen.Language.Syntax;

namespace KnowledgeGen.Language.Binding;

/// <summary>A fact file as it was read.</summary>
/// <param name="File">Its syntax; diagnostics carry its path.</param>
/// <param name="RelativePath">
/// Its path relative to the knowledge base, with <c>/</c>: what is emitted, whatever the machine.
/// </param>
public sealed record FactSource(YamlFile File, string RelativePath);
