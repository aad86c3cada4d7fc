using System.Linq;

namespace KnowledgeGen.Language;

/// <content>Foreign text in HTML.</content>
public static partial class Escape
{
    /// <summary>
    /// Makes text the content of an element or of a quoted attribute of HTML: nothing in it is markup. Line ends stay; what else is not printable, bidi
    /// controls too, becomes <c>U+XXXX</c> in angle brackets.
    /// </summary>
    public static string ForHtml(string text)
    {
        var lines = text.Replace("\r\n", "\n").Split('\n').Select(static line => string.Join("\t", line.Split('\t').Select(ForTerminal)));
        return string.Join("\n", lines).Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;").Replace("'", "&#39;");
    }

    /// <summary>
    /// Makes text the inside of a string of JavaScript that may stand in a script of its own or within HTML: JSON without what could end the script.
    /// </summary>
    public static string ForScript(string text) => ForJson(text).Replace("<", "\\u003C").Replace(">", "\\u003E").Replace("&", "\\u0026").Replace("\u2028", "\\u2028").Replace("\u2029", "\\u2029");
}
