using System.Globalization;
using System.IO;
using KnowledgeGen.Language;
using KnowledgeGen.Language.Diagnostics;

namespace KnowledgeGen.Tool.Reporting;

/// <summary>
/// Workflow commands of GitHub Actions, which show findings at the changed lines of a pull request: a line each
/// (https://docs.github.com/actions/reference/workflow-commands-for-github-actions).
/// </summary>
internal static class GitHubReport
{
    public static void Write(Report report, TextWriter writer)
    {
        foreach (var diagnostic in report.Diagnostics) writer.WriteLine(Line(diagnostic));
    }

    private static string Line(Diagnostic diagnostic)
    {
        var (start, end) = (diagnostic.Location.Start, diagnostic.Location.End);
        var command = diagnostic.Rule.Severity == Severity.Error ? "error" : "warning";
        var lines = string.Create(CultureInfo.InvariantCulture, $",line={start.Line + 1},endLine={end.Line + 1}");

        // Columns are of one line.
        var columns = start.Line == end.Line && end.Column > start.Column
            ? string.Create(CultureInfo.InvariantCulture, $",col={start.Column + 1},endColumn={end.Column}")
            : string.Empty;
        return "::" + command + " file=" + Escape.ForWorkflowProperty(diagnostic.Location.Path) + lines + columns
            + ",title=" + Escape.ForWorkflowProperty(diagnostic.Rule.Id + ": " + diagnostic.Rule.Title)
            + "::" + Escape.ForWorkflowMessage(diagnostic.Message);
    }
}
