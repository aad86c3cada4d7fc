namespace KnowledgeGen.Language.Evidence;

/// <summary>Tokens of a document that stand together.</summary>
/// <param name="First">The number of the first token.</param>
/// <param name="Last">The number of the last token, inclusive.</param>
internal readonly record struct TokenSpan(int First, int Last);
