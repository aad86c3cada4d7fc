using System.Collections.Generic;
using System.IO;
using System.Linq;
using KnowledgeGen.Benchmarks.Measuring;
using KnowledgeGen.Benchmarks.Report;

namespace KnowledgeGen.Benchmarks;

/// <summary>What it costs to build a project with facts, and to compile it.</summary>
internal sealed class BuildBenchmark(BenchmarkOptions options, Projects projects, List<Figure> figures)
{
    private const string Section = "build";

    public void Run(int size)
    {
        var measured = new[] { projects.Typed(size), projects.HandWritten(size), projects.HandWrittenWithoutDocs(size) }
            .Select(folder => new MeasuredProject(folder, projects.Failing)).ToList();
        for (var run = 0; run < options.Runs; run++)
        {
            foreach (var project in measured) project.Measure();
        }

        Compare(size, measured[0], measured[1], "static initialisers");
        Compare(size, measured[0], measured[2], "the same without documentation");
        figures.Add(new Figure(
            Section, "generator alone", "compiler only", size, measured[0].Medians["generator"], measured[0].Medians["compile"], FigureUnit.Seconds));
    }

    private void Compare(int size, MeasuredProject typed, MeasuredProject baseline, string against)
    {
        Add("dotnet build", "build", FigureUnit.Seconds);
        Add("compiler only", "compile", FigureUnit.Seconds);
        Add("peak memory of the compiler", "memory", FigureUnit.Bytes);
        Add("size of the DLL", "dll", FigureUnit.Bytes);

        void Add(string name, string measure, FigureUnit unit) => figures.Add(new Figure(
            Section, name, against, size, typed.Medians[measure], baseline.IsCompiled ? baseline.Medians[measure] : double.NaN, unit));
    }

    /// <summary>A project that is built again and again.</summary>
    private sealed class MeasuredProject(string folder, ISet<string> failing)
    {
        public Medians Medians { get; } = new();

        public bool IsCompiled => !failing.Contains(folder);

        public void Measure()
        {
            // What a compiler needs hardly differs from one time to the next; and where it fails once, it always does.
            if (!Medians.Has("memory")) CompileOnce();
            if (!IsCompiled) return;

            BuildRun.Measure(folder, Medians);
            Medians.Add("dll", new FileInfo(Projects.AssemblyIn(folder)).Length);
        }

        private void CompileOnce()
        {
            ProcessRun.Start(folder, "dotnet", ["restore", "-nologo", "-v:q"]);
            var run = CompilerRun.Start(folder);
            Medians.Add("memory", run.PeakMemory);
            if (run.Errors.Length > 0) failing.Add(folder);
        }
    }
}
