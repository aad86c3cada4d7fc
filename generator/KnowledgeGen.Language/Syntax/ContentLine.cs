using System;

namespace KnowledgeGen.Language.Syntax;

/// <summary>A line that holds more than white space and a comment.</summary>
/// <param name="Start">Where it starts.</param>
/// <param name="First">Where its first character stands that is not a space.</param>
/// <param name="End">Where its line end stands.</param>
internal readonly record struct ContentLine(int Start, int First, int End)
{
    /// <summary>How far it is indented; -1 behind the last line.</summary>
    public int Column => Start == End ? -1 : First - Start;

    /// <summary>The first one from the start of a line on; behind the last line it is empty.</summary>
    public static ContentLine Find(string text, int start)
    {
        for (var line = start; line < text.Length;)
        {
            var first = LineProbe.SkipBlanks(text, line, tabs: false);
            var lineFeed = text.IndexOf('\n', first);
            var end = lineFeed < 0 ? text.Length : lineFeed;
            if (!LineProbe.IsEmptyOrComment(text, first)) return new ContentLine(line, first, WithoutReturn(text, first, end));
            line = Math.Min(end + 1, text.Length);
        }

        return new ContentLine(text.Length, text.Length, text.Length);
    }

    /// <summary>The next one.</summary>
    public ContentLine FindNext(string text)
    {
        var lineFeed = End < text.Length && text[End] == '\r' ? End + 1 : End;
        return Find(text, Math.Min(lineFeed + 1, text.Length));
    }

    private static int WithoutReturn(string text, int first, int end) => end > first && text[end - 1] == '\r' ? end - 1 : end;
}
