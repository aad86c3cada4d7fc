using System;

namespace KnowledgeGen.Language;

/// <content>Foreign text in Markdown.</content>
public static partial class Escape
{
    /// <summary>
    /// Makes foreign text a code span of Markdown (CommonMark 6.1), on one line: nothing in it is markup, HTML, or the mention of a user. What is
    /// not printable becomes <c>U+XXXX</c> in angle brackets; text over a limit is cut with <c>…</c>.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="limit">The most characters of it.</param>
    public static string MarkdownCode(string text, int limit)
    {
        var shown = EscapeUnprintable(text, limit);
        var (longest, run) = (0, 0);
        foreach (var c in shown)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        // The span ends at as many backticks as it starts with; a space beside them keeps those of the text apart.
        var fence = new string('`', longest + 1);
        var padding = longest > 0 || shown.Length == 0 || shown[0] == ' ' ? " " : string.Empty;
        return fence + padding + shown + padding + fence;
    }
}
