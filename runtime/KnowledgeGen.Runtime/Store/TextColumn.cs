namespace KnowledgeGen;

/// <summary>
/// Texts. Only where they lie is read: a text is cut out of the block's data whenever somebody asks for it, which takes a nanosecond or two a character,
/// while a kept one takes 22 bytes and two for each character.
/// </summary>
internal sealed class TextColumn : Column
{
    private readonly string _data;

    // Where each different text starts, and at last where the last one ends, from the first one on.
    private readonly int _start;
    private readonly ushort[]? _offsets;
    private readonly int[]? _farOffsets;

    // Of each statement the number of its text; null where all texts differ.
    private readonly int[]? _indexes;

    public TextColumn(string data, ref PackedReader reader, int entityCount, int count, bool isDense)
        : base(ref reader, entityCount, count, isDense)
    {
        _data = data;
        var textCount = reader.Number();
        var length = reader.Number();
        if (textCount < count)
        {
            _indexes = new int[count];
            for (var i = 0; i < count; i++) _indexes[i] = reader.Number();
        }

        if (length <= ushort.MaxValue)
        {
            _offsets = new ushort[textCount + 1];
            for (var i = 0; i < textCount; i++) _offsets[i + 1] = (ushort)(_offsets[i] + reader.Number());
        }
        else
        {
            _farOffsets = new int[textCount + 1];
            for (var i = 0; i < textCount; i++) _farOffsets[i + 1] = _farOffsets[i] + reader.Number();
        }

        _start = reader.Position;
    }

    public override long Number(int index) => _indexes is null ? index : _indexes[index];

    public override string Text(int index)
    {
        Find(_indexes is null ? index : _indexes[index], out var start, out var length);
        return PackedReader.Text(_data, start, length);
    }

    /// <summary>Finds where a text lies in the data.</summary>
    public void Find(int text, out int start, out int length)
    {
        if (_offsets is { } offsets)
        {
            start = offsets[text];
            length = offsets[text + 1] - start;
        }
        else
        {
            start = _farOffsets![text];
            length = _farOffsets[text + 1] - start;
        }

        start += _start;
    }
}
