using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace KnowledgeGen.Benchmarks.Report;

/// <summary>
/// What a run has measured so far, in a file that outlives it: a complete run takes more than an hour. The first line says what was measured, every
/// other holds a note or a figure.
/// </summary>
/// <param name="path">The file.</param>
/// <param name="measured">Which code was measured, and how: what was measured otherwise does not count.</param>
internal sealed class MeasuredFile(string path, string measured)
{
    private const string Marker = "note";

    /// <summary>Reads what an earlier run of the same left; nothing where there was none.</summary>
    public void Load(List<Figure> figures, List<Note> notes)
    {
        if (!File.Exists(path)) return;

        var lines = File.ReadAllLines(path);
        if (lines.Length == 0 || lines[0] != measured) return;

        foreach (var line in lines.Skip(1))
        {
            var parts = line.Split('\t');
            if (parts[0] == Marker) notes.Add(new Note(parts[1], parts[2]));
            else figures.Add(Parse(parts));
        }
    }

    /// <summary>Writes all that was measured.</summary>
    public void Save(IEnumerable<Figure> figures, IEnumerable<Note> notes) =>
        File.WriteAllLines(path, figures.Select(Line).Concat(notes.Select(note => $"{Marker}\t{note.Section}\t{note.Text}")).Prepend(measured));

    private static string Line(Figure figure) => string.Create(
        CultureInfo.InvariantCulture,
        $"{figure.Section}\t{figure.Name}\t{figure.Against}\t{figure.Size}\t{figure.Value:R}\t{figure.Baseline:R}\t{figure.Unit}\t{figure.IsShare}\t{figure.Throughput}\t{figure.Runs}");

    private static Figure Parse(string[] parts) => new(
        parts[0],
        parts[1],
        parts[2],
        int.Parse(parts[3], CultureInfo.InvariantCulture),
        double.Parse(parts[4], CultureInfo.InvariantCulture),
        double.Parse(parts[5], CultureInfo.InvariantCulture),
        Enum.Parse<FigureUnit>(parts[6]))
    {
        IsShare = bool.Parse(parts[7]),
        Throughput = long.Parse(parts[8], CultureInfo.InvariantCulture),
        Runs = int.Parse(parts[9], CultureInfo.InvariantCulture),
    };
}
