using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using KnowledgeGen.Language.Reasoning;

namespace KnowledgeGen.Language.Tests.Reasoning;

/// <summary>What dates have in common, compared with what they say day by day, and in whatever order they come together.</summary>
public sealed class ValidityTests
{
    private static readonly string[] Texts =
    [
        "2010", "2010-05", "2010-05-05", "2010~", "2011?", "XXXX-05-05", "201X", "2010-XX-05", "{2009,2011}", "[2009,2011]", "{2009..2011}", "[..2010]", "2010-24", "2010-05-05T10:00:00",
        "2009/2011", "2009~/2012", "2010/2013~", "2010/2012", "2008/2010", "2010?/2012", "2010/", "/2011", "../2010", "2010-06-15/..", "2010-01-01/2012-12-31", "2010-05/2010-07", "2009-12/2010-05-05",
        "2010-05-05/2010-05-05", "2010-24/2011", "201X/2012", "1500/2100",
        "2009/", "2010-05-05/", "/2010-05-05", "2010~/", "2010-05-05?", "2010-05-05?/2012", "2011?", "2011%/2013?", "2012/2013", "2012/2012", "201X/2012-12-31", "XXXX-05-05/..", "[2009-05-05,2010-05-05,2011-05-05]",
        "[2009-05-05,2010-05-05?]", "{2009-05-05,2010-05-05}",
    ];

    private static readonly EdtfDate[] Days =
        [.. from year in new[] { 1499, 2007, 2008, 2009, 2010, 2011, 2012, 2013, 2014 } from month in Enumerable.Range(1, 12) from day in new[] { 1, 5, 15, 28 } select EdtfDate.Parse($"{year}-{month:00}-{day:00}")];

