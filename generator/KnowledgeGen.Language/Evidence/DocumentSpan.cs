namespace KnowledgeGen.Language.Evidence;

/// <summary>Characters of a document.</summary>
/// <param name="Start">The offset of the first one in the document's text, in UTF-16 code units.</param>
/// <param name="End">The offset after the last one.</param>
/// <param name="Line">The line of <paramref name="Start"/>, from 1.</param>
public readonly record struct DocumentSpan(int Start, int End, int Line);
