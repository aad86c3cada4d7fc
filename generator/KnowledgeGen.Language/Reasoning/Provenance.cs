namespace KnowledgeGen.Language.Reasoning;

/// <summary>Where a statement comes from: the facts, or premises. There are very many, so that what few have is kept apart.</summary>
/// <param name="First">The first premise, or none; of a stated one the number of its subject and its place there.</param>
/// <param name="Second">The second premise, or none.</param>
internal readonly record struct Provenance(FactReference First, FactReference Second)
{
    /// <summary>The number of the rule of what no rule concludes.</summary>
    public const int Stated = -1;

    public static readonly Provenance None = new(FactReference.None, FactReference.None);

    public static Provenance OfStatement(int subject, int place) => new(new FactReference(subject, place), FactReference.None);
}

/// <summary>What else a conclusion rests on.</summary>
/// <param name="Premises">The premises after the second one.</param>
/// <param name="Values">What the variables of the rule stood for; null where it has no conditions but its premises.</param>
internal sealed record FurtherProvenance(FactReference[] Premises, int[]? Values);

/// <summary>A statement: the number of its table and its place there.</summary>
internal readonly record struct FactReference(int Table, int Place)
{
    public static readonly FactReference None = new(-1, -1);

    public bool IsNone => Table < 0;
}
