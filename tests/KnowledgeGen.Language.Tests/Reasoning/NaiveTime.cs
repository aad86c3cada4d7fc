using System;
using System.Collections.Generic;
using System.Linq;

namespace KnowledgeGen.Language.Tests.Reasoning;

/// <summary>
/// When something holds: while all of some dates do, kept as they are; and, as a table, what is known of each of some days. What holds together holds on a day
/// as surely as the less sure of both, and never where no day is left.
/// </summary>
/// <param name="Dates">The dates in ordinal order, with spaces between them.</param>
/// <param name="Truths">A digit for each of <see cref="Days"/>: 0 for no, 1 for possibly, 2 for certainly.</param>
internal sealed record NaiveTime(string Dates, string Truths)
{
    /// <summary>Days on both sides of each bound of the dates that tests use, and days between them.</summary>
    public static readonly EdtfDate[] Days =
    [
        .. from year in Enumerable.Range(2008, 6)
           from day in new[] { "01-01", "04-01", "05-05", "06-01", "06-02", "10-01", "12-31" }
           select EdtfDate.Parse(year + "-" + day),
    ];

    /// <summary>At any time.</summary>
    public static readonly NaiveTime Always = Of([]);

    private static readonly Dictionary<string, string> KnownTruths = [];
    private static readonly Dictionary<string, string?> KnownTexts = [];

    public static NaiveTime Of(string? edtf) => edtf is null ? Always : Of([edtf]);

    public static NaiveTime Of(IEnumerable<string> dates)
    {
        var all = dates.Distinct().Order(StringComparer.Ordinal).ToList();
        return new NaiveTime(string.Join(' ', all), all.Select(TruthsOf).Aggregate(new string('2', Days.Length), Least));
    }

    /// <summary>While both hold; null where that is never.</summary>
    public NaiveTime? And(NaiveTime other)
    {
        if (Equals(other)) return this;

        var both = Of($"{Dates} {other.Dates}".Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return both.Truths.Any(truth => truth != '0') ? both : null;
    }

    /// <summary>Whether it says of each day what another one says, or more.</summary>
    public bool Covers(NaiveTime other) => Truths.Zip(other.Truths).All(pair => pair.First >= pair.Second);

    /// <summary>
    /// The one date that says as much: the only one, or of a moment that certainly is while all else holds, that; else the interval between one of the starts and one of the
    /// ends that says of each day the same, if it is certain that all have a day in common. Null where there is none, or at any time.
    /// </summary>
    public string? Edtf
    {
        get
        {
            lock (KnownTexts)
            {
                if (!KnownTexts.TryGetValue(Dates, out var known)) KnownTexts[Dates] = known = Write();
                return known;
            }
        }
    }

    private string? Write()
    {
        var all = Dates.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(EdtfDate.Parse).ToList();
        if (all.Count == 1) return Dates;

        var mark = (all.Exists(date => date.IsApproximate), all.Exists(date => date.IsUncertain)) switch { (true, false) => "~", (false, true) => "?", (true, true) => "%", _ => "" };
        var moments = all.Where(date => !date.IsInterval).ToList();
        if (moments.Count > 0)
        {
            // Of an exact and a doubtful one of the same days, the doubtful one.
            var moment = moments.OrderByDescending(date => Sure(date) != date).FirstOrDefault(moment => all.TrueForAll(date => date == moment || Sure(date).Contains(Sure(moment)) == Truth.Certainly));
            return moment is null || Sure(moment) != moment ? moment?.ToString() : WithMark(moment.ToString(), mark);
        }

        if (all.Exists(one => all.Exists(other => Sure(one).Overlaps(Sure(other)) != Truth.Certainly))) return null;

        return all.SelectMany(_ => all, (start, end) => start.ToString().Split('/')[0] + "/" + end.ToString().Split('/')[1])
            .Select(text => text.Contains('~', StringComparison.Ordinal) ? text : text.Replace("/", mark + "/", StringComparison.Ordinal))
            .OrderByDescending(text => all.Exists(date => text.StartsWith(date.ToString().Split('/')[0] + "/", StringComparison.Ordinal)) && all.Exists(date => text.EndsWith("/" + date.ToString().Split('/')[1], StringComparison.Ordinal)))
            .ThenByDescending(text => text.Count(letter => letter == '~'))
            .FirstOrDefault(text => EdtfDate.TryParse(text, out _) && TruthsOf(text) == Truths);

        static string WithMark(string text, string mark) => text.EndsWith(']') || text.EndsWith('}') ? text[..^1] + mark + text[^1] : text + mark;

        static EdtfDate Sure(EdtfDate date) => EdtfDate.Parse(date.ToString().Replace("~", string.Empty, StringComparison.Ordinal).Replace("?", string.Empty, StringComparison.Ordinal));
    }

    private static string Least(string one, string other) => string.Concat(one.Zip(other, (a, b) => a < b ? a : b));

    private static string TruthsOf(string edtf)
    {
        lock (KnownTruths)
        {
            if (KnownTruths.TryGetValue(edtf, out var known)) return known;

            return KnownTruths[edtf] = string.Concat(Days.Select(day => (char)('0' + (int)EdtfDate.Parse(edtf).Contains(day))));
        }
    }
}
