using System;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Text;

namespace KnowledgeGen.Language.Syntax;

/// <summary>
/// Finds out from the text what most likely made the parser stop. A parser notices a mistake late and calls it by the name of a
/// grammar rule; people need the place where they slipped, and the way out.
/// </summary>
internal sealed class SyntaxExplainer(string text, YamlTree tree)
{
    /// <summary>The message about an anchor.</summary>
    public const string AnchorMessage =
        "Anchors ('&name') are not part of the fact language: write the value out, or put quotation marks around it.";

    /// <summary>The message about an alias.</summary>
    public const string AliasMessage =
        "Aliases ('*name') are not part of the fact language: write the value out, or put quotation marks around it.";

    /// <summary>The message about a tag.</summary>
    public const string TagMessage =
        "Tags ('!name') are not part of the fact language, where the schema decides on types: remove it, "
        + "or put quotation marks around the value.";

    private const string AfterBracketMessage =
        "The value goes on after its closing bracket: put quotation marks around the whole value.";

    private const string AfterDoubleMessage =
        "The value goes on after its closing quotation mark: put the whole value in single quotation marks, or on lines "
        + "of its own below '>-'.";

    private const string AfterSingleMessage =
        "The value goes on after its closing quotation mark: write '' for an apostrophe in it, or put the text on lines "
        + "of its own below '>-'.";

    /// <summary>Explains why the parser stopped.</summary>
    public SyntaxMistake Explain(ParserFailure failure) =>
        ExplainTab(failure)
        ?? ExplainLongKey(failure)
        ?? ExplainQuote(failure)
        ?? ExplainBracket(failure)
        ?? ExplainCharacter(failure)
        ?? ExplainColon(failure)
        ?? ExplainLine(failure)
        ?? new SyntaxMistake(Rules.InvalidYaml, TokenAt(failure.Start, failure.End),
            $"This is not valid YAML here ({Words(failure)}): check the line and the one above.");

    /// <summary>The mistake of <c>key:value</c>.</summary>
    public static SyntaxMistake TightColon(string text, int start, int colon)
    {
        var key = Escape.ForMessage(text.Substring(start, colon - start));
        if (colon + 1 < text.Length && text[colon + 1] > '\u007F' && char.IsWhiteSpace(text[colon + 1]))
        {
            return new SyntaxMistake(Rules.MissingSpaceAfterColon, At(colon + 1, 1),
                $"The character after the colon of '{key}' is {Escape.CodePoint(text[colon + 1])}, which only looks like a space: write a space.");
        }

        return new SyntaxMistake(Rules.MissingSpaceAfterColon, At(colon, 1),
            $"There is no space after the colon of '{key}': write '{key}: …'.");
    }

    private SyntaxMistake? ExplainTab(ParserFailure failure)
    {
        var isTab = failure.Complaint == ParserComplaint.Tab;
        if (!isTab && failure.Complaint is not (ParserComplaint.Unexpected or ParserComplaint.MappingValue)) return null;

        return TabOnLineOf(failure.Position) ?? TabOnLineOf(failure.Start)
            ?? (isTab ? FirstTab(failure.LastEnd, failure.Position) : null);
    }

    private SyntaxMistake? TabOnLineOf(int offset)
    {
        var line = LineProbe.StartOfLine(text, offset);
        var tab = LineProbe.SkipBlanks(text, line, tabs: false);
        if (tab >= text.Length || text[tab] != '\t') return null;

        return LineProbe.IsEmptyOrComment(text, LineProbe.SkipBlanks(text, tab)) ? null : Tab(tab);
    }

    private SyntaxMistake? FirstTab(int start, int end)
    {
        var tab = text.IndexOf('\t', start, Math.Min(text.Length, end + 1) - start);
        return tab < 0 ? null : Tab(tab);
    }

    private static SyntaxMistake Tab(int offset) =>
        new(Rules.TabIndentation, At(offset, 1), "A tab indents this line: YAML is indented with spaces only.");

    private SyntaxMistake? ExplainLongKey(ParserFailure failure)
    {
        if (failure.Complaint is not (ParserComplaint.Unexpected or ParserComplaint.MappingValue)) return null;

        var first = LineProbe.SkipBlanks(text, LineProbe.StartOfLine(text, failure.Start));
        while (LineProbe.IsDash(text, first)) first = LineProbe.SkipBlanks(text, first + 1);

        return LineProbe.FindKeyColon(text, first) - first > YamlLimits.KeyLength
            ? new SyntaxMistake(Rules.KeyTooLong, KeyAt(first),
                $"This key is longer than the {YamlLimits.KeyLength} characters that a key may have: shorten it.")
            : null;
    }

