using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using KnowledgeGen.Language;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Language.Syntax;
using KnowledgeGen.Reliability.Tests.Page;

namespace KnowledgeGen.Reliability.Tests.Mutants;

/// <summary>
/// Changes one token at a time in the facts of this repository, and counts what the checker says. A rule that goes blind changes a number in the
/// committed table.
/// </summary>
public sealed class CheckerMutationTests
{
    // Every so many a token; all of them take minutes, and KnowledgeGenMutants=all in the environment asks for them.
    private static readonly int Stride = Environment.GetEnvironmentVariable("KnowledgeGenMutants") == "all" ? 1 : 7;

    [Fact]
    public void Every_mistake_is_reported_or_cannot_be_told_from_what_was_meant()
    {
        var files = ReadFacts();
        var before = Compile(files);
        Assert.Empty(before.AllDiagnostics);

        var results = new ConcurrentBag<(string Change, string Outcome)>();
        var unexplained = new ConcurrentBag<string>();
        Parallel.ForEach(MutantsOf(files), pair =>
        {
            var (path, mutant) = pair;
            var after = Compile([.. files.Where(file => file.Path != path), (path, mutant.Text)]);
            var outcome = OutcomeOf(mutant, before.Model, after);
            if (outcome is null) unexplained.Add(mutant.Change + " at " + string.Join(" > ", mutant.Token.Path) + " of " + path);
            else results.Add((mutant.Change, outcome));
        });

        Assert.True(unexplained.IsEmpty, string.Join("\n", unexplained.Order(StringComparer.Ordinal).Take(20)));
        ReliabilityPage.Verify(Stride == 1 ? "mutants of all tokens" : "mutants", Table(results));
    }

    private static string? OutcomeOf(Mutant mutant, KnowledgeModel before, KnowledgeCompilation after)
    {
        if (after.AllDiagnostics.Count > 0) return "reported";
        return Survivors.Classes.Where(survivor => survivor.Fits(mutant, before, after.Model)).Select(survivor => survivor.Name).FirstOrDefault();
    }

    private static IEnumerable<(string Path, Mutant Mutant)> MutantsOf(IReadOnlyList<(string Path, string Text)> files) =>
        from file in files
        where file.Path.EndsWith(".yaml", StringComparison.Ordinal)
        from token in Token.In(YamlReader.Read(file.Path, file.Text)).Where((_, i) => i % Stride == 0)
        from mutant in Mutant.Of(file.Text, token)
        select (file.Path, mutant);

    // Without the documents, which are not in this repository: their place is taken by the lock.
    private static List<(string Path, string Text)> ReadFacts() =>
    [
        .. Directory.GetFiles(Repository.Root + "facts")
            .Where(path => path.EndsWith(".yaml", StringComparison.Ordinal) || path.EndsWith("facts.lock", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(path => (Path.GetFileName(path), File.ReadAllText(path))),
    ];

    private static KnowledgeCompilation Compile(IEnumerable<(string Path, string Text)> files) => KnowledgeCompiler.Compile(KnowledgeTexts.ToFiles(files), threads: 1);

    private static string Table(IEnumerable<(string Change, string Outcome)> results)
    {
        var all = results.ToLookup(result => result.Change, result => result.Outcome, StringComparer.Ordinal);
        var changes = all.Select(group => group.Key).Order(StringComparer.Ordinal).ToList();
        var text = new StringBuilder("| outcome | ").AppendJoin(" | ", changes).Append(" | why that is right |\n|---|").Insert(0, string.Empty);
        foreach (var _ in changes) text.Append("--:|");
        text.Append("---|\n");
        foreach (var (name, reason) in Survivors.Classes.Select(survivor => (survivor.Name, survivor.Reason)).Prepend(("reported", "an error or a warning says so")))
        {
            text.Append("| ").Append(name).Append(" | ")
                .AppendJoin(" | ", changes.Select(change => all[change].Count(outcome => outcome == name).ToString(CultureInfo.InvariantCulture)))
                .Append(" | ").Append(reason).Append(" |\n");
        }

        return text.ToString();
    }
}
