namespace Registers;

/// <summary>What a field is in a register of 32 bits.</summary>
public static class Bits
{
    public static int Width(this Field field) => (int)(field.HighestBit - field.BitOffset) + 1;

    /// <summary>The largest value that it holds.</summary>
    public static uint Largest(this Field field) => uint.MaxValue >> (32 - field.Width());

    /// <summary>Ones where its bits are.</summary>
    public static uint Mask(this Field field) => field.Largest() << (int)field.BitOffset;

    /// <summary>Its value in a word of its register.</summary>
    public static uint In(this Field field, uint word) => (word & field.Mask()) >> (int)field.BitOffset;

    /// <summary>The name of a value, where it has one.</summary>
    public static NamedValue? Named(this Field field, uint value) => field.NamedValues.FirstOrDefault(named => named.Value == value);

    /// <summary>Its positions, as manuals write them.</summary>
    public static string Range(this Field field) =>
        field.Width() == 1 ? $"[{field.BitOffset}]" : $"[{field.HighestBit}:{field.BitOffset}]";
}
