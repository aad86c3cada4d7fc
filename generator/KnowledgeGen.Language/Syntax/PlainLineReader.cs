using KnowledgeGen.Language.Text;

namespace KnowledgeGen.Language.Syntax;

/// <summary>
/// Reads the lines that most facts are written in, several times as fast as the parser: keys with nothing, a plain text, a text in
/// quotation marks or one pair of brackets behind them, and lists of these. It stops before the first line that may be anything
/// else, so that the parser reads on from there. It has no opinion on mistakes: what it takes, the parser takes for the same nodes.
/// </summary>
internal sealed class PlainLineReader(string text, YamlTree tree, KeyCache keys)
{
    /// <summary>Says that the end of the text was reached.</summary>
    public const int End = -1;

    /// <summary>Says that the lines do not fit together, so that the parser has to read all of them.</summary>
    public const int GivenUp = -2;

    private readonly PlainValue _value = new(text);

    /// <summary>How many nodes were read, as the parser's are counted.</summary>
    public int Nodes { get; private set; }

    /// <summary>Whether the text has no white space that only the parser knows the meaning of.</summary>
    public static bool CanRead(string text)
    {
        if (text.IndexOf('\t') >= 0) return false;
        for (var i = text.IndexOf('\r'); i >= 0; i = text.IndexOf('\r', i + 1))
        {
            if (i + 1 == text.Length || text[i + 1] != '\n') return false;
        }

        return true;
    }

    /// <summary>Reads lines into the tree.</summary>
    /// <param name="start">The start of a line; it goes on with what is open in the tree.</param>
    /// <returns>The start of the line where the parser has to go on, <see cref="End"/> or <see cref="GivenUp"/>.</returns>
    public int Read(int start)
    {
        var line = ContentLine.Find(text, start);
        if (tree.Depth == 0 && IsDocumentStart(line)) line = line.FindNext(text);
        while (line.Column >= 0)
        {
            CloseDeeperThan(line.Column);
            if (tree.Depth == 0 && !TryOpenTop(line)) return start;
            if (!Fits(line)) return GivenUp;

            var next = line.FindNext(text);
            if (!TryRead(line, next)) return CanParserGoOnAt(line) ? line.Start : GivenUp;
            line = next;
        }

        return tree.Depth == 0 ? start : End;
    }

    // Nothing stands before it, so it opens the one document that a file is. Any other marker is the parser's to explain.
    private bool IsDocumentStart(ContentLine line) =>
        line.Column == 0 && LineProbe.StartsWith(text, line.First, "---")
        && LineProbe.SkipBlanks(text, line.First + 3, tabs: false) >= line.End;

    private void CloseDeeperThan(int column)
    {
        while (tree.Depth > 0 && tree.Top.Column > column) tree.Close(flowEnd: 0);
    }

    private bool TryOpenTop(ContentLine line)
    {
        if (line.Column != 0 || FindKeyEnd(line.First, line.End) < 0) return false;
        Open(isMapping: true, line.First, line.Column);
        return true;
    }

    private bool Fits(ContentLine line) =>
        tree.Top.Column == line.Column && tree.Top.IsMapping != LineProbe.IsDash(text, line.First);

    // A parser that starts in the middle takes a marker for a new document, and brackets and anchors for those of what is open; and it
    // does not know whether a list in brackets came before, after which YamlDotNet drops a ':' at the start of a word.
    private bool CanParserGoOnAt(ContentLine line)
    {
        if (tree.Depth == 0) return true;
        if (tree.Top.IsMapping) return IsWordStart(text[line.First]) || text[line.First] is '"' or '\'' or >= '\u0080';
        var item = LineProbe.SkipBlanks(text, line.First + 1);
        return item < line.End && text[item] != ':';
    }

    private bool TryRead(ContentLine line, ContentLine next)
    {
        if (tree.Depth + 2 > YamlLimits.Depth) return false;
        return tree.Top.IsMapping ? TryReadEntry(line.First, line, next) : TryReadItem(line, next);
    }

    private bool TryReadItem(ContentLine line, ContentLine next)
    {
        var first = LineProbe.SkipBlanks(text, line.First + 1);
        if (FindKeyEnd(first, line.End) >= 0) return TryReadEntry(first, line, next, isItem: true);
        if (next.Column > line.Column || !_value.TryRead(first, line) || _value.IsMissing) return false;
        AddValue(line);
        return true;
    }

    /// <summary>Reads a key and what is behind it on its line; nothing is added where that is not understood.</summary>
    private bool TryReadEntry(int first, ContentLine line, ContentLine next, bool isItem = false)
    {
        var keyEnd = FindKeyEnd(first, line.End);
        if (keyEnd < 0 || !_value.TryRead(keyEnd + 1, line)) return false;

        var column = first - line.Start;
        var isNested = next.Column > column;
        if (isNested && !(_value.IsMissing && StartsBlock(next))) return false;

        // A list may stand in the column of its key, which is the only case where the column alone does not tell what belongs where.
        if (_value.IsMissing && next.Column == column && LineProbe.IsDash(text, next.First)) return false;

        if (isItem) Open(isMapping: true, first, column);
        AddKey(new TextRange(first, keyEnd));
        if (isNested) Open(!LineProbe.IsDash(text, next.First), next.First, next.Column);
        else AddValue(line);
        return true;
    }

    private bool StartsBlock(ContentLine line) => LineProbe.IsDash(text, line.First) || FindKeyEnd(line.First, line.End) >= 0;

    /// <summary>Where the colon stands behind a key that starts at an offset and is a plain word, or -1.</summary>
    private int FindKeyEnd(int start, int lineEnd)
    {
        if (start >= lineEnd || !IsWordStart(text[start])) return -1;

        var i = start + 1;
        while (i < lineEnd && (IsWordStart(text[i]) || text[i] is '-' or '_')) i++;
        var isKey = i < lineEnd && text[i] == ':' && (i + 1 == lineEnd || text[i + 1] == ' ') && i - start < YamlLimits.KeyLength;
        return isKey ? i : -1;
    }

    private static bool IsWordStart(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');

    private void Open(bool isMapping, int start, int column)
    {
        Nodes++;
        tree.Open(isMapping, isFlow: false, hasBrackets: false, start, column);
    }

    private void AddKey(TextRange range)
    {
        Nodes++;
        tree.AddKey(new YamlKey(keys.Share(text.Substring(range.Start, range.Length)), range), ScalarStyle.Plain);
    }

    private void AddPlain(TextRange range)
    {
        Nodes++;
        tree.AddScalar(new YamlScalar(text.Substring(range.Start, range.Length), ScalarStyle.Plain, range));
    }

    private void AddValue(ContentLine line)
    {
        if (_value.IsBracketed)
        {
            AddBrackets(line);
            return;
        }

        Nodes++;
        var content = _value.Content;
        tree.AddScalar(new YamlScalar(text.Substring(content.Start, content.Length), _value.Style, _value.Range));
    }

    private void AddBrackets(ContentLine line)
    {
        Nodes++;
        var isMapping = text[_value.Range.Start] == '{';
        tree.Open(isMapping, isFlow: true, hasBrackets: true, _value.Range.Start, _value.Range.Start - line.Start);
        foreach (var word in _value.Words)
        {
            if (tree.ExpectsKey) AddKey(word);
            else AddPlain(word);
        }

        tree.Close(_value.Range.End);
    }
}
