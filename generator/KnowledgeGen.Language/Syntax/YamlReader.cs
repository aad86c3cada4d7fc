using System;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using Style = YamlDotNet.Core.ScalarStyle;

namespace KnowledgeGen.Language.Syntax;

/// <summary>
/// Reads the YAML of a fact or schema file: plain data only, every node with its place, every mistake with an explanation. Never
/// throws on any text, and its work is proportional to the length of the text.
/// </summary>
/// <remarks>
/// Only the event parser of YamlDotNet is used, and for the lines that most facts are made of not even that: see
/// <see cref="PlainLineReader"/>. Where it stops, reading goes on at the next line that continues a list or mapping which is still
/// open, with a new parser that starts there, so that one mistake hides neither facts nor other mistakes.
/// </remarks>
public sealed class YamlReader
{
    private const int End = PlainLineReader.End;

    // On average a new parser has to be worth it: it costs as much as to read some hundred characters.
    private const int LeastSegment = 256;

    private readonly string _path;
    private readonly string _text;
    private readonly string _readable;
    private readonly LineMap _lines;
    private readonly SyntaxDiagnostics _diagnostics;
    private readonly KeyCache _keys = new();
    private readonly YamlTree _tree;
    private readonly SyntaxExplainer _explainer;
    private Parser _parser = null!;
    private Scanner _scanner = null!;
    private int _segmentStart;
    private int _documents;
    private int _nodes;
    private int _restarts;
    private long _work;
    private int _lastEnd;
    private int _lastQuote = -1;

    private YamlReader(string path, string text)
    {
        _path = path;
        _text = text;
        _lines = new LineMap(text);
        _diagnostics = new SyntaxDiagnostics(path, _lines);
        _tree = new YamlTree(text, _diagnostics);
        _explainer = new SyntaxExplainer(text, _tree);
        _readable = text.Length > YamlLimits.FileLength ? "" : ReplaceForbidden();
    }

    /// <summary>Reads a file.</summary>
    /// <param name="path">The path, for messages.</param>
    /// <param name="text">The characters of the file, with or without a byte order mark.</param>
    /// <returns>The nodes that could be read, and what is wrong with the rest.</returns>
    public static YamlFile Read(string path, string text) => ReadByLines(path, text) ?? ReadByParser(path, text);

    /// <summary>
    /// Reads plain lines without the parser, and what is between them with it. Null for a file with a mistake, which is explained by
    /// a parser that has seen all that stands before it, and for one that has few plain lines.
    /// </summary>
    internal static YamlFile? ReadByLines(string path, string text) =>
        text.Length <= YamlLimits.FileLength && PlainLineReader.CanRead(text) ? new YamlReader(path, text).ReadByLines() : null;

    /// <summary>Reads a file by the parser alone, which takes longer and comes to the same.</summary>
    internal static YamlFile ReadByParser(string path, string text) => new YamlReader(path, text).ReadByParser();

    private YamlFile? ReadByLines()
    {
        var lines = new PlainLineReader(_text, _tree, _keys);
        var parsersLeft = 16 + (_text.Length / LeastSegment);
        var start = SkipDirectives(LineProbe.StartOfText(_text));
        while (start != End)
        {
            start = lines.Read(start);
            if (start == PlainLineReader.GivenUp || _diagnostics.Count > 0 || parsersLeft-- == 0) return null;
            if (start != End) start = ReadSegment(_segmentStart = start);
        }

        _tree.CloseAll();
        if (_nodes + lines.Nodes > YamlLimits.Nodes) return null;

        var root = TopMapping();
        return _diagnostics.Count > 0 ? null : ToFile(root);
    }

    private YamlFile ReadByParser()
    {
        if (_text.Length > YamlLimits.FileLength)
        {
            _diagnostics.Report(Rules.FileTooLong, default,
                $"This file has {_text.Length} characters, more than the {YamlLimits.FileLength} that are read: split it "
                + "by topic.");
        }
        else
        {
            for (var start = SkipDirectives(LineProbe.StartOfText(_text)); start != End; start = ReadSegment(start)) _segmentStart = start;
        }

        _tree.CloseAll();
        return ToFile(TopMapping());
    }

