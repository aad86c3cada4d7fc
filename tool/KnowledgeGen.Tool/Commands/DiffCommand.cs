using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language;
using KnowledgeGen.Tool.Comparing;
using KnowledgeGen.Tool.Loading;
using KnowledgeGen.Tool.Output;

namespace KnowledgeGen.Tool.Commands;

/// <summary>What somebody wants to have compared.</summary>
/// <param name="Before">Where the earlier knowledge base is.</param>
/// <param name="After">Where the later one is.</param>
/// <param name="Format">The name of the format; null for text.</param>
/// <param name="FailOn">The differences that are a failure; null for none.</param>
internal sealed record DiffRequest(BaseLocation Before, BaseLocation After, string? Format, string? FailOn);

/// <summary><c>kgen diff</c>: what differs between two knowledge bases.</summary>
internal static class DiffCommand
{
    private const string Text = "text";
    private const string Json = "json";
    private const string Markdown = "markdown";
    private const string Breaking = "breaking";
    private const string Any = "any";

    /// <summary>The formats of the difference.</summary>
    public static readonly FormatList Formats = new([Text, Json, Markdown]);

    /// <summary>The differences that can be a failure.</summary>
    public static readonly string[] Failures = [Breaking, Any];

    public static int Run(ToolHost host, DiffRequest request)
    {
        if (request.FailOn is not (null or Breaking or Any))
        {
            throw new ToolException("--fail-on takes '" + Breaking + "' or '" + Any + "', and not '" + Escape.ForMessage(request.FailOn) + "'.");
        }

        var before = Compile(host, request.Before);
        var after = Compile(host, request.After);
        var broken = new[] { (request.Before, before), (request.After, after) }.Where(side => side.Item2.HasErrors).ToList();
        if (broken.Count > 0) return Report(host, broken);

        var difference = KnowledgeComparer.Compare(before, after);
        Write(difference, request.Format ?? Text, host);
        host.Output.Flush();
        host.Say(DifferenceWords.Summary(difference));
        return IsFailure(difference, request.FailOn) ? ExitCode.Different : ExitCode.Success;
    }

    private static KnowledgeCompilation Compile(ToolHost host, BaseLocation location) => KnowledgeFolder.Load(host, location).Compile(host);

    private static int Report(ToolHost host, IEnumerable<(BaseLocation Location, KnowledgeCompilation Compilation)> broken)
    {
        foreach (var (location, compilation) in broken)
        {
            DiagnosticText.Write(compilation.Diagnostics, host.Error, host.ErrorStyle);
            host.Say("Nothing is compared: " + Escape.ForTerminal(location.Folder ?? ".") + " has " + Counting.Problems(compilation.Diagnostics) + ".");
        }

        return ExitCode.Failure;
    }

    private static void Write(KnowledgeDifference difference, string format, ToolHost host)
    {
        switch (format)
        {
            case Json:
                DifferenceJson.Write(difference, host.Output);
                break;
            case Markdown:
                new DifferenceMarkdown(host.Output).Write(difference);
                break;
            default:
                new DifferenceText(host.Output, host.OutputStyle).Write(difference);
                break;
        }
    }

    private static bool IsFailure(KnowledgeDifference difference, string? failOn) => failOn switch
    {
        Breaking => difference.BrokenMembers.Any(),
        Any => !difference.IsEmpty,
        _ => false,
    };
}
