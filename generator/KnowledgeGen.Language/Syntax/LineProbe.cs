using System;

namespace KnowledgeGen.Language.Syntax;

/// <summary>Looks at the lines of a text around an offset, to explain a mistake and to find where reading can go on.</summary>
internal static class LineProbe
{
    /// <summary>The offset at which the line of an offset starts.</summary>
    public static int StartOfLine(string text, int offset)
    {
        var i = Math.Min(offset, text.Length);
        while (i > 0 && !IsLineEnd(text[i - 1])) i--;
        return i == 0 ? StartOfText(text) : i;
    }

    /// <summary>The offset after the byte order marks at the start, of which all but the first are mistakes.</summary>
    public static int StartOfText(string text)
    {
        var i = 0;
        while (i < text.Length && text[i] == '\uFEFF') i++;
        return i;
    }

    /// <summary>The offset of the line end at or after an offset, or the end of the text.</summary>
    public static int EndOfLine(string text, int offset)
    {
        var i = offset;
        while (i < text.Length && !IsLineEnd(text[i])) i++;
        return i;
    }

    /// <summary>The offset at which the next line starts, or the end of the text.</summary>
    public static int NextLine(string text, int offset)
    {
        var i = EndOfLine(text, offset);
        if (i == text.Length) return i;
        return text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n' ? i + 2 : i + 1;
    }

    /// <summary>The first offset from a start on that is not a space or, where they are wanted, a tab.</summary>
    public static int SkipBlanks(string text, int start, bool tabs = true)
    {
        var i = start;
        while (i < text.Length && (text[i] == ' ' || (tabs && text[i] == '\t'))) i++;
        return i;
    }

    /// <summary>The offset after the last character before an end that is not white space, but not before a start.</summary>
    public static int TrimEnd(string text, int start, int end)
    {
        var i = end;
        while (i > start && (text[i - 1] is ' ' or '\t' || IsLineEnd(text[i - 1]))) i--;
        return i;
    }

    /// <summary>Whether the rest of a line is empty or a comment.</summary>
    public static bool IsEmptyOrComment(string text, int firstNonBlank) =>
        firstNonBlank >= text.Length || text[firstNonBlank] == '#' || IsLineEnd(text[firstNonBlank]);

    /// <summary>Whether <c>---</c> or <c>...</c> stands at the start of a line.</summary>
    public static bool IsDocumentMarker(string text, int lineStart) =>
        (StartsWith(text, lineStart, "---") || StartsWith(text, lineStart, "...")) && IsBlankAt(text, lineStart + 3);

    /// <summary>Whether <c>-</c> stands there as the sign of a list item.</summary>
    public static bool IsDash(string text, int offset) =>
        offset < text.Length && text[offset] == '-' && IsBlankAt(text, offset + 1);

    /// <summary>Whether white space, a line end or the end of the text is there.</summary>
    public static bool IsBlankAt(string text, int offset) =>
        offset >= text.Length || text[offset] is ' ' or '\t' || IsLineEnd(text[offset]);

    /// <summary>The offset of the colon that ends a key which starts at an offset, on the same line, or -1.</summary>
    public static int FindKeyColon(string text, int start)
    {
        if (start >= text.Length || text[start] is '[' or '{' or '|' or '>' or '@' or '`') return -1;

        var i = text[start] is '"' or '\'' ? SkipQuoted(text, start) : start;
        for (; i < text.Length && !IsLineEnd(text[i]); i++)
        {
            if (text[i] == ':' && IsBlankAt(text, i + 1)) return i;
            if (text[i] == '#' && i > start && text[i - 1] is ' ' or '\t') return -1;
        }

        return -1;
    }

    /// <summary>
    /// The offset of the colon of something that reads like <c>key:value</c> and starts at an offset, or -1. An address such as
    /// <c>https://…</c> or a time of day is none.
    /// </summary>
    public static int FindTightColon(string text, int start)
    {
        var i = start;
        while (i < text.Length && (char.IsLetterOrDigit(text[i]) || text[i] is '-' or '_')) i++;
        if (i == start || i + 1 >= text.Length || text[i] != ':' || !char.IsLetter(text[start])) return -1;
        return IsBlankAt(text, i + 1) || StartsWith(text, i, "://") ? -1 : i;
    }

    /// <summary>The first offset after white space, line ends and comments.</summary>
    public static int SkipToContent(string text, int offset)
    {
        var i = offset;
        while (i < text.Length)
        {
            if (text[i] is ' ' or '\t' || IsLineEnd(text[i])) i++;
            else if (text[i] == '#' && (i == 0 || IsBlankAt(text, i - 1))) i = EndOfLine(text, i);
            else break;
        }

        return i;
    }

    /// <summary>Whether LF or CR.</summary>
    public static bool IsLineEnd(char c) => c is '\n' or '\r';

    /// <summary>Whether a text stands at an offset.</summary>
    public static bool StartsWith(string text, int offset, string expected) =>
        string.CompareOrdinal(text, offset, expected, 0, expected.Length) == 0;

    private static int SkipQuoted(string text, int start)
    {
        var i = start + 1;
        while (i < text.Length && !IsLineEnd(text[i]) && text[i] != text[start])
        {
            i += text[i] == '\\' && text[start] == '"' ? 2 : 1;
        }

        return Math.Min(i + 1, text.Length);
    }
}
