using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace KnowledgeGen.Benchmarks.Report;

/// <summary>Writes <c>docs/benchmarks.md</c>.</summary>
internal static class MarkdownReport
{
    private static readonly (string Section, string Title, string Words)[] Sections =
    [
        ("build", "Building", """
            A project that compiles the facts, against a project with the same facts as static initialisers (`benchmarks/KnowledgeGen.Benchmarks/Knowledge/StaticInitializerWriter.cs`),
            with the same documentation comments and without. Every build is of new processes and writes a documentation file; *compiler only* is the compiler's
            time in it. Peak memory is of one compilation more. *CS8103* stands where the initialisers have more literals than an assembly can hold.
            """),
        ("check", "Checking", """
            All stages of `kgen check` (parse, bind, check, evidence) in one warm process, against the time that YamlDotNet takes for the same texts: its events alone, its
            `YamlStream`, its `Deserializer`.
            """),
        ("editor", "In the editor", """
            One run of the generator in a warm compiler, as after a keystroke. Memory is what the generator holds between runs, against the text of the files.
            """),
        ("run", "At run time", """
            A program that uses the compiled facts, against the same program over hand-written objects, and against one that loads the facts at start-up into a
            dictionary by id. *First access* is the name of one entity and of the place that it is in, in a new process, less what the clock itself costs in an empty program. *All once* is everything
            of every entity, inverse relations and evidence too, the first time in a process; *all relation hops once* is that of two hops from each. The rest is one operation in a warm process.
            Hops start from entities in an order that no cache has foreseen. *First time* comes after *all once* and has an index to make; searching is not the same everywhere: ours looks words up in
            an index of names and texts, the others look through all names and summaries, as a program without an index does.

            Of hand-written objects what happens once includes the just-in-time compiling of their initialisers, and *all relation hops once* includes making every entity.

            Memory is what the process holds over an empty program, once the entities of the first half of the files were touched, or every other entity, with their evidence.
            *ReadyToRun* is of programs that were compiled ahead of time: what just-in-time compiling the initialisers leaves behind, which otherwise is most of what hand-written objects
            take, is not there, though the machine code of the initialisers is; what the objects alone take is nearer to what the program that loads JSON has. The empty program is compiled just in
            time in every case. Where two processes differ by less than half a millisecond or 256 KB, that much stands here.
            """),
    ];

