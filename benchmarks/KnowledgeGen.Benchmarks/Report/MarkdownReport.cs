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
        ("graph", "Conclusions, time and questions", """
            Other facts: so many places, each part of another, on ten levels (`benchmarks/KnowledgeGen.Benchmarks/Knowledge/PlaceTree.cs`), and groups that control some of them for some
            years. What the compiler takes for the transitive closure, for that and a rule, and for asking the questions stands against checking the same facts, all on one thread. What a program takes is one
            operation in a warm process, against the same by hand over the generated members.
            """),
    ];

    /// <summary>The titles of the sections in their order.</summary>
    public static IEnumerable<string> Titles => Sections.Select(section => section.Title);

    public static string Write(IReadOnlyList<Figure> figures, IReadOnlyList<Note> notes)
    {
        var text = new StringBuilder();
        text.Append("# Benchmarks\n\n")
            .Append("Written by `dotnet run -c Release --project benchmarks/KnowledgeGen.Benchmarks`. ")
            .Append("A cell is the ratio to what it is compared with, measured in the same run: below 1 is better than the other; in brackets our own figure. ")
            .Append("Where nothing else is said, the facts are made up: four types, 8 properties, 3 relations and 2 pieces of evidence an entity, ")
            .Append("in files of 100 entities, each with a document of its own. Columns are numbers of entities. *Growth* is from 5,000 to 50,000 entities, ten times as many: at most 11 ×; of a figure that ")
            .Append("is one entity's share, all entities count. Why something is missed was found out by hand, in profiles, on the machine of the committed report.\n");
        foreach (var (section, title, words) in Sections)
        {
            var own = figures.Where(figure => figure.Section == section).ToList();
            if (own.Count > 0) text.Append('\n').Append(SectionText(own, notes.Where(note => note.Section == section), title, words));
        }

        return text.ToString();
    }

    private static string SectionText(List<Figure> figures, IEnumerable<Note> notes, string title, string words)
    {
        var text = new StringBuilder("## ").Append(title).Append("\n\n").Append(words.ReplaceLineEndings("\n")).Append("\n\n");
        AppendTable(text, figures);
        text.Append("Medians of ").Append(figures.Min(figure => figure.Runs)).Append(", measured on: ").Append(Machine.Describe()).Append(".\n\n");
        AppendGoals(text, figures);
        AppendGrowth(text, figures);
        foreach (var note in notes) text.Append("- ").Append(note.Text).Append('\n');
        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static void AppendTable(StringBuilder text, List<Figure> figures)
    {
        var sizes = figures.Select(figure => figure.Size).Distinct().Order().ToList();
        text.Append("| | against |");
        foreach (var size in sizes) text.Append(' ').Append(Number(size)).Append(" |");
        text.Append("\n|---|---|").Insert(text.Length, "--:|", sizes.Count).Append('\n');
        foreach (var row in figures.GroupBy(figure => (figure.Name, figure.Against)))
        {
            text.Append("| ").Append(row.Key.Name).Append(" | ").Append(row.Key.Against).Append(" |");
            foreach (var size in sizes) text.Append(' ').Append(Cell(row.FirstOrDefault(figure => figure.Size == size))).Append(" |");
            text.Append('\n');
        }

        text.Append('\n');
    }

    private static void AppendGoals(StringBuilder text, List<Figure> figures)
    {
        var goals = Goal.All.Select(goal => (Goal: goal, Figure: goal.Find(figures))).Where(goal => goal.Figure is not null).ToList();
        if (goals.Count == 0) return;

        text.Append("| goal | entities | reached | |\n|---|--:|--:|---|\n");
        foreach (var (goal, figure) in goals)
        {
            text.Append("| ").Append(goal.Title).Append(" | ").Append(Number(goal.Size)).Append(" | ").Append(goal.Reached(figure!)).Append(" | ")
                .Append(goal.IsMetBy(figure!) ? "met" : "**missed**").Append(" |\n");
        }

        text.Append('\n');
        foreach (var (goal, _) in goals.Where(goal => goal.Goal.Profile.Length > 0 && !goal.Goal.IsMetBy(goal.Figure!)).DistinctBy(goal => goal.Goal.Profile))
        {
            text.Append("Why the goal \"").Append(goal.Title).Append("\" is missed: ").Append(goal.Profile.ReplaceLineEndings("\n")).Append("\n\n");
        }
    }

    private static string Cell(Figure? figure)
    {
        if (figure is null) return "";
        var ratio = double.IsNaN(figure.Baseline) ? "CS8103" : FigureText.Digits(figure.Ratio);
        var speed = figure.Throughput == 0 ? "" : ", " + FigureText.Of(figure.Throughput / figure.Value, FigureUnit.Bytes) + "/s";
        return ratio + " (" + FigureText.Of(figure.Value, figure.Unit) + speed + ")";
    }

    private static void AppendGrowth(StringBuilder text, List<Figure> figures)
    {
        var rows = (from small in figures
                    where small.Size == Goal.GrowthFrom
                    let large = figures.FirstOrDefault(figure => figure.Size == Goal.GrowthTo && figure.Name == small.Name)
                    where large is not null
                    select (small.Name, Growth: large.Whole / small.Whole)).DistinctBy(row => row.Name).ToList();
        if (rows.Count == 0) return;

        text.Append("| growth of | | |\n|---|--:|---|\n");
        foreach (var (name, growth) in rows)
        {
            text.Append("| ").Append(name).Append(" | ").Append(FigureText.Near(growth, Goal.Growth)).Append(" × | ")
                .Append(IsOneOperation(name) ? "one operation" : growth <= Goal.Growth ? "met" : "**missed**").Append(" |\n");
        }

        text.Append('\n');
        var reasons = rows.Where(row => row.Growth > Goal.Growth && !IsOneOperation(row.Name)).Select(row => Profiles.GrowthOf(row.Name)).Distinct().ToList();
        foreach (var reason in reasons.Where(reason => reason.Length > 0)) text.Append("Why growth is missed: ").Append(reason.ReplaceLineEndings("\n")).Append("\n\n");
    }

    // What grows at all is the memory around it.
    private static bool IsOneOperation(string name) =>
        name is "C# edited" or "relation hop" or "three hops" or "find by id" or "closure of a place" or "what reaches a place, in the graph"
            or "what a group controls as of a day" or "a question" or "a question as of a day" || name.StartsWith("first access", StringComparison.Ordinal);

    private static string Number(int value) => value.ToString("#,0", CultureInfo.InvariantCulture);
}
