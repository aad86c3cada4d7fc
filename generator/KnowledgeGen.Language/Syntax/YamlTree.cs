using System;
using System.Collections.Generic;
using System.Text;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Text;

namespace KnowledgeGen.Language.Syntax;

/// <summary>
/// Builds the nodes of a file from the parser's events, checks keys, and can go back to a list or mapping that is still open when
/// reading has to go on behind a mistake.
/// </summary>
internal sealed class YamlTree(string text, SyntaxDiagnostics diagnostics)
{
    private readonly List<YamlFrame> _frames = [];

    /// <summary>The number of lists and mappings that are open.</summary>
    public int Depth { get; private set; }

    /// <summary>The top node, once it is complete.</summary>
    public YamlNode? Root { get; private set; }

    /// <summary>The innermost open list or mapping.</summary>
    public YamlFrame Top => _frames[Depth - 1];

    /// <summary>Whether the next node is a key.</summary>
    public bool ExpectsKey => Depth > 0 && Top.IsMapping && !Top.ExpectsValue;

    /// <summary>Where the innermost open bracket stands, or -1 outside brackets.</summary>
    public int OpenBracket => Depth > 0 && Top.IsFlow ? BracketOf(Depth - 1) : -1;

    /// <summary>Opens a list or mapping.</summary>
    /// <param name="isMapping">Whether it is a mapping, not a list.</param>
    /// <param name="isFlow">Whether it is inside brackets or has its own.</param>
    /// <param name="hasBrackets">Whether it has brackets of its own, as the pair in <c>[key: value]</c> has not.</param>
    /// <param name="start">Where it starts.</param>
    /// <param name="column">How far that is from the start of its line; of use for blocks only.</param>
    public void Open(bool isMapping, bool isFlow, bool hasBrackets, int start, int column)
    {
        if (Depth == _frames.Count) _frames.Add(new YamlFrame());
        _frames[Depth++].Reset(isMapping, isFlow, hasBrackets, start, column);
    }

    /// <summary>Closes the innermost list or mapping.</summary>
    /// <param name="flowEnd">Where its closing bracket ends, if it has one.</param>
    public void Close(int flowEnd)
    {
        MendCutOffValue(Top);
        var node = Top.ToNode(flowEnd);
        Depth--;
        if (Depth == 0) Root = node;
        else if (ExpectsKey) RejectKey(node);
        else AddValue(node);
    }

    /// <summary>Adds a scalar that is not a key: a value, an item or all that there is.</summary>
    public void AddScalar(YamlScalar scalar)
    {
        if (Depth == 0) Root = scalar;
        else AddValue(scalar);
    }

    /// <summary>Adds the key that is expected.</summary>
    public void AddKey(YamlKey key, ScalarStyle style) => Top.SetKey(CheckKey(key, style), style);

    /// <summary>Takes notice of a node that cannot be kept.</summary>
    public void AddNothing()
    {
        if (Depth == 0) return;
        if (ExpectsKey) Top.SetKey(null);
        else Top.Add(null);
    }

    /// <summary>Closes everything; what is incomplete is left out.</summary>
    public void CloseAll()
    {
        DropBrackets();
        while (Depth > 0) CloseIncomplete();
    }

    /// <summary>Leaves out what a mistake spoils: open brackets, and what starts at or after it.</summary>
    public void Abandon(int mistake)
    {
        DropBrackets();
        if (Depth > 0) Top.Truncate(mistake);
        else if (Root is YamlScalar) Root = null;
    }

    /// <summary>
    /// Goes back to the open block list or mapping that a line continues by its column, if there is one.
    /// </summary>
    /// <param name="lineStart">Where the line starts.</param>
    /// <param name="column">The number of spaces before its content.</param>
    /// <param name="isItem">Whether the line starts with a dash, else it starts with a key.</param>
    /// <param name="columnLimit">The largest column of what can be continued.</param>
    public bool TryContinue(int lineStart, int column, bool isItem, int columnLimit)
    {
        if (Depth == 0 && Root is null && column == 0 && !isItem)
        {
            Open(isMapping: true, isFlow: false, hasBrackets: false, lineStart, column: 0);
            return true;
        }

        for (var i = Depth - 1; i >= 0; i--)
        {
            if (_frames[i].Column != column || _frames[i].IsMapping == isItem || column > columnLimit) continue;

            while (Depth > i + 1) CloseIncomplete();
            Top.ForgetKey();
            return true;
        }

        return false;
    }

    /// <summary>Whether an open block list or mapping starts at a column.</summary>
    public bool HasColumn(int column, bool isMapping)
    {
        for (var i = 0; i < Depth; i++)
        {
            if (!_frames[i].IsFlow && _frames[i].IsMapping == isMapping && _frames[i].Column == column) return true;
        }

        return false;
    }

    /// <summary>Whether the innermost block is a list at a column, and the mapping around it is at the same one.</summary>
    public bool IsUnindentedList(int column) =>
        Depth > 1 && Top is { IsMapping: false, IsFlow: false } && Top.Column == column
        && _frames[Depth - 2].IsMapping && _frames[Depth - 2].Column == column;

    private int BracketOf(int frame)
    {
        while (frame > 0 && !_frames[frame].HasBrackets) frame--;
        return _frames[frame].Start;
    }

