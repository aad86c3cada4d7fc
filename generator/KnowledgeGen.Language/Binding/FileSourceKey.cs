using KnowledgeGen.Language.Text;

namespace KnowledgeGen.Language.Binding;

/// <summary>What the key <c>source</c> at the top of a fact file says.</summary>
/// <param name="Document">The id of a document; null where the key is not there or not understood.</param>
/// <param name="Range">Where the id stands.</param>
/// <param name="IsUnclear">Whether the key is there and was not understood, which is reported.</param>
internal readonly record struct FileSourceKey(string? Document, TextRange Range, bool IsUnclear);