    private YamlFile ToFile(YamlMapping? root) =>
        new(_path, _text, _lines, root, IgnoreCommentReader.Read(_text, _lines, _tree.Root), _diagnostics.ToEquatableArray());

    private YamlMapping? TopMapping()
    {
        if (_tree.Root is YamlMapping mapping) return mapping;
        if (_tree.Root is null or YamlScalar { IsMissing: true }) return null;

        var range = _tree.Root.Range;
        var firstLine = new TextRange(range.Start, Math.Min(range.End, LineProbe.EndOfLine(_text, range.Start)));
        var tight = _tree.Root is YamlScalar ? LineProbe.FindTightColon(_text, range.Start) : -1;
        if (tight >= 0)
        {
            _diagnostics.Report(SyntaxExplainer.TightColon(_text, range.Start, tight));
        }
        else
        {
            var kind = _tree.Root is YamlSequence ? "a list" : "a single value";
            _diagnostics.Report(Rules.TopIsNotMapping, firstLine,
                $"The top of a file must be a mapping such as 'person: …', but this is {kind}.");
        }

        return null;
    }

    private string ReplaceForbidden()
    {
        char[]? replaced = null;
        ReportMisplacedMarks(ref replaced);
        for (var i = CharacterScan.FindForbidden(_text); i >= 0; i = CharacterScan.FindForbidden(_text, i))
        {
            replaced ??= _text.ToCharArray();
            var length = CharacterScan.LengthAt(_text, i);
            ReportForbidden(CharacterScan.CodePointAt(_text, i), new TextRange(i, i + length));
            for (var end = i + length; i < end; i++) replaced[i] = ' ';
        }

        return replaced is null ? _text : new string(replaced);
    }

    private void ReportMisplacedMarks(ref char[]? replaced)
    {
        var start = LineProbe.StartOfText(_text);
        for (var i = Math.Min(start, 1); i < _text.Length && (i = _text.IndexOf('\uFEFF', i)) >= 0; i++)
        {
            // Before the start nothing is read, and spaces there would indent the first line.
            if (i >= start) (replaced ??= _text.ToCharArray())[i] = ' ';
            _diagnostics.Report(Rules.MisplacedByteOrderMark, new TextRange(i, i + 1),
                "U+FEFF, the byte order mark, may stand only once and at the very start of a file: delete it.");
        }
    }

    private void ReportForbidden(int codePoint, TextRange range)
    {
        if (_diagnostics.IsFull) _diagnostics.CountOnly(range);
        else _diagnostics.Report(SyntaxExplainer.Forbidden(codePoint, range));
    }

    private int SkipDirectives(int start)
    {
        var line = start;
        while (line < _readable.Length)
        {
            var first = LineProbe.SkipBlanks(_readable, line);
            if (_readable[line] == '%')
            {
                var end = LineProbe.EndOfLine(_readable, line);
                _diagnostics.Report(Rules.Directive, new TextRange(line, LineProbe.TrimEnd(_readable, line, end)),
                    "A line that starts with '%' is a YAML directive, which the fact language does not have: remove it, "
                    + "or put quotation marks around the key.");
                start = LineProbe.NextLine(_readable, line);
            }
            else if (!LineProbe.IsEmptyOrComment(_readable, first))
            {
                break;
            }

            line = LineProbe.NextLine(_readable, line);
        }

        return start;
    }

