using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Text;

namespace KnowledgeGen.Language.Binding;

/// <summary>Where the facts say what became of an entity.</summary>
/// <param name="Rule">The rule that warns of its use.</param>
/// <param name="Id">The id by which it is used.</param>
/// <param name="Location">Where the key or the former id stands.</param>
public sealed record LifeCyclePlace(Rule Rule, string Id, SourceLocation Location);
