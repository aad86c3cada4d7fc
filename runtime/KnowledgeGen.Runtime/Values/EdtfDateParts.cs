namespace KnowledgeGen;

/// <summary>One end of an interval: a date, open (".."), or unknown (nothing).</summary>
internal readonly record struct IntervalEnd(EdtfDate? Date, bool IsOpen);

/// <summary>One member of a set: a date, or a range of which one end may be missing.</summary>
internal readonly record struct SetMember(EdtfDate? First, EdtfDate? Last, bool IsRange);
