namespace KnowledgeGen.Language.Reasoning;

/// <summary>Where a statement comes from: the facts, or a rule and its premises.</summary>
/// <param name="Rule">The number of the rule; <see cref="Stated"/> for a statement of the facts.</param>
/// <param name="First">The first premise; of a stated one the number of its subject and its place there.</param>
/// <param name="Second">The second premise, or none.</param>
/// <param name="Others">Further premises, or null.</param>
internal readonly record struct Provenance(int Rule, FactReference First, FactReference Second, FactReference[]? Others)
{
    /// <summary>What the variables of the rule stood for; null where it has no conditions but its premises.</summary>
    public int[]? Values { get; init; }

    public const int Stated = -1;

    public static Provenance OfStatement(int subject, int place) => new(Stated, new FactReference(subject, place), FactReference.None, null);
}

/// <summary>A statement: the number of its table and its place there.</summary>
internal readonly record struct FactReference(int Table, int Place)
{
    public static readonly FactReference None = new(-1, -1);

    public bool IsNone => Table < 0;
}
