namespace KnowledgeGen;

/// <summary>Edges: of each the row of its object.</summary>
internal sealed class RelationColumn : Column
{
    public readonly int[] Rows;

    public RelationColumn(ref PackedReader reader, int firstRow, int entityCount, int count, bool isDense)
        : base(ref reader, entityCount, count, isDense)
    {
        Rows = new int[count];
        for (var i = 0; i < count; i++) Rows[i] = firstRow + reader.SignedNumber();
    }

    public override long Number(int index) => Rows[index];
}
