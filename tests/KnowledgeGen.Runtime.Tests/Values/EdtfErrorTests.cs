using System;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;

namespace KnowledgeGen.Tests.Values;

public class EdtfErrorTests
{
    [Theory]
    [InlineData("", 0, "the text is empty", null)]
    [InlineData("2013-13", 5, "month 13 does not exist", null)]
    [InlineData("2013-00", 5, "month 00 does not exist", null)]
    [InlineData("2013-02-30", 0, "February 2013 has 28 days", null)]
    [InlineData("2013-04-31", 0, "April has 30 days", null)]
    [InlineData("2013-02-32", 8, "day 32 does not exist", null)]
    [InlineData("XXXX-02-30", 0, "February has no day 30", null)]
    [InlineData("XXX1-02-29", 0, "no year of this form has a 29 February", null)]
    [InlineData("2013-2-4", 5, "a month has two digits", "2013-02-04")]
    [InlineData("2013/02/04", 7, "an interval has one '/', between its start and its end", "2013-02-04")]
    [InlineData("2013/02", 5, "a year has four digits, with zeros in front", "2013-02")]
    [InlineData("04.02.2013", 0, "a year has four digits, with zeros in front", "2013-02-04")]
    [InlineData("02/04/2013", 5, "an interval has one '/', between its start and its end", null)]
    [InlineData("02/14/2013", 5, "an interval has one '/', between its start and its end", "2013-02-14")]
    [InlineData("Feb 2013", 0, "a date starts with a year of four digits", "2013-02")]
    [InlineData("4 February 2013", 0, "a year has four digits, with zeros in front", "2013-02-04")]
    [InlineData("February 4, 2013", 0, "a date starts with a year of four digits", "2013-02-04")]
    [InlineData("2013-Feb-04", 5, "a month has two digits", "2013-02-04")]
    [InlineData("20130204", 0, "a year has four digits; longer ones start with Y, and months and days follow a hyphen", "2013-02-04")]
    [InlineData("201x", 0, "a year has four digits, with zeros in front", "201X")]
    [InlineData("199u", 0, "a year has four digits, with zeros in front", "199X")]
    [InlineData("2004/open", 5, "a date starts with a year of four digits", "2004/..")]
    [InlineData("unknown/2006", 0, "a date starts with a year of four digits", "/2006")]
    [InlineData("2004?~", 5, "'~' does not belong here", "2004%")]
    [InlineData("c. 1850", 0, "a date starts with a year of four digits", "1850~")]
    [InlineData("1960s", 4, "'s' does not belong here", "196X")]
    [InlineData("1900s", 4, "'s' does not belong here", null)]
    [InlineData(" 2013", 0, "a date starts with a year of four digits", "2013")]
    [InlineData("2013-2014", 5, "a month has two digits", "2013/2014")]
    [InlineData("2013\u20132014", 4, "U+2013 does not belong here", "2013/2014")]
    [InlineData("2013-02-04 10:30", 10, "a space does not belong here", "2013-02-04T10:30:00")]
    [InlineData("2013-02-04T10:30Z", 11, "a time is written hh:mm:ss, from 00:00:00 to 23:59:59", "2013-02-04T10:30:00Z")]
    [InlineData("2013-02-04T24:00:00", 11, "a time is written hh:mm:ss, from 00:00:00 to 23:59:59", null)]
    [InlineData("2013-02-04T10:30:00+1", 19, "after a time there is nothing, Z, or an offset such as +01 or +05:30", null)]
    [InlineData("2013-02T10:30:00", 7, "a time of day needs a year, a month and a day that are known", null)]
    [InlineData("2013-02-04~T10:30:00", 11, "a date with a time of day is not qualified", null)]
    [InlineData("2013-02-04T10:30:00/2014", 10, "a time of day is allowed only in a date that stands alone", null)]
    [InlineData("2014/2013", 5, "the interval ends before it starts", null)]
    [InlineData("../..", 2, "an interval needs a start or an end that is a date", null)]
    [InlineData("/", 0, "an interval needs a start or an end that is a date", null)]
    [InlineData("-0000", 0, "the year 0000 has no sign", null)]
    [InlineData("Y2013", 1, "Y is only for years of more than four digits", null)]
    [InlineData("Y17E2", 1, "Y is only for years of more than four digits", null)]
    [InlineData("Y17E99", 1, "a year has at most 15 digits", null)]
    [InlineData("Y20000-01", 6, "a year with Y, E or S has no month", null)]
    [InlineData("1950S5", 4, "S is followed by a number from 1 to 4, the digits of this year", null)]
    [InlineData("195XS2", 4, "a year has unspecified digits or significant digits, not both", null)]
    [InlineData("2013-21-04", 7, "a season or another part of a year has no days", null)]
    [InlineData("201X-21", 0, "a season or another part of a year needs a year without unspecified digits", null)]
    [InlineData("2013-42", 5, "month 42 does not exist", null)]
    [InlineData("2013-2X", 5, "month 2X does not exist", null)]
    [InlineData("[1667,1668", 9, "a set that starts with '[' ends with ']'", null)]
    [InlineData("[1667,,1668]", 6, "a member of the set is empty", null)]
    [InlineData("{}", 1, "a member of the set is empty", null)]
    [InlineData("[..]", 1, "'..' in a set needs a date beside it", null)]
    [InlineData("[1667,..1668]", 6, "only the first member of a set starts with '..'", null)]
    [InlineData("[1667..,1668]", 5, "only the last member of a set ends with '..'", null)]
    [InlineData("[1670..1668]", 7, "the range ends before it starts", null)]
    [InlineData("1667,1668", 4, "several dates stand in [ ] (one of them) or { } (all of them)", null)]
    [InlineData("2013-02-04x", 10, "an unspecified digit is a capital X", null)]
    public void A_mistake_is_located_and_explained(string text, int position, string reason, string? suggestion)
    {
        Assert.False(EdtfDate.TryParse(text, out _, out var error));

        Assert.Equal(new ValueError(position, reason, suggestion), error);
    }

    [Fact]
    public void The_exception_names_text_reason_and_suggestion()
    {
        var exception = Assert.Throws<FormatException>(() => EdtfDate.Parse("2013-2-4"));

        Assert.Equal("'2013-2-4' is not a date: a month has two digits; did you mean 2013-02-04?", exception.Message);
    }

    [Fact]
    public void Null_is_no_date()
    {
        Assert.False(EdtfDate.TryParse(null, out _));
        Assert.Throws<ArgumentNullException>(() => EdtfDate.Parse(null!));
    }

    [Fact]
    public void No_text_throws_and_every_error_is_printable_and_inside_the_text()
    {
        var pieces = "0 1 2 9 X 2013 02 30 29 - -- / .. , [ ] { } ? ~ % T Y E S Z + : 21 Feb s u x \u2028 \uD800 \u00E9 10:30:00".Split(' ');
        var texts = Gen.Elements(pieces).ListOf().Select(list => string.Concat(list)).ToArbitrary();

        Prop.ForAll(texts, text =>
        {
            var parsed = EdtfDate.TryParse(text, out var date, out var error);
            return parsed
                ? date!.ToString() == text && date.ToWords().Length > 0
                : error.Position >= 0 && error.Position <= text.Length && error.ToString().All(c => c is >= ' ' and <= '~')
                    && (error.Suggestion is null || EdtfDate.TryParse(error.Suggestion, out _));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(5000));
    }
}
