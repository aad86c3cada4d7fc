namespace KnowledgeGen.Language.Syntax;

/// <summary>What the parser complains of.</summary>
internal enum ParserComplaint
{
    /// <summary>An exception of no kind that is meant for users.</summary>
    Crash,

    /// <summary>A tab in an indentation.</summary>
    Tab,

    /// <summary>A quoted scalar that does not end.</summary>
    Quote,

    /// <summary>An escape in a double-quoted scalar.</summary>
    Escape,

    /// <summary>A colon where no mapping can start.</summary>
    MappingValue,

    /// <summary>A dash where no list can start.</summary>
    ListItem,

    /// <summary>What stands after <c>|</c> or <c>&gt;</c>.</summary>
    BlockHeader,

    /// <summary>The first lines of a block scalar.</summary>
    BlockIndentation,

    /// <summary>Another token than those that can stand there.</summary>
    Unexpected,
}

/// <summary>Where and why the parser stopped.</summary>
/// <param name="Complaint">The kind of reason.</param>
/// <param name="Start">The offset that the parser names.</param>
/// <param name="End">The end of the token that the parser names.</param>
/// <param name="Position">How far the scanner had read.</param>
/// <param name="LastEnd">Where the last event ended.</param>
/// <param name="LastQuote">Where the last scalar started, if it was a quoted one; else -1.</param>
/// <param name="Words">The parser's own words.</param>
internal readonly record struct ParserFailure(
    ParserComplaint Complaint, int Start, int End, int Position, int LastEnd, int LastQuote, string Words);
