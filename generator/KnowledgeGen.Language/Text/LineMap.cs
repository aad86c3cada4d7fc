using System;
using System.Collections.Generic;

namespace KnowledgeGen.Language.Text;

/// <summary>Turns offsets of a text into lines and columns. Lines end at LF, CR LF or CR.</summary>
public sealed class LineMap
{
    private static readonly char[] LineEnds = ['\n', '\r'];

    private readonly int[] _starts;
    private readonly int _length;

    /// <summary>Finds the lines of a text, in one pass.</summary>
    public LineMap(string text)
    {
        var starts = new List<int>((text.Length / 32) + 1) { 0 };
        for (var end = FindEnd(text, 0); end >= 0; end = FindEnd(text, end + 1)) starts.Add(end + 1);
        _starts = starts.ToArray();
        _length = text.Length;
    }

    // The offset of the last character of the line end at or after an offset, or -1.
    private static int FindEnd(string text, int start)
    {
        var end = text.IndexOfAny(LineEnds, start);
        return end >= 0 && text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? end + 1 : end;
    }

    /// <summary>The number of lines: 1 for the empty text.</summary>
    public int Count => _starts.Length;

    /// <summary>The place of an offset; one outside the text is moved to its nearest end.</summary>
    public LinePosition GetPosition(int offset)
    {
        offset = Math.Max(0, Math.Min(offset, _length));
        var line = Array.BinarySearch(_starts, offset);
        if (line < 0) line = ~line - 1;
        return new LinePosition(line, offset - _starts[line]);
    }

    /// <summary>The offset at which a line (from 0) starts; a line past the end gives the end of the text.</summary>
    public int GetStart(int line) => line < 0 ? 0 : line < _starts.Length ? _starts[line] : _length;
}
