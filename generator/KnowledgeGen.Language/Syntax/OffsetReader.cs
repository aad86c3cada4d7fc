using System;
using System.IO;

namespace KnowledgeGen.Language.Syntax;

/// <summary>Reads a string from an offset on, without copying it.</summary>
internal sealed class OffsetReader(string text, int start) : TextReader
{
    private int _next = start;

    /// <inheritdoc/>
    public override int Peek() => _next < text.Length ? text[_next] : -1;

    /// <inheritdoc/>
    public override int Read(char[] buffer, int index, int count)
    {
        var length = Math.Min(count, text.Length - _next);
        text.CopyTo(_next, buffer, index, length);
        _next += length;
        return length;
    }

    /// <inheritdoc/>
    public override int Read() => _next < text.Length ? text[_next++] : -1;
}
