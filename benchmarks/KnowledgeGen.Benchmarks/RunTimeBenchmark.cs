using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using KnowledgeGen.Benchmarks.Measuring;
using KnowledgeGen.Benchmarks.Report;

namespace KnowledgeGen.Benchmarks;

/// <summary>What compiled facts cost a running program.</summary>
internal sealed class RunTimeBenchmark(BenchmarkOptions options, Projects projects, List<Figure> figures)
{
    private const string Section = "run";
    private const string HandWritten = "hand-written";
    private const string HandWrittenCompiled = "hand-written, ReadyToRun";
    private const string Json = "JSON at start-up";
    private const string Yaml = "YAML at start-up";

    // Differences between processes that are as small as these are noise.
    private const double LeastTime = 0.5e-3;
    private const double LeastMemory = 256 * 1024;

    private static readonly (string Measure, string Name, bool IsShare)[] Measures =
    [
        ("all", "all once", false),
        ("walk", "all again, an entity", true),
        ("hop-first", "all relation hops once", false),
        ("hop", "relation hop", false),
        ("three-hops", "three hops", false),
        ("bfs", "breadth-first, an entity", true),
        ("find-first", "find by id, first time", false),
        ("find", "find by id", false),
        ("search-first", "search, first time", false),
        ("search", "search", false),
        ("json", "JSON, an entity", true),
    ];

    public void Run(int size)
    {
        var programs = Programs(size);
        var medians = programs.ToDictionary(program => program.Name, _ => new Medians());
        for (var run = 0; run < options.Runs; run++)
        {
            foreach (var program in programs)
            {
                foreach (var mode in program.Modes) medians[program.Name].Add(program.Run(mode));
            }
        }

        var (typed, compiled, empty) = (medians["typed"], medians["typed, ReadyToRun"], medians["empty"]);
        foreach (var against in programs.Select(program => program.Name).Where(name => name is HandWritten or Json or Yaml))
        {
            var other = medians[against];
            Add("first access", against, Time(typed), Time(other), FigureUnit.Seconds);
            AddMemory("", against, typed, other);
            if (against == Yaml) continue;

            foreach (var (measure, name, isShare) in Measures) Add(name, against, typed[measure], other[measure], FigureUnit.Seconds, isShare);
            Add("breadth-first, index", against, typed["graph-bfs"], other["bfs"], FigureUnit.Seconds, isShare: true);
        }

        Add("first access, ReadyToRun", "just-in-time", Time(compiled), Time(typed), FigureUnit.Seconds);
        if (medians.TryGetValue(HandWrittenCompiled, out var objects))
        {
            Add("first access, ReadyToRun", HandWrittenCompiled, Time(compiled), Time(objects), FigureUnit.Seconds);
            AddMemory(", ReadyToRun", HandWrittenCompiled, compiled, objects);
        }

        double Time(Medians program) => Math.Max(LeastTime, program["first"] - empty["first"]);

        void AddMemory(string how, string against, Medians own, Medians other)
        {
            foreach (var (measure, name) in new[] { ("memory", "memory, half touched"), ("memory-scattered", "memory, every other touched") })
            {
                Add(name + how, against, Memory(own, measure), Memory(other, measure), FigureUnit.Bytes);
            }
        }

        double Memory(Medians program, string measure) => Math.Max(LeastMemory, program[measure] - empty["memory"]);

        void Add(string name, string against, double value, double baseline, FigureUnit unit, bool isShare = false) =>
            figures.Add(new Figure(Section, name, against, size, value, baseline, unit) { IsShare = isShare });
    }

    private List<MeasuredProgram> Programs(int size)
    {
        var middle = projects.Knowledge(size).Middle;
        string[] about = [middle.Id, middle.Name.Split(' ')[1]];
        string[] all = ["first", "memory", "memory-scattered", "hop", "warm"];
        string[] apart = ["first", "memory", "memory-scattered"];
        var programs = new List<MeasuredProgram>
        {
            new("empty", Built(projects.Empty()), [], apart),
            new("typed", Built(projects.Typed(size)), [], all),
            new("typed, ReadyToRun", AheadOfTime(projects.Typed(size)), [], apart),
            new(Json, Built(projects.Loaded()), [projects.JsonFile(size), .. about], all),
            new(Yaml, Built(projects.Loaded()), [projects.Typed(size), .. about], apart),
        };
        var initialisers = projects.HandWritten(size);
        if (TryBuild(initialisers))
        {
            programs.Add(new(HandWritten, Projects.AssemblyIn(initialisers), [], all));
            programs.Add(new(HandWrittenCompiled, AheadOfTime(initialisers), [], apart));
        }

        return programs;
    }

    private string Built(string folder) =>
        TryBuild(folder) ? Projects.AssemblyIn(folder) : throw new InvalidOperationException("The project did not build: " + folder);

    private bool TryBuild(string folder) => !projects.Failing.Contains(folder) && (File.Exists(Projects.AssemblyIn(folder))
        || ProcessRun.Start(folder, "dotnet", ["build", "-c", "Release", "-nologo", "-v:q"], mayFail: true).ExitCode == 0);

    /// <summary>Publishes what was built, as machine code.</summary>
    private static string AheadOfTime(string folder)
    {
        var output = Path.Combine(folder, "published");
        ProcessRun.Start(folder, "dotnet", ["publish", "-c", "Release", "--no-build", "-nologo", "-v:q", "-o", output]);
        return Path.Combine(output, "Register.dll");
    }

    /// <summary>A program that measures itself.</summary>
    /// <param name="Name">What it stands for.</param>
    /// <param name="Assembly">Its assembly.</param>
    /// <param name="Arguments">What it is told beside the mode.</param>
    /// <param name="Modes">What it can measure, each in a process of its own.</param>
    private sealed record MeasuredProgram(string Name, string Assembly, string[] Arguments, string[] Modes)
    {
        public IEnumerable<KeyValuePair<string, double>> Run(string mode) =>
            ProcessRun.Start(Path.GetDirectoryName(Assembly)!, "dotnet", ["exec", Assembly, mode, .. Arguments]).Figures();
    }
}
