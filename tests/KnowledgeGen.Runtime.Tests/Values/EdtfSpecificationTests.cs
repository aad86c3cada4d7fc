namespace KnowledgeGen.Tests.Values;

/// <summary>Every example of the Library of Congress EDTF specification of 4 February 2019, and cases beside them.</summary>
public class EdtfSpecificationTests
{
    [Theory]
    [InlineData("1985-04-12", "1985-04-12", "1985-04-12", EdtfPrecision.Day)]
    [InlineData("1985-04", "1985-04-01", "1985-04-30", EdtfPrecision.Month)]
    [InlineData("1985", "1985-01-01", "1985-12-31", EdtfPrecision.Year)]
    [InlineData("1985-04-12T23:20:30", "1985-04-12", "1985-04-12", EdtfPrecision.Second)]
    [InlineData("1985-04-12T23:20:30Z", "1985-04-12", "1985-04-12", EdtfPrecision.Second)]
    [InlineData("1985-04-12T23:20:30-04", "1985-04-12", "1985-04-12", EdtfPrecision.Second)]
    [InlineData("1985-04-12T23:20:30+04:30", "1985-04-12", "1985-04-12", EdtfPrecision.Second)]
    [InlineData("1964/2008", "1964-01-01", "2008-12-31", EdtfPrecision.Year)]
    [InlineData("2004-06/2006-08", "2004-06-01", "2006-08-31", EdtfPrecision.Month)]
    [InlineData("2004-02-01/2005-02-08", "2004-02-01", "2005-02-08", EdtfPrecision.Day)]
    [InlineData("2004-02-01/2005-02", "2004-02-01", "2005-02-28", EdtfPrecision.Month)]
    [InlineData("2004-02-01/2005", "2004-02-01", "2005-12-31", EdtfPrecision.Year)]
    [InlineData("2005/2006-02", "2005-01-01", "2006-02-28", EdtfPrecision.Year)]
    public void Level_0_is_read_with_its_bounds(string text, string earliest, string latest, EdtfPrecision precision) =>
        Check(text, earliest, latest, precision);

    [Theory]
    [InlineData("Y170000002", "Y170000002-01-01", "Y170000002-12-31", EdtfPrecision.Year)]
    [InlineData("Y-170000002", "Y-170000002-01-01", "Y-170000002-12-31", EdtfPrecision.Year)]
    [InlineData("2001-21", "2001-03-01", "2001-12-31", EdtfPrecision.Season)]
    [InlineData("2001-22", "2001-06-01", "2002-03-31", EdtfPrecision.Season)]
    [InlineData("2001-23", "2001-03-01", "2001-12-31", EdtfPrecision.Season)]
    [InlineData("2001-24", "2001-06-01", "2002-03-31", EdtfPrecision.Season)]
    [InlineData("1984?", "1984-01-01", "1984-12-31", EdtfPrecision.Year)]
    [InlineData("2004-06~", "2004-06-01", "2004-06-30", EdtfPrecision.Month)]
    [InlineData("2004-06-11%", "2004-06-11", "2004-06-11", EdtfPrecision.Day)]
    [InlineData("201X", "2010-01-01", "2019-12-31", EdtfPrecision.Decade)]
    [InlineData("20XX", "2000-01-01", "2099-12-31", EdtfPrecision.Century)]
    [InlineData("2004-XX", "2004-01-01", "2004-12-31", EdtfPrecision.Year)]
    [InlineData("1985-04-XX", "1985-04-01", "1985-04-30", EdtfPrecision.Month)]
    [InlineData("1985-XX-XX", "1985-01-01", "1985-12-31", EdtfPrecision.Year)]
    [InlineData("1985-04-12/..", "1985-04-12", null, EdtfPrecision.Day)]
    [InlineData("1985-04/..", "1985-04-01", null, EdtfPrecision.Month)]
    [InlineData("1985/..", "1985-01-01", null, EdtfPrecision.Year)]
    [InlineData("../1985-04-12", null, "1985-04-12", EdtfPrecision.Day)]
    [InlineData("../1985-04", null, "1985-04-30", EdtfPrecision.Month)]
    [InlineData("../1985", null, "1985-12-31", EdtfPrecision.Year)]
    [InlineData("1985-04-12/", "1985-04-12", null, EdtfPrecision.Day)]
    [InlineData("1985-04/", "1985-04-01", null, EdtfPrecision.Month)]
    [InlineData("1985/", "1985-01-01", null, EdtfPrecision.Year)]
    [InlineData("/1985-04-12", null, "1985-04-12", EdtfPrecision.Day)]
    [InlineData("/1985-04", null, "1985-04-30", EdtfPrecision.Month)]
    [InlineData("/1985", null, "1985-12-31", EdtfPrecision.Year)]
    [InlineData("1984~/2004-06", "1984-01-01", "2004-06-30", EdtfPrecision.Year)]
    [InlineData("1984/2004-06~", "1984-01-01", "2004-06-30", EdtfPrecision.Year)]
    [InlineData("1984?/2004%", "1984-01-01", "2004-12-31", EdtfPrecision.Year)]
    [InlineData("-1985", "-1985-01-01", "-1985-12-31", EdtfPrecision.Year)]
    public void Level_1_is_read_with_its_bounds(string text, string? earliest, string? latest, EdtfPrecision precision) =>
        Check(text, earliest, latest, precision);

