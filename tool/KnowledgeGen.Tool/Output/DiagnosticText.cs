using System.Collections.Generic;
using System.Globalization;
using System.IO;
using KnowledgeGen.Language;
using KnowledgeGen.Language.Diagnostics;

namespace KnowledgeGen.Tool.Output;

/// <summary>Diagnostics as <c>path(line,column): error KG1001: message</c>, which terminals and editors understand.</summary>
internal static class DiagnosticText
{
    /// <summary>Writes one line for each diagnostic.</summary>
    public static void Write(IEnumerable<Diagnostic> diagnostics, TextWriter writer, TextStyle style)
    {
        foreach (var diagnostic in diagnostics) writer.WriteLine(Line(diagnostic, style));
    }

    private static string Line(Diagnostic diagnostic, TextStyle style)
    {
        var place = diagnostic.Location.Start;
        var severity = diagnostic.Rule.Severity == Severity.Error ? style.Error("error") : style.Warning("warning");
        var where = string.Create(CultureInfo.InvariantCulture, $"({place.Line + 1},{place.Column + 1})");
        return Escape.ForTerminal(diagnostic.Location.Path) + where
            + ": " + severity + " " + diagnostic.Rule.Id + ": " + Escape.ForTerminal(diagnostic.Message);
    }
}
