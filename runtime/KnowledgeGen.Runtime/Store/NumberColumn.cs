namespace KnowledgeGen;

/// <summary>Booleans, or places in the list of an enum's values.</summary>
internal sealed class NumberColumn : Column
{
    private readonly byte[]? _small;
    private readonly int[]? _large;

    public NumberColumn(ref PackedReader reader, int entityCount, int count, bool isDense)
        : base(ref reader, entityCount, count, isDense)
    {
        var greatest = reader.Number();
        if (greatest <= byte.MaxValue)
        {
            _small = new byte[count];
            for (var i = 0; i < count; i++) _small[i] = (byte)reader.Number();
        }
        else
        {
            _large = new int[count];
            for (var i = 0; i < count; i++) _large[i] = reader.Number();
        }
    }

    public override long Number(int index) => _small is { } small ? small[index] : _large![index];
}
