using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Benchmarks.Knowledge;
using KnowledgeGen.Benchmarks.Measuring;
using KnowledgeGen.Benchmarks.Report;
using KnowledgeGen.Language;
using KnowledgeGen.Language.Questions;
using KnowledgeGen.Language.Reasoning;

namespace KnowledgeGen.Benchmarks;

/// <summary>What conclusions and questions cost the compiler, and what they and views cost a program.</summary>
internal sealed class GraphBenchmark(BenchmarkOptions options, Projects projects, List<Figure> figures, List<Note> notes)
{
    private const string Section = "graph";
    private const string Checking = "checking the facts";

    /// <summary>What the program prints: the figure, what it is compared with, its name, and the name of the other.</summary>
    private static readonly (string Measure, string Baseline, string Name, string Against)[] Measures =
    [
        ("closure", "closure-by-hand", "closure of a place", "going up by hand"),
        ("graph-closure", "graph-by-hand", "what reaches a place, in the graph", "going down by hand"),
        ("view-statements", "statements-by-hand", "all statements as of a day", "filtering by hand"),
        ("view-of", "of-by-hand", "what a group controls as of a day", "filtering by hand"),
        ("view-graph", "graph", "breadth-first as of a day, an entity", "breadth-first"),
        ("question", "question-by-hand", "a question", "asking by hand"),
        ("question-as-of", "question-as-of-by-hand", "a question as of a day", "asking by hand"),
    ];

    public void Run(int size)
    {
        OfCompiler(size);
        OfProgram(size);
    }

    private void OfCompiler(int size)
    {
        var tree = projects.Tree(size);
        var plain = Files(tree, PlaceTree.PlainSchema, questions: "");
        var closure = Compiled(Files(tree, PlaceTree.ClosureSchema, questions: "")).Model;
        var all = Compiled(Files(tree, PlaceTree.RuleSchema, tree.Questions())).Model;
        var measures = new (string Name, Action Action)[]
        {
            (Checking, () => KnowledgeCompiler.Compile(plain, threads: 1)),
            ("closure of ten levels", () => Derivation.Of(closure.Schema, closure.Files)),
            ("closure and a rule", () => Derivation.Of(all.Schema, all.Files)),
            ("questions", () => QuestionChecker.Check(all.Questions, all.Schema, all.Files, all.Derivation)),
        };
        var medians = new Medians();
        foreach (var (_, action) in measures) action();
        for (var run = 0; run < options.Runs; run++)
        {
            foreach (var (name, action) in measures) medians.Add(name, Repeated.Seconds(action));
        }

        foreach (var (name, _) in measures.Skip(1))
        {
            figures.Add(new Figure(Section, name, Checking, size, medians[name], medians[Checking], FigureUnit.Seconds));
        }

        notes.Add(new Note(Section, $"{size - 1:#,0} places in another: {closure.Derivation.Statements.Count:#,0} statements follow of the closure, "
            + $"{all.Derivation.Statements.Count:#,0} with the rule, which {CollectionText.Of(() => Derivation.Of(all.Schema, all.Files))}; "
            + $"questions with {all.Questions.Sum(question => question.Cases.Count):#,0} cases."));
    }

    private void OfProgram(int size)
    {
        var folder = projects.Places(size);
        ProcessRun.Start(folder, "dotnet", ["build", "-c", "Release", "-nologo", "-v:q"]);
        var medians = new Medians();
        for (var run = 0; run < options.Runs; run++)
        {
            medians.Add(ProcessRun.Start(folder, "dotnet", ["exec", Projects.AssemblyIn(folder)]).Figures());
        }

        foreach (var (measure, baseline, name, against) in Measures)
        {
            figures.Add(new Figure(Section, name, against, size, medians[measure], medians[baseline], FigureUnit.Seconds) { IsShare = measure == "view-graph" });
        }
    }

    private static KnowledgeCompilation Compiled(KnowledgeFiles files)
    {
        var compilation = KnowledgeCompiler.Compile(files);
        return compilation.Diagnostics.Count == 0 ? compilation : throw new InvalidOperationException(compilation.Diagnostics[0].Message);
    }

    private static KnowledgeFiles Files(PlaceTree tree, string schema, string questions) => new(
        new[] { Input(PlaceTree.SchemaName, schema) }.ToEquatableArray(),
        tree.FactFiles().Select(file => Input(file.Name, file.Text)).ToEquatableArray(),
        default,
        default)
    {
        Questions = questions.Length == 0 ? default : new[] { Input(PlaceTree.QuestionsName, questions) }.ToEquatableArray(),
    };

    private static InputFile Input(string name, string text) => new(name, name, text);
}
