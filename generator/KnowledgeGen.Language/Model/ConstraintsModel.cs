namespace KnowledgeGen.Language.Model;

/// <summary>What the schema rules out between asserted statements.</summary>
/// <param name="IsFunctional">Whether a subject has one value or object at a time.</param>
/// <param name="NoOverlap">Whether an object has one subject at a time.</param>
/// <param name="Disjoint">The relations that never hold between the same two entities at the same time.</param>
/// <param name="Before">
/// Of a date, the property of the same entity that it is not after; of a relation, the property of which the subject's is not after the
/// object's. Null where there is none.
/// </param>
/// <param name="After">The same the other way round.</param>
public sealed record ConstraintsModel(
    bool IsFunctional, bool NoOverlap, EquatableArray<string> Disjoint, string? Before, string? After)
{
    /// <summary>Nothing is ruled out.</summary>
    public static readonly ConstraintsModel None = new(false, false, default, null, null);
}
