using System.IO;
using System.Linq;
using KnowledgeGen.Language;
using KnowledgeGen.Tool.Editing;
using KnowledgeGen.Tool.Loading;
using KnowledgeGen.Tool.Output;

namespace KnowledgeGen.Tool.Commands;

/// <summary>What somebody wants to have JSON Schemas of.</summary>
/// <param name="Kind">The name of a kind of files; null for all of them.</param>
/// <param name="Output">The file to write, of one kind; null for the output.</param>
/// <param name="Watches">Whether they are written again whenever a file changes.</param>
internal sealed record SchemaRequest(string? Kind, string? Output, bool Watches);

/// <summary><c>kgen schema</c>: JSON Schemas with which editors complete and check the files of a knowledge base.</summary>
internal static class SchemaCommand
{
    /// <summary>The kinds of files.</summary>
    public static readonly FormatList Kinds = new([.. EditorSchemas.All.Select(schema => schema.Name)], "kind");

    public static int Run(ToolHost host, BaseLocation location, SchemaRequest request)
    {
        if (request is { Kind: null, Output: not null }) throw new ToolException("Say with --of which one -o is for; available: " + Kinds.List + ".");
        if (request is { Kind: not null, Watches: true }) throw new ToolException("--watch writes all of them; leave --of out.");
        if (ExportTarget.IsStandardOutput(request.Output)) request = request with { Output = null };
        if (request.Output is { } output) TargetFile.Refuse(output, TargetFile.WhyNot(host.FullPath(output), "leave -o out and redirect the output"));
        if (!request.Watches) return Write(host, location, request);

        FolderWatch.Run(host, location, [], () => Write(host, location, request), () => WriteAgain(host, location, request));
        return ExitCode.Success;
    }

    /// <summary>Writes all JSON Schemas of a knowledge base that has no errors.</summary>
    public static int WriteAll(ToolHost host, BaseLocation location) => Write(host, location, new SchemaRequest(null, null, Watches: false));

    // What cannot be read while somebody changes it, can a moment later.
    private static void WriteAgain(ToolHost host, BaseLocation location, SchemaRequest request)
    {
        try
        {
            Write(host, location, request);
        }
        catch (ToolException exception)
        {
            host.Complain(exception.Message);
        }
    }

    private static int Write(ToolHost host, BaseLocation location, SchemaRequest request)
    {
        var loaded = KnowledgeFolder.Load(host, location);
        var compilation = loaded.Compile(host);
        if (compilation.HasErrors)
        {
            DiagnosticText.Write(compilation.Diagnostics, host.Error, host.ErrorStyle);
            host.Say("No JSON Schema is written: " + Counting.Problems(compilation.Diagnostics) + ".");
            return ExitCode.Failure;
        }

        if (request.Kind is { } kind)
        {
            var text = EditorSchemas.All.First(schema => schema.Name == kind).Write(compilation, loaded.DocumentIds);
            if (request.Output is { } output) AtomicFile.Write(host.FullPath(output), writer => writer.Write(text));
            else host.Output.Write(text);
            return ExitCode.Success;
        }

        var shown = Path.Join(location.Folder, EditorSchemas.Folder);
        var folder = Path.Combine(host.FullPath(location.Folder ?? "."), EditorSchemas.Folder);
        if (File.Exists(folder)) throw new ToolException("'" + Escape.ForMessage(shown) + "' cannot be written: it is a file; move it away.");
        EditorSchemas.Write(folder, loaded, compilation);
        host.Say(Escape.ForTerminal(shown) + ": JSON Schemas of " + Counting.Facts(compilation));
        return ExitCode.Success;
    }
}
