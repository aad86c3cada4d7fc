using System.Linq;
using FsCheck;
using FsCheck.Fluent;

namespace KnowledgeGen.Tests.Values;

public class EdtfComparisonTests
{
    [Theory]
    [InlineData("2013-02-04", "2013-02-05", Truth.Certainly)]
    [InlineData("2013-02-04", "2013-02-04", Truth.No)]
    [InlineData("2013-02", "2013-02-04", Truth.Possibly)]
    [InlineData("2013-01", "2013-02", Truth.Certainly)]
    [InlineData("XXXX-01-11", "2013-02-04", Truth.Possibly)]
    [InlineData("XXXX-01-11", "XXXX-01-11", Truth.Possibly)]
    [InlineData("2012-04/..", "2099", Truth.No)]
    [InlineData("2012-04/", "2099", Truth.Possibly)]
    [InlineData("2099", "../2012", Truth.No)]
    [InlineData("2010", "2012-04/..", Truth.Certainly)]
    [InlineData("2012~", "2013", Truth.Possibly)]
    [InlineData("2012", "2013?", Truth.Possibly)]
    [InlineData("2014~", "2013", Truth.No)]
    [InlineData("[2012,2014]", "2013", Truth.Possibly)]
    [InlineData("{2012,2014}", "2013", Truth.No)]
    [InlineData("{2011,2012}", "2013", Truth.Certainly)]
    [InlineData("Y-17E7", "XXXX-01-11", Truth.Possibly)]
    public void Before_asks_whether_the_first_is_over_when_the_second_starts(string first, string second, Truth expected)
    {
        Assert.Equal(expected, EdtfDate.Parse(first).Before(EdtfDate.Parse(second)));
        Assert.Equal(expected, EdtfDate.Parse(second).After(EdtfDate.Parse(first)));
    }

    [Theory]
    [InlineData("2013-02-04", "2013-02-04", Truth.Certainly)]
    [InlineData("2013-02", "2013-02", Truth.Possibly)]
    [InlineData("XXXX-01-11", "2013-02-04", Truth.No)]
    [InlineData("XXXX-01-11", "2013-01", Truth.Possibly)]
    [InlineData("XXXX-01-11", "XXXX-01-12", Truth.No)]
    [InlineData("XXXX-01-11", "2013-01-12/2014-01-10", Truth.No)]
    [InlineData("XXXX-01-11", "2013-01-12/2014-01-11", Truth.Possibly)]
    [InlineData("156X-12-25", "15X3-12", Truth.Possibly)]
    [InlineData("156X-12-25", "15X3-11", Truth.No)]
    [InlineData("1X5X-01-01", "12XX-01-01", Truth.Possibly)]
    [InlineData("1X5X-01-01", "126X-01-01", Truth.No)]
    [InlineData("2013-02-01/2013-02-28", "2013-02-04", Truth.Certainly)]
    [InlineData("2012-04/..", "2013-02-04", Truth.Certainly)]
    [InlineData("2012-04/", "2013-02-04", Truth.Possibly)]
    [InlineData("2013-02-04~", "2013-02-04", Truth.Possibly)]
    [InlineData("[2013-02-04,2013-02-05]", "2013-02-04/2013-02-05", Truth.Certainly)]
    [InlineData("[2013-02-04,2013-02-06]", "2013-02-04/2013-02-05", Truth.Possibly)]
    public void Overlaps_asks_for_a_common_day(string first, string second, Truth expected)
    {
        Assert.Equal(expected, EdtfDate.Parse(first).Overlaps(EdtfDate.Parse(second)));
        Assert.Equal(expected, EdtfDate.Parse(second).Overlaps(EdtfDate.Parse(first)));
    }

