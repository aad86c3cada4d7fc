using System;
using System.Text;

namespace KnowledgeGen.Generator.Emit;

/// <summary>
/// Writes indented lines that end in <c>\n</c> on every machine. Its buffer is reused by the next writer of the thread.
/// </summary>
internal sealed class IndentedWriter : IDisposable
{
    private const string Indent = "    ";
    private const int LargestKept = 1 << 20;

    [ThreadStatic]
    private static StringBuilder? Spare;

    private readonly StringBuilder _builder;
    private int _depth;
    private bool _isAtLineStart = true;

    public IndentedWriter()
    {
        _builder = Spare ?? new StringBuilder();
        Spare = null;
    }

    public IndentedWriter Write(string text)
    {
        if (_isAtLineStart && text.Length > 0)
        {
            for (var i = 0; i < _depth; i++) _builder.Append(Indent);
            _isAtLineStart = false;
        }

        _builder.Append(text);
        return this;
    }

    public IndentedWriter WriteLine(string text = "")
    {
        Write(text);
        _builder.Append('\n');
        _isAtLineStart = true;
        return this;
    }

    /// <summary>Writes a line that starts in the first column, as preprocessor directives by custom do.</summary>
    public IndentedWriter WriteDirective(string text)
    {
        _builder.Append(text).Append('\n');
        return this;
    }

    /// <summary>Writes text as a C# literal.</summary>
    public IndentedWriter WriteLiteral(string text)
    {
        Write("\"");
        _builder.Length--;
        Language.Escape.AppendCSharpLiteral(_builder, text);
        return this;
    }

    /// <summary>Writes packed data as a C# literal.</summary>
    public IndentedWriter WritePacked(string data)
    {
        Write("\"");
        _builder.Length--;
        Language.Escape.AppendPackedLiteral(_builder, data);
        return this;
    }

    /// <summary>Writes braces around what is written until the result is disposed.</summary>
    /// <param name="after">What follows the closing brace.</param>
    public Block WriteBlock(string after = "")
    {
        OpenBlock();
        return new Block(this, after);
    }

    /// <summary>Writes an opening brace, for blocks whose end is not known yet.</summary>
    public void OpenBlock()
    {
        WriteLine("{");
        _depth++;
    }

    /// <summary>Writes the closing brace of <see cref="OpenBlock"/>.</summary>
    public void CloseBlock(string after = "")
    {
        _depth--;
        WriteLine("}" + after);
    }

    /// <summary>Writes something as a whole or, where an exception stops it, nothing of it.</summary>
    /// <param name="write">Writes it.</param>
    /// <param name="fail">Gets the exception.</param>
    public void WriteOrFail(Action write, Action<Exception> fail)
    {
        var (length, depth, isAtLineStart) = (_builder.Length, _depth, _isAtLineStart);
        try
        {
            write();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            (_builder.Length, _depth, _isAtLineStart) = (length, depth, isAtLineStart);
            fail(exception);
        }
    }

    public override string ToString() => _builder.ToString();

    public void Dispose()
    {
        if (_builder.Capacity > LargestKept) return;
        _builder.Clear();
        Spare = _builder;
    }

    /// <summary>An open pair of braces.</summary>
    internal readonly struct Block(IndentedWriter writer, string after) : IDisposable
    {
        public void Dispose() => writer.CloseBlock(after);
    }
}
