using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using KnowledgeGen.Benchmarks;
using KnowledgeGen.Benchmarks.Measuring;
using KnowledgeGen.Benchmarks.Report;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (BenchmarkOptions.Parse(args) is not { } options)
{
    Console.Error.WriteLine(BenchmarkOptions.Usage);
    return 2;
}

var figures = new List<Figure>();
var notes = new List<Note>();
var projects = new Projects(new Workspace(Path.Combine(Workspace.Repository, "artifacts", "benchmarks")));
var sections = new Dictionary<string, Action<int>>
{
    ["build"] = new BuildBenchmark(options, projects, figures).Run,
    ["check"] = new CheckBenchmark(options, projects, figures, notes).Run,
    ["editor"] = new EditorBenchmark(options, projects, figures, notes).Run,
    ["run"] = new RunTimeBenchmark(options, projects, figures).Run,
    ["graph"] = new GraphBenchmark(options, projects, figures, notes).Run,
};
var measured = new MeasuredFile(
    Path.Combine(Workspace.Repository, "artifacts", "benchmarks", "measured.tsv"), $"{MeasuredCode.Describe(Machine.Describe())}, {options.Runs} runs");
if (options.Continues) measured.Load(figures, notes);
var done = figures.Select(figure => (figure.Section, figure.Size)).ToHashSet();
foreach (var size in options.Sizes)
{
    foreach (var section in options.Sections)
    {
        if (done.Contains((section, size))) continue;

        var watch = Stopwatch.StartNew();
        var before = figures.Count;
        sections[section](size);
        for (var i = before; i < figures.Count; i++) figures[i] = figures[i] with { Runs = options.Runs };
        if (options.IsComplete) measured.Save(figures, notes);
        Console.Error.WriteLine($"{section} at {size:#,0} entities took {watch.Elapsed.TotalSeconds:0} s");
    }
}

var report = MarkdownReport.Write(figures, notes);
Console.WriteLine(report);
if (options.HasAllSizes)
{
    var page = Path.Combine(Workspace.Repository, "docs", "benchmarks.md");
    File.WriteAllText(page, ReportPage.Replace(File.ReadAllText(page), report));
}

var ratios = new CommittedRatios(Path.Combine(Workspace.Repository, "benchmarks", "ratios.tsv"));
var regressions = ratios.Regressions(figures);
if (options.Accepts) ratios.Accept(figures);
foreach (var regression in regressions) Console.Error.WriteLine("worse: " + regression);
return regressions.Count > 0 && !options.Accepts ? 1 : 0;
