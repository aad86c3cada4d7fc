namespace KnowledgeGen;

/// <summary>The units of a duration in the order in which ISO 8601 writes them.</summary>
internal enum DurationUnit
{
    Year,
    Month,
    Week,
    Day,
    Hour,
    Minute,
    Second,
}