    private int ReadSegment(int start)
    {
        var outerDepth = _tree.Depth;
        var isContinuation = outerDepth > 0;
        _scanner = new Scanner(new OffsetReader(_readable, start), skipComments: true);
        _parser = new Parser(_scanner);
        _lastEnd = start;
        _lastQuote = -1;
        while (true)
        {
            if (TryAdvance() is { } failure)
            {
                return _tree.Depth == outerDepth && EndsUnindentedList(failure)
                    ? ContinueAt(failure.Start)
                    : Recover(failure);
            }

            var current = _parser.Current!;
            switch (current)
            {
                case Scalar scalar when isContinuation:
                    return Recover(Failure(ParserComplaint.Unexpected, scalar.Start, scalar.End, "a key is missing"));
                case Scalar scalar:
                    AddScalar(scalar);
                    break;
                case MappingStart or SequenceStart when isContinuation:
                    isContinuation = false;
                    break;
                case MappingStart mapping:
                    if (_tree.Depth == YamlLimits.Depth) return Recover(TooDeep(mapping));
                    Open(mapping, isMapping: true, mapping.Style == MappingStyle.Flow);
                    break;
                case SequenceStart sequence:
                    if (_tree.Depth == YamlLimits.Depth) return Recover(TooDeep(sequence));
                    Open(sequence, isMapping: false, sequence.Style == SequenceStyle.Flow);
                    break;
                case MappingEnd or SequenceEnd when outerDepth > 0 && _tree.Depth == outerDepth:
                    return ContinueAt(OffsetOf(current.Start));
                case MappingEnd or SequenceEnd:
                    _lastEnd = Math.Min(OffsetOf(current.Start) + 1, _text.Length);
                    _tree.Close(_lastEnd);
                    if (!IsBracketEnd(_lastEnd)) _lastEnd--;
                    break;
                case AnchorAlias alias:
                    _diagnostics.Report(Rules.Alias, RangeOf(alias), SyntaxExplainer.AliasMessage);
                    _tree.AddNothing();
                    break;
                case DocumentStart document when ++_documents > 1 && outerDepth == 0:
                    return SecondDocument(OffsetOf(document.Start));
                case StreamEnd:
                    return End;
            }

            if (_nodes > YamlLimits.Nodes) return TooManyNodes(OffsetOf(current.Start));
        }
    }

    /// <summary>
    /// Whether a list that stands in the column of its key ends there. A parser that started at an item of it does not know that
    /// key, and takes the next one for a mistake.
    /// </summary>
    private bool EndsUnindentedList(ParserFailure failure) =>
        failure.Complaint == ParserComplaint.Unexpected && failure.Start < _readable.Length
        && !LineProbe.IsDash(_readable, failure.Start)
        && _tree.IsUnindentedList(failure.Start - LineProbe.StartOfLine(_readable, failure.Start));

    private bool IsBracketEnd(int end) => end > 0 && _text[end - 1] is ']' or '}';

    private ParserFailure? TryAdvance()
    {
        try
        {
            return _parser.MoveNext() ? null : Failure(ParserComplaint.Crash, _scanner.CurrentPosition, _scanner.CurrentPosition,
                "the parser stopped");
        }
        catch (YamlException exception)
        {
            return Failure(ComplaintOf(exception.Message), exception.Start, exception.End, exception.Message);
        }
        catch (Exception exception)
        {
            return Failure(ParserComplaint.Crash, _scanner.CurrentPosition, _scanner.CurrentPosition, exception.Message);
        }
    }

    private ParserFailure Failure(ParserComplaint complaint, Mark start, Mark end, string words)
    {
        var position = OffsetOf(_scanner.CurrentPosition);
        var isMarked = complaint != ParserComplaint.Tab && start.Index + end.Index > 0;
        return isMarked
            ? new ParserFailure(complaint, OffsetOf(start), OffsetOf(end), position, _lastEnd, _lastQuote, words)
            : new ParserFailure(complaint, position, position, position, _lastEnd, _lastQuote, words);
    }

    private static ParserComplaint ComplaintOf(string message)
    {
        if (Has(message, "tab as indentation") || Has(message, "a tab character")) return ParserComplaint.Tab;
        if (Has(message, "escape") && Has(message, "quoted scalar")) return ParserComplaint.Escape;
        if (Has(message, "hexadecimal") || Has(message, "surrogates")) return ParserComplaint.Escape;
        if (Has(message, "quoted scalar, found")) return ParserComplaint.Quote;
        if (Has(message, "invalid mapping") || Has(message, "Mapping values are not")) return ParserComplaint.MappingValue;
        if (Has(message, "Block sequence entries")) return ParserComplaint.ListItem;
        if (Has(message, "more spaces") || Has(message, "extra spaces")) return ParserComplaint.BlockIndentation;
        return Has(message, "scanning a block scalar") ? ParserComplaint.BlockHeader : ParserComplaint.Unexpected;
    }

    private static bool Has(string message, string words) => message.IndexOf(words, StringComparison.Ordinal) >= 0;

    private int OffsetOf(Mark mark) => (int)Math.Min(_segmentStart + Math.Max(mark.Index, 0), _text.Length);

