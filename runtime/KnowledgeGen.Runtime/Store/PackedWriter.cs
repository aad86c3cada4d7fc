using System.Collections.Generic;

namespace KnowledgeGen;

/// <summary>Packs numbers and texts into symbols; see <see cref="PackedSymbols"/>.</summary>
internal sealed class PackedWriter
{
    private readonly List<byte> _symbols = [];

    /// <summary>The number of symbols so far.</summary>
    public int Length => _symbols.Count;

    public PackedWriter Number(ulong value)
    {
        while (value > PackedSymbols.NumberMask)
        {
            _symbols.Add((byte)(((int)value & PackedSymbols.NumberMask) | PackedSymbols.Continues));
            value >>= PackedSymbols.NumberBits;
        }

        _symbols.Add((byte)value);
        return this;
    }

    public PackedWriter Number(int value) => Number((ulong)value);

    /// <summary>Small numbers of either sign become small numbers: 0, -1, 1, -2 are 0, 1, 2, 3.</summary>
    public PackedWriter Signed(long value) => Number(unchecked((ulong)((value << 1) ^ (value >> 63))));

    public PackedWriter Text(string text)
    {
        foreach (var c in text)
        {
            if (c <= PackedSymbols.Mask && (c < PackedSymbols.Marker || c > PackedSymbols.LastMarker))
            {
                _symbols.Add((byte)c);
                continue;
            }

            _symbols.Add((byte)(PackedSymbols.Marker + (c >> (2 * PackedSymbols.Bits))));
            _symbols.Add((byte)((c >> PackedSymbols.Bits) & PackedSymbols.Mask));
            _symbols.Add((byte)(c & PackedSymbols.Mask));
        }

        return this;
    }

    public PackedWriter Append(PackedWriter other)
    {
        _symbols.AddRange(other._symbols);
        return this;
    }

    /// <summary>The number of symbols that a text takes.</summary>
    public static int LengthOf(string text)
    {
        var length = 0;
        foreach (var c in text)
        {
            length += c <= PackedSymbols.Mask && (c < PackedSymbols.Marker || c > PackedSymbols.LastMarker) ? 1 : 3;
        }

        return length;
    }

    /// <summary>The data as text; an odd last symbol gets a zero beside it.</summary>
    public override string ToString()
    {
        var units = new char[(_symbols.Count + 1) / 2];
        for (var i = 0; i < units.Length; i++)
        {
            var second = (2 * i) + 1 < _symbols.Count ? _symbols[(2 * i) + 1] : 0;
            units[i] = (char)(PackedSymbols.First + ((_symbols[2 * i] << PackedSymbols.Bits) | second));
        }

        return new string(units);
    }
}
