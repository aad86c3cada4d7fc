using KnowledgeGen.Language.Diagnostics;

namespace KnowledgeGen.Language.Questions;

/// <summary>What the facts say otherwise than a question expects.</summary>
/// <param name="Question">The place of the question among all.</param>
/// <param name="Case">The place of the case among those of the question.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Message">What is wrong.</param>
public sealed record WrongAnswer(int Question, int Case, Rule Rule, string Message);
