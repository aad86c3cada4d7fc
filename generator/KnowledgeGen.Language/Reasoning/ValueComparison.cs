using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Language.Reasoning;

/// <summary>Compares values as conditions do.</summary>
internal static class ValueComparison
{
    /// <summary>Whether a comparison holds. Of dates that are only partly known it must hold whatever they turn out to be.</summary>
    public static bool Holds(ValueModel left, Comparison comparison, ValueModel right) => (left, right) switch
    {
        (ValueModel.Date one, ValueModel.Date other) => Holds(one.Edtf, comparison, other.Edtf),
        _ when NumberOf(left) is { } one && NumberOf(right) is { } other => Holds(one.CompareTo(other), comparison),
        _ => left == right == (comparison == Comparison.Equal),
    };

    private static bool Holds(int order, Comparison comparison) => comparison switch
    {
        Comparison.Equal => order == 0,
        Comparison.Different => order != 0,
        Comparison.Less => order < 0,
        Comparison.LessOrEqual => order <= 0,
        Comparison.Greater => order > 0,
        _ => order >= 0,
    };

    private static bool Holds(string left, Comparison comparison, string right)
    {
        if (left == right && comparison is Comparison.Equal) return true;

        var (one, other) = (EdtfDate.Parse(left), EdtfDate.Parse(right));
        return comparison switch
        {
            Comparison.Equal => false,
            Comparison.Different => one.Overlaps(other) == Truth.No,
            Comparison.Less => one.Before(other) == Truth.Certainly,
            Comparison.LessOrEqual => one.After(other) == Truth.No,
            Comparison.Greater => one.After(other) == Truth.Certainly,
            _ => one.Before(other) == Truth.No,
        };
    }

    private static decimal? NumberOf(ValueModel value) => value switch
    {
        ValueModel.Integer integer => integer.Value,
        ValueModel.Decimal number => number.Value,
        _ => null,
    };
}
