namespace KnowledgeGen;

/// <summary>Whole numbers of 64 bits.</summary>
internal sealed class IntegerColumn : Column
{
    private readonly long[] _values;

    public IntegerColumn(ref PackedReader reader, int entityCount, int count, bool isDense)
        : base(ref reader, entityCount, count, isDense)
    {
        _values = new long[count];
        for (var i = 0; i < count; i++) _values[i] = reader.Int64();
    }

    public override long Number(int index) => _values[index];
}
