using System.Linq;
using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace KnowledgeGen.Generator.Tests;

public class CodecTests
{
    [Fact]
    public void Packed_numbers_come_back() => Prop.ForAll<ulong[]>(numbers =>
    {
        var builder = new StringBuilder();
        foreach (var number in numbers) PackedNumbers.Append(builder, number);

        var text = builder.ToString();
        var position = 0;
        return numbers.All(number => PackedNumbers.Read(text, ref position) == number) && position == text.Length;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Packed_signed_numbers_come_back() => Prop.ForAll<long[]>(numbers =>
    {
        var builder = new StringBuilder();
        foreach (var number in numbers) PackedNumbers.AppendSigned(builder, number);

        var text = builder.ToString();
        var position = 0;
        return numbers.All(number => PackedNumbers.ReadSigned(text, ref position) == number) && position == text.Length;
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(0)]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(44)]
    [InlineData(int.MaxValue)]
    [InlineData(long.MaxValue)]
    [InlineData(long.MinValue)]
    [InlineData(-1)]
    public void Packed_numbers_at_their_limits_come_back(long number)
    {
        var builder = new StringBuilder();
        PackedNumbers.AppendSigned(builder, number);
        PackedNumbers.Append(builder, unchecked((ulong)number));
        var position = 0;

        Assert.Equal(number, PackedNumbers.ReadSigned(builder.ToString(), ref position));
        Assert.Equal(unchecked((ulong)number), PackedNumbers.Read(builder.ToString(), ref position));
    }

    [Fact]
    public void Packed_numbers_need_no_escape_in_a_literal() => Prop.ForAll<ulong>(number =>
    {
        var builder = new StringBuilder();
        PackedNumbers.Append(builder, number);
        var text = builder.ToString();
        return Language.Escape.CSharpLiteral(text) == "\"" + text + "\"";
    }).QuickCheckThrowOnFailure();
}
