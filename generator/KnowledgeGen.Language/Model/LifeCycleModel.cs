namespace KnowledgeGen.Language.Model;

/// <summary>What became of an entity or a statement after it was written. Null means: nothing.</summary>
/// <param name="Retracted">Why it is not held any more.</param>
/// <param name="Disputed">Why it may not be right.</param>
/// <param name="SupersededBy">The id of the entity that is to be used instead.</param>
public sealed record LifeCycleModel(string? Retracted, string? Disputed, string? SupersededBy)
{
    /// <summary>It is as it was written.</summary>
    public static readonly LifeCycleModel None = new(null, null, null);

    /// <summary>Whether it should not be used any more.</summary>
    public bool IsOutOfUse => Retracted is not null || SupersededBy is not null;

    /// <summary>The same with what is said of it later; what is not said again stays.</summary>
    public LifeCycleModel With(LifeCycleModel later) => new(later.Retracted ?? Retracted, later.Disputed ?? Disputed, later.SupersededBy ?? SupersededBy);
}

/// <summary>An id that an entity had before.</summary>
/// <param name="Id">The id.</param>
/// <param name="CSharpName">
/// The name of the C# member that leads to the new one; null where that has the name itself, or where a clash, itself an error, leaves it
/// without one.
/// </param>
public sealed record FormerId(string Id, string? CSharpName);
