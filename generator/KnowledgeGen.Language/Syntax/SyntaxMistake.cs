using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Text;

namespace KnowledgeGen.Language.Syntax;

/// <summary>A place where the parser could not go on, in words that help.</summary>
/// <param name="Rule">What it is an instance of.</param>
/// <param name="Range">Where the mistake is, which is often before the place where the parser noticed.</param>
/// <param name="Message">What is wrong and how to mend it.</param>
internal readonly record struct SyntaxMistake(Rule Rule, TextRange Range, string Message);