    // The premises of a conclusion meet in any order, and those of others stand between them.
    [Fact]
    public void They_come_together_in_any_order_and_as_often_as_one_likes() => Prop.ForAll(SomeDates(), Gen.Choose(0, int.MaxValue).ToArbitrary(), (texts, seed) =>
    {
        var all = Together(texts);
        var shuffled = texts.ToArray();
        new System.Random(seed).Shuffle(shuffled);
        AssertSame(all, Together(shuffled));
        AssertSame(all, Together(texts.Concat(shuffled)));
        AssertSame(all, texts.Length < 2 ? all : And(Together(shuffled.Take(texts.Length / 2)), Together(shuffled.Skip(texts.Length / 2))));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(4_000));

    // What is the same is kept once, whatever it comes from, so nothing may be left in it of where it comes from.
    [Fact]
    public void Those_that_are_equal_are_written_equally_and_stay_so()
    {
        var count = 0;
        Prop.ForAll(NestedDates(), NestedDates(), SomeDates(), (some, others, more) =>
        {
            var (one, other) = (Together(some), Together(others));
            if (one is null || some.ToHashSet().SetEquals(others) || !one.Equals(other)) return;

            count++;
            AssertSame(one, other);
            AssertSame(And(one, Together(more)), And(other, Together(more)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(10_000));
        Assert.InRange(count, 100, 10_000);
    }

    [Fact]
    public void Nothing_is_written_but_the_dates_and_intervals_between_their_starts_and_ends() => Prop.ForAll(SomeDates(), texts =>
    {
        var starts = texts.Where(text => text.Contains('/', StringComparison.Ordinal)).Select(text => text.Split('/')[0]).Append("..").ToList();
        var ends = texts.Where(text => text.Contains('/', StringComparison.Ordinal)).Select(text => text.Split('/')[1]).Append("..").ToList();
        var allowed = texts.Concat(starts.SelectMany(start => ends, (start, end) => start + "/" + end)).ToHashSet();

        // One may have the marks of doubt of others, and no time of day then.
        var dates = Together(texts)?.Dates ?? [];
        var own = dates.Where(date => allowed.Contains(date.ToString())).ToList();
        Assert.InRange(dates.Count - own.Count, 0, own.Exists(date => Unmarked(date.ToString()) != date.ToString()) || texts.All(text => Unmarked(text) == text) ? 0 : 1);
        Assert.All(dates.Except(own), date => Assert.Contains(allowed, text => Unmarked(text).StartsWith(Unmarked(date.ToString()), StringComparison.Ordinal)));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(4_000));

    // Of days that are known exactly, each is looked at.
    [Fact]
    public void There_is_nothing_just_where_no_day_is_left() => Prop.ForAll(SomeSets(), texts =>
    {
        var isLeft = Days.Any(day => texts.All(text => EdtfDate.Parse(text).Contains(day) != Truth.No));
        Assert.Equal(isLeft, Together(texts) is not null);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(4_000));

    [Fact]
    public void Each_day_is_as_sure_as_by_the_date_that_says_least_of_it() => Prop.ForAll(SomeDates(), texts =>
    {
        var all = Together(texts);
        foreach (var day in Days)
        {
            var least = texts.Select(text => EdtfDate.Parse(text).Contains(day)).DefaultIfEmpty(Truth.Certainly).Min();
            Assert.Equal(least, all?.Contains(day) ?? Truth.No);
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));

    // Whatever holds, the one that covers says more, and two that do so of each other are one.
    [Fact]
    public void What_covers_says_as_much_of_each_day_and_covers_whatever_comes_to_both() => Prop.ForAll(SomeDates(), SomeDates(), SomeDates(), (some, others, more) =>
    {
        if (Together(some) is not { } one || Together(some.Concat(others)) is not { } both) return;

        Assert.True(Covers(one, both));
        Assert.Equal(one.Equals(both), Covers(both, one));
        Assert.All(Days, day => Assert.True(one.Contains(day) >= both.Contains(day)));
        if (And(both, Together(more)) is { } narrow) Assert.True(Covers(And(one, Together(more))!, narrow));
        if (Together(others) is { } other && Covers(other, one)) Assert.Equal(one, both);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));

    [Fact]
    public void What_is_written_says_the_same() => Prop.ForAll(SomeDates(), texts =>
    {
        if (Together(texts) is not { } all) return;

        var written = Together(all.Dates.Select(date => date.ToString()));
        Assert.Equal(all.Dates, written!.Dates);

        // What has the marks of others is no more exact than what they are of.
        if (texts.All(text => Unmarked(text) == text)) Assert.Equal(all, written);
        Assert.Equal(all.Dates, Validity.OfAll(all.Dates).Dates);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));

    [Theory]
    [InlineData("2010", "2010")]
    [InlineData("2009-01-01/2010-06-30 2010-01-01/..", "2010-01-01/2010-06-30")]
    [InlineData("2009/2011 2010/2012", "2010/2011")]
    [InlineData("2009~/2012 2008/2011", "2009~/2011")]
    [InlineData("2010 2009/2011", "2010")]
    [InlineData("2010~ 2009/2011", "2010~")]
    [InlineData("1000~/.. 1001~/.. 1002~/..", "1002~/..")]
    [InlineData("2010/ 2012/..", "2010/ 2012/..")]
    [InlineData("1990/ 1995/", "1995/")]
    [InlineData("/1990 /1995", "/1990")]
    [InlineData("1990-05-05/ 1995-05-05/", "1990-05-05/ 1995-05-05/..")]
    [InlineData("1990/ ../1995", "../1995 1990/")]
    [InlineData("1990~/ 1995/", "1995~/")]
    [InlineData("2010 2010-05-05", "2010 2010-05-05")]
    [InlineData("2010 2010/2012", "2010 2010/..")]
    [InlineData("2009~/2012 2010/2013", "2010~/2012")]
    [InlineData("2010/2012 2009/2010-06-30", "../2010-06-30 2010/..")]
    [InlineData("2010/2012 2012/2014", "../2012 2012/..")]
    [InlineData("2009/2012 2012/2015", "../2012 2012/..")]
    [InlineData("2010/2012 2012/2014 2011/2012-06", "../2012 ../2012-06 2012/..")]
    [InlineData("2012/2012", "2012/2012")]
    [InlineData("2010/ 2009-01-01/..", "2010/")]
    [InlineData("2010-05-05 2010-05-05T10:00:00", "2010-05-05T10:00:00")]
    [InlineData("2010-05-05 2010-05-05?", "2010-05-05?")]
    [InlineData("2010 2010~ 2010?", "2010~")]
    [InlineData("2010~ 2009~/2012", "2010~")]
    [InlineData("2010 2009~/2012", "2010~")]
    [InlineData("2000~/2030~ 2001~/2020", "2001~/2020")]
    [InlineData("2000~/2030~ 2005/2020~", "2005/2020~")]
    [InlineData("2010~/.. ../2020~ 2000~/2030~ 2011~/2015", "2011~/2015")]
    [InlineData("2000?/2030~ 2005/2020", "2005%/2020")]
    [InlineData("2000~/2030 ../2020 ../2010", "2000~/2010")]
    [InlineData("1990~/2030 {2009,2011}", "{2009,2011~}")]
    [InlineData("1990~/2030 [2009,2011..]", "../2030~ [2009,2011..]")]
    [InlineData("1990~/.. [2009,2011..]", "[2009,2011~..]")]
    [InlineData("1990~/2030 2010-05-05T10:00:00", "2010-05-05~")]
    [InlineData("1990~/2030 2012/2012", "2012~/2012")]
    [InlineData("1990~/.. ../2030", "1990~/2030")]
    [InlineData("../1990~ ../1980", "../1980~")]
    [InlineData("2009 2010/2012", null)]
    [InlineData("[2005,2009,2010,2020] [2006,2010,2011,2021] [2007,2009,2011,2022]", null)]
    [InlineData("[2005,2007] [2005,2008] 2006-01-01/2009-12-31", null)]
    [InlineData("2009-01-01/2010-06-30 2010-07-01/..", null)]
    [InlineData("{2009,2011} 2010", null)]
    public void Dates_in_common(string texts, string? expected) =>
        Assert.Equal(expected, Together(texts.Split(' ')) is { } all ? string.Join(' ', all.Dates) : null);

    private static Arbitrary<string[]> SomeDates() => Gen.Elements(Texts).ArrayOf().Select(texts => texts.Take(5).ToArray()).ToArbitrary();

    // Of few dates, each of which says more than another: several lists of them say the same.
    private static Arbitrary<string[]> NestedDates()
    {
        string[] nested = ["2000/2030", "2001/2030", "2001/2020", "2005~/2020", "2005/2015", "2005/2012~", "2010/2012", "2010?/2012", "2010/2011", "2010/", "2010/..", "../2012", "2010", "2010~"];
        return Gen.Elements(nested).NonEmptyListOf().Select(texts => texts.Take(4).ToArray()).ToArbitrary();
    }

    private static Arbitrary<string[]> SomeSets()
    {
        var day = Gen.Elements("2009", "2010", "2011").SelectMany(year => Gen.Elements("01-05", "05-05", "12-28"), (year, month) => year + "-" + month);
        var set = day.NonEmptyListOf().Select(days => "[" + string.Join(",", days.Take(4)) + "]");
        var interval = day.Two().Select(days => string.CompareOrdinal(days.Item1, days.Item2) <= 0 ? days.Item1 + "/" + days.Item2 : days.Item2 + "/" + days.Item1);
        return Gen.Frequency((3, set), (1, interval), (1, Gen.Constant("XXXX-05-05")), (1, Gen.Constant("2010-XX-05"))).ArrayOf(4).ToArbitrary();
    }

    // As many members as a set may have make no difference to whether there is a day, in whatever order they come.
    [Fact]
    public void Long_sets_share_a_day_or_not_in_any_order()
    {
        var (one, other, wide) = (Set("2010-03-03", "2010-01-01", "2010-12-31"), Set("2010-04-04", "2010-01-02", "2010-12-30"), Set("2010", "2010", "2010"));
        Assert.Null(Together([one, other, wide]));
        Assert.Null(Together([one, wide, other]));
        Assert.Null(And(Together([one]), Together([wide, other])));

        static string Set(string often, string first, string last) => "[" + string.Join(",", Enumerable.Repeat(often, 85).Prepend(first).Append(last)) + "]";
    }

    // Whoever counts comparisons counts what takes long.
    [Fact]
    public void Patterns_that_have_no_day_in_common_cost_what_they_take()
    {
        var (one, other) = (Patterns("2010-05-05,2011-01-01", "XXX1-02-XX", 80), Patterns("2010-05-05,2012-01-01", "XXXX-XX-29", 80));
        var compared = 0L;
        Assert.NotNull(one.And(other, ref compared));
        Assert.InRange(compared, 10_000, 100_000);

        static Validity Patterns(string days, string pattern, int count) => Validity.Of(EdtfDate.Parse("[" + days + string.Concat(Enumerable.Repeat("," + pattern, count)) + "]"));
    }

    private static string Unmarked(string text) => string.Concat(text.Where(letter => letter is not ('?' or '~' or '%')));

    private static void AssertSame(Validity? one, Validity? other)
    {
        Assert.Equal(one, other);
        Assert.Equal(one?.Dates, other?.Dates);
        Assert.Equal(one?.Single, other?.Single);
    }

    private static Validity? Together(IEnumerable<string> texts) =>
        texts.Aggregate((Validity?)Validity.Always, (all, text) => And(all, Validity.Of(EdtfDate.Parse(text))));

    private static Validity? And(Validity? one, Validity? other)
    {
        var compared = 0L;
        return one is null || other is null ? null : one.And(other, ref compared);
    }

    private static bool Covers(Validity one, Validity other)
    {
        var compared = 0L;
        return one.Covers(other, ref compared);
    }
}
