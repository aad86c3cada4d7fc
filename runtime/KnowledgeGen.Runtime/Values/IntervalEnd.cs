namespace KnowledgeGen;

/// <summary>One end of an interval: a date, open (".."), or unknown (nothing).</summary>
internal readonly record struct IntervalEnd(EdtfDate? Date, bool IsOpen);
