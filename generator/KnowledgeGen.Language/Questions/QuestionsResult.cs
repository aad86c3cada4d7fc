using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Language.Patterns;
using KnowledgeGen.Language.Text;

namespace KnowledgeGen.Language.Questions;

/// <summary>What became of the question files.</summary>
/// <param name="Questions">Those that could be understood, in the order of the files.</param>
/// <param name="Places">Where they stand, one for one.</param>
/// <param name="Constants">The entities that they name.</param>
/// <param name="Diagnostics">What is wrong with the rest.</param>
public sealed record QuestionsResult(
    EquatableArray<QuestionModel> Questions,
    EquatableArray<QuestionPlace> Places,
    EquatableArray<PatternConstant> Constants,
    EquatableArray<Diagnostic> Diagnostics)
{
    /// <summary>There are no questions.</summary>
    public static readonly QuestionsResult Empty = new(default, default, default, default);
}

/// <summary>Where a question stands.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Cases">What is expected of it, one for one with its cases.</param>
public sealed record QuestionPlace(SourceLocation Name, EquatableArray<SourceLocation> Cases);