    private TextRange RangeOf(ParsingEvent node) => new(OffsetOf(node.Start), Math.Max(OffsetOf(node.Start), OffsetOf(node.End)));

    private void AddScalar(Scalar scalar)
    {
        _nodes++;
        var range = RangeOf(scalar);
        if (!scalar.Anchor.IsEmpty || !scalar.Tag.IsEmpty) range = RangeWithoutProperties(scalar, range);

        var style = StyleOf(scalar.Style);
        if (style is ScalarStyle.Literal or ScalarStyle.Folded) range = RangeOfBlock(range);
        if (style == ScalarStyle.DoubleQuoted) CheckEscapes(range);

        if (_tree.ExpectsKey) _tree.AddKey(new YamlKey(_keys.Share(scalar.Value), range), style);
        else _tree.AddScalar(new YamlScalar(scalar.Value, style, range));
        _lastEnd = range.End;
        _lastQuote = style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted ? range.Start : -1;
    }

    private TextRange RangeWithoutProperties(Scalar scalar, TextRange range)
    {
        var start = ReportProperties(range.Start, range.End);
        return scalar.Value.Length == 0 && scalar.Style == Style.Plain
            ? new TextRange(range.Start, range.Start)
            : new TextRange(start, Math.Max(start, range.End));
    }

    private TextRange RangeOfBlock(TextRange range)
    {
        var last = LineProbe.TrimEnd(_readable, range.Start, range.End);
        var end = last > LineProbe.EndOfLine(_readable, range.Start) ? LineProbe.EndOfLine(_readable, last) : last;
        return new TextRange(range.Start, Math.Min(end, range.End));
    }

    private void CheckEscapes(TextRange range)
    {
        for (var slash = _text.IndexOf('\\', range.Start, range.Length); slash >= 0;)
        {
            var escape = DoubleQuotedEscape.Read(_text, slash);
            if (CharacterScan.IsForbidden(escape.CodePoint)) ReportForbidden(escape.CodePoint, escape.Range);
            slash = escape.Range.End >= range.End ? -1 : _text.IndexOf('\\', escape.Range.End, range.End - escape.Range.End);
        }
    }

    private static ScalarStyle StyleOf(Style style) => style switch
    {
        Style.SingleQuoted => ScalarStyle.SingleQuoted,
        Style.DoubleQuoted => ScalarStyle.DoubleQuoted,
        Style.Literal => ScalarStyle.Literal,
        Style.Folded => ScalarStyle.Folded,
        _ => ScalarStyle.Plain,
    };

    private void Open(NodeEvent node, bool isMapping, bool isFlow)
    {
        _nodes++;
        var isPair = isMapping && isFlow && node.Start.Index == 0 && _tree.OpenBracket >= 0;
        var start = isPair ? _lastEnd : OffsetOf(node.Start);
        var column = (int)node.Start.Column - 1;
        if (!node.Anchor.IsEmpty || !node.Tag.IsEmpty)
        {
            start = ReportProperties(start, OffsetOf(node.End));
            column = start - LineProbe.StartOfLine(_readable, start);
        }

        _tree.Open(isMapping, isFlow, isFlow && !isPair, start, column);
        _lastEnd = start;
        _lastQuote = -1;
    }

    private int ReportProperties(int start, int end)
    {
        var i = start;
        while (i < end && _readable[i] is '&' or '!')
        {
            var isTag = _readable[i] == '!';
            var word = i;
            while (!LineProbe.IsBlankAt(_readable, i) && _readable[i] is not (',' or '[' or ']' or '{' or '}')) i++;
            if (isTag) _diagnostics.Report(Rules.Tag, new TextRange(word, i), SyntaxExplainer.TagMessage);
            else _diagnostics.Report(Rules.Anchor, new TextRange(word, i), SyntaxExplainer.AnchorMessage);
            i = LineProbe.SkipToContent(_readable, i);
        }

        return i;
    }

    private static SyntaxMistake TooDeepAt(int offset) => new(Rules.NestingTooDeep, new TextRange(offset, offset + 1),
        $"Lists and mappings are nested deeper than {YamlLimits.Depth} here: flatten them.");

