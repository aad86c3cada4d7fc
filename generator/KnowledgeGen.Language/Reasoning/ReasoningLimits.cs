namespace KnowledgeGen.Language.Reasoning;

/// <summary>How much is concluded at most. Beyond, a rule is taken for one that explodes.</summary>
public static class ReasoningLimits
{
    /// <summary>The greatest number of statements that all rules together conclude.</summary>
    public const int Statements = 2_000_000;

    /// <summary>The number of combinations of statements and entities that the conditions of one rule may be tried on.</summary>
    public const int Steps = 20_000;

    /// <summary>And for each statement that the rules look at so many more: a small knowledge base must not take long.</summary>
    public const int StepsPerStatement = 200;

    /// <summary>And for each statement that the rule concludes so many more: what it finds, it may look for.</summary>
    public const int StepsPerConclusion = 10;

    /// <summary>How often as many as one may all questions of a knowledge base try together.</summary>
    public const int QuestionShare = 20;
}
