namespace KnowledgeGen.Language.Evidence;

/// <summary>A half-open range of a suffix array: all the places where one sequence of tokens occurs.</summary>
/// <param name="Low">The first place.</param>
/// <param name="High">The place after the last one.</param>
internal readonly record struct IndexInterval(int Low, int High)
{
    /// <summary>The number of places.</summary>
    public int Count => High - Low;
}
