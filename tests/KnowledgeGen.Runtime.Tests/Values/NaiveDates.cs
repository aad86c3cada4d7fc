using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;

namespace KnowledgeGen.Tests.Values;

/// <summary>
/// The meaning of dates by brute force: a date is the list of all its possible stretches of days, and a relation is judged by
/// trying every pair. Of the calendar there is no more than the years that the generated dates name, some between them, and leap
/// years before and after them all, so that an unknown year can fall everywhere.
/// </summary>
internal static class NaiveDates
{
    private static readonly int[] Years =
    [
        1992, 1996, 2003, 2004, 2008, .. Enumerable.Range(2010, 10), 2023, 2024, 2033, 2043, 2048, 2053, 2063, 2073, 2083, 2093, 2094, 2096, 2104,
    ];

    private static readonly (int Number, string Text)[] Calendar = Years
        .SelectMany(static year => Enumerable.Range(0, 366).Select(day => new DateTime(year, 1, 1).AddDays(day)).Where(day => day.Year == year))
        .Select(static day => ((int)(day - DateTime.MinValue).TotalDays, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))).ToArray();

    private static readonly string[] Simple =
    [
        "2012-02-29", "2013-01-11", "2013-02-03", "2013-02-04", "2013-02-0X", "2013-02-2X", "2013-XX-11", "2013-0X-31", "201X-01-11",
        "XXXX-01-11", "XXXX-02-29", "XXXX-12-15", "20X3-01-11", "2013-XX-31", "2012-12-31", "2013-12-1X", "2014-01-01", "2013-02-05",
        "2013-02-06", "XXXX-02-28", "XXXX-03-01", "XXXX-12-31", "XXXX-01-01", "2013-XX-01", "201X-12-31", "20X4-01-01", "XXXX-01-12",
    ];

    private static readonly string[] Ends = ["", ".."];

    internal static Arbitrary<string> Arbitrary
    {
        get
        {
            var simple = Gen.Elements(Simple);
            var end = Gen.Frequency((3, simple), (1, Gen.Elements(Ends)));
            var intervals = from a in end from b in end select $"{a}/{b}";
            var sets = from a in simple from b in simple select $"[{a},{b}]";
            return Gen.Frequency((3, simple), (5, intervals), (1, sets)).Where(text => EdtfDate.TryParse(text, out _)).ToArbitrary();
        }
    }

    /// <summary>Dates of one moment: members of sets.</summary>
    internal static Arbitrary<string> Members => Gen.Elements(Simple.Where(static text => !text.StartsWith("XXXX", StringComparison.Ordinal)).ToArray()).ToArbitrary();

    /// <summary>All pairs of stretches that two dates may mean. The unknown ends are tried on every day that matters to either
    /// date.</summary>
    internal static List<((int Start, int End) First, (int Start, int End) Second)> Worlds(string first, string second)
    {
        var relevant = Days(first).Concat(Days(second)).SelectMany(day => new[] { day - 1, day, day + 1 })
            .Append(int.MinValue).Append(int.MaxValue).Distinct().ToArray();
        var seconds = Stretches(second, relevant);
        return Stretches(first, relevant).SelectMany(a => seconds.Select(b => (a, b))).ToList();
    }

    internal static Truth Judge(
        List<((int Start, int End) First, (int Start, int End) Second)> worlds,
        Func<(int Start, int End), (int Start, int End), bool> relation)
    {
        var holds = worlds.Count(world => relation(world.First, world.Second));
        return holds == 0 ? Truth.No : holds == worlds.Count ? Truth.Certainly : Truth.Possibly;
    }

    private static List<(int Start, int End)> Stretches(string text, int[] relevant)
    {
        if (text[0] == '[')
        {
            return text.Trim('[', ']').Split(',').SelectMany(member => Stretches(member, relevant)).ToList();
        }
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
        {
            return Matching(text).Select(day => (day, day)).ToList();
        }
        var starts = EndsOf(text[..slash], relevant, int.MinValue);
        var ends = EndsOf(text[(slash + 1)..], relevant, int.MaxValue);
        return starts.SelectMany(start => ends.Where(end => start <= end).Select(end => (start, end))).ToList();
    }

    private static int[] EndsOf(string text, int[] relevant, int open) => text switch
    {
        "" => relevant.Where(day => day == open || day is not (int.MinValue or int.MaxValue)).ToArray(),
        ".." => [open],
        _ => Matching(text),
    };

    private static IEnumerable<int> Days(string text) =>
        text.Split('/', '[', ']', ',').Where(part => part.Length == 10).SelectMany(Matching);

    private static readonly ConcurrentDictionary<string, int[]> Known = new();

    private static int[] Matching(string pattern) => Known.GetOrAdd(pattern, static pattern =>
        Calendar.Where(day => Matches(day.Text, pattern)).Select(static day => day.Number).ToArray());

    private static bool Matches(string day, string pattern) =>
        Enumerable.Range(0, pattern.Length).All(i => pattern[i] == 'X' || pattern[i] == day[i]);
}