    private SyntaxMistake? ExplainQuote(ParserFailure failure)
    {
        if (failure.Complaint == ParserComplaint.Escape) return ExplainEscape(failure);
        if (failure.Complaint == ParserComplaint.Crash) return ExplainEscapeBeyondUnicode(failure);
        if (failure.Complaint == ParserComplaint.Quote) return TabBetween(failure.Start, failure.Position) ?? Unclosed(failure.Start);

        var before = LineProbe.TrimEnd(text, LineProbe.StartOfLine(text, failure.Start), failure.Start);
        if (before == 0 || failure.Start >= text.Length || LineProbe.IsLineEnd(text[failure.Start])) return null;
        if (text[failure.Start] is ',' or '[' or ']' or '{' or '}' or ':') return null;

        var last = text[before - 1];
        var rest = TokenAt(failure.Start, failure.End);
        if (last is not ('"' or '\'')) return last is ']' or '}' && tree.OpenBracket < 0 ? AfterBracket(rest) : null;

        return failure.LastQuote >= 0 && failure.LastEnd == before && HasKeyInside(failure.LastQuote, before)
            ? Unclosed(failure.LastQuote)
            : new SyntaxMistake(Rules.TextAfterQuotationMark, rest, last == '"' ? AfterDoubleMessage : AfterSingleMessage);
    }

    private static SyntaxMistake AfterBracket(TextRange rest) => new(Rules.TextAfterBracket, rest, AfterBracketMessage);

    private SyntaxMistake Unclosed(int quote) => new(Rules.UnclosedQuotationMark, At(quote, 1),
        $"Nothing closes this {(text[quote] == '"' ? "double" : "single")} quotation mark: close it, or put the text on "
        + "lines of its own below '>-'.");

    private bool HasKeyInside(int start, int end)
    {
        for (var line = LineProbe.NextLine(text, start); line < end; line = LineProbe.NextLine(text, line))
        {
            if (IsSingleWordKey(LineProbe.SkipBlanks(text, line))) return true;
        }

        return false;
    }

    private bool IsSingleWordKey(int start)
    {
        var i = start;
        while (i < text.Length && (char.IsLetterOrDigit(text[i]) || text[i] is '-' or '_' or '.')) i++;
        return i > start && i < text.Length && text[i] == ':' && LineProbe.IsBlankAt(text, i + 1);
    }

    private SyntaxMistake ExplainEscape(ParserFailure failure)
    {
        var last = failure.Start;
        for (var slash = NextSlash(failure.Start, failure.Position); slash >= 0; slash = NextSlash(last + 2, failure.Position))
        {
            last = slash;
            var escape = DoubleQuotedEscape.Read(text, slash);
            if (escape.CodePoint is >= 0xD800 and <= 0xDFFF) return Forbidden(escape.CodePoint, escape.Range);
        }

        var end = Math.Min(last + 2, LineProbe.EndOfLine(text, last));
        while (end < Math.Min(last + 10, text.Length) && Uri.IsHexDigit(text[end])) end++;
        var range = new TextRange(last, end);
        return new SyntaxMistake(Rules.InvalidEscape, range,
            $"'{Escape.ForMessage(Slice(range))}' is no escape that YAML knows: double the backslash, or use single "
            + "quotation marks, where a backslash is a backslash.");
    }

    private SyntaxMistake? ExplainEscapeBeyondUnicode(ParserFailure failure)
    {
        var start = failure.Position - "\\U00000000".Length;
        return start >= 0 && LineProbe.StartsWith(text, start, "\\U") ? ExplainEscape(failure with { Start = start }) : null;
    }

    private int NextSlash(int start, int last)
    {
        var end = Math.Min(last + 1, text.Length);
        return start >= end ? -1 : text.IndexOf('\\', start, end - start);
    }

    /// <summary>The mistake of a character that may not be in a file.</summary>
    public static SyntaxMistake Forbidden(int codePoint, TextRange range) => new(Rules.ForbiddenCharacter, range,
        $"The character {Escape.CodePoint(codePoint)} may not stand in a file, because it cannot be seen or forges what "
        + "is seen: delete it.");

    private SyntaxMistake? ExplainBracket(ParserFailure failure)
    {
        var bracket = tree.OpenBracket;
        if (bracket < 0) return failure.Complaint == ParserComplaint.Crash ? ExplainCrash(failure) : null;
        if (TabBetween(bracket, failure.Start) is { } tab) return tab;
        if (failure.Complaint == ParserComplaint.Crash || IsPastBracket(bracket, failure.Start))
        {
            return CommentBetween(bracket, failure.Start) ?? Unclosed(bracket, text[bracket]);
        }

        if (text[failure.Start] == ':') return Colon(failure.Start);

        var before = LineProbe.TrimEnd(text, bracket, failure.Start) - 1;
        var isColon = text[before] == ':' && before > failure.LastEnd;
        return isColon && failure.Complaint == ParserComplaint.Unexpected ? Colon(before) : null;
    }

