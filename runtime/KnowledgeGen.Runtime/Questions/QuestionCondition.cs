using System.ComponentModel;

namespace KnowledgeGen;

/// <summary>How a condition compares two values.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum QuestionComparison
{
    /// <summary>The same.</summary>
    Equal,

    /// <summary>Not the same; of dates, certainly without a day in common.</summary>
    Different,

    /// <summary>Less; of dates, certainly before.</summary>
    Less,

    /// <summary>Less or equal; of dates, certainly not after.</summary>
    LessOrEqual,

    /// <summary>Greater; of dates, certainly after.</summary>
    Greater,

    /// <summary>Greater or equal; of dates, certainly not before.</summary>
    GreaterOrEqual,
}

/// <summary>A condition of a question; for generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class QuestionCondition
{
    private QuestionCondition(bool isNegated) => IsNegated = isNegated;

    /// <summary>Whether there must be nothing that meets it.</summary>
    internal bool IsNegated { get; }

    /// <summary>There is a statement of a property or relation.</summary>
    /// <param name="subject">The subject.</param>
    /// <param name="value">The value or object.</param>
    /// <param name="during">The variable for when it holds, or null.</param>
    /// <param name="isNegated">Whether there must be none.</param>
    /// <param name="predicates">The index of the property or relation; of properties that share a name, those of all.</param>
    public static QuestionCondition Stated(QuestionTerm subject, QuestionTerm value, QuestionTerm? during, bool isNegated, params int[] predicates) =>
        new StatedCondition(predicates, subject, value, during, isNegated);

    /// <summary>An entity is of a type.</summary>
    /// <param name="type">The index of the type.</param>
    /// <param name="entity">The entity.</param>
    /// <param name="isNegated">Whether it must not be.</param>
    public static QuestionCondition OfType(int type, QuestionTerm entity, bool isNegated = false) => new TypeCondition(type, entity, isNegated);

    /// <summary>Two entities or values compare so.</summary>
    /// <param name="left">The one on the left.</param>
    /// <param name="comparison">How.</param>
    /// <param name="right">The one on the right.</param>
    public static QuestionCondition Compared(QuestionTerm left, QuestionComparison comparison, QuestionTerm right) => new ComparedCondition(left, comparison, right);

    internal sealed class StatedCondition(int[] predicates, QuestionTerm subject, QuestionTerm value, QuestionTerm? during, bool isNegated) : QuestionCondition(isNegated)
    {
        public int[] Predicates { get; } = predicates;

        public QuestionTerm Subject { get; } = subject;

        public QuestionTerm Value { get; } = value;

        public QuestionTerm? During { get; } = during;
    }

    internal sealed class TypeCondition(int type, QuestionTerm entity, bool isNegated) : QuestionCondition(isNegated)
    {
        public int Type { get; } = type;

        public QuestionTerm Entity { get; } = entity;
    }

    internal sealed class ComparedCondition(QuestionTerm left, QuestionComparison comparison, QuestionTerm right) : QuestionCondition(isNegated: false)
    {
        public QuestionTerm Left { get; } = left;

        public QuestionComparison Comparison { get; } = comparison;

        public QuestionTerm Right { get; } = right;
    }
}
