using System.Collections.Generic;
using System.Linq;

namespace KnowledgeGen.Language.Tests.Reasoning;

/// <summary>
/// When something holds, as a table: what is known of each of some days. What holds together holds on a day as surely as the less sure of both, and never where
/// no day is left.
/// </summary>
/// <param name="Truths">A digit for each of <see cref="Days"/>: 0 for no, 1 for possibly, 2 for certainly.</param>
/// <param name="Edtf">The date, where a statement of the facts gives it.</param>
internal sealed record NaiveTime(string Truths, string? Edtf)
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

    private static readonly Dictionary<string, string> Known = [];

    public static NaiveTime Of(string? edtf) => edtf is null ? Always : new NaiveTime(TruthsOf(edtf), edtf);

    public static NaiveTime Of(IEnumerable<string> dates) => new(dates.Select(TruthsOf).Aggregate(new string('2', Days.Length), Least), null);

    /// <summary>While both hold; null where that is never.</summary>
    public NaiveTime? And(NaiveTime other)
    {
        var truths = Least(Truths, other.Truths);
        return truths.Any(truth => truth != '0') ? new NaiveTime(truths, null) : null;
    }

    private static string Least(string one, string other) => string.Concat(one.Zip(other, (a, b) => a < b ? a : b));

    private static string TruthsOf(string edtf)
    {
        lock (Known)
        {
            if (Known.TryGetValue(edtf, out var known)) return known;

            return Known[edtf] = string.Concat(Days.Select(day => (char)('0' + (int)EdtfDate.Parse(edtf).Contains(day))));
        }
    }
}
