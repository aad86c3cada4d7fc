using System.Runtime.CompilerServices;

namespace KnowledgeGen;

/// <summary>What the values of a column are.</summary>
internal enum ColumnLayout
{
    /// <summary>Rows of entities.</summary>
    Relation,

    /// <summary>Booleans or places in an enum.</summary>
    Number,

    /// <summary>Whole numbers of 64 bits.</summary>
    Integer,

    /// <summary>Texts.</summary>
    Text,
}

/// <summary>
/// The statements of a block that share a predicate and whether they are asserted, ordered by subject. Those of a subject are a
/// slice.
/// </summary>
internal abstract class Column
{
    // Where each entity's slice starts, and at last where the last one ends. Neither is there where each entity has one statement.
    private readonly ushort[]? _starts;
    private readonly int[]? _manyStarts;

    private protected Column(ref PackedReader reader, int entityCount, int count, bool isDense)
    {
        Count = count;
        if (isDense) return;

        var starts = new int[entityCount + 1];
        var subject = 0;
        for (var i = 0; i < count; i++)
        {
            subject += reader.Number();
            starts[subject + 1]++;
        }

        for (var i = 0; i < entityCount; i++) starts[i + 1] += starts[i];
        if (count > ushort.MaxValue)
        {
            _manyStarts = starts;
            return;
        }

        _starts = new ushort[starts.Length];
        for (var i = 0; i < starts.Length; i++) _starts[i] = (ushort)starts[i];
    }

    /// <summary>The number of statements.</summary>
    public int Count { get; }

    /// <summary>The place of an entity's first statement and the number of its statements.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Slice(int local, out int first, out int count)
    {
        if (_starts is { } starts)
        {
            first = starts[local];
            count = starts[local + 1] - first;
        }
        else if (_manyStarts is { } many)
        {
            first = many[local];
            count = many[local + 1] - first;
        }
        else
        {
            first = local;
            count = 1;
        }
    }

    /// <summary>The place of an entity's first statement; -1 where it has none.</summary>
    public int First(int local)
    {
        if (_starts is { } starts) return starts[local] < starts[local + 1] ? starts[local] : -1;
        if (_manyStarts is { } many) return many[local] < many[local + 1] ? many[local] : -1;
        return local;
    }

    /// <summary>The row, the number, the integer or the number of the text of a statement.</summary>
    public abstract long Number(int index);

    /// <summary>The text of a statement; null where its value is none.</summary>
    public virtual string? Text(int index) => null;
}
