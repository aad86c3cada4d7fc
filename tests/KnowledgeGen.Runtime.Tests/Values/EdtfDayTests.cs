using System;
using FsCheck;
using FsCheck.Fluent;

namespace KnowledgeGen.Tests.Values;

public class EdtfDayTests
{
    [Fact]
    public void Days_agree_with_DateTime_in_the_years_that_it_knows() =>
        Prop.ForAll(Gen.Choose(0, (int)(DateTime.MaxValue - DateTime.MinValue).TotalDays).ToArbitrary(), days =>
        {
            var date = DateTime.MinValue.AddDays(days);
            var day = EdtfDay.FromDateTime(date);
            return (day.Year, day.Month, day.Day) == (date.Year, date.Month, date.Day)
                && day.DayNumber == (date - new DateTime(1970, 1, 1)).Days
                && day.TryToDateTime(out var back) && back == date
                && day.TryToDateOnly(out var only) && EdtfDay.FromDateOnly(only) == day;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void Day_numbers_and_calendar_days_are_inverse_for_all_years() =>
        Prop.ForAll(Gen.Choose(int.MinValue / 2, int.MaxValue / 2).ToArbitrary(), Gen.Choose(0, 300_000_000).ToArbitrary(), (high, low) =>
        {
            var number = high * 300_000_000L + low;
            var (year, month, day) = EdtfDay.Civil(number);
            var (nextYear, nextMonth, nextDay) = EdtfDay.Civil(number + 1);
            var isNext = (nextYear, nextMonth, nextDay) == (year, month, day + 1)
                || (nextDay == 1 && day == EdtfDay.DaysInMonth(year, month) && (nextYear * 12 + nextMonth) - (year * 12 + month) == 1);
            return EdtfDay.NumberOf(year, month, day) == number && isNext;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Theory]
    [InlineData(2013, 2, 29)]
    [InlineData(2013, 13, 1)]
    [InlineData(2013, 1, 0)]
    [InlineData(EdtfDay.LargestYear + 1, 1, 1)]
    public void Days_that_do_not_exist_are_refused(long year, int month, int day) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new EdtfDay(year, month, day));

    [Fact]
    public void A_day_becomes_a_date()
    {
        Assert.Equal("2013-02-04", EdtfDate.FromDay(new EdtfDay(2013, 2, 4)).ToString());
        Assert.Equal("-0043-03-15", EdtfDate.FromDay(new EdtfDay(-43, 3, 15)).ToString());
        Assert.Throws<ArgumentOutOfRangeException>(() => EdtfDate.FromDay(new EdtfDay(20000, 1, 1)));
    }

    [Fact]
    public void Days_are_ordered()
    {
        var first = new EdtfDay(2013, 2, 4);
        var second = new EdtfDay(2013, 2, 5);

        Assert.True(first < second && second > first && first <= second && second >= first && first != second);
        Assert.True(first.CompareTo(second) < 0);
    }
}
