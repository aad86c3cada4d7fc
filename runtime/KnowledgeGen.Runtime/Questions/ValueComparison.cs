using System.Globalization;

namespace KnowledgeGen;

/// <summary>Compares values as conditions do.</summary>
internal static class ValueComparison
{
    /// <summary>Whether a comparison holds. Of dates that are only partly known it must hold whatever they turn out to be.</summary>
    public static bool Holds(TermValue left, QuestionComparison comparison, TermValue right)
    {
        if (left.Kind == LiteralKind.Date && right.Kind == LiteralKind.Date) return HoldsOfDates(left.Text, comparison, right.Text);
        if (NumberOf(left) is { } one && NumberOf(right) is { } other) return HoldsOfOrder(one.CompareTo(other), comparison);
        return left.Equals(right) == (comparison == QuestionComparison.Equal);
    }

    private static bool HoldsOfOrder(int order, QuestionComparison comparison) => comparison switch
    {
        QuestionComparison.Equal => order == 0,
        QuestionComparison.Different => order != 0,
        QuestionComparison.Less => order < 0,
        QuestionComparison.LessOrEqual => order <= 0,
        QuestionComparison.Greater => order > 0,
        _ => order >= 0,
    };

    private static bool HoldsOfDates(string left, QuestionComparison comparison, string right)
    {
        if (left == right && comparison is QuestionComparison.Equal) return true;

        var (one, other) = (EdtfDate.Parse(left), EdtfDate.Parse(right));
        return comparison switch
        {
            QuestionComparison.Equal => false,
            QuestionComparison.Different => one.Overlaps(other) == Truth.No,
            QuestionComparison.Less => one.Before(other) == Truth.Certainly,
            QuestionComparison.LessOrEqual => one.After(other) == Truth.No,
            QuestionComparison.Greater => one.After(other) == Truth.Certainly,
            _ => one.Before(other) == Truth.No,
        };
    }

    private static decimal? NumberOf(TermValue value) => value.Kind is LiteralKind.Integer or LiteralKind.Decimal
        ? decimal.Parse(value.Text, NumberStyles.Number, CultureInfo.InvariantCulture)
        : null;
}
