using System;
using System.Collections.Generic;
using System.Linq;

namespace KnowledgeGen.Benchmarks.Report;

/// <summary>The page of the documentation, whose sections are measured together or one by one: all of them take more than an hour.</summary>
internal static class ReportPage
{
    private const string Heading = "## ";

    /// <summary>Puts the sections of a report into a page, in the order of the report's sections; others stay as they are.</summary>
    public static string Replace(string page, string report)
    {
        var (old, @new) = (Parts(page), Parts(report));
        var titles = MarkdownReport.Titles.Where(title => old.ContainsKey(title) || @new.ContainsKey(title));
        return @new[string.Empty] + string.Concat(titles.Select(title => "\n" + (@new.TryGetValue(title, out var part) ? part : old[title])));
    }

    /// <summary>The text of each section by its title; under the empty title what stands above them.</summary>
    private static Dictionary<string, string> Parts(string text)
    {
        var parts = text.ReplaceLineEndings("\n").Split("\n" + Heading);
        return parts.Skip(1).Select(part => Heading + part)
            .Prepend(parts[0])
            .ToDictionary(TitleOf, part => part.TrimEnd('\n') + "\n", StringComparer.Ordinal);
    }

    private static string TitleOf(string part) =>
        part.StartsWith(Heading, StringComparison.Ordinal) ? part[Heading.Length..part.IndexOf('\n', StringComparison.Ordinal)] : string.Empty;
}
