using System;

namespace KnowledgeGen;

/// <summary>Reads packed data from the front; see <see cref="PackedSymbols"/>.</summary>
internal struct PackedReader
{
    // Texts that are longer are rare enough for an array of their own.
    private const int OnStack = 128;

    private readonly string _data;

    /// <summary>The symbol that is read next.</summary>
    public int Position;

    public PackedReader(string data, int position = 0)
    {
        if (data.Length == 0)
        {
            throw new InvalidOperationException(
                "The facts are not in this assembly: it was compiled without the generated data sources.");
        }

        _data = data;
        Position = position;
    }

    public int Number()
    {
        var value = 0;
        for (var shift = 0; ; shift += PackedSymbols.NumberBits)
        {
            var pair = _data[Position >> 1] - PackedSymbols.First;
            var symbol = (Position++ & 1) == 0 ? pair >> PackedSymbols.Bits : pair & PackedSymbols.Mask;
            value |= (symbol & PackedSymbols.NumberMask) << shift;
            if (symbol < PackedSymbols.Continues) return value;
        }
    }

    public int SignedNumber()
    {
        var value = Number();
        return (int)((uint)value >> 1) ^ -(value & 1);
    }

    public ulong UnsignedInt64()
    {
        ulong value = 0;
        for (var shift = 0; ; shift += PackedSymbols.NumberBits)
        {
            var symbol = PackedSymbols.At(_data, Position++);
            value |= (ulong)(symbol & PackedSymbols.NumberMask) << shift;
            if (symbol < PackedSymbols.Continues) return value;
        }
    }

    public long Int64()
    {
        var value = UnsignedInt64();
        return unchecked((long)(value >> 1) ^ -(long)(value & 1));
    }

    /// <summary>Reads a text.</summary>
    /// <param name="length">The number of its symbols.</param>
    public string Text(int length)
    {
        var text = Text(_data, Position, length);
        Position += length;
        return text;
    }

    /// <summary>Cuts a text out of packed data.</summary>
    public static string Text(string data, int start, int length)
    {
        var buffer = length <= OnStack ? stackalloc char[OnStack] : new char[length];
        var count = 0;
        var end = start + length;
        var i = start;
        if ((i & 1) != 0 && i < end) Take(data, ref i, buffer, ref count);
        while (i < end)
        {
            // Two letters at a time, until one is not ASCII.
            var pair = data[i >> 1] - PackedSymbols.First;
            var (first, second) = (pair >> PackedSymbols.Bits, pair & PackedSymbols.Mask);
            if (PackedSymbols.IsMarker(first) || PackedSymbols.IsMarker(second) || i + 1 == end)
            {
                Take(data, ref i, buffer, ref count);
                if ((i & 1) != 0 && i < end) Take(data, ref i, buffer, ref count);
                continue;
            }

            buffer[count] = (char)first;
            buffer[count + 1] = (char)second;
            count += 2;
            i += 2;
        }

        return buffer.Slice(0, count).ToString();
    }

    private static void Take(string data, ref int position, Span<char> buffer, ref int count)
    {
        var symbol = PackedSymbols.At(data, position++);
        if (PackedSymbols.IsMarker(symbol))
        {
            symbol = ((symbol - PackedSymbols.Marker) << (2 * PackedSymbols.Bits))
                | (PackedSymbols.At(data, position) << PackedSymbols.Bits) | PackedSymbols.At(data, position + 1);
            position += 2;
        }

        buffer[count++] = (char)symbol;
    }
}
