using System;
using System.Collections.Generic;
using KnowledgeGen.Language.Text;

namespace KnowledgeGen.Language.Syntax;

/// <summary>Finds the comments of a file that speak to the compiler. YAML's own readers skip comments, so this looks at the text.</summary>
internal static class IgnoreCommentReader
{
    private const string Address = "kgen:";
    private const string Verb = "ignore";
    private const string RulePrefix = "KG";

    /// <summary>Reads them, in the order of the file. Work is done for such comments only.</summary>
    /// <param name="text">The characters of the file.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="root">Its nodes: what stands in a scalar is no comment.</param>
    public static EquatableArray<IgnoreComment> Read(string text, LineMap lines, YamlNode? root)
    {
        List<IgnoreComment>? comments = null;
        for (var i = text.IndexOf(Address, StringComparison.Ordinal); i >= 0; i = text.IndexOf(Address, i + 1, StringComparison.Ordinal))
        {
            var start = FindMark(text, i);
            if (start < 0 || IsInScalar(root, start)) continue;

            (comments ??= []).Add(ReadComment(text, lines, start, i + Address.Length));

            // The rest of the line is this comment, whatever it holds.
            i = Math.Max(i, LineProbe.EndOfLine(text, start) - 1);
        }

        return comments is null ? default : comments.ToEquatableArray();
    }

    // The '#' before an offset, if it can start a comment.
    private static int FindMark(string text, int offset)
    {
        var i = offset;
        while (i > 0 && text[i - 1] is ' ' or '\t') i--;
        if (i == 0 || text[i - 1] != '#') return -1;
        return i == 1 || LineProbe.IsBlankAt(text, i - 2) || (i == 2 && text[0] == '\uFEFF') ? i - 1 : -1;
    }

    private static IgnoreComment ReadComment(string text, LineMap lines, int start, int offset)
    {
        var lineEnd = LineProbe.EndOfLine(text, start);
        var end = LineProbe.TrimEnd(text, start, lineEnd);
        var range = new TextRange(start, end);
        var line = LineOf(text, lines, start, lineEnd);
        var i = LineProbe.SkipBlanks(text, offset);
        if (!LineProbe.StartsWith(text, i, Verb) || !LineProbe.IsBlankAt(text, i + Verb.Length))
        {
            return new IgnoreComment(range, line, IsUnderstood: false, default, string.Empty);
        }

        var rules = new List<NamedRule>();
        i = Math.Min(LineProbe.SkipBlanks(text, i + Verb.Length), end);
        while (TryReadRule(text, i, end, out var rule))
        {
            rules.Add(rule);
            i = rule.Range.End;
            while (i < end && text[i] is ' ' or '\t' or ',') i++;
        }

        return new IgnoreComment(range, line, IsUnderstood: true, rules.ToEquatableArray(), text.Substring(i, end - i));
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

    private static int LineOf(string text, LineMap lines, int start, int lineEnd)
    {
        var own = LineProbe.StartOfLine(text, start);
        if (LineProbe.SkipBlanks(text, own) < start) return lines.GetPosition(start).Line;

        for (var line = LineProbe.NextLine(text, lineEnd); line < text.Length; line = LineProbe.NextLine(text, line))
        {
            if (!LineProbe.IsEmptyOrComment(text, LineProbe.SkipBlanks(text, line))) return lines.GetPosition(line).Line;
        }

        return -1;
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
