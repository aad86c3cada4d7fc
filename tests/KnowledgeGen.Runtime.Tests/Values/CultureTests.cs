using System;
using System.Globalization;
using System.Text.Json;

namespace KnowledgeGen.Tests.Values;

public class CultureTests
{
    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    [InlineData("sv-SE")]
    [InlineData("th-TH")]
    public void Nothing_depends_on_the_culture(string culture)
    {
        var expected = Everything();
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            Assert.Equal(expected, Everything());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static string Everything()
    {
        Assert.False(EdtfDate.TryParse("4 FEBRUARI 2013", out _, out var dateError));
        Assert.False(Duration.TryParse("10 MINUTES", out _, out var durationError));
        return string.Join(
            "\n",
            EdtfDate.Parse("Y-170000002").ToWords(),
            EdtfDate.Parse("-0043-03-15").Earliest,
            EdtfDate.Parse("2013-02-04T10:30:00Z").ToWords(),
            dateError,
            Duration.Parse("P1,50D").ToWords() + Duration.Parse("P1.5D"),
            durationError,
            new Quantity(-8000.5m, "troops", isApproximate: true),
            new Quantity(-8000.5m).ToStorage(),
            new GeoPoint(16.27m, -0.05m) + new GeoPoint(16.27m, -0.05m).ToIso6709() + new GeoPoint(16.27m, -0.05m).ToStorage(),
            TextFolding.Fold("INTERVIEW I\u0131\u0130i"),
            JsonSerializer.Serialize(new Quantity(-8000.5m)),
            Read<EdtfDate>("2013-02-04") + Read<Duration>("P10M") + Read<Quantity>("-1.5 kg") + Read<GeoPoint>("1.5,2.5"));
    }

    private static string Read<T>(string text)
        where T : IParsable<T> =>
        T.TryParse(text, CultureInfo.CurrentCulture, out var value)
            ? value + string.Format(CultureInfo.CurrentCulture, "{0}", T.Parse(text, null))
            : "nothing";
}
