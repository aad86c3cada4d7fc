using System.Collections.Generic;

namespace KnowledgeGen.Tool.Importing;

/// <summary>A record of a CSV file.</summary>
/// <param name="Line">The line that it starts in, from 1.</param>
/// <param name="Fields">Its fields.</param>
internal sealed record CsvRecord(int Line, IReadOnlyList<CsvField> Fields);

/// <summary>A field of a CSV file.</summary>
/// <param name="Text">Its text, without quotation marks around it.</param>
/// <param name="Line">The line that it starts in, from 1.</param>
/// <param name="Column">The column that it starts at, from 1.</param>
internal readonly record struct CsvField(string Text, int Line, int Column);
