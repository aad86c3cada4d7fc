namespace KnowledgeGen.Language.Model;

/// <summary>What follows from the statements of a relation, beside what rules conclude.</summary>
/// <param name="IsTransitive">Whether it leads on: from X to Z where it leads from X to Y and from Y to Z.</param>
/// <param name="IsAcyclic">Whether it never leads back to where it started.</param>
/// <param name="SubRelationOf">The relations that hold wherever it does.</param>
/// <param name="IsDerived">Whether it is concluded only, and never stated in facts.</param>
public sealed record SemanticsModel(bool IsTransitive, bool IsAcyclic, EquatableArray<string> SubRelationOf, bool IsDerived)
{
    /// <summary>Nothing follows.</summary>
    public static readonly SemanticsModel None = new(false, false, default, false);
}
