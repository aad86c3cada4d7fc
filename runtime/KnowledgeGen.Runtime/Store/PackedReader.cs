using System;

namespace KnowledgeGen;

/// <summary>Reads a packed literal from the front: numbers first, then texts that the numbers gave the lengths of.</summary>
internal struct PackedReader
{
    private readonly string _data;
    private int _position;

    public PackedReader(string data)
    {
        if (data.Length == 0)
        {
            throw new InvalidOperationException(
                "The facts are not in this assembly: it was compiled without the generated data sources.");
        }

        _data = data;
        _position = 0;
    }

    public readonly int Position => _position;

    public int Number() => checked((int)PackedNumbers.Read(_data, ref _position));

    public int SignedNumber() => checked((int)PackedNumbers.ReadSigned(_data, ref _position));

    public long Int64() => PackedNumbers.ReadSigned(_data, ref _position);

    /// <summary>Reads the lengths of texts.</summary>
    /// <returns>Where each text starts, counted from the first, and at last where the last one ends.</returns>
    public int[] TextOffsets(int count)
    {
        var offsets = new int[count + 1];
        for (var i = 0; i < count; i++) offsets[i + 1] = offsets[i] + Number();
        return offsets;
    }

    public string Text(int length)
    {
        var text = _data.Substring(_position, length);
        _position += length;
        return text;
    }
}