    [Theory]
    [InlineData("2013-02-01/2013-02-28", "2013-02", Truth.Certainly)]
    [InlineData("2013-02", "2013-02-01/2013-02-28", Truth.No)]
    [InlineData("2013/2014", "2013-02-04", Truth.Possibly)]
    [InlineData("2012/2014", "2013-02-04", Truth.Certainly)]
    [InlineData("2012/..", "2013/..", Truth.Certainly)]
    [InlineData("2012/2014", "2013/..", Truth.No)]
    [InlineData("2012/2014", "2013/", Truth.Possibly)]
    [InlineData("2012/", "2013/..", Truth.Possibly)]
    [InlineData("2012/2012", "2012-01-01/2012-12-31", Truth.Possibly)]
    [InlineData("2013-02-04", "2013-02-04/2013-02-04", Truth.Certainly)]
    [InlineData("2013-02", "2013-02-04/2013-02-05", Truth.No)]
    [InlineData("../2014", "XXXX-01-11", Truth.Possibly)]
    [InlineData("2012/2014", "{2013-01,2013-05}", Truth.Certainly)]
    public void Contains_asks_whether_every_day_of_the_second_is_in_the_first(string first, string second, Truth expected)
    {
        Assert.Equal(expected, EdtfDate.Parse(first).Contains(EdtfDate.Parse(second)));
        Assert.Equal(expected, EdtfDate.Parse(second).During(EdtfDate.Parse(first)));
    }

    [Fact]
    public void Dates_are_equal_by_their_text()
    {
        Assert.Equal(EdtfDate.Parse("2013-02"), EdtfDate.Parse("2013-02"));
        Assert.NotEqual(EdtfDate.Parse("2013-02"), EdtfDate.Parse("2013-02-XX"));
        Assert.True(EdtfDate.Parse("2013") == EdtfDate.Parse("2013"));
        Assert.Equal(EdtfDate.Parse("2013").GetHashCode(), EdtfDate.Parse("2013").GetHashCode());
    }

    [Fact]
    public void Timelines_are_sorted_by_earliest_then_latest_with_unknown_last()
    {
        string[] sorted =
        [
            "Y-17E7", "-0001", "2012-12-31", "2013-01-01", "2013-01", "2013", "2013~", "2013/..", "2013-02-03", "2013-02-04",
            "2013-02-04T10:30:00Z", "2013-02-04T11:30:00Z", "../2012", "/2013", "XXXX-01-11",
        ];

        var shuffled = sorted.Reverse().Select(EdtfDate.Parse).OrderBy(date => date).Select(date => date.ToString());

        Assert.Equal(sorted, shuffled);
    }

    [Fact]
    public void The_order_is_total()
    {
        Prop.ForAll(NaiveDates.Arbitrary, NaiveDates.Arbitrary, NaiveDates.Arbitrary, (a, b, c) =>
        {
            EdtfDate x = EdtfDate.Parse(a), y = EdtfDate.Parse(b), z = EdtfDate.Parse(c);
            return System.Math.Sign(x.CompareTo(y)) == -System.Math.Sign(y.CompareTo(x))
                && (x.CompareTo(y) == 0) == x.Equals(y)
                && !(x.CompareTo(y) <= 0 && y.CompareTo(z) <= 0 && x.CompareTo(z) > 0);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
    }

    [Fact]
    public void Relations_agree_with_the_list_of_all_possible_worlds() =>
        Prop.ForAll(NaiveDates.Arbitrary, NaiveDates.Arbitrary, (first, second) =>
        {
            EdtfDate a = EdtfDate.Parse(first), b = EdtfDate.Parse(second);
            var worlds = NaiveDates.Worlds(first, second);
            return Agrees("before", a.Before(b), NaiveDates.Judge(worlds, static (x, y) => x.End < y.Start))
                .And(Agrees("after", a.After(b), NaiveDates.Judge(worlds, static (x, y) => x.Start > y.End)))
                .And(Agrees("overlaps", a.Overlaps(b), NaiveDates.Judge(worlds, static (x, y) => x.Start <= y.End && y.Start <= x.End)))
                .And(Agrees("contains", a.Contains(b), NaiveDates.Judge(worlds, static (x, y) => x.Start <= y.Start && y.End <= x.End)))
                .And(Agrees("during", a.During(b), NaiveDates.Judge(worlds, static (x, y) => y.Start <= x.Start && x.End <= y.End)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1500));

    private static Property Agrees(string relation, Truth actual, Truth expected) =>
        (actual == expected).Label($"{relation}: {actual}, expected {expected}");
}
