using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace KnowledgeGen.Benchmarks.Report;

/// <summary>What a figure should be at most.</summary>
/// <param name="Title">What is wanted, in words.</param>
/// <param name="Section">The section of the figure.</param>
/// <param name="Name">The name of the figure.</param>
/// <param name="Against">What the figure is compared with.</param>
/// <param name="Size">The number of entities; 0 for all sizes.</param>
/// <param name="Limit">The greatest ratio, or with <paramref name="IsAbsolute"/> the greatest value.</param>
/// <param name="IsAbsolute">Whether ours alone counts, not the ratio.</param>
/// <param name="Profile">What a profile says of the figure: where it goes when the goal is missed.</param>
internal sealed record Goal(
    string Title, string Section, string Name, string Against, int Size, double Limit, bool IsAbsolute = false, string Profile = "")
{
    /// <summary>The goals that the project has set itself.</summary>
    public static readonly Goal[] All =
    [
        new("check, one thread: at least 0.6 × the throughput of YamlDotNet's events", "check", "one thread", "events", 10_000, 1 / 0.6, Profile: Profiles.Check),
        new("check, one thread: at least 0.6 × the throughput of YamlDotNet's events", "check", "one thread", "events", 50_000, 1 / 0.6, Profile: Profiles.Check),
        new("check, one thread: at least 0.6 × the throughput of YamlDotNet's events", "check", "one thread", "events", 100_000, 1 / 0.6, Profile: Profiles.Check),
        new("compiler only: at most 0.6 × static initialisers", "build", "compiler only", "static initialisers", 10_000, 0.6),
        new("compiler only: at most 0.6 × static initialisers", "build", "compiler only", "static initialisers", 50_000, 0.6, Profile: Profiles.Compile),
        new("the generator's own share of the compiler's time: at most 40 %", "build", "generator alone", "compiler only", 10_000, 0.4),
        new("the generator's own share of the compiler's time: at most 40 %", "build", "generator alone", "compiler only", 50_000, 0.4),
        new("one fact edited in 1,000 files: at most 10 % of from scratch", "editor", "one fact edited", "from scratch", 100_000, 0.1),
        new("C# edited: at most 1 ms", "editor", "C# edited", "from scratch", 10_000, 1e-3, IsAbsolute: true, Profiles.CodeEdit),
        new("C# edited: at most 1 ms", "editor", "C# edited", "from scratch", 100_000, 1e-3, IsAbsolute: true, Profiles.CodeEdit),
        new("first access: at most 1 ms over an empty program", "run", "first access", "hand-written", 50_000, 1e-3, IsAbsolute: true, Profiles.FirstAccess),
        new("relation hop: at most 1.5 × hand-written objects", "run", "relation hop", "hand-written", 10_000, 1.5),
        new("relation hop: at most 1.5 × hand-written objects", "run", "relation hop", "hand-written", 50_000, 1.5, Profile: Profiles.Hop),
        new("breadth-first search on the index: at least 3 × faster than over objects", "run", "breadth-first, index", "hand-written", 10_000, 1 / 3.0),
        new("breadth-first search on the index: at least 3 × faster than over objects", "run", "breadth-first, index", "hand-written", 50_000, 1 / 3.0),
        new("resident memory with ReadyToRun, half the facts touched: at most 1/3 of hand-written objects", "run", "memory, half touched, ReadyToRun", "hand-written, ReadyToRun", 50_000, 1 / 3.0, Profile: Profiles.Memory),
        new("the same, every other entity touched", "run", "memory, every other touched, ReadyToRun", "hand-written, ReadyToRun", 50_000, 1 / 3.0, Profile: Profiles.Memory),
        new("closure of 100,000 edges on ten levels in the compiler: at most 1 s", "graph", "closure of ten levels", "checking the facts", 100_000, 1, IsAbsolute: true),
    ];

    /// <summary>The greatest growth from 5,000 to 50,000 entities of what depends on their number.</summary>
    public const double Growth = 11;

    public const int GrowthFrom = 5_000;

    public const int GrowthTo = 50_000;

    /// <summary>The figure that the goal is about, if it was measured.</summary>
    public Figure? Find(IEnumerable<Figure> figures) => figures.FirstOrDefault(figure =>
        figure.Section == Section && figure.Name == Name && figure.Against == Against && figure.Size == Size);

    public bool IsMetBy(Figure figure) => (IsAbsolute ? figure.Value : figure.Ratio) <= Limit;

    /// <summary>What was reached, in the words of the goal.</summary>
    public string Reached(Figure figure) => IsAbsolute
        ? FigureText.Of(figure.Value, figure.Unit)
        : Limit > 1 && Title.Contains("throughput", StringComparison.Ordinal)
            ? FigureText.Digits(1 / figure.Ratio) + " ×"
            : Title.Contains("faster", StringComparison.Ordinal)
                ? FigureText.Digits(1 / figure.Ratio) + " × faster"
                : Title.Contains('%', StringComparison.Ordinal)
                    ? (figure.Ratio * 100).ToString("0.0", CultureInfo.InvariantCulture) + " %"
                    : FigureText.Near(figure.Ratio, Limit) + " ×";
}
