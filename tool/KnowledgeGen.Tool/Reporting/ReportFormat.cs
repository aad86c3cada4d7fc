using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Tool.Output;

namespace KnowledgeGen.Tool.Reporting;

/// <summary>A way to write what a check found.</summary>
/// <param name="Name">Its name on the command line.</param>
/// <param name="Write">Writes a report to the output.</param>
internal sealed record ReportFormat(string Name, Action<Report, ToolHost> Write)
{
    /// <summary>All of them; the first is the default.</summary>
    public static readonly IReadOnlyList<ReportFormat> All =
    [
        new("text", static (report, host) => DiagnosticText.Write(report.Diagnostics, host.Output, host.OutputStyle)),
        new("sarif", static (report, host) => SarifReport.Write(report, host.Output)),
        new("github", static (report, host) => GitHubReport.Write(report, host.Output)),
    ];

    /// <summary>The one with a name; the default for null.</summary>
    public static ReportFormat Find(string? name) => name is null ? All[0] : All.Single(format => format.Name == name);
}
