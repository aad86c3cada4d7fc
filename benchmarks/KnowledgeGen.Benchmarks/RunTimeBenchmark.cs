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
    private const string Json = "JSON at start-up";
    private const string Yaml = "YAML at start-up";

    // Of a program of this size one process measures first access and memory well enough; smaller ones are mostly noise.
    private static readonly (string Measure, string Name, bool DependsOnSize)[] Warm =
    [
        ("all", "all once", true),
        ("walk", "all again, an entity", false),
        ("hop", "relation hop", false),
        ("three-hops", "three hops", false),
        ("bfs", "breadth-first, an entity", false),
        ("find", "find by id", false),
        ("search", "search", true),
        ("json", "JSON, an entity", false),
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

        var (typed, empty) = (medians["typed"], medians["empty"]);
        foreach (var against in programs.Select(program => program.Name).Where(name => name is HandWritten or Json or Yaml))
        {
            var other = medians[against];
            Add("first access", against, typed["first"] - empty["first"], other["first"] - empty["first"], FigureUnit.Seconds, dependsOnSize: false);
            Add("memory, half touched", against, typed["memory"] - empty["memory"], other["memory"] - empty["memory"], FigureUnit.Bytes, dependsOnSize: true);
            if (against == Yaml) continue;

            foreach (var (measure, name, dependsOnSize) in Warm) Add(name, against, typed[measure], other[measure], FigureUnit.Seconds, dependsOnSize);
            Add("breadth-first, index", against, typed["graph-bfs"], other["bfs"], FigureUnit.Seconds, dependsOnSize: false);
        }

        var compiled = medians["ready to run"];
        Add("first access, ReadyToRun", "just-in-time", compiled["first"] - empty["first"], typed["first"] - empty["first"], FigureUnit.Seconds, dependsOnSize: false);

        void Add(string name, string against, double value, double baseline, FigureUnit unit, bool dependsOnSize) => figures.Add(
            new Figure(Section, name, against, size, value, baseline, unit) { DependsOnSize = dependsOnSize });
    }

    private List<MeasuredProgram> Programs(int size)
    {
        var middle = projects.Knowledge(size).Middle;
        string[] about = [middle.Id, middle.Name.Split(' ')[1]];
        string[] all = ["first", "memory", "warm"];
        var programs = new List<MeasuredProgram>
        {
            new("empty", Built(projects.Empty()), [], ["first", "memory"]),
            new("typed", Built(projects.Typed(size)), [], all),
            new("ready to run", Published(projects.Typed(size)), [], ["first"]),
            new(Json, Built(projects.Loaded()), [projects.JsonFile(size), .. about], all),
            new(Yaml, Built(projects.Loaded()), [projects.Typed(size), .. about], ["first", "memory"]),
        };
        var initialisers = projects.HandWritten(size);
        if (TryBuild(initialisers)) programs.Add(new(HandWritten, Projects.AssemblyIn(initialisers), [], all));
        return programs;
    }

    private string Built(string folder) =>
        TryBuild(folder) ? Projects.AssemblyIn(folder) : throw new InvalidOperationException("The project did not build: " + folder);

    private bool TryBuild(string folder) => !projects.Failing.Contains(folder) && (File.Exists(Projects.AssemblyIn(folder))
        || ProcessRun.Start(folder, "dotnet", ["build", "-c", "Release", "-nologo", "-v:q"], mayFail: true).ExitCode == 0);

    private static string Published(string folder)
    {
        var output = Path.Combine(folder, "published");
        ProcessRun.Start(
            folder, "dotnet", ["publish", "-c", "Release", "--use-current-runtime", "--no-self-contained", "-p:PublishReadyToRun=true", "-nologo", "-v:q", "-o", output]);
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
