using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using KnowledgeGen.Reliability.Tests.Page;

namespace KnowledgeGen.Reliability.Tests.Fuzzing;

/// <summary>Half a minute of random mistakes. <c>KnowledgeGenFuzz=10000000</c> in the environment asks for so many inputs instead.</summary>
public sealed class FuzzTests
{
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(30);

    // Whatever is written into the document between these words is compared with the number.
    private static readonly (string Path, string Text)[] Numerals =
    [
        ("a.schema.yaml", "types: { town: {} }\nproperties: { share: { of: town, type: decimal } }\n"),
        ("a.facts.yaml", "source: d\ntown: { a: { share: { value: 7.5, evidence: It has … in all } } }\n"),
        ("documents/d.txt", "It has two hundred and fifty thousand, 8 000, three quarters of a million and 1.5bn houses, 1 12345678901234567890 in all.\n"),
    ];

    [Fact]
    public void No_input_makes_the_compiler_throw_name_a_place_that_is_not_there_or_take_too_long()
    {
        var wanted = long.TryParse(Environment.GetEnvironmentVariable("KnowledgeGenFuzz"), NumberStyles.None, CultureInfo.InvariantCulture, out var inputs) ? inputs : 0;
        var (count, failures) = Fuzzer.Run(Corpus(), wanted > 0 ? TimeSpan.Zero : Time, wanted, seed: 20130203);

        Assert.True(failures.Count == 0, string.Join("\n\n", failures.Take(3)));
        Assert.True(count > 1000, $"Only {count} inputs were tried.");
        if (ReliabilityPage.IsWritten && wanted > 0) ReliabilityPage.Verify("fuzz", Table(count, failures.Count));
    }

    // How many inputs fit into half a minute depends on the machine, so that a usual run has nothing to compare.
    private static string Table(long count, int failures) => string.Create(
        CultureInfo.InvariantCulture,
        $"| inputs | failures | knowledge bases that they are made of | on |\n|--:|--:|--:|---|\n| {count:#,0} | {failures} | {Corpus().Count} | {DateTime.UtcNow:yyyy-MM-dd} |\n");

    private static List<(string Path, string Text)[]> Corpus()
    {
        var corpus = Repository.RulePages
            .SelectMany(page => page.Fires.Concat(page.Mended))
            .Select(example => example.Files.Select(file => (file.Path, Encoding.UTF8.GetString(file.Bytes))).ToArray())
            .Where(files => files.Any(file => !file.Path.EndsWith(".txt", StringComparison.Ordinal)))
            .ToList();
        corpus.Add(Numerals);
        corpus.Add(Folder("samples/Quickstart"));
        corpus.Add(Folder("samples/Registers"));
        return corpus;
    }

    private static (string Path, string Text)[] Folder(string folder) => Directory.EnumerateFiles(Repository.Root + folder, "*", SearchOption.AllDirectories)
        .Where(path => path.EndsWith(".yaml", StringComparison.Ordinal) || path.EndsWith(".txt", StringComparison.Ordinal) || path.EndsWith("facts.lock", StringComparison.Ordinal))
        .Select(path => (Path.GetRelativePath(Repository.Root + folder, path).Replace('\\', '/'), File.ReadAllText(path)))
        .Where(file => !file.Item1.StartsWith("bin/", StringComparison.Ordinal) && !file.Item1.StartsWith("obj/", StringComparison.Ordinal))
        .ToArray();
}
