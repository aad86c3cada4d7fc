using System;
using FsCheck;
using FsCheck.Fluent;

namespace KnowledgeGen.Tests.Values;

public class QuantityTests
{
    [Theory]
    [InlineData("8000", "8,000")]
    [InlineData("8000 troops", "8,000 troops")]
    [InlineData("8000.0 troops", "8,000 troops")]
    [InlineData("-2.50 degrees Celsius", "-2.5 degrees Celsius")]
    [InlineData("+5", "5")]
    [InlineData("-0", "0")]
    [InlineData("-0.00", "0")]
    [InlineData("5 m/s", "5 m/s")]
    [InlineData("5 |:~", "5 |:~")]
    [InlineData("5 e4", "5 e4")]
    [InlineData("1234567890123456789012345678", "1,234,567,890,123,456,789,012,345,678")]
    public void The_short_form_is_read(string text, string words) => Assert.Equal(words, Quantity.Parse(text).ToString());

    [Theory]
    [InlineData("", 0, "a number starts with a digit, after a sign if there is one", null)]
    [InlineData("troops", 0, "a quantity starts with a number", null)]
    [InlineData("NaN", 0, "a quantity starts with a number", null)]
    [InlineData("1e400", 1, "a number has no exponent", null)]
    [InlineData("8,000 troops", 1, "a number has no separators between its digits, and a dot before its decimals", "8000 troops")]
    [InlineData("1,234,567", 1, "a number has no separators between its digits, and a dot before its decimals", "1234567")]
    [InlineData("3,5 kg", 1, "a number has no separators between its digits, and a dot before its decimals", null)]
    [InlineData("8 000", 2, "a unit does not start with a digit, and a number has no spaces between its digits", null)]
    [InlineData("8000kg", 4, "a space stands between the number and its unit", "8000 kg")]
    [InlineData("8000%", 4, "a space stands between the number and its unit", "8000 %")]
    [InlineData("8000  kg", 5, "a unit has no white space around it", "8000 kg")]
    [InlineData("8000 ", 5, "a unit follows the space", "8000")]
    [InlineData("5-10 kg", 1, "a range is written { min: 5, max: 10, unit: kg }", null)]
    [InlineData("~8000", 0, "an approximate quantity is written { amount: 8000, unit: troops, approximate: true }", null)]
    [InlineData("about 8000", 0, "an approximate quantity is written { amount: 8000, unit: troops, approximate: true }", null)]
    [InlineData("5.", 2, "digits follow the dot of a number", null)]
    [InlineData(".5", 0, "a number starts with a digit, after a sign if there is one", null)]
    [InlineData("12345678901234567890123456789", 0, "a number has at most 28 digits", null)]
    [InlineData("5 a\u2028b", 2, "a unit is one line of text without U+2028", null)]
    public void A_mistake_is_located_and_explained(string text, int position, string reason, string? suggestion)
    {
        Assert.False(Quantity.TryParse(text, out _, out var error));

        Assert.Equal(new ValueError(position, reason, suggestion), error);
    }

    [Fact]
    public void Words_say_what_is_known()
    {
        Assert.Equal("about 8,000 troops", new Quantity(8000, "troops", isApproximate: true).ToString());
        Assert.Equal("5 to 10 kg", new Quantity(null, "kg", 5, 10).ToString());
        Assert.Equal("at least 5", new Quantity(null, minimum: 5).ToString());
        Assert.Equal("at most 10 kg", new Quantity(null, "kg", maximum: 10).ToString());
        Assert.Equal("about 8,000 (7,500 to 8,500) troops", new Quantity(8000, "troops", 7500, 8500, true).ToString());
    }

    [Fact]
    public void Parts_that_are_no_quantity_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new Quantity(null, "kg"));
        Assert.Throws<ArgumentException>(() => new Quantity(null, "kg", 10, 5));
        Assert.Throws<ArgumentException>(() => new Quantity(11, "kg", 5, 10));
        Assert.Throws<ArgumentException>(() => new Quantity(11, string.Empty));
        Assert.Throws<ArgumentException>(() => new Quantity(11, "two\nlines"));
    }

    [Fact]
    public void Equality_is_numeric_and_by_the_letters_of_the_unit()
    {
        Assert.Equal(new Quantity(8000.0m, "kg"), new Quantity(8000m, "kg"));
        Assert.Equal(new Quantity(8000.0m, "kg").GetHashCode(), new Quantity(8000m, "kg").GetHashCode());
        Assert.NotEqual(new Quantity(8000, "kg"), new Quantity(8000, "KG"));
        Assert.NotEqual(new Quantity(8000, "kg"), new Quantity(8000, "kg", isApproximate: true));
        Assert.NotEqual(new Quantity(0), new Quantity(null, minimum: 0));
    }

    [Fact]
    public void Comparison_stays_within_a_unit_and_within_what_is_known()
    {
        var five = new Quantity(5, "kg");
        var range = new Quantity(null, "kg", 5, 10);

        Assert.Equal(Truth.Certainly, five.LessThan(new Quantity(6, "kg")));
        Assert.Equal(Truth.No, five.LessThan(five));
        Assert.Equal(Truth.Certainly, five.SameAs(five));
        Assert.Equal(Truth.Possibly, five.LessThan(range));
        Assert.Equal(Truth.No, five.GreaterThan(range));
        Assert.Equal(Truth.Possibly, five.SameAs(range));
        Assert.Equal(Truth.Possibly, range.SameAs(range));
        Assert.Equal(Truth.Possibly, five.LessThan(new Quantity(6, "lb")));
        Assert.Equal(Truth.Possibly, five.LessThan(new Quantity(6, "kg", isApproximate: true)));
        Assert.Equal(Truth.Possibly, five.LessThan(new Quantity(null, "kg", minimum: 1)));
        Assert.Equal(Truth.Certainly, five.LessThan(new Quantity(null, "kg", minimum: 6)));
    }

    [Fact]
    public void Storage_round_trips_any_unit()
    {
        var units = Gen.Elements("|", ":", "~", "", "kg", "||", "é", "5", "\u0001", " ", "troops |x").ListOf()
            .Select(parts => string.Concat(parts)).Select(unit => Quantity.ReasonAgainst(1, unit, null, null) is null ? unit : null);
        var numbers = Gen.Choose(-1_000_000, 1_000_000).Select(n => n % 4 == 0 ? null : (decimal?)n / 1000);
        var quantities = from a in numbers
                         from b in numbers
                         from c in numbers
                         from unit in units
                         from about in Gen.Elements(true, false)
                         where Quantity.ReasonAgainst(a, unit, b, c) is null
                         select new Quantity(a, unit, b, c, about);

        Prop.ForAll(quantities.ToArbitrary(), quantity => Quantity.FromStorage(quantity.ToStorage()).Equals(quantity))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
    }
}
