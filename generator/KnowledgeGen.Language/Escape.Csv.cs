namespace KnowledgeGen.Language;

/// <content>Foreign text in CSV.</content>
public static partial class Escape
{
    private static readonly char[] NeedsQuotes = [',', '"', '\r', '\n'];

    /// <summary>
    /// Makes text a field of a CSV file (RFC 4180): in quotation marks where it holds a comma, a quotation mark or a line end, where it
    /// is empty (a field without anything means that there is no value), and where white space around it could get lost. Nothing else is
    /// changed: what a spreadsheet takes for a formula stays what it is.
    /// </summary>
    public static string ForCsv(string text)
    {
        var isPlain = text.Length > 0
            && text.IndexOfAny(NeedsQuotes) < 0
            && !char.IsWhiteSpace(text[0])
            && !char.IsWhiteSpace(text[text.Length - 1]);
        return isPlain ? text : "\"" + text.Replace("\"", "\"\"") + "\"";
    }

    /// <summary>
    /// Makes text one of several that share a field with <c>|</c> between them: <c>|</c> and <c>\</c> get a <c>\</c> before them.
    /// </summary>
    public static string ForCsvList(string text) => text.Replace("\\", "\\\\").Replace("|", "\\|");
}
