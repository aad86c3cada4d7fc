namespace KnowledgeGen;

/// <summary>One date expression without an interval or a set: what <see cref="EdtfParser"/> read, component by
/// component.</summary>
internal sealed class SimpleDate
{
    /// <summary>Four characters of 0 to 9 and X; null for a year that <see cref="LongYear"/> holds.</summary>
    internal string? YearDigits { get; set; }

    internal bool IsNegativeYear { get; set; }

    /// <summary>A Y-prefixed year with its sign, or the stated value of a year with significant digits.</summary>
    internal long LongYear { get; set; }

    /// <summary>How many leading digits of the year hold; 0 where all do.</summary>
    internal int SignificantDigits { get; set; }

    /// <summary>Two characters of 0 to 9 and X; null where there is none.</summary>
    internal string? MonthDigits { get; set; }

    /// <summary>21 to 41, or 0.</summary>
    internal int Season { get; set; }

    /// <summary>Two characters of 0 to 9 and X; null where there is none.</summary>
    internal string? DayDigits { get; set; }

    /// <summary>Hours, minutes and seconds as written, hh:mm:ss; null where there is none.</summary>
    internal string? Time { get; set; }

    /// <summary>Z, an offset as written, or empty for a local time.</summary>
    internal string Zone { get; set; } = string.Empty;

    internal bool IsApproximate { get; set; }

    internal bool IsUncertain { get; set; }

    /// <summary>The days that the date may mean. Set when the parser has read all components.</summary>
    internal DaySet Days { get; set; } = DaySet.Range(0, 0);

    internal bool HasKnownYear => YearDigits is null || !YearDigits.Has('X');

    internal bool HasUnspecified =>
        !HasKnownYear || SignificantDigits > 0 || HasX(MonthDigits) || HasX(DayDigits);

    internal long FirstYear => YearDigits is null ? LongYear : Signed(YearDigits.Replace('X', IsNegativeYear ? '9' : '0'));

    internal long LastYear => YearDigits is null ? LongYear : Signed(YearDigits.Replace('X', IsNegativeYear ? '0' : '9'));

    internal EdtfPrecision Precision
    {
        get
        {
            if (Time is not null)
            {
                return EdtfPrecision.Second;
            }
            if (DayDigits is not null && !HasX(DayDigits))
            {
                return HasX(MonthDigits) ? PrecisionOfYear() : EdtfPrecision.Day;
            }
            if (MonthDigits is not null && MonthDigits != "XX")
            {
                return HasX(MonthDigits) ? EdtfPrecision.Season : EdtfPrecision.Month;
            }
            return Season != 0 ? EdtfPrecision.Season : PrecisionOfYear();
        }
    }

    private EdtfPrecision PrecisionOfYear()
    {
        if (SignificantDigits > 0)
        {
            return Coarser(CountDigits(LongYear) - SignificantDigits);
        }
        var firstX = YearDigits is null ? -1 : YearDigits.PlaceOf('X');
        return Coarser(firstX < 0 ? 0 : 4 - firstX);
    }

    private static EdtfPrecision Coarser(int unknownDigits) => unknownDigits switch
    {
        0 => EdtfPrecision.Year,
        1 => EdtfPrecision.Decade,
        2 => EdtfPrecision.Century,
        3 => EdtfPrecision.Millennium,
        _ => EdtfPrecision.Unknown,
    };

    /// <summary>Digits of a year as EDTF writes it: at least four.</summary>
    internal static int CountDigits(long year)
    {
        var count = 0;
        for (; year != 0; year /= 10)
        {
            count++;
        }
        return count < 4 ? 4 : count;
    }

    private long Signed(string digits)
    {
        var value = 0;
        foreach (var digit in digits)
        {
            value = value * 10 + (digit - '0');
        }
        return IsNegativeYear ? -value : value;
    }

    private static bool HasX(string? digits) => digits is not null && digits.Has('X');
}
