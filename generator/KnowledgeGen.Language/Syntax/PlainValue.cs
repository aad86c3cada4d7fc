using System;
using System.Collections.Generic;
using KnowledgeGen.Language.Text;

namespace KnowledgeGen.Language.Syntax;

/// <summary>
/// The value behind a key or a dash, as far as it can be read off its line: nothing, a plain text, a text in quotation marks that
/// needs no unescaping, or brackets around plain words. It is read again and again, so that a line costs no object.
/// </summary>
internal sealed class PlainValue(string text)
{
    private const string EndOfFlowWord = ",:?#*[]{}\"";

    private readonly List<TextRange> _words = [];

    /// <summary>The characters of the value, quotation marks or brackets included.</summary>
    public TextRange Range { get; private set; }

    /// <summary>The characters without quotation marks.</summary>
    public TextRange Content { get; private set; }

    /// <summary>How it is written.</summary>
    public ScalarStyle Style { get; private set; }

    /// <summary>Whether it is a list or a mapping in brackets.</summary>
    public bool IsBracketed { get; private set; }

    /// <summary>Whether there is nothing.</summary>
    public bool IsMissing => !IsBracketed && Range.Length == 0;

    /// <summary>The items in brackets; of a mapping, each key before its value.</summary>
    public IReadOnlyList<TextRange> Words => _words;

    /// <summary>Reads what stands from an offset to the end of a line; false where only the parser can tell what it is.</summary>
    public bool TryRead(int start, ContentLine line)
    {
        IsBracketed = false;
        Style = ScalarStyle.Plain;
        var first = LineProbe.SkipBlanks(text, start);
        if (IsRestEmpty(start, line.End))
        {
            // The parser, too, says that nothing stands right behind the colon.
            Range = Content = new TextRange(start, start);
            return true;
        }

        return text[first] switch
        {
            '"' => TryReadQuoted(first, line.End, '\\', ScalarStyle.DoubleQuoted),
            '\'' => TryReadQuoted(first, line.End, '\'', ScalarStyle.SingleQuoted),
            '[' => TryReadList(first, line.End),
            '{' => TryReadMapping(first, line.End),
            _ => IsPlainStart(first, line.End) && TryReadPlain(first, line.End),
        };
    }

    private bool TryReadPlain(int first, int lineEnd)
    {
        var end = lineEnd;
        for (var i = IndexOfColonOrHash(first, lineEnd); i >= 0; i = IndexOfColonOrHash(i + 1, lineEnd))
        {
            if (text[i] == ':')
            {
                if (i + 1 == lineEnd || text[i + 1] == ' ') return false;
            }
            else if (text[i - 1] == ' ')
            {
                end = i;
                break;
            }
        }

        while (text[end - 1] == ' ') end--;
        Range = Content = new TextRange(first, end);
        return true;
    }

    private int IndexOfColonOrHash(int start, int end)
    {
        var index = text.AsSpan(start, end - start).IndexOfAny(':', '#');
        return index < 0 ? -1 : start + index;
    }

    private bool TryReadQuoted(int first, int lineEnd, char escape, ScalarStyle style)
    {
        var end = text.IndexOf(text[first], first + 1, lineEnd - first - 1);
        if (end < 0 || !IsRestEmpty(end + 1, lineEnd)) return false;
        if (text.IndexOf(escape, first + 1, end - first - 1) >= 0) return false;

        Style = style;
        Range = new TextRange(first, end + 1);
        Content = new TextRange(first + 1, end);
        return true;
    }

    private bool TryReadList(int first, int lineEnd)
    {
        StartBrackets();
        var i = first;
        do
        {
            i = ReadWord(i + 1, lineEnd);
        }
        while (i < lineEnd && text[i] == ',');

        return TryEndBrackets(first, i, lineEnd, ']');
    }

    private bool TryReadMapping(int first, int lineEnd)
    {
        StartBrackets();
        var i = first;
        do
        {
            i = ReadWord(i + 1, lineEnd);
            if (i + 1 >= lineEnd || text[i] != ':' || text[i + 1] != ' ' || i - first > YamlLimits.KeyLength) return false;
            i = ReadWord(i + 1, lineEnd);
        }
        while (i < lineEnd && text[i] == ',');

        return TryEndBrackets(first, i, lineEnd, '}');
    }

    private void StartBrackets()
    {
        IsBracketed = true;
        _words.Clear();
    }

    private bool TryEndBrackets(int first, int last, int lineEnd, char bracket)
    {
        if (last >= lineEnd || text[last] != bracket || !IsRestEmpty(last + 1, lineEnd)) return false;
        Range = new TextRange(first, last + 1);
        return true;
    }

    /// <summary>Takes a word in brackets, and gives the offset behind it; where there is none, the end of the line.</summary>
    private int ReadWord(int start, int lineEnd)
    {
        var first = LineProbe.SkipBlanks(text, start);
        if (first >= lineEnd || !IsPlainStart(first, lineEnd)) return lineEnd;

        var length = text.AsSpan(first, lineEnd - first).IndexOfAny(EndOfFlowWord.AsSpan());
        if (length < 0) return lineEnd;
        var end = first + length;
        var last = end;
        while (text[last - 1] == ' ') last--;
        _words.Add(new TextRange(first, last));
        return end;
    }

    private bool IsRestEmpty(int start, int lineEnd)
    {
        var i = LineProbe.SkipBlanks(text, start);
        return i >= lineEnd || (text[i] == '#' && i > start);
    }

    // Others may start a plain text, too, but most of them are signs that mean something to YAML.
    private bool IsPlainStart(int first, int lineEnd) => text[first] switch
    {
        (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '(' or '$' or >= '\u0080' => true,
        '-' => first + 1 < lineEnd && text[first + 1] is >= '0' and <= '9',
        _ => false,
    };
}
