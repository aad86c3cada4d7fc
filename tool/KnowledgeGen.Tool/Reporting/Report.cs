using System.Collections.Generic;
using KnowledgeGen.Language.Diagnostics;

namespace KnowledgeGen.Tool.Reporting;

/// <summary>What a check found, for a report.</summary>
/// <param name="Diagnostics">The findings, arranged for people.</param>
/// <param name="Lines">The lines that they stand on.</param>
internal sealed record Report(IReadOnlyList<Diagnostic> Diagnostics, SourceLines Lines);
