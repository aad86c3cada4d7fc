namespace KnowledgeGen.Language;

/// <content>Workflow commands of GitHub Actions.</content>
public static partial class Escape
{
    /// <summary>
    /// Makes text the message of a workflow command: what ends the line, and the sign that starts an escape, as <c>%XX</c>; what is not
    /// printable becomes <c>U+XXXX</c> in angle brackets, as in a terminal.
    /// </summary>
    public static string ForWorkflowMessage(string text) => ForTerminal(text).Replace("%", "%25");

    /// <summary>Makes text the value of a property of a workflow command, where colons and commas are signs too.</summary>
    public static string ForWorkflowProperty(string text) => ForWorkflowMessage(text).Replace(":", "%3A").Replace(",", "%2C");
}
