namespace KnowledgeGen.Language.Evidence;

/// <summary>The unit of matching: a word or a single other code point, each with the combining marks that follow it.</summary>
/// <param name="Start">The offset of its first character in the text, in UTF-16 code units.</param>
/// <param name="End">The offset after its last character.</param>
/// <param name="HasSpaceBefore">Whether white space stands before it.</param>
internal readonly record struct Token(int Start, int End, bool HasSpaceBefore);
