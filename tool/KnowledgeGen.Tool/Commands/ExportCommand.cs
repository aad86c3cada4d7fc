using System;
using System.IO;
using KnowledgeGen.Language;
using KnowledgeGen.Tool.Exporting;
using KnowledgeGen.Tool.Loading;
using KnowledgeGen.Tool.Output;

namespace KnowledgeGen.Tool.Commands;

/// <summary><c>kgen export</c>: the checked facts for other programs.</summary>
internal static class ExportCommand
{
    /// <summary>The formats of the facts.</summary>
    public static readonly FormatList Formats =
        new(["jsonl"], ["nquads", "turtle", "csv", "graphml", "cypher", "mermaid", "dot"]);

    public static int Run(ToolHost host, BaseLocation location, string? format, string? output)
    {
        if (format is null) throw new ToolException("Say which format with --format; available: " + Formats.List + ".");

        var loaded = KnowledgeFolder.Load(host, location);
        var compilation = loaded.Compile();
        DiagnosticText.Write(compilation.Diagnostics, host.Error, host.ErrorStyle);
        if (compilation.HasErrors)
        {
            host.Say("Nothing is exported: " + Counting.Problems(compilation.Diagnostics) + ".");
            return ExitCode.Failure;
        }

        if (output is null or "-" or "/dev/stdout") JsonLinesExport.Write(compilation, host.Output);
        else WriteFile(host, compilation, output);
        return ExitCode.Success;
    }

    private static void WriteFile(ToolHost host, KnowledgeCompilation compilation, string output)
    {
        var path = host.FullPath(output);
        if (WhyNot(path) is { } reason)
        {
            throw new ToolException("'" + Escape.ForMessage(output) + "' cannot be written: " + reason + ".");
        }

        AtomicFile.Write(path, writer => JsonLinesExport.Write(compilation, writer));
        host.Say(Escape.ForTerminal(output) + ": " + Counting.Facts(compilation));
    }

    private static string? WhyNot(string path)
    {
        if (Directory.Exists(path)) return "it is a folder; name a file";
        if (!Directory.Exists(Path.GetDirectoryName(path))) return "its folder does not exist; make it first";

        // A device or a pipe would be replaced by a file of its name.
        var real = RealPath.Of(path);
        var isDevice = real.StartsWith("/dev/", StringComparison.Ordinal) || real.StartsWith("/proc/", StringComparison.Ordinal);
        return isDevice ? "it is no ordinary file; leave -o out and redirect the output" : null;
    }
}
