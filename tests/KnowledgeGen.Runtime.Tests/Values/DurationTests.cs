using System;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;

namespace KnowledgeGen.Tests.Values;

public class DurationTests
{
    [Theory]
    [InlineData("P10M", "P10M", 303, 306, "10 months")]
    [InlineData("P3W", "P3W", 21, 21, "3 weeks")]
    [InlineData("P1M", "P1M", 28, 31, "1 month")]
    [InlineData("P1Y", "P1Y", 365, 366, "1 year")]
    [InlineData("P4Y", "P4Y", 1460, 1461, "4 years")]
    [InlineData("P400Y", "P400Y", 146097, 146097, "400 years")]
    [InlineData("P12M", "P12M", 365, 366, "12 months")]
    [InlineData("P1.5Y", "P1.5Y", 546, 550, "1.5 years")]
    [InlineData("P1Y2M10DT2H30M", "P1Y2M10DT2H30M", 434.1041667, 438.1041667, "1 year, 2 months, 10 days, 2 hours and 30 minutes")]
    [InlineData("PT36H", "PT36H", 1.5, 1.5, "36 hours")]
    [InlineData("PT1,50H", "PT1.5H", 0.0625, 0.0625, "1.5 hours")]
    [InlineData("P0Y010M", "P10M", 303, 306, "10 months")]
    [InlineData("P0D", "P0D", 0, 0, "0 days")]
    [InlineData("PT0S", "P0D", 0, 0, "0 days")]
    [InlineData("P2000000Y", "P2000000Y", 730485000, 730485000, "2,000,000 years")]
    public void Durations_have_a_canonical_text_bounds_and_words(string text, string canonical, double min, double max, string words)
    {
        var duration = Duration.Parse(text);

        Assert.Equal((canonical, words), (duration.ToString(), duration.ToWords()));
        Assert.Equal(min, (double)duration.MinDays, 6);
        Assert.Equal(max, (double)duration.MaxDays!, 6);
        Assert.Equal(duration, Duration.Parse(duration.ToString()));
    }

    [Theory]
    [InlineData("PXW", 0, "some weeks")]
    [InlineData("P1YXM", 365, "1 year and some months")]
    [InlineData("PTXS", 0, "some seconds")]
    public void Unspecified_amounts_have_no_upper_bound(string text, int min, string words)
    {
        var duration = Duration.Parse(text);

        Assert.True(duration.HasUnspecified);
        Assert.Equal((text, words), (duration.ToString(), duration.ToWords()));
        Assert.Equal((min, null), (duration.MinDays, duration.MaxDays));
        Assert.False(duration.TryToTimeSpan(out _));
    }

    [Theory]
    [InlineData("", 0, "a duration starts with a capital P", null)]
    [InlineData("P", 1, "a duration has at least one amount, such as P10M", null)]
    [InlineData("PT", 1, "an amount is expected, not 'T'", null)]
    [InlineData("P1DT", 3, "an amount is expected, not 'T'", null)]
    [InlineData("10 months", 0, "a duration starts with a capital P", "P10M")]
    [InlineData("2 hours", 0, "a duration starts with a capital P", "PT2H")]
    [InlineData("several weeks", 0, "a duration starts with a capital P", "PXW")]
    [InlineData("p10m", 0, "a duration starts with a capital P", "P10M")]
    [InlineData("10M", 0, "a duration starts with a capital P", "P10M")]
    [InlineData("P2H", 2, "hours, minutes and seconds stand after a T", "PT2H")]
    [InlineData("PT2D", 3, "years, weeks and days stand before the T", null)]
    [InlineData("P10", 3, "the unit is missing: Y, M, W or D", null)]
    [InlineData("PM", 1, "an amount is expected, not 'M'", null)]
    [InlineData("P1D2M", 3, "the units of a duration stand once each, in the order Y, M, W, D, T, H, M, S", null)]
    [InlineData("P1M2M", 3, "the units of a duration stand once each, in the order Y, M, W, D, T, H, M, S", null)]
    [InlineData("P1.5Y2M", 5, "only the last amount of a duration has decimals", null)]
    [InlineData("P1234567890D", 1, "an amount has at most 9 digits before the dot", null)]
    [InlineData("P1.D", 1, "an amount has 1 to 9 decimals after the dot", null)]
    [InlineData("-P1D", 0, "a duration is not negative", null)]
    [InlineData("P1Q", 2, "'Q' is no unit of a duration", null)]
    public void A_mistake_is_located_and_explained(string text, int position, string reason, string? suggestion)
    {
        Assert.False(Duration.TryParse(text, out _, out var error));

        Assert.Equal(new ValueError(position, reason, suggestion), error);
    }

    [Theory]
    [InlineData("P1M", "P30D", Truth.Possibly, Truth.Possibly)]
    [InlineData("P1M", "P32D", Truth.Certainly, Truth.No)]
    [InlineData("P1M", "P31D", Truth.Possibly, Truth.No)]
    [InlineData("P1W", "P7D", Truth.No, Truth.No)]
    [InlineData("PXW", "P7D", Truth.Possibly, Truth.Possibly)]
    public void Comparison_knows_that_months_differ(string first, string second, Truth shorter, Truth longer)
    {
        Duration a = Duration.Parse(first), b = Duration.Parse(second);

        Assert.Equal((shorter, longer), (a.ShorterThan(b), a.LongerThan(b)));
        Assert.Equal((longer, shorter), (b.ShorterThan(a), b.LongerThan(a)));
    }

    [Fact]
    public void Only_fixed_lengths_are_time_spans()
    {
        Assert.Equal(new TimeSpan(8, 2, 30, 0), Duration.Parse("P1W1DT2H30M").ToTimeSpan());
        Assert.Equal(TimeSpan.FromMilliseconds(1500), Duration.Parse("PT1.5S").ToTimeSpan());
        Assert.Throws<InvalidOperationException>(() => Duration.Parse("P1M").ToTimeSpan());
        Assert.False(Duration.Parse("P999999999D").TryToTimeSpan(out _));
    }

    [Fact]
    public void Units_are_kept_and_equality_is_by_what_is_written()
    {
        Assert.NotEqual(Duration.Parse("P7D"), Duration.Parse("P1W"));
        Assert.Equal(Duration.Parse("P1.0Y"), Duration.Parse("P1Y"));
        Assert.True(Duration.Parse("P1M") < Duration.Parse("P30D"));
        Assert.True(Duration.Parse("P1W") > Duration.Parse("P6D"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(10)]
    [InlineData(14)]
    [InlineData(356)]
    public void Months_are_bounded_exactly_by_the_runs_of_the_calendar(int months)
    {
        var runs = Enumerable.Range(0, 4800).Select(start => new DateTime(1601, 1, 1).AddMonths(start))
            .Select(start => (start.AddMonths(months) - start).Days).ToArray();

        var duration = Duration.Parse(FormattableString.Invariant($"P{months}M"));

        Assert.Equal((runs.Min(), runs.Max()), (duration.MinDays, duration.MaxDays));
    }

    [Fact]
    public void Texts_of_durations_round_trip_and_others_do_not_throw()
    {
        var pieces = "P T 1 0 2.5 X Y M W D H M S , . -".Split(' ');

        Prop.ForAll(Gen.Elements(pieces).ListOf().Select(list => "P" + string.Concat(list)).ToArbitrary(), text =>
            !Duration.TryParse(text, out var duration, out var error)
                ? error.Position >= 0 && error.Position <= text.Length
                : Duration.Parse(duration.ToString()).Equals(duration) && duration.MinDays <= (duration.MaxDays ?? decimal.MaxValue))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(5000));
    }
}
