using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using KnowledgeGen.Language;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Tool.Output;

namespace KnowledgeGen.Tool.Reporting;

/// <summary>
/// The findings that a team knows of and has not mended yet: a text file that is committed, a line a finding, with its rule, its file and the
/// words of its line. How often a line stands there is how often it may be found.
/// </summary>
internal sealed class Baseline
{
    private const string Head = "# kgen baseline 1";

    private readonly Dictionary<FindingMark, int> _known = [];

    /// <summary>How many of its findings are not there any more, once <see cref="TakeOut"/> was called.</summary>
    public int Gone { get; private set; }

    /// <summary>Reads a baseline.</summary>
    /// <exception cref="ToolException">It is not there, or not a baseline.</exception>
    public static Baseline Read(string path, string shownPath)
    {
        var quoted = "'" + Escape.ForMessage(shownPath) + "'";
        if (Directory.Exists(path)) throw new ToolException("The baseline " + quoted + " is a folder; name a file.");
        if (!File.Exists(path)) throw new ToolException("There is no baseline " + quoted + "; write it with --update-baseline.");

        var lines = File.ReadAllLines(path);
        if (lines.Length == 0 || lines[0] != Head) throw new ToolException(quoted + " is no baseline: its first line is not '" + Head + "'.");

        var baseline = new Baseline();
        for (var i = 1; i < lines.Length; i++)
        {
            if (lines[i].Length == 0) continue;
            if (Parse(lines[i]) is not { } mark) throw new ToolException($"Line {i + 1} of the baseline {quoted} cannot be read; write it anew with --update-baseline.");
            baseline.Add(mark);
        }

        return baseline;
    }

    /// <summary>Writes the findings of today as a baseline.</summary>
    public static void Write(string path, IEnumerable<Diagnostic> diagnostics, SourceLines lines) => AtomicFile.Write(path, writer =>
    {
        writer.WriteLine(Head);
        var marks = diagnostics.Select(lines.MarkOf)
            .OrderBy(mark => mark.Path, StringComparer.Ordinal)
            .ThenBy(mark => mark.Rule, StringComparer.Ordinal)
            .ThenBy(mark => mark.Words, StringComparer.Ordinal);
        foreach (var mark in marks) writer.WriteLine(mark.Path + "\t" + mark.Rule + "\t" + mark.Words);
    });

    /// <summary>The findings that are not known.</summary>
    public IReadOnlyList<Diagnostic> TakeOut(IEnumerable<Diagnostic> diagnostics, SourceLines lines)
    {
        var left = new Dictionary<FindingMark, int>(_known);
        var unknown = new List<Diagnostic>();
        foreach (var diagnostic in diagnostics)
        {
            var mark = lines.MarkOf(diagnostic);
            if (left.GetValueOrDefault(mark) > 0) left[mark]--;
            else unknown.Add(diagnostic);
        }

        Gone = left.Values.Sum();
        return unknown;
    }

    // Editors take white space from the ends of lines, and a line without words ends in some.
    private static FindingMark? Parse(string line) => line.Split('\t') switch
    {
        [var path, var rule, var words] => new FindingMark(rule, path, words),
        [var path, var rule] => new FindingMark(rule, path, string.Empty),
        _ => null,
    };

    private void Add(FindingMark mark) => _known[mark] = _known.GetValueOrDefault(mark) + 1;
}
