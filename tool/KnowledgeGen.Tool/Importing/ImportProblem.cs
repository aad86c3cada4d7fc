using System;
using System.Collections.Generic;
using System.Globalization;
using KnowledgeGen.Language;

namespace KnowledgeGen.Tool.Importing;

/// <summary>Why a file cannot be imported.</summary>
/// <param name="Path">The path that messages show.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="Message">A sentence that names the thing and the fix, its foreign text escaped.</param>
internal sealed record ImportProblem(string Path, int Line, int Column, string Message)
{
    /// <summary>The problem as terminals and editors understand it.</summary>
    public override string ToString() =>
        Escape.ForTerminal(Path) + string.Create(CultureInfo.InvariantCulture, $"({Line},{Column}): error: ") + Message;
}

/// <summary>Ends an import whose files have problems.</summary>
/// <param name="problems">The problems.</param>
internal sealed class ImportException(IReadOnlyList<ImportProblem> problems) : Exception
{
    public ImportException(ImportProblem problem)
        : this([problem])
    {
    }

    public IReadOnlyList<ImportProblem> Problems { get; } = problems;
}
