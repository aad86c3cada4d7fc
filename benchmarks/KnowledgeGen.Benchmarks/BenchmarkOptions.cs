using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace KnowledgeGen.Benchmarks;

/// <summary>What the command line asks for.</summary>
internal sealed record BenchmarkOptions
{
    public const string Usage = """
        Usage: dotnet run -c Release --project benchmarks/KnowledgeGen.Benchmarks [-- OPTIONS]

          --sizes 100,1000   numbers of entities (default: 100,1000,5000,10000,50000,100000)
          --runs 3           how often each figure is measured (default: 5)
          --only check,run   sections: build, check, editor, run, graph (default: all)
          --continue         leave out what a complete run of the same code has measured that often before it was interrupted
          --accept           commit to the measured ratios: write benchmarks/ratios.tsv

        Prints the report; with all sizes it also writes the sections into docs/benchmarks.md. Fails where a ratio
        is more than 1.3 times the one in benchmarks/ratios.tsv.
        """;

    private static readonly int[] AllSizes = [100, 1_000, 5_000, 10_000, 50_000, 100_000];
    private static readonly string[] AllSections = ["build", "check", "editor", "run", "graph"];

    public IReadOnlyList<int> Sizes { get; private init; } = AllSizes;

    public IReadOnlyList<string> Sections { get; private init; } = AllSections;

    public int Runs { get; private init; } = 5;

    public bool Accepts { get; private init; }

    public bool Continues { get; private init; }

    /// <summary>Whether no size is left out, so that the sections may stand in the documentation.</summary>
    public bool HasAllSizes => Sizes.SequenceEqual(AllSizes);

    /// <summary>Whether nothing is left out.</summary>
    public bool IsComplete => HasAllSizes && Sections.SequenceEqual(AllSections);

    /// <summary>Reads the command line; null where it is wrong.</summary>
    public static BenchmarkOptions? Parse(string[] arguments)
    {
        var options = new BenchmarkOptions();
        for (var i = 0; i < arguments.Length; i++)
        {
            var value = i + 1 < arguments.Length ? arguments[i + 1] : "";
            switch (arguments[i])
            {
                case "--accept":
                    options = options with { Accepts = true };
                    continue;
                case "--continue":
                    options = options with { Continues = true };
                    continue;
                case "--sizes" when value.Split(',').All(IsSize):
                    options = options with { Sizes = [.. value.Split(',').Select(size => int.Parse(size, CultureInfo.InvariantCulture))] };
                    break;
                case "--runs" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var runs) && runs > 0:
                    options = options with { Runs = runs };
                    break;
                case "--only" when value.Split(',').All(AllSections.Contains):
                    options = options with { Sections = [.. AllSections.Where(value.Split(',').Contains)] };
                    break;
                default:
                    return null;
            }

            i++;
        }

        return options;
    }

    private static bool IsSize(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size > 0 && size % 100 == 0;
}
