using KnowledgeGen.Language.Text;

namespace KnowledgeGen.Language.Patterns;

/// <summary>An entity that a condition names. Whether there is one, and of a type that fits, is known when all facts are.</summary>
/// <param name="Id">The id.</param>
/// <param name="Types">The types that it may be of.</param>
/// <param name="Location">Where it stands.</param>
public sealed record PatternConstant(string Id, EquatableArray<string> Types, SourceLocation Location);
