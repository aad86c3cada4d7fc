namespace KnowledgeGen.Language.Diagnostics;

public static partial class Rules
{
    /// <summary>A question, or a part of one, of the wrong shape.</summary>
    public static readonly Rule WrongQuestionShape = Error("KG9001", "Wrong shape in a question");

    /// <summary>A key that questions do not have.</summary>
    public static readonly Rule UnknownQuestionKey = Error("KG9002", "Unknown key of a question");

    /// <summary>A key without which there is no question.</summary>
    public static readonly Rule MissingQuestionKey = Error("KG9003", "Missing key of a question");

    /// <summary>A question with a name that no method can have.</summary>
    public static readonly Rule InvalidQuestionName = Error("KG9004", "Name of a question");

    /// <summary>Two questions with one name.</summary>
    public static readonly Rule DuplicateQuestion = Error("KG9005", "Two questions of one name");

    /// <summary>A question that the facts answer otherwise than expected.</summary>
    public static readonly Rule WrongAnswer = Error("KG9006", "Wrong answer");

    /// <summary>A question of which no answers are expected.</summary>
    public static readonly Rule UncheckedQuestion = Warning("KG9007", "Question without expected answers");
}