    [Theory]
    [InlineData("Y-17E7", "Y-170000000-01-01", "Y-170000000-12-31", EdtfPrecision.Year)]
    [InlineData("1950S2", "1900-01-01", "1999-12-31", EdtfPrecision.Century)]
    [InlineData("Y171010000S3", "Y171000000-01-01", "Y171999999-12-31", EdtfPrecision.Unknown)]
    [InlineData("Y3388E2S3", "Y338000-01-01", "Y338999-12-31", EdtfPrecision.Millennium)]
    [InlineData("-1859S2", "-1899-01-01", "-1800-12-31", EdtfPrecision.Century)]
    [InlineData("2001-25", "2001-03-01", "2001-06-30", EdtfPrecision.Season)]
    [InlineData("2001-28", "2001-12-01", "2002-03-31", EdtfPrecision.Season)]
    [InlineData("2001-30", "2001-12-01", "2002-03-31", EdtfPrecision.Season)]
    [InlineData("2001-32", "2001-06-01", "2001-09-30", EdtfPrecision.Season)]
    [InlineData("2001-34", "2001-04-01", "2001-06-30", EdtfPrecision.Season)]
    [InlineData("2001-39", "2001-09-01", "2001-12-31", EdtfPrecision.Season)]
    [InlineData("2001-41", "2001-07-01", "2001-12-31", EdtfPrecision.Season)]
    [InlineData("[1667,1668,1670..1672]", "1667-01-01", "1672-12-31", EdtfPrecision.Year)]
    [InlineData("[..1760-12-03]", null, "1760-12-03", EdtfPrecision.Day)]
    [InlineData("[1760-12..]", "1760-12-01", null, EdtfPrecision.Month)]
    [InlineData("[1760-01,1760-02,1760-12..]", "1760-01-01", null, EdtfPrecision.Month)]
    [InlineData("[1667,1760-12]", "1667-01-01", "1760-12-31", EdtfPrecision.Year)]
    [InlineData("[..1984]", null, "1984-12-31", EdtfPrecision.Year)]
    [InlineData("{1667,1668,1670..1672}", "1667-01-01", "1672-12-31", EdtfPrecision.Year)]
    [InlineData("{1960,1961-12}", "1960-01-01", "1961-12-31", EdtfPrecision.Year)]
    [InlineData("{..1984}", null, "1984-12-31", EdtfPrecision.Year)]
    [InlineData("2004-06~-11", "2004-06-11", "2004-06-11", EdtfPrecision.Day)]
    [InlineData("2004?-06-11", "2004-06-11", "2004-06-11", EdtfPrecision.Day)]
    [InlineData("?2004-06-~11", "2004-06-11", "2004-06-11", EdtfPrecision.Day)]
    [InlineData("2004-%06-11", "2004-06-11", "2004-06-11", EdtfPrecision.Day)]
    [InlineData("156X-12-25", "1560-12-25", "1569-12-25", EdtfPrecision.Day)]
    [InlineData("15XX-12-25", "1500-12-25", "1599-12-25", EdtfPrecision.Day)]
    [InlineData("XXXX-12-XX", null, null, EdtfPrecision.Month)]
    [InlineData("1XXX-XX", "1000-01-01", "1999-12-31", EdtfPrecision.Millennium)]
    [InlineData("1XXX-12", "1000-12-01", "1999-12-31", EdtfPrecision.Month)]
    [InlineData("1984-1X", "1984-10-01", "1984-12-31", EdtfPrecision.Season)]
    [InlineData("2004-06-~01/2004-06-~20", "2004-06-01", "2004-06-20", EdtfPrecision.Day)]
    [InlineData("2004-06-XX/2004-07-03", "2004-06-01", "2004-07-03", EdtfPrecision.Month)]
    public void Level_2_is_read_with_its_bounds(string text, string? earliest, string? latest, EdtfPrecision precision) =>
        Check(text, earliest, latest, precision);

