namespace KnowledgeGen.Language;

/// <content>Messages of SARIF logs.</content>
public static partial class Escape
{
    /// <summary>
    /// Makes text the plain message of a SARIF result, where words in brackets before others in parentheses are a link (SARIF 2.1.0, §3.11.6):
    /// brackets and backslashes get a backslash.
    /// </summary>
    public static string ForSarifMessage(string text) => text.Replace("\\", "\\\\").Replace("[", "\\[").Replace("]", "\\]");
}
