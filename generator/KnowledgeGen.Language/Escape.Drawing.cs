namespace KnowledgeGen.Language;

/// <content>Foreign text in drawings.</content>
public static partial class Escape
{
    /// <summary>
    /// Makes text the inside of a quoted label of Mermaid, on one line: everything but letters, digits and harmless signs
    /// becomes a character code, since Mermaid takes HTML and Markdown in labels.
    /// </summary>
    public static string ForMermaid(string text) => DrawingText.ForMermaid(text);

    /// <summary>
    /// Makes text a part of a comment of Mermaid, on one line. Percent signs become character codes, since Mermaid finds directives, <c>%%{</c>,
    /// in comments too.
    /// </summary>
    public static string ForMermaidComment(string text) => ForTerminal(text).Replace("%", "#37;");

    /// <summary>Makes text the inside of a quoted string of the DOT language, on one line.</summary>
    public static string ForDot(string text) => DrawingText.ForDot(text);
}
