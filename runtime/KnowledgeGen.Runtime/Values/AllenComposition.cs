namespace KnowledgeGen;

/// <summary>
/// What follows from two of Allen's relations, worked out from the intervals on six points: three intervals have six ends, so whatever
/// order these can be in occurs there.
/// </summary>
internal static class AllenComposition
{
    public const int RelationCount = 13;

    private const int PointCount = 6;

    private static readonly AllenRelations[] Table = MakeTable();

    /// <summary>Unites what follows from each relation of the first set and each of the second.</summary>
    public static AllenRelations Of(AllenRelations first, AllenRelations second)
    {
        var composed = AllenRelations.None;
        for (var i = 0; i < RelationCount; i++)
        {
            for (var j = 0; j < RelationCount; j++)
            {
                if (((int)first >> i & (int)second >> j & 1) != 0) composed |= Table[(i * RelationCount) + j];
            }
        }

        return composed;
    }

    private static AllenRelations[] MakeTable()
    {
        var table = new AllenRelations[RelationCount * RelationCount];
        var intervals = AllIntervals();
        foreach (var second in intervals)
        {
            foreach (var first in intervals)
            {
                foreach (var third in intervals)
                {
                    table[(PlaceOf(first, second) * RelationCount) + PlaceOf(second, third)] |= first.RelationsTo(third);
                }
            }
        }

        return table;
    }

    private static DateSpan[] AllIntervals()
    {
        var intervals = new DateSpan[PointCount * (PointCount - 1) / 2];
        var count = 0;
        for (var end = 0; end < PointCount; end++)
        {
            // The days between two points are one fewer than the points.
            for (var start = 0; start < end; start++) intervals[count++] = DateSpan.Stretch(DaySet.Range(start, start), DaySet.Range(end - 1, end - 1));
        }

        return intervals;
    }

    private static int PlaceOf(DateSpan first, DateSpan second)
    {
        var relation = (int)first.RelationsTo(second);
        var place = 0;
        while (relation >> place != 1) place++;
        return place;
    }
}