    private SyntaxMistake? TabBetween(int start, int end)
    {
        for (var line = LineProbe.NextLine(text, start); line < text.Length && line <= end; line = LineProbe.NextLine(text, line))
        {
            if (TabOnLineOf(line) is { } tab) return tab;
        }

        return null;
    }

    // "[C #1, x]": what closes the bracket is a part of the comment.
    private SyntaxMistake? CommentBetween(int bracket, int end)
    {
        for (var i = bracket + 1; i < text.Length && i < end; i++)
        {
            if (text[i] is '"' or '\'' && text.IndexOf(text[i], i + 1) is > 0 and var closing) i = closing;
            if (text[i] != '#' || text[i - 1] is not (' ' or '\t')) continue;

            var close = text.IndexOf(text[bracket] == '[' ? ']' : '}', i, LineProbe.EndOfLine(text, i) - i);
            return close < 0 ? null : new SyntaxMistake(Rules.UnclosedBracket, At(i, 1),
                $"A space and '#' start a comment, which goes to the end of the line and takes the '{text[close]}' with it: put quotation marks around the value.");
        }

        return null;
    }

    private SyntaxMistake? ExplainCrash(ParserFailure failure)
    {
        var end = Math.Min(failure.Position, text.Length);
        var bracket = end == 0 ? -1 : text.LastIndexOfAny(['[', '{'], end - 1, end - Math.Min(end, failure.LastEnd));
        return bracket < 0 ? null : Unclosed(bracket, text[bracket]);
    }

    private static SyntaxMistake Unclosed(int bracket, char opening) => new(Rules.UnclosedBracket, At(bracket, 1),
        $"Nothing closes this '{opening}': write '{(opening == '[' ? ']' : '}')}' after the last entry.");

    private bool IsPastBracket(int bracket, int offset)
    {
        if (LineProbe.SkipToContent(text, offset) >= text.Length) return true;
        if (text[offset] is ']' or '}') return text[offset] != (text[bracket] == '[' ? ']' : '}');

        var line = LineProbe.StartOfLine(text, offset);
        if (line <= bracket) return false;

        var first = LineProbe.SkipBlanks(text, line);
        var outer = LineProbe.StartOfLine(text, bracket);
        return LineProbe.IsDash(text, first) || LineProbe.FindKeyColon(text, first) >= 0
            || first - line <= LineProbe.SkipBlanks(text, outer) - outer;
    }

    private SyntaxMistake? ExplainCharacter(ParserFailure failure)
    {
        var start = failure.Start;
        if (start >= text.Length) return null;

        if (failure.Complaint == ParserComplaint.BlockIndentation)
        {
            var line = LineProbe.StartOfLine(text, start);
            return new SyntaxMistake(Rules.WrongIndentation, LineFrom(Math.Min(LineProbe.SkipBlanks(text, line), text.Length)),
                "This first line of a block is indented less than the empty line above it: delete the spaces of the empty line.");
        }

        if (failure.Complaint == ParserComplaint.BlockHeader)
        {
            return new SyntaxMistake(Rules.BlockScalarHeader, At(start, 1),
                $"A value that starts with '{Escape.ForMessage(text.Substring(start, 1))}' is a block: its text starts on "
                + "the next line, or needs quotation marks.");
        }

        return text[start] switch
        {
            '>' or '|' when tree.OpenBracket >= 0 => new SyntaxMistake(Rules.BlockScalarHeader, At(start, 1),
                $"A block, which '{text[start]}' starts, cannot stand within brackets: put the text in quotation marks, or write keys on lines of their own."),
            '@' or '`' or '%' => new SyntaxMistake(Rules.ReservedCharacter, At(start, 1),
                $"A value cannot start with '{text[start]}': put quotation marks around it."),
            ',' => new SyntaxMistake(Rules.ExtraComma, At(start, 1),
                "Nothing stands before this comma: remove it, or put quotation marks around a value that starts with one."),
            ']' or '}' when tree.OpenBracket < 0 => new SyntaxMistake(Rules.UnopenedBracket, At(start, 1),
                $"Nothing opens this '{text[start]}': remove it, or put quotation marks around the value."),
            '!' => new SyntaxMistake(Rules.Tag, WordAt(start), TagMessage),
            '&' => new SyntaxMistake(Rules.Anchor, WordAt(start), AnchorMessage),
            '*' => new SyntaxMistake(Rules.Alias, WordAt(start), AliasMessage),
            _ => null,
        };
    }

