using System.Text;

namespace KnowledgeGen.Language.Evidence;

/// <summary>
/// What evidence and documents are compared without: the amount and kind of white space, and the kind of quotation marks. Nothing
/// else is folded, so that case, dashes and dots of the document are the document's.
/// </summary>
internal static class Folding
{
    /// <summary>
    /// Whether a character is white space; the list is part of the language, so it does not follow the host's Unicode.
    /// </summary>
    public static bool IsWhiteSpace(char c) => c is not (> ' ' and < '\u0085') && IsListedWhiteSpace(c);

    private static bool IsListedWhiteSpace(char c) => c is ' ' or (>= '\t' and <= '\r') or '\u0085'
        or '\u00A0' or '\u1680' or (>= '\u2000' and <= '\u200A') or '\u2028' or '\u2029' or '\u202F' or '\u205F' or '\u3000';

    /// <summary>A quotation mark as its ASCII form, any other character as it is.</summary>
    public static char FoldQuotationMark(char c) => c is < '\u0080' and not '`' ? c : FoldRareMark(c);

    private static char FoldRareMark(char c) => c switch
    {
        '“' or '”' or '„' or '‟' or '«' or '»' or '″' => '"',
        '‘' or '’' or '‚' or '‛' or '‹' or '›' or '′' or '`' => '\'',
        _ => c,
    };

    /// <summary>White space folded to single spaces and trimmed.</summary>
    public static string FoldWhiteSpace(string text)
    {
        if (IsFolded(text)) return text;

        var builder = new StringBuilder(text.Length);
        var pending = false;
        foreach (var c in text)
        {
            if (IsWhiteSpace(c))
            {
                pending = builder.Length > 0;
                continue;
            }

            if (pending) builder.Append(' ');
            pending = false;
            builder.Append(c);
        }

        return builder.ToString();
    }

    private static bool IsFolded(string text)
    {
        var wasWhiteSpace = true;
        foreach (var c in text)
        {
            var isWhiteSpace = IsWhiteSpace(c);
            if (isWhiteSpace && (wasWhiteSpace || c != ' ')) return false;
            wasWhiteSpace = isWhiteSpace;
        }

        return !wasWhiteSpace || text.Length == 0;
    }

    /// <summary>White space folded to single spaces and trimmed, quotation marks as their ASCII forms.</summary>
    public static string Fold(string text) => FoldQuotationMarks(FoldWhiteSpace(text));

    /// <summary>Quotation marks as their ASCII forms; the length stays the same.</summary>
    public static string FoldQuotationMarks(string text)
    {
        char[]? folded = null;
        for (var i = 0; i < text.Length; i++)
        {
            var c = FoldQuotationMark(text[i]);
            if (c == text[i]) continue;
            folded ??= text.ToCharArray();
            folded[i] = c;
        }

        return folded is null ? text : new string(folded);
    }
}
