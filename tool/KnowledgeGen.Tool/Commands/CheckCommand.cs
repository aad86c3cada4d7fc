using KnowledgeGen.Language;
using KnowledgeGen.Tool.Loading;
using KnowledgeGen.Tool.Output;

namespace KnowledgeGen.Tool.Commands;

/// <summary><c>kgen check</c>: all diagnostics on the output, a summary beside it.</summary>
internal static class CheckCommand
{
    /// <summary>The formats of the diagnostics.</summary>
    public static readonly FormatList Formats = new(["text"], ["sarif", "github"]);

    public static int Run(ToolHost host, BaseLocation location)
    {
        var loaded = KnowledgeFolder.Load(host, location);
        var compilation = loaded.Compile();
        DiagnosticText.Write(compilation.Diagnostics, host.Output, host.OutputStyle);
        host.Output.Flush();
        var numbers = Counting.Facts(compilation) + ", " + Counting.Problems(compilation.Diagnostics);
        host.Say(Escape.ForTerminal(loaded.Name) + ": " + numbers);
        return compilation.HasErrors ? ExitCode.Failure : ExitCode.Success;
    }
}
