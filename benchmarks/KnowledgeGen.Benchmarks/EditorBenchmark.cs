using System;
using System.Collections.Generic;
using System.Diagnostics;
using KnowledgeGen.Benchmarks.Measuring;
using KnowledgeGen.Benchmarks.Report;

namespace KnowledgeGen.Benchmarks;

/// <summary>What a keystroke costs: runs of the generator in a warm compiler.</summary>
internal sealed class EditorBenchmark(BenchmarkOptions options, Projects projects, List<Figure> figures, List<Note> notes)
{
    private const string Section = "editor";
    private const string Scratch = "from scratch";

    // While the compiler tracks steps, its own work grows with the square of the number of files.
    private const int SizeWithSteps = 1_000;

    // An edit now and then meets a garbage collection: the median of many does not.
    private const int EditsInRun = 20;

    public void Run(int size)
    {
        var knowledge = projects.Knowledge(size);
        var before = Held();
        var host = new GeneratorHost(knowledge);
        host.Run();
        var texts = host.TextLength * sizeof(char);
        figures.Add(new Figure(Section, "memory held", "text of the files", size, Held() - before - texts, texts, FigureUnit.Bytes));

        var medians = new Medians();
        var edit = 0;

        // The compiler's own code is compiled for good after some thirty calls.
        for (var i = 0; i < 2 * EditsInRun; i++)
        {
            host.EditCode(++edit);
            host.Run();
        }

        for (var run = 0; run < options.Runs; run++)
        {
            host.StartAfresh();
            medians.Add(Scratch, Seconds(() => host.Run()));
            var file = knowledge.Files[knowledge.Files.Count / 2];
            for (var i = 0; i < EditsInRun; i++) Measure("C# edited", () => host.EditCode(++edit));
            for (var i = 0; i < EditsInRun; i++) Measure("one fact edited", () => host.EditFact(file, ++edit));
        }

        host.RequireSuccess();
        Add("C# edited");
        Add("one fact edited");
        GC.KeepAlive(host);
        if (size == SizeWithSteps) CountSteps(size);

        void Measure(string name, Action change)
        {
            change();
            medians.Add(name, Seconds(() => host.Run()));
        }

        void Add(string name) => figures.Add(
            new Figure(Section, name, Scratch, size, medians[name], medians[Scratch], FigureUnit.Seconds));
    }

    private void CountSteps(int size)
    {
        var knowledge = projects.Knowledge(size);
        var host = new GeneratorHost(knowledge, tracksSteps: true);
        host.Run();
        host.EditCode(1);
        var ofCode = host.Run().FreshSteps;
        host.EditFact(knowledge.Files[^1], 1);
        var ofFact = host.Run().FreshSteps;
        notes.Add(new Note(Section, $"Generator steps run anew after an edit of C#: {ofCode}; after one fact of {knowledge.Files.Count:#,0} files: {ofFact}."));
        if (ofCode > 0) throw new InvalidOperationException($"An edit of C# ran {ofCode} steps, and must run none.");
    }

    private static double Seconds(Action action)
    {
        var watch = Stopwatch.StartNew();
        action();
        return watch.Elapsed.TotalSeconds;
    }

    private static long Held()
    {
        for (var i = 0; i < 3; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
