namespace KnowledgeGen;

/// <summary>Kleene's strong three-valued logic over <see cref="Truth"/>.</summary>
public static class TruthExtensions
{
    /// <summary>Both: the smaller of the two answers.</summary>
    public static Truth And(this Truth left, Truth right) => left < right ? left : right;

    /// <summary>At least one: the larger of the two answers.</summary>
    public static Truth Or(this Truth left, Truth right) => left > right ? left : right;

    /// <summary>The opposite; what is possible stays possible.</summary>
    public static Truth Not(this Truth truth) => Truth.Certainly - (int)truth;

    /// <summary>True unless the answer is <see cref="Truth.No"/>.</summary>
    public static bool IsPossible(this Truth truth) => truth != Truth.No;

    /// <summary>True for <see cref="Truth.Certainly"/> alone.</summary>
    public static bool IsCertain(this Truth truth) => truth == Truth.Certainly;

    internal static Truth From(bool possibly, bool certainly) =>
        certainly ? Truth.Certainly : possibly ? Truth.Possibly : Truth.No;

    /// <summary>The same question asked of a value that is marked as approximate or uncertain: it is never certain.</summary>
    internal static Truth Doubted(this Truth truth, bool doubtful) =>
        doubtful && truth == Truth.Certainly ? Truth.Possibly : truth;
}
