using System;

namespace KnowledgeGen;

/// <summary>
/// How one interval may stand to another: a set of the thirteen relations of James F. Allen, "Maintaining knowledge about temporal
/// intervals", Communications of the ACM 26(11), 1983. Of two known intervals exactly one holds.
/// </summary>
/// <remarks>
/// Intervals are whole days here, both ends included, and two days that follow each other have no time between them. So 2 to 3 February
/// <see cref="Meets"/> 4 to 5 February; it is <see cref="Before"/> 5 February, and it <see cref="Overlaps"/> 3 to 5 February, since they
/// have a day in common.
/// </remarks>
[Flags]
public enum AllenRelations
{
    /// <summary>No relation.</summary>
    None = 0,

    /// <summary>It ends, and at least one whole day lies between, before the other starts.</summary>
    Before = 1,

    /// <summary>It ends on the day before the other starts.</summary>
    Meets = 1 << 1,

    /// <summary>It starts first and ends within the other, before the other ends.</summary>
    Overlaps = 1 << 2,

    /// <summary>It starts first, and both end on the same day.</summary>
    FinishedBy = 1 << 3,

    /// <summary>It starts before the other does and ends after it.</summary>
    Contains = 1 << 4,

    /// <summary>Both start on the same day, and it ends first.</summary>
    Starts = 1 << 5,

    /// <summary>Both start on the same day and end on the same day.</summary>
    Equal = 1 << 6,

    /// <summary>Both start on the same day, and the other ends first.</summary>
    StartedBy = 1 << 7,

    /// <summary>It starts after the other does and ends before it.</summary>
    During = 1 << 8,

    /// <summary>The other starts first, and both end on the same day.</summary>
    Finishes = 1 << 9,

    /// <summary>The other starts first and ends within it, before it ends.</summary>
    OverlappedBy = 1 << 10,

    /// <summary>The other ends on the day before it starts.</summary>
    MetBy = 1 << 11,

    /// <summary>The other ends, and at least one whole day lies between, before it starts.</summary>
    After = 1 << 12,

    /// <summary>All thirteen: nothing is known.</summary>
    Any = (1 << 13) - 1,
}
