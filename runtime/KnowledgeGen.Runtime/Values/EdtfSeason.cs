namespace KnowledgeGen;

/// <summary>
/// The sub-year groupings 21 to 41 of ISO 8601-2. Quarters (33 to 36), quadrimesters (37 to 39) and semestrals (40, 41) are
/// exact. A season is not: meteorologists, astronomers and newspapers draw its limits on different days. So its bounds are whole
/// months that enclose the meteorological and the astronomical season, and where the hemisphere is not stated (21 to 24), those
/// of both hemispheres. A season belongs to the year in which it starts, so that a winter of the northern hemisphere ends in
/// March of the next year.
/// </summary>
internal static class EdtfSeason
{
    internal static DaySet DaysOf(long year, int season)
    {
        var (firstMonth, lastMonth) = MonthsOf(season);
        var lastYear = lastMonth > 12 ? year + 1 : year;
        var month = lastMonth > 12 ? lastMonth - 12 : lastMonth;
        return DaySet.Range(
            EdtfDay.NumberOf(year, firstMonth, 1),
            EdtfDay.NumberOf(lastYear, month, EdtfDay.DaysInMonth(lastYear, month)));
    }

    internal static string NameOf(int season) => season switch
    {
        21 => "spring",
        22 => "summer",
        23 => "autumn",
        24 => "winter",
        25 => "spring (northern hemisphere)",
        26 => "summer (northern hemisphere)",
        27 => "autumn (northern hemisphere)",
        28 => "winter (northern hemisphere)",
        29 => "spring (southern hemisphere)",
        30 => "summer (southern hemisphere)",
        31 => "autumn (southern hemisphere)",
        32 => "winter (southern hemisphere)",
        33 => "first quarter of",
        34 => "second quarter of",
        35 => "third quarter of",
        36 => "fourth quarter of",
        37 => "first four months of",
        38 => "second four months of",
        39 => "last four months of",
        40 => "first half of",
        _ => "second half of",
    };

    // Months above 12 are in the next year.
    private static (int First, int Last) MonthsOf(int season) => season switch
    {
        21 or 23 => (3, 12),
        22 or 24 => (6, 15),
        25 or 31 => (3, 6),
        26 or 32 => (6, 9),
        27 or 29 => (9, 12),
        28 or 30 => (12, 15),
        >= 33 and <= 36 => Part(season - 33, 3),
        >= 37 and <= 39 => Part(season - 37, 4),
        _ => Part(season - 40, 6),
    };

    private static (int First, int Last) Part(int index, int length) => (index * length + 1, (index + 1) * length);
}
