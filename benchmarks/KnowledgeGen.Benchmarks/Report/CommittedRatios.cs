using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace KnowledgeGen.Benchmarks.Report;

/// <summary>
/// The ratios that were accepted last, in a file of the repository: a line a figure, its key, a tab, its ratio. Ratios carry over from one
/// machine to another as absolute figures do not.
/// </summary>
internal sealed class CommittedRatios
{
    /// <summary>How much worse a ratio may be before it counts: machines are shared and noisy.</summary>
    public const double Tolerance = 1.3;

    private readonly string _path;
    private readonly SortedDictionary<string, double> _ratios = new(StringComparer.Ordinal);

    public CommittedRatios(string path)
    {
        _path = path;
        if (!File.Exists(path)) return;

        foreach (var parts in File.ReadAllLines(path).Select(line => line.Split('\t')))
        {
            _ratios[parts[0]] = double.Parse(parts[1], CultureInfo.InvariantCulture);
        }
    }

    /// <summary>The figures that are worse than what is committed, by more than the tolerance.</summary>
    public IReadOnlyList<string> Regressions(IEnumerable<Figure> figures) =>
    [
        .. from figure in figures
           where _ratios.TryGetValue(figure.Key, out var committed) && figure.Ratio > committed * Tolerance
           select $"{figure.Key}: {FigureText.Digits(figure.Ratio)} × where {FigureText.Digits(_ratios[figure.Key])} × is committed",
    ];

    /// <summary>Writes the figures as the new standard; those of other sizes stay.</summary>
    public void Accept(IEnumerable<Figure> figures)
    {
        foreach (var figure in figures.Where(figure => double.IsFinite(figure.Ratio))) _ratios[figure.Key] = figure.Ratio;
        File.WriteAllText(_path, string.Concat(_ratios.Select(
            pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key}\t{pair.Value:G4}\n"))));
    }
}
