using System.Text.RegularExpressions;
using KnowledgeGen;

namespace Briefing;

/// <summary>What a fact rests on, in short: <c>[4]</c> is line 4 of the source, <c>*</c> the curator's conclusion.</summary>
internal static partial class Receipt
{
    private const int BriefLength = 64;

    /// <summary>The lines of the source, such as <c> [1, 2]</c>; empty where there are none.</summary>
    public static string Lines(IEnumerable<Evidence> evidence)
    {
        var lines = evidence.Where(words => !words.IsWholeDocument).Select(words => words.Line).Distinct().Order().ToList();
        return lines.Count == 0 ? string.Empty : Layout.Unbroken($" [{string.Join(", ", lines)}]");
    }

    /// <summary>The star of a conclusion, or nothing.</summary>
    public static string Star(Statement fact) => fact.Basis == Basis.Inferred ? "*" : string.Empty;

    /// <summary>Star and lines; a conclusion's lines are only what the curator started from.</summary>
    public static string Mark(Statement fact) => Star(fact) + Lines(fact.Evidence);

    /// <summary>Star, lines, and in brackets why the curator concludes it.</summary>
    public static string MarkWithReason(Statement fact) =>
        fact.Note is { } note ? $"{Mark(fact)} ({InBrief(note)})" : Mark(fact);

    private static string InBrief(string note)
    {
        var clause = ClauseEnd().Split(note, 2)[0].TrimEnd('.');
        return clause.Length <= BriefLength ? clause : Layout.Wrap(clause, BriefLength).First().TrimEnd(',') + "…";
    }

    // Notes give the reason first, and what else there is to say after it.
    [GeneratedRegex("[:;]|, (and|which|until) ")]
    private static partial Regex ClauseEnd();
}