    private SyntaxMistake? ExplainColon(ParserFailure failure)
    {
        if (failure.Complaint != ParserComplaint.MappingValue || failure.Start >= text.Length) return null;

        var colon = failure.Start;
        var line = LineProbe.StartOfLine(text, colon);
        var scalar = StartOfScalar(failure.LastEnd, colon);
        if (scalar >= line) return Colon(colon);

        var scalarLine = LineProbe.StartOfLine(text, scalar);
        if (LineProbe.SkipBlanks(text, scalarLine) == scalar)
        {
            var tight = LineProbe.FindTightColon(text, scalar);
            return tight >= 0 ? TightColon(text, scalar, tight) : LineWithoutColon(scalar);
        }

        var first = LineProbe.SkipBlanks(text, line);
        return IsSingleWordKey(first) ? KeyBelowValue(first) : Colon(colon);
    }

    private int StartOfScalar(int lastEnd, int limit)
    {
        var i = LineProbe.SkipToContent(text, lastEnd);
        while (i < limit && text[i] is ':' or '-' or '?' && LineProbe.IsBlankAt(text, i + 1))
        {
            i = LineProbe.SkipToContent(text, i + 1);
        }

        return i;
    }

    private SyntaxMistake? ExplainLine(ParserFailure failure)
    {
        if (failure.Start >= text.Length) return null;

        var line = LineProbe.StartOfLine(text, failure.Start);
        var first = LineProbe.SkipBlanks(text, line);
        var isDash = LineProbe.IsDash(text, failure.Start);
        if (isDash && first != failure.Start)
        {
            return new SyntaxMistake(Rules.ListOnKeyLine, At(failure.Start, 1),
                "A list cannot start on the line of its key: put each '- ' item on a line of its own below the key.");
        }

        if (first != failure.Start || tree.OpenBracket >= 0) return null;

        var column = first - line;
        var tight = isDash ? -1 : LineProbe.FindTightColon(text, first);
        if (tight >= 0) return TightColon(text, first, tight);
        if (tree.HasColumn(column, isMapping: isDash)) return ListMixedWithKeys(first, isDash);
        if (!isDash && LineProbe.FindKeyColon(text, first) < 0) return LineWithoutColon(first);
        return tree.HasColumn(column, isMapping: !isDash) ? null : WrongIndentation(first);
    }

    private SyntaxMistake ListMixedWithKeys(int offset, bool isDash) => new(
        Rules.ListMixedWithKeys,
        isDash ? At(offset, 1) : KeyAt(offset),
        isDash
            ? "This '- ' item stands among keys: indent the list below its key, or remove the dash."
            : text[offset] == '-'
            ? "There is no space after this dash: write '- ' and the item."
            : "This key stands among '- ' items: write it as an item, or indent it like the keys of the item above.");

    private SyntaxMistake LineWithoutColon(int offset) => new(Rules.LineWithoutColon, LineFrom(offset),
        "A key and a colon are missing here: write 'key: …', or indent the line if it continues the value above.");

    private SyntaxMistake WrongIndentation(int offset) => new(Rules.WrongIndentation, KeyAt(offset),
        $"'{Escape.ForMessage(Slice(KeyAt(offset)))}' is indented like nothing above it: line it up with the other "
        + "entries of its mapping or list.");

    private SyntaxMistake KeyBelowValue(int offset) => new(Rules.WrongIndentation, KeyAt(offset),
        $"'{Escape.ForMessage(Slice(KeyAt(offset)))}' is indented below a key that has a value: line the two up, or put "
        + "quotation marks around the value if it goes on here.");

    private static SyntaxMistake Colon(int colon) => new(Rules.ColonInPlainValue, At(colon, 1),
        "A colon and a space inside a value start a mapping: put quotation marks around the value, or write it on lines "
        + "of its own below '>-'.");

    private static string Words(ParserFailure failure) => Escape.ForMessage(failure.Words.TrimEnd('.'));

    private string Slice(TextRange range) => text.Substring(range.Start, range.Length);

    private static TextRange At(int start, int length) => new(start, start + length);

    private TextRange TokenAt(int start, int end)
    {
        start = Math.Min(start, text.Length);
        var lineEnd = LineProbe.EndOfLine(text, start);
        return new TextRange(start, Math.Max(Math.Min(end, lineEnd), Math.Min(start + 1, lineEnd)));
    }

    private TextRange WordAt(int start)
    {
        var end = start;
        while (!LineProbe.IsBlankAt(text, end)) end++;
        return new TextRange(start, end);
    }

    private TextRange KeyAt(int start)
    {
        var colon = LineProbe.FindKeyColon(text, start);
        return colon < 0 ? LineFrom(start) : new TextRange(start, LineProbe.TrimEnd(text, start, colon));
    }

    private TextRange LineFrom(int start) => new(start, LineProbe.TrimEnd(text, start, LineProbe.EndOfLine(text, start)));
}
