using System.Globalization;

namespace KnowledgeGen.Benchmarks.Report;

/// <summary>What was measured of KnowledgeGen beside what was measured of something else in the same run.</summary>
/// <param name="Section">The part of the report.</param>
/// <param name="Name">What was measured.</param>
/// <param name="Against">What it is compared with.</param>
/// <param name="Size">The number of entities.</param>
/// <param name="Value">Ours: time, memory or size, so that less is better.</param>
/// <param name="Baseline">The other's, in the same unit.</param>
/// <param name="Unit">The unit of both.</param>
internal sealed record Figure(
    string Section, string Name, string Against, int Size, double Value, double Baseline, FigureUnit Unit)
{
    /// <summary>How many times the other's cost ours is.</summary>
    public double Ratio => Value / Baseline;

    /// <summary>Whether <see cref="Value"/> is an entity's share of what all of them cost.</summary>
    public bool IsShare { get; init; }

    /// <summary>Ours, of all entities: what is compared between sizes.</summary>
    public double Whole => IsShare ? Value * Size : Value;

    /// <summary>The bytes of text that were worked through in <see cref="Value"/>; 0 where there are none.</summary>
    public long Throughput { get; init; }

    /// <summary>Of how many runs it is the median.</summary>
    public int Runs { get; init; } = 1;

    /// <summary>Under which the committed ratio is found.</summary>
    public string Key => string.Create(CultureInfo.InvariantCulture, $"{Section}/{Name}/{Against}/{Size}");
}