    [Theory]
    [InlineData("XXXX", null, null, EdtfPrecision.Unknown)]
    [InlineData("XXXX-01-11", null, null, EdtfPrecision.Day)]
    [InlineData("XXXX-02-29", null, null, EdtfPrecision.Day)]
    [InlineData("-XXXX-02-29", null, "-0004-02-29", EdtfPrecision.Day)]
    [InlineData("201X-02-29", "2012-02-29", "2016-02-29", EdtfPrecision.Day)]
    [InlineData("2013-02-1X", "2013-02-10", "2013-02-19", EdtfPrecision.Month)]
    [InlineData("2013-XX-31", "2013-01-31", "2013-12-31", EdtfPrecision.Year)]
    [InlineData("1X5X", "1050-01-01", "1959-12-31", EdtfPrecision.Millennium)]
    [InlineData("-1X5X", "-1959-01-01", "-1050-12-31", EdtfPrecision.Millennium)]
    [InlineData("0000", "0000-01-01", "0000-12-31", EdtfPrecision.Year)]
    [InlineData("0000-02-29", "0000-02-29", "0000-02-29", EdtfPrecision.Day)]
    [InlineData("Y999999999999999", "Y999999999999999-01-01", "Y999999999999999-12-31", EdtfPrecision.Year)]
    [InlineData("[2013-02-02,2013-02-04]~", null, null, EdtfPrecision.Unknown, false)]
    [InlineData("2013-02-02/2013-02-03", "2013-02-02", "2013-02-03", EdtfPrecision.Day)]
    public void Forms_that_the_specification_implies_are_read_too(
        string text, string? earliest, string? latest, EdtfPrecision precision, bool isValid = true)
    {
        if (isValid)
        {
            Check(text, earliest, latest, precision);
        }
        else
        {
            Assert.False(EdtfDate.TryParse(text, out _));
        }
    }

    [Theory]
    [InlineData("1984", false, false, false)]
    [InlineData("1984?", false, true, false)]
    [InlineData("1984~", true, false, false)]
    [InlineData("1984%", true, true, false)]
    [InlineData("?2004-06-~11", true, true, false)]
    [InlineData("2004-06-~01/2004", true, false, false)]
    [InlineData("2004/2005?", false, true, false)]
    [InlineData("[1667?,1668..1670~]", true, true, false)]
    [InlineData("2004-XX/2005", false, false, true)]
    [InlineData("1950S2", false, false, true)]
    [InlineData("1950S4", false, false, false)]
    [InlineData("{2004,201X..2020}", false, false, true)]
    public void Qualifications_of_any_part_are_seen_on_the_whole(string text, bool approximate, bool uncertain, bool unspecified)
    {
        var date = EdtfDate.Parse(text);

        Assert.Equal((approximate, uncertain, unspecified), (date.IsApproximate, date.IsUncertain, date.HasUnspecified));
    }

    [Fact]
    public void Ends_of_an_interval_are_dates_or_open_or_unknown()
    {
        var since = EdtfDate.Parse("2012-04/..");
        var from = EdtfDate.Parse("2012-04/");
        var until = EdtfDate.Parse("../2012-04");

        Assert.Equal(("2012-04", null, false, true), (since.Start?.ToString(), since.End, since.HasOpenStart, since.HasOpenEnd));
        Assert.Equal((null, false, false), (from.End, from.HasOpenStart, from.HasOpenEnd));
        Assert.Equal((null, "2012-04", true), (until.Start, until.End?.ToString(), until.HasOpenStart));
        Assert.True(since.IsInterval);
        Assert.False(EdtfDate.Parse("2012").IsInterval);
        Assert.True(EdtfDate.Parse("{2012,2013}").IsSet);
        Assert.False(EdtfDate.Parse("{2012,2013}").IsInterval);
    }

    [Fact]
    public void Bounds_outside_the_years_of_DateTime_do_not_throw()
    {
        var day = EdtfDate.Parse("Y170000002").Earliest!.Value;

        Assert.False(day.TryToDateTime(out _));
        Assert.False(day.TryToDateOnly(out _));
        Assert.Equal((170000002L, 1, 1), (day.Year, day.Month, day.Day));
    }

    private static void Check(string text, string? earliest, string? latest, EdtfPrecision precision)
    {
        Assert.True(EdtfDate.TryParse(text, out var date, out var error), error.ToString());
        Assert.Equal(text, date.ToString());
        Assert.Equal((earliest, latest), (date.Earliest?.ToString(), date.Latest?.ToString()));
        Assert.Equal(precision, date.Precision);
        Assert.NotEmpty(date.ToWords());
    }
}
