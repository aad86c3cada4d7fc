namespace KnowledgeGen;

/// <summary>One amount of a duration; null is X, unspecified.</summary>
internal readonly record struct DurationAmount(DurationUnit Unit, decimal? Value);
