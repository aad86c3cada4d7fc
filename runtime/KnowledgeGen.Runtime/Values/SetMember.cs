namespace KnowledgeGen;

/// <summary>One member of a set: a date, or a range of which one end may be missing.</summary>
internal readonly record struct SetMember(EdtfDate? First, EdtfDate? Last, bool IsRange);