    public static string Write(IReadOnlyList<Figure> figures, IReadOnlyList<string> notes)
    {
        var text = new StringBuilder();
        text.Append("# Benchmarks\n\n")
            .Append("Written by `dotnet run -c Release --project benchmarks/KnowledgeGen.Benchmarks`. ")
            .Append("A cell is the ratio to what it is compared with, measured in the same run: below 1 is better than the other; in brackets our own figure. ")
            .Append("Medians of ").Append(figures.Min(figure => figure.Runs)).Append(". The facts are made up: four types, 8 properties, 3 relations and 2 pieces of evidence an entity, ")
            .Append("in files of 100 entities, each with a document of its own.\n\n")
            .Append("Measured on: ").Append(Machine.Describe()).Append(".\n\n");
        AppendGoals(text, figures);
        foreach (var (section, title, words) in Sections) AppendSection(text, figures, section, title, words);
        AppendGrowth(text, figures);
        if (notes.Count > 0) text.Append("## Notes of this run\n\n");
        foreach (var note in notes) text.Append("- ").Append(note).Append('\n');
        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static void AppendGoals(StringBuilder text, IReadOnlyList<Figure> figures)
    {
        text.Append("## Goals\n\n| goal | entities | reached | |\n|---|--:|--:|---|\n");
        foreach (var goal in Goal.All)
        {
            if (goal.Find(figures) is not { } figure) continue;
            text.Append("| ").Append(goal.Title).Append(" | ").Append(Number(goal.Size)).Append(" | ").Append(goal.Reached(figure)).Append(" | ")
                .Append(goal.IsMetBy(figure) ? "met" : "**missed**").Append(" |\n");
        }

        text.Append('\n');
        var missed = Goal.All.Where(goal => goal.Profile.Length > 0 && goal.Find(figures) is { } figure && !goal.IsMetBy(figure))
            .DistinctBy(goal => goal.Profile)
            .ToList();
        if (missed.Count > 0) text.Append("The profiles below were taken by hand on the machine of the committed report.\n\n");
        foreach (var goal in missed)
        {
            text.Append("Why the goal \"").Append(goal.Title).Append("\" is missed: ").Append(goal.Profile.ReplaceLineEndings("\n")).Append("\n\n");
        }
    }

    private static void AppendSection(StringBuilder text, IReadOnlyList<Figure> figures, string section, string title, string words)
    {
        var own = figures.Where(figure => figure.Section == section).ToList();
        if (own.Count == 0) return;

        var sizes = own.Select(figure => figure.Size).Distinct().Order().ToList();
        text.Append("## ").Append(title).Append("\n\n").Append(words.ReplaceLineEndings("\n")).Append("\n\n| | against |");
        foreach (var size in sizes) text.Append(' ').Append(Number(size)).Append(" |");
        text.Append("\n|---|---|").Insert(text.Length, "--:|", sizes.Count).Append('\n');
        foreach (var row in own.GroupBy(figure => (figure.Name, figure.Against)))
        {
            text.Append("| ").Append(row.Key.Name).Append(" | ").Append(row.Key.Against).Append(" |");
            foreach (var size in sizes) text.Append(' ').Append(Cell(row.FirstOrDefault(figure => figure.Size == size))).Append(" |");
            text.Append('\n');
        }

        text.Append('\n');
    }

    private static string Cell(Figure? figure)
    {
        if (figure is null) return "";
        var ratio = double.IsNaN(figure.Baseline) ? "CS8103" : FigureText.Digits(figure.Ratio);
        var speed = figure.Throughput == 0 ? "" : ", " + FigureText.Of(figure.Throughput / figure.Value, FigureUnit.Bytes) + "/s";
        return ratio + " (" + FigureText.Of(figure.Value, figure.Unit) + speed + ")";
    }

    private static void AppendGrowth(StringBuilder text, IReadOnlyList<Figure> figures)
    {
        var rows = (from small in figures
                    where small.Size == Goal.GrowthFrom
                    let large = figures.FirstOrDefault(figure =>
                        figure.Size == Goal.GrowthTo && figure.Section == small.Section && figure.Name == small.Name)
                    where large is not null
                    select (small.Section, small.Name, Growth: large.Whole / small.Whole)).DistinctBy(row => (row.Section, row.Name)).ToList();
        if (rows.Count == 0) return;

        text.Append("## Growth\n\nTen times as many entities, from 5,000 to 50,000: at most 11 ×. Of a figure that is one entity's share, all entities count.\n\n")
            .Append("| | | growth | |\n|---|---|--:|---|\n");
        foreach (var (section, name, growth) in rows)
        {
            text.Append("| ").Append(section).Append(" | ").Append(name).Append(" | ").Append(FigureText.Near(growth, Goal.Growth)).Append(" × | ")
                .Append(IsOneOperation(name) ? "one operation" : growth <= Goal.Growth ? "met" : "**missed**").Append(" |\n");
        }

        text.Append('\n');
        if (rows.Exists(row => row.Growth > Goal.Growth && !IsOneOperation(row.Name))) text.Append("Why growth is missed: ").Append(Profiles.Growth.ReplaceLineEndings("\n")).Append("\n\n");
    }

    // What grows at all is the memory around it.
    private static bool IsOneOperation(string name) =>
        name is "C# edited" or "relation hop" or "three hops" or "find by id" || name.StartsWith("first access", StringComparison.Ordinal);

    private static string Number(int value) => value.ToString("#,0", CultureInfo.InvariantCulture);
}
