namespace KnowledgeGen.Language.Evidence;

/// <summary>What came of reading a document: exactly one of the two is not null.</summary>
/// <param name="Document">The document.</param>
/// <param name="Problem">Why it cannot be used as a source.</param>
public sealed record DocumentReadResult(DocumentText? Document, DocumentProblem? Problem);