    private void DropBrackets()
    {
        while (Depth > 0 && Top.IsFlow) Depth--;
    }

    private void CloseIncomplete()
    {
        Top.ForgetKey();
        Close(Top.Start);
    }

    private void AddValue(YamlNode node)
    {
        var frame = Top;
        if (frame.IsFlow && frame.IsMapping)
        {
            if (node is YamlScalar { IsMissing: true } && frame.Key is { } key && !HasColon(key.Range.End))
            {
                ReportKeyWithoutColon(frame, key);
                frame.Add(null);
                return;
            }

            MendCutOffValue(frame);
        }

        frame.Add(node);
    }

    private bool HasColon(int keyEnd)
    {
        var next = LineProbe.SkipToContent(text, keyEnd);
        return next < text.Length && text[next] == ':';
    }

    private void ReportKeyWithoutColon(YamlFrame frame, YamlKey key)
    {
        var colon = frame.KeyStyle == ScalarStyle.Plain ? LineProbe.FindTightColon(text, key.Range.Start) : -1;
        if (colon >= 0)
        {
            diagnostics.Report(SyntaxExplainer.TightColon(text, key.Range.Start, colon));
        }
        else if (frame.CutOffEnd > 0)
        {
            frame.CutOffEnd = key.Range.End;
        }
        else if (frame.LastEntry is { Value: YamlScalar { Style: ScalarStyle.Plain, IsMissing: false } value } cut)
        {
            frame.CutOffEnd = key.Range.End;
            diagnostics.Report(Rules.CommaInPlainValue, new TextRange(value.Range.Start, key.Range.End),
                $"The comma ends the value of '{Escape.ForMessage(cut.Key.Value)}' before "
                + $"'{Escape.ForMessage(key.Value)}': put quotation marks around the whole value.");
        }
        else
        {
            frame.HasLeftOut = true;
            diagnostics.Report(Rules.KeyWithoutValue, key.Range,
                $"'{Escape.ForMessage(key.Value)}' stands in braces without a colon and a value: write "
                + $"'{Escape.ForMessage(key.Value)}: …', or use brackets for a list.");
        }
    }

    /// <summary>Gives a value back what commas cut off, so that the one mistake does not look like several.</summary>
    private void MendCutOffValue(YamlFrame frame)
    {
        if (frame.CutOffEnd == 0) return;

        var start = frame.LastEntry!.Value.Value.Range.Start;
        var range = new TextRange(start, frame.CutOffEnd);
        frame.ReplaceLastValue(new YamlScalar(text.Substring(start, range.Length), ScalarStyle.Plain, range));
        frame.CutOffEnd = 0;
    }

    private YamlKey? CheckKey(YamlKey key, ScalarStyle style)
    {
        if (key.Value.Length == 0) return RejectEmptyKey(key);
        if (key.Value == "<<" && style == ScalarStyle.Plain) return RejectMergeKey(key);

        var normal = CharacterScan.IsAscii(key.Value) ? key : CheckUnicodeKey(key);
        if (Top.FindKey(normal.Value) is not { } first) return normal;

        diagnostics.Report(Rules.DuplicateKey, key.Range,
            $"The key '{Escape.ForMessage(normal.Value)}' is here a second time: merge the two, or remove one.", first.Range);
        return null;
    }

    private YamlKey CheckUnicodeKey(YamlKey key)
    {
        var invisible = CharacterScan.FindInvisible(key.Value);
        if (invisible >= 0) ReportInvisible(key, CharacterScan.CodePointAt(key.Value, invisible));
        if (CharacterScan.FindForbidden(key.Value) >= 0) return key;

        var normal = key.Value.Normalize(NormalizationForm.FormC);
        return normal == key.Value ? key : key with { Value = normal };
    }

    private void ReportInvisible(YamlKey key, int codePoint)
    {
        var character = char.ConvertFromUtf32(codePoint);
        var raw = text.IndexOf(character, key.Range.Start, key.Range.Length, StringComparison.Ordinal);
        diagnostics.Report(Rules.InvisibleCharacterInKey, raw < 0 ? key.Range : new TextRange(raw, raw + character.Length),
            $"The key '{Escape.ForMessage(key.Value)}' holds {Escape.CodePoint(codePoint)}, which shows nothing: delete it.");
    }

    private YamlKey? RejectEmptyKey(YamlKey key)
    {
        var range = key.Range.Length > 0 ? key.Range : new TextRange(key.Range.Start, Math.Min(key.Range.Start + 1, text.Length));
        diagnostics.Report(Rules.EmptyKey, range, "A key is missing before the colon: write one, or remove the entry.");
        return null;
    }

    private YamlKey? RejectMergeKey(YamlKey key)
    {
        diagnostics.Report(Rules.MergeKey, key.Range,
            "Merge keys ('<<') are not part of the fact language: write the entries out.");
        return null;
    }

    private void RejectKey(YamlNode node)
    {
        var kind = node is YamlMapping ? "mapping" : "list";
        diagnostics.Report(Rules.KeyIsNotScalar, node.Range,
            $"A key must be a word or a text, but this one is a {kind}: put quotation marks around it.");
        Top.SetKey(null);
    }
}
