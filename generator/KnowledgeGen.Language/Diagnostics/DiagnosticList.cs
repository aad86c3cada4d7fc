using System;
using System.Collections.Generic;
using System.Linq;

namespace KnowledgeGen.Language.Diagnostics;

/// <summary>Puts the diagnostics of all stages in the order in which people read them.</summary>
public static class DiagnosticList
{
    /// <summary>The number of diagnostics of one file that are shown; one more says how many there are beyond.</summary>
    public const int MaxPerFile = 100;

    /// <summary>Sorts by file (ordinal), place and id, and takes repetitions out.</summary>
    public static EquatableArray<Diagnostic> Arrange(IEnumerable<Diagnostic> diagnostics) => diagnostics
        .Distinct()
        .GroupBy(diagnostic => diagnostic.Location.Path, StringComparer.Ordinal)
        .OrderBy(file => file.Key, StringComparer.Ordinal)
        .SelectMany(Sort)
        .ToEquatableArray();

    /// <summary>Cuts each file at <see cref="MaxPerFile"/>. Of a file with more, errors are kept before warnings.</summary>
    public static EquatableArray<Diagnostic> Cut(IEnumerable<Diagnostic> diagnostics) => diagnostics
        .GroupBy(diagnostic => diagnostic.Location.Path, StringComparer.Ordinal)
        .SelectMany(CutFile)
        .ToEquatableArray();

    private static IEnumerable<Diagnostic> CutFile(IGrouping<string, Diagnostic> file)
    {
        // A count of mistakes is not one of them: the reader of YAML makes one of what it did not keep.
        var counts = file.Where(IsCount).ToList();
        var all = file.Where(diagnostic => !IsCount(diagnostic)).ToList();
        if (all.Count <= MaxPerFile) return file;

        var kept = Sort(all.OrderBy(diagnostic => diagnostic.Rule.Severity == Severity.Error ? 0 : 1)
            .ThenBy(diagnostic => diagnostic.Location.Range.Start)
            .Take(MaxPerFile)).ToList();
        var hasErrors = all.Any(diagnostic => diagnostic.Rule.Severity == Severity.Error);
        var last = kept[kept.Count - 1];
        var message = "There are " + (all.Count - MaxPerFile) + " more diagnostics in this file; mend these " + MaxPerFile
            + " first.";
        kept.Add(new Diagnostic(hasErrors ? Rules.MoreErrors : Rules.MoreWarnings, last.Location, message));
        kept.AddRange(counts);
        return kept;
    }

    private static bool IsCount(Diagnostic diagnostic) => ReferenceEquals(diagnostic.Rule, Rules.TooManyDiagnostics);

    private static IEnumerable<Diagnostic> Sort(IEnumerable<Diagnostic> diagnostics) => diagnostics
        .OrderBy(diagnostic => diagnostic.Location.Range.Start)
        .ThenBy(diagnostic => diagnostic.Rule.Id, StringComparer.Ordinal)
        .ThenBy(diagnostic => diagnostic.Message, StringComparer.Ordinal);
}
