using System.Linq;
using FsCheck;
using FsCheck.Fluent;

namespace KnowledgeGen.Runtime.Tests.Store;

public class PackedSymbolsTests
{
    private static readonly Arbitrary<string> AnyText =
        Gen.Choose(0, 0xFFFF).Select(unit => (char)unit).ArrayOf().Select(units => new string(units)).ToArbitrary();

    [Fact]
    public void Numbers_come_back() => Prop.ForAll<ulong[]>(numbers =>
    {
        var writer = new PackedWriter();
        foreach (var number in numbers) writer.Number(number);
        if (numbers.Length == 0) return writer.ToString().Length == 0;

        var reader = new PackedReader(writer.ToString());
        return numbers.All(number => reader.UnsignedInt64() == number) && reader.Position == writer.Length;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Small_and_signed_numbers_come_back() => Prop.ForAll<int[], long[]>((small, large) =>
    {
        var writer = new PackedWriter().Number(small.Length);
        foreach (var number in small) writer.Signed(number / 2).Number(number & int.MaxValue);
        foreach (var number in large) writer.Signed(number);

        var reader = new PackedReader(writer.ToString());
        return reader.Number() == small.Length
            && small.All(number => reader.SignedNumber() == number / 2 && reader.Number() == (number & int.MaxValue))
            && large.All(number => reader.Int64() == number);
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(0)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(int.MaxValue)]
    [InlineData(long.MaxValue)]
    [InlineData(long.MinValue)]
    [InlineData(-1)]
    public void Numbers_at_their_limits_come_back(long number)
    {
        var reader = new PackedReader(new PackedWriter().Signed(number).Number(unchecked((ulong)number)).ToString());

        Assert.Equal(number, reader.Int64());
        Assert.Equal(unchecked((ulong)number), reader.UnsignedInt64());
    }

    [Fact]
    public void Texts_come_back_whatever_they_are() => Prop.ForAll(AnyText, AnyText, (first, second) =>
    {
        var writer = new PackedWriter().Text(first).Text(second);
        if (first.Length + second.Length == 0) return writer.Length == 0;

        var reader = new PackedReader(writer.ToString());
        return reader.Text(PackedWriter.LengthOf(first)) == first && reader.Text(PackedWriter.LengthOf(second)) == second
            && reader.Position == writer.Length;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_utf16_unit_comes_back()
    {
        var all = new string(Enumerable.Range(0, 0x10000).Select(unit => (char)unit).ToArray());
        var reader = new PackedReader(new PackedWriter().Text(all).ToString());

        Assert.Equal(all, reader.Text(PackedWriter.LengthOf(all)));
    }

    [Fact]
    public void A_text_is_cut_at_any_symbol_and_of_any_length()
    {
        var text = string.Concat(Enumerable.Range(0, 300).Select(i => (char)('a' + (i % 26))));
        var data = new PackedWriter().Text(text).ToString();

        for (var length = 0; length < 260; length++)
        {
            Assert.Equal(text.Substring(length % 7, length), PackedReader.Text(data, length % 7, length));
        }
    }

    [Fact]
    public void Ascii_takes_half_a_unit_a_character() =>
        Assert.Equal(5, new PackedWriter().Text("0123456789").ToString().Length);

    [Fact]
    public void All_units_are_of_the_range_that_needs_no_escape() => Prop.ForAll(AnyText, text =>
        new PackedWriter().Text(text).ToString().All(unit => unit is >= PackedSymbols.First and <= PackedSymbols.Last))
        .QuickCheckThrowOnFailure();
}
