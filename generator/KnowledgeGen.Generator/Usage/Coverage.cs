namespace KnowledgeGen.Generator.Usage;

/// <summary>What a pattern does with a set of values; null where that is not understood.</summary>
/// <param name="All">Whether it matches each of them.</param>
/// <param name="Any">Whether it matches one of them at least.</param>
/// <param name="IsFew">
/// Whether it names single ones of endlessly many, such as texts: however many of these patterns there are, together they do not match all.
/// </param>
internal readonly record struct Coverage(bool? All, bool? Any, bool IsFew = false)
{
    public static readonly Coverage Full = new(true, true);
    public static readonly Coverage Nothing = new(false, false, true);
    public static readonly Coverage Some = new(false, true);
    public static readonly Coverage Few = new(false, true, true);
    public static readonly Coverage Unknown = new(null, null);

    public static Coverage operator !(Coverage operand) => new(!operand.Any, !operand.All);

    public static Coverage operator &(Coverage left, Coverage right) => new(
        left.All & right.All,
        left.Any == false || right.Any == false ? false : left.All == true ? right.Any : right.All == true ? left.Any : null,
        left.IsFew || right.IsFew);

    public static Coverage operator |(Coverage left, Coverage right)
    {
        if (left.Any == false) return right;
        if (right.Any == false) return left;

        // Two that match a part each may be the two parts that there are: { IsOpen: true } and { IsOpen: false }.
        var isFew = left.IsFew && right.IsFew;
        var isPart = left.All == false && right.All == false;
        return new Coverage(isPart ? (isFew ? false : null) : left.All | right.All, left.Any | right.Any, isFew);
    }
}
