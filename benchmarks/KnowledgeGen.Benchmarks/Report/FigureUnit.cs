using System;
using System.Globalization;

namespace KnowledgeGen.Benchmarks.Report;

/// <summary>What a figure is counted in.</summary>
internal enum FigureUnit
{
    Seconds,
    Bytes,
}

/// <summary>Writes figures for people: three digits and a fitting unit.</summary>
internal static class FigureText
{
    public static string Of(double value, FigureUnit unit) => unit switch
    {
        FigureUnit.Bytes when value < 1024 * 1024 => Digits(value / 1024) + " KB",
        FigureUnit.Bytes => Digits(value / (1024 * 1024)) + " MB",
        FigureUnit.Seconds when value < 1e-6 => Digits(value * 1e9) + " ns",
        FigureUnit.Seconds when value < 1e-3 => Digits(value * 1e6) + " µs",
        FigureUnit.Seconds when value < 1 => Digits(value * 1e3) + " ms",
        _ => Digits(value) + " s",
    };

    /// <summary>The same with two digits more where that many tell it from a limit.</summary>
    public static string Near(double value, double limit) =>
        Digits(value) == Digits(limit) ? value.ToString("0.00#", CultureInfo.InvariantCulture) : Digits(value);

    /// <summary>Two significant digits below ten, whole numbers above.</summary>
    public static string Digits(double value) => Math.Abs(value) switch
    {
        >= 9.95 => value.ToString("#,0", CultureInfo.InvariantCulture),
        >= 0.995 => value.ToString("0.0", CultureInfo.InvariantCulture),
        >= 0.0995 => value.ToString("0.00", CultureInfo.InvariantCulture),
        _ => value.ToString("0.000", CultureInfo.InvariantCulture),
    };
}
