using System;
using System.Collections.Generic;
using KnowledgeGen.Language.Text;

namespace KnowledgeGen.Language.Syntax;

/// <summary>Finds the comments of a file that speak to the compiler. YAML's own readers skip comments, so this looks at the text.</summary>
internal sealed class IgnoreCommentReader
{
    private const string Address = "kgen:";
    private const string Verb = "ignore";
    private const string RulePrefix = "KG";

    private readonly string _text;
    private readonly LineMap _lines;
    private readonly YamlNode? _root;

    // Of comments that fill their lines one after another, all but the first find here what they are about.
    private (int Offset, int Line) _nextContent = (-1, -1);

    private IgnoreCommentReader(string text, LineMap lines, YamlNode? root)
    {
        _text = text;
        _lines = lines;
        _root = root;
    }

    /// <summary>Reads them, in the order of the file. Work is done for such comments only.</summary>
    /// <param name="text">The characters of the file.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="root">Its nodes: what stands in a scalar is no comment.</param>
    public static EquatableArray<IgnoreComment> Read(string text, LineMap lines, YamlNode? root)
    {
        var found = text.IndexOf(Address, StringComparison.Ordinal);
        return found < 0 ? default : new IgnoreCommentReader(text, lines, root).ReadFrom(found);
    }

    private EquatableArray<IgnoreComment> ReadFrom(int found)
    {
        var comments = new List<IgnoreComment>();
        for (var i = found; i >= 0; i = _text.IndexOf(Address, i + 1, StringComparison.Ordinal))
        {
            var start = FindMark(i);
            if (start < 0 || IsInScalar(_root, start)) continue;

            if (!IsInComment(start)) comments.Add(ReadComment(start, i + Address.Length));

            // The rest of the line is a comment, whatever it holds.
            i = Math.Max(i, LineProbe.EndOfLine(_text, start) - 1);
        }

        return comments.ToEquatableArray();
    }

    // The '#' before an offset, if it can start a comment.
    private int FindMark(int offset)
    {
        var i = offset;
        while (i > 0 && _text[i - 1] is ' ' or '\t') i--;
        return i > 0 && CanStartComment(i - 1) ? i - 1 : -1;
    }

    private bool CanStartComment(int i) =>
        _text[i] == '#' && (i == 0 || LineProbe.IsBlankAt(_text, i - 1) || (i == 1 && _text[0] == '\uFEFF'));

    // Whether a comment that speaks to people started before, on the same line.
    private bool IsInComment(int start)
    {
        for (var i = LineProbe.StartOfLine(_text, start); i < start; i++)
        {
            if (CanStartComment(i) && !IsInScalar(_root, i)) return true;
        }

        return false;
    }

    private IgnoreComment ReadComment(int start, int offset)
    {
        var lineEnd = LineProbe.EndOfLine(_text, start);
        var end = LineProbe.TrimEnd(_text, start, lineEnd);
        var range = new TextRange(start, end);
        var line = LineOf(start, lineEnd);
        var i = LineProbe.SkipBlanks(_text, offset);
        if (!LineProbe.StartsWith(_text, i, Verb) || !LineProbe.IsBlankAt(_text, i + Verb.Length))
        {
            return new IgnoreComment(range, line, IsUnderstood: false, default, string.Empty);
        }

        var rules = new List<NamedRule>();
        i = Math.Min(LineProbe.SkipBlanks(_text, i + Verb.Length), end);
        while (TryReadRule(_text, i, end, out var rule))
        {
            rules.Add(rule);
            i = rule.Range.End;
            while (i < end && _text[i] is ' ' or '\t' or ',') i++;
        }

        return new IgnoreComment(range, line, IsUnderstood: true, rules.ToEquatableArray(), _text.Substring(i, end - i));
    }

    // Anything that is made like an id is taken for one, so that a mistyped id is not taken for the reason.
    private static bool TryReadRule(string text, int start, int end, out NamedRule rule)
    {
        var i = start;
        var hasDigit = false;
        for (; i < end && (char.IsLetterOrDigit(text[i]) || text[i] == '-'); i++) hasDigit |= text[i] is >= '0' and <= '9';
        var isRule = hasDigit && string.Compare(text, start, RulePrefix, 0, RulePrefix.Length, StringComparison.OrdinalIgnoreCase) == 0
            && (i == end || text[i] is ' ' or '\t' or ',');
        rule = isRule ? new NamedRule(text.Substring(start, i - start), new TextRange(start, i)) : default;
        return isRule;
    }

    private int LineOf(int start, int lineEnd)
    {
        var own = LineProbe.StartOfLine(_text, start);
        if (LineProbe.SkipBlanks(_text, own) < start) return _lines.GetPosition(start).Line;

        if (start > _nextContent.Offset) _nextContent = FindContent(lineEnd);
        return _nextContent.Line;
    }

    private (int Offset, int Line) FindContent(int offset)
    {
        for (var line = LineProbe.NextLine(_text, offset); line < _text.Length; line = LineProbe.NextLine(_text, line))
        {
            if (!LineProbe.IsEmptyOrComment(_text, LineProbe.SkipBlanks(_text, line))) return (line, _lines.GetPosition(line).Line);
        }

        return (_text.Length, -1);
    }

    private static bool IsInScalar(YamlNode? node, int offset)
    {
        while (node is not null)
        {
            if (offset < node.Range.Start || offset >= node.Range.End) return false;

            switch (node)
            {
                case YamlMapping mapping:
                    var entry = LastBefore(mapping.Entries.Count, i => mapping.Entries[i].Key.Range.Start, offset);
                    if (entry < 0) return false;
                    if (offset < mapping.Entries[entry].Key.Range.End) return true;
                    node = mapping.Entries[entry].Value;
                    break;
                case YamlSequence sequence:
                    var item = LastBefore(sequence.Items.Count, i => sequence.Items[i].Range.Start, offset);
                    node = item < 0 ? null : sequence.Items[item];
                    break;
                default:
                    return true;
            }
        }

        return false;
    }

    // The last of things in the order of the file that starts at or before an offset.
    private static int LastBefore(int count, Func<int, int> start, int offset)
    {
        var (low, high) = (0, count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (start(middle) <= offset) low = middle + 1;
            else high = middle;
        }

        return low - 1;
    }
}
