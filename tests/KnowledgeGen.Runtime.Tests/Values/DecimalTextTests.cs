using FsCheck;
using FsCheck.Fluent;

namespace KnowledgeGen.Tests.Values;

public class DecimalTextTests
{
    [Theory]
    [InlineData("1.10", "1.10", "1.1")]
    [InlineData("8000.000", "8000.000", "8000")]
    [InlineData("-0.0", "0.0", "0")]
    [InlineData("+007", "7", "7")]
    public void Storage_keeps_the_scale_and_the_canonical_text_does_not(string text, string stored, string canonical)
    {
        Assert.True(DecimalText.TryParse(text, out var value, out _));
        Assert.Equal((stored, canonical), (DecimalText.Format(value), DecimalText.Canonical(value)));
    }

    [Fact]
    public void Every_decimal_of_28_digits_round_trips_with_its_scale() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), ArbMap.Default.ArbFor<int>(), Gen.Choose(0, 18).ToArbitrary(), (low, middle, scale) =>
        {
            var value = new decimal(low, middle, 0, isNegative: (low ^ middle) < 0, (byte)scale);
            return DecimalText.TryParse(DecimalText.Format(value), out var back, out _)
                && back == value
                && (value == 0 || decimal.GetBits(back)[3] == decimal.GetBits(value)[3])
                && DecimalText.TryParse(DecimalText.Canonical(value), out var same, out _) && same == value;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
}
