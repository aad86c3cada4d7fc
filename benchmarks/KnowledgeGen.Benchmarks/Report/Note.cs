namespace KnowledgeGen.Benchmarks.Report;

/// <summary>What a run has to say beside its figures.</summary>
/// <param name="Section">The part of the report.</param>
/// <param name="Text">A sentence.</param>
internal sealed record Note(string Section, string Text);
