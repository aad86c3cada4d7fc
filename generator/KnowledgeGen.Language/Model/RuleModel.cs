namespace KnowledgeGen.Language.Model;

/// <summary>A rule of the schema: where its conditions hold, so does its conclusion.</summary>
/// <param name="Name">The kebab-case name.</param>
/// <param name="Summary">Why it holds, in the schema's words, or null.</param>
/// <param name="Body">The conditions.</param>
/// <param name="Head">The conclusion: a statement of a relation, neither negated nor with a time of its own.</param>
/// <param name="IncludesReported">
/// Whether conditions are met by statements that are not asserted, too. What is concluded from such ones is not asserted either.
/// </param>
public sealed record RuleModel(string Name, string? Summary, PatternModel Body, AtomModel.Stated Head, bool IncludesReported)
{
    /// <summary>The library that declares it; null where the knowledge base itself does.</summary>
    public string? Library { get; init; }
}