    private SyntaxMistake TooDeep(NodeEvent node) => TooDeepAt(Math.Min(OffsetOf(node.Start), _text.Length - 1));

    private int TooManyNodes(int offset)
    {
        _diagnostics.Report(Rules.TooManyNodes, new TextRange(offset, offset),
            $"This file has more than the {YamlLimits.Nodes} nodes that are read: split it by topic.");
        return End;
    }

    private int SecondDocument(int offset)
    {
        var end = LineProbe.EndOfLine(_readable, offset);
        _diagnostics.Report(Rules.SecondDocument, new TextRange(offset, LineProbe.TrimEnd(_readable, offset, end)),
            "A second YAML document starts here, but a file holds one: put it into a file of its own.");
        return End;
    }

    private int ContinueAt(int offset)
    {
        offset = LineProbe.SkipToContent(_readable, offset);
        var line = LineProbe.StartOfLine(_readable, offset);
        if (offset >= _readable.Length || line <= _segmentStart) return End;
        if (LineProbe.IsDocumentMarker(_readable, line)) return StopAtMarker(line);

        _work += line - _segmentStart;
        return _tree.TryContinue(line, offset - line, LineProbe.IsDash(_readable, offset), int.MaxValue)
            ? line
            : Recover(_explainer.Explain(new ParserFailure(ParserComplaint.Unexpected, offset, offset, offset, offset, -1,
                "wrong indentation")));
    }

    private int StopAtMarker(int line)
    {
        var next = LineProbe.StartsWith(_readable, line, "---") ? line : LineProbe.SkipToContent(_readable, line + 3);
        return next < _readable.Length ? SecondDocument(next) : End;
    }

    private int Recover(ParserFailure failure) => Recover(_explainer.Explain(failure), failure.Start);

    private int Recover(SyntaxMistake mistake) => Recover(mistake, mistake.Range.Start);

    private int Recover(SyntaxMistake mistake, int noticed)
    {
        if (!IsExplainedByCharacters(mistake.Range.Start) && !IsExplainedByCharacters(noticed)) _diagnostics.Report(mistake);

        _work += Math.Max(0, OffsetOf(_scanner.CurrentPosition) - _segmentStart);
        if (++_restarts > YamlLimits.Restarts || _work > (4L * _text.Length) + 4096)
        {
            _diagnostics.Report(Rules.TooManySyntaxErrors, mistake.Range,
                "This file has so many syntax errors that the rest was not read: mend those above first.");
            return End;
        }

        _tree.Abandon(mistake.Range.Start);
        return FindContinuation(Math.Max(mistake.Range.Start, _segmentStart));
    }

    private bool IsExplainedByCharacters(int offset)
    {
        if (ReferenceEquals(_readable, _text)) return false;

        var start = LineProbe.StartOfLine(_text, offset);
        return string.CompareOrdinal(_text, start, _readable, start, LineProbe.EndOfLine(_text, offset) - start) != 0;
    }

    private int FindContinuation(int mistake)
    {
        var columnLimit = ColumnOfContent(LineProbe.StartOfLine(_readable, mistake));
        var next = LineProbe.NextLine(_readable, mistake);
        for (var line = next; line < _readable.Length; line = LineProbe.NextLine(_readable, line))
        {
            var first = LineProbe.SkipBlanks(_readable, line, tabs: false);
            if (LineProbe.IsEmptyOrComment(_readable, first) || _readable[first] == '\t') continue;
            if (LineProbe.IsDocumentMarker(_readable, line)) return StopAtMarker(line);

            var isItem = LineProbe.IsDash(_readable, first);
            var canContinue = isItem || LineProbe.FindKeyColon(_readable, first) >= 0;
            if (canContinue && _tree.TryContinue(line, first - line, isItem, columnLimit)) return line;

            columnLimit = Math.Min(columnLimit, first - line);
        }

        return End;
    }

    private int ColumnOfContent(int line)
    {
        var i = LineProbe.SkipBlanks(_readable, line, tabs: false);
        if (i < _readable.Length && _readable[i] == '\t') return int.MaxValue;

        while (LineProbe.IsDash(_readable, i)) i = LineProbe.SkipBlanks(_readable, i + 1);
        return i - line;
    }
}
