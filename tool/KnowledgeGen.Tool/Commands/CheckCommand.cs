using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using KnowledgeGen.Language;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Tool.Loading;
using KnowledgeGen.Tool.Output;
using KnowledgeGen.Tool.Reporting;

namespace KnowledgeGen.Tool.Commands;

/// <summary>What somebody wants to have checked, and how it is reported.</summary>
/// <param name="Format">The name of the format; null for the default.</param>
/// <param name="Baseline">The file of findings that are known; null where there is none.</param>
/// <param name="UpdatesBaseline">Whether that file is written rather than read.</param>
/// <param name="Watches">Whether it is checked again whenever a file changes.</param>
internal sealed record CheckRequest(string? Format, string? Baseline, bool UpdatesBaseline, bool Watches);

/// <summary><c>kgen check</c>: all diagnostics on the output, a summary beside it.</summary>
internal static class CheckCommand
{
    /// <summary>The formats of the diagnostics.</summary>
    public static readonly FormatList Formats = new([.. ReportFormat.All.Select(format => format.Name)]);

    public static int Run(ToolHost host, BaseLocation location, CheckRequest request)
    {
        if (request is { UpdatesBaseline: true, Baseline: null }) throw new ToolException("Say which file with --baseline.");
        if (request is { UpdatesBaseline: true, Baseline: { } written })
        {
            TargetFile.Refuse(written, TargetFile.WhyNot(host.FullPath(written), "name another one"));
        }

        if (!request.Watches) return Check(host, location, request);

        if (request.UpdatesBaseline) throw new ToolException("--watch and --update-baseline do not go together.");
        string[] others = request.Baseline is { } read ? [host.FullPath(read)] : [];
        FolderWatch.Run(host, location, others, () => Check(host, location, request), () => CheckAgain(host, location, request));
        return ExitCode.Success;
    }

    // Whoever watches is in the middle of changing things: what cannot be read now, can a moment later.
    private static void CheckAgain(ToolHost host, BaseLocation location, CheckRequest request)
    {
        try
        {
            Check(host, location, request);
        }
        catch (ToolException exception)
        {
            host.Complain(exception.Message);
        }
    }

    private static int Check(ToolHost host, BaseLocation location, CheckRequest request)
    {
        var loaded = Read(() => KnowledgeFolder.Load(host, location));
        var compilation = loaded.Compile(host);
        var lines = new SourceLines(loaded);
        var (findings, remark) = Unknown(host, compilation.AllDiagnostics, request, lines);
        var shown = DiagnosticList.Cut(findings);
        ReportFormat.Find(request.Format).Write(new Report(shown, lines), host);
        host.Output.Flush();
        host.Say(Escape.ForTerminal(loaded.Name) + ": " + Counting.Facts(compilation) + ", " + Counting.Problems(findings) + remark);
        return shown.Any(diagnostic => diagnostic.Rule.Severity == Severity.Error) ? ExitCode.Failure : ExitCode.Success;
    }

    // A file that goes while it is read ends no watch, and an output that takes no more does.
    private static T Read<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ToolException(Escape.ForTerminal(exception.Message));
        }
    }

    private static (IReadOnlyList<Diagnostic> Findings, string Remark) Unknown(
        ToolHost host, EquatableArray<Diagnostic> all, CheckRequest request, SourceLines lines)
    {
        if (request.Baseline is not { } shownPath) return (all, string.Empty);

        var path = host.FullPath(shownPath);
        if (request.UpdatesBaseline)
        {
            Baseline.Write(path, all, lines);
            return ([], "; " + Counting.Of(all.Count, "finding", "findings") + " written to " + Escape.ForTerminal(shownPath));
        }

        var baseline = Read(() => Baseline.Read(path, shownPath));
        var unknown = baseline.TakeOut(all, lines);
        var known = "; " + (all.Count - unknown.Count) + " known from the baseline";
        var gone = baseline.Gone == 0 ? string.Empty : ", " + baseline.Gone + " mended: take them out with --update-baseline";
        return (unknown, known + gone);
    }
}
