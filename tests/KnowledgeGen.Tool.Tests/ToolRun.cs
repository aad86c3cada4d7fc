namespace KnowledgeGen.Tool.Tests;

/// <summary>What came of one run of the tool.</summary>
/// <param name="ExitCode">The exit code.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
internal sealed record ToolRun(int ExitCode, string Output, string Error)
{
    public string[] Lines => Output.Split('\n', System.StringSplitOptions.RemoveEmptyEntries);
}
