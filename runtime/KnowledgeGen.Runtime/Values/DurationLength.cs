using System;

namespace KnowledgeGen;

/// <summary>How long amounts of calendar units can be.</summary>
internal static class DurationLength
{
    private const int MonthsOfCycle = 4800;
    private const int DaysOfCycle = 146_097;

    internal static (decimal Min, decimal? Max) InDays(DurationAmount[] amounts)
    {
        var months = 0m;
        var isBounded = true;
        foreach (var amount in amounts)
        {
            isBounded &= amount.Value is not null;
            months += amount.Unit switch
            {
                DurationUnit.Year => amount.Value.GetValueOrDefault() * 12,
                DurationUnit.Month => amount.Value.GetValueOrDefault(),
                _ => 0,
            };
        }
        var (least, most) = DaysOfMonths(months);
        var days = InSeconds(amounts) / 86_400;
        return (least + days, isBounded ? most + days : null);
    }

    /// <summary>The part in weeks and smaller units; years and months count nothing.</summary>
    internal static decimal InSeconds(DurationAmount[] amounts)
    {
        var seconds = 0m;
        foreach (var amount in amounts)
        {
            seconds += amount.Value.GetValueOrDefault() * SecondsOf(amount.Unit);
        }
        return seconds;
    }

    private static int SecondsOf(DurationUnit unit) => unit switch
    {
        DurationUnit.Week => 604_800,
        DurationUnit.Day => 86_400,
        DurationUnit.Hour => 3600,
        DurationUnit.Minute => 60,
        DurationUnit.Second => 1,
        _ => 0,
    };

    /// <summary>Every run of whole months of the Gregorian calendar, which repeats after 400 years, is tried. A part of a month
    /// is that part of 28 to 31 days.</summary>
    private static (decimal Least, decimal Most) DaysOfMonths(decimal months)
    {
        var whole = decimal.Floor(months);
        var part = months - whole;
        var cycles = decimal.Floor(whole / MonthsOfCycle);
        var (least, most) = Runs((int)(whole - cycles * MonthsOfCycle));
        var days = cycles * DaysOfCycle;
        return (days + least + part * 28, days + most + part * 31);
    }

    private static (int Least, int Most) Runs(int months)
    {
        if (months == 0)
        {
            return (0, 0);
        }
        var least = int.MaxValue;
        var most = 0;
        for (var start = 0; start < MonthsOfCycle; start++)
        {
            var days = (int)(FirstDayOf(start + months) - FirstDayOf(start));
            least = Math.Min(least, days);
            most = Math.Max(most, days);
        }
        return (least, most);
    }

    private static long FirstDayOf(int month) => EdtfDay.NumberOf(2000 + month / 12, month % 12 + 1, 1);
}
