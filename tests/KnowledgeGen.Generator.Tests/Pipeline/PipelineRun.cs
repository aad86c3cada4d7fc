using System;
using System.Collections;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KnowledgeGen.Generator.Tests.Pipeline;

/// <summary>
/// A run of the generator over a project. Every run is followed by another after an edit of C#, which must find all that it needs in
/// the cache; so each test of the generator is a test of that promise too.
/// </summary>
internal sealed class PipelineRun
{
    private static readonly IncrementalStepRunReason[] Fresh = [IncrementalStepRunReason.New, IncrementalStepRunReason.Modified];

    private readonly TestOptions _options;
    private readonly ImmutableDictionary<string, TestText> _texts;
    private readonly CSharpCompilation _compilation;
    private readonly GeneratorRunResult _result;

    private PipelineRun(TestProject project, TestOptions options, ImmutableDictionary<string, TestText> texts, GeneratorDriver driver)
    {
        Project = project;
        _options = options;
        _texts = texts;
        _compilation = Consumer.Compile(
            project.Code.Select((code, i) => new GeneratedFile($"Code{i}.cs", code, false)), project.Framework, project.LanguageVersion, project.Assembly)
            .AddReferences(project.Libraries.Select(library => library.Reference));
        Driver = driver.RunGeneratorsAndUpdateCompilation(_compilation, out var output, out _);
        Output = (CSharpCompilation)output;
        _result = Driver.GetRunResult().Results.Single();
        Assert.Null(_result.Exception);
        AssertCachedAfterCSharpEdit();
    }

    public TestProject Project { get; }

    public GeneratorDriver Driver { get; }

    /// <summary>The project's C# and the generated C# together.</summary>
    public CSharpCompilation Output { get; }

    /// <summary>What the generator reported.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => _result.Diagnostics;

    /// <summary>The ids of what the generator reported, in its order.</summary>
    public string[] Ids => [.. Diagnostics.Select(diagnostic => diagnostic.Id)];

    /// <summary>The generated sources by hint name, without the mark that is always there.</summary>
    public ImmutableSortedDictionary<string, string> Sources => _result.GeneratedSources
        .Where(source => source.HintName != "KnowledgeGen.trace.g.cs")
        .ToImmutableSortedDictionary(source => source.HintName, source => source.SourceText.ToString(), StringComparer.Ordinal);

    /// <summary>The hint names of the sources that this run wrote anew.</summary>
    public string[] Emitted => [.. OutputsOf(_result)
        .Where(output => Fresh.Contains(output.Reason))
        .SelectMany(output => HintNamesIn(output.Value))
        .Order(StringComparer.Ordinal)];

    /// <summary>What would fail the build of a project that is as strict as possible, in C# and in facts.</summary>
    public string[] Problems => [.. Diagnostics.Select(diagnostic => diagnostic.ToString()), .. Consumer.Problems(Output)];

    /// <summary>Runs the generator over a new project.</summary>
    public static PipelineRun Of(TestProject project)
    {
        var options = new TestOptions(project);
        var texts = project.Files.Select(file => new TestText(project.FullPath(file.Path), file.Text)).ToArray();
        var driver = CSharpGeneratorDriver.Create(
            [new KnowledgeGenerator().AsSourceGenerator()],
            texts,
            (CSharpParseOptions)Consumer.Compile([new("Code.cs", "", false)], project.Framework, project.LanguageVersion).SyntaxTrees[0].Options,
            options,
            new GeneratorDriverOptions(project.DisabledOutputs, project.TracksSteps));
        return new PipelineRun(project, options, Index(texts), driver);
    }

    /// <summary>Runs the generator again after changes, as an IDE does: files that have not changed are the same objects.</summary>
    public PipelineRun Then(Func<TestProject, TestProject> edit)
    {
        var project = edit(Project);
        var driver = Driver;
        var texts = _texts;
        foreach (var (path, text) in project.Files)
        {
            var full = project.FullPath(path);
            var before = texts.GetValueOrDefault(full);
            if (before?.Content == text) continue;

            var after = new TestText(full, text);
            driver = before is null ? driver.AddAdditionalTexts([after]) : driver.ReplaceAdditionalText(before, after);
            texts = texts.SetItem(full, after);
        }

        foreach (var gone in texts.Keys.Except(project.Files.Select(file => project.FullPath(file.Path))).ToList())
        {
            driver = driver.RemoveAdditionalTexts([texts[gone]]);
            texts = texts.Remove(gone);
        }

        var options = _options;
        if (project.Properties != Project.Properties || project.MarkedDocuments != Project.MarkedDocuments)
        {
            options = new TestOptions(project);
            driver = driver.WithUpdatedAnalyzerConfigOptions(options);
        }

        return new PipelineRun(project, options, texts, driver);
    }

    /// <summary>The steps of a name that did not come from the cache, as the values that they made.</summary>
    public int FreshOutputsOf(string step) => ReasonsOf(step).Count(reason => Fresh.Contains(reason));

    /// <summary>The steps of a name that ran, be it that they made the same values again.</summary>
    public int RunsOf(string step) => ReasonsOf(step).Count(reason => reason != IncrementalStepRunReason.Cached);

    /// <summary>Whether there is a step of a name in this run.</summary>
    public bool Runs(string step) => _result.TrackedSteps.ContainsKey(step);

    /// <summary>The diagnostics with an id, of which there must be one.</summary>
    public Diagnostic Single(string id) => Assert.Single(Diagnostics, diagnostic => diagnostic.Id == id);

    private IEnumerable<IncrementalStepRunReason> ReasonsOf(string step) => _result.TrackedSteps.TryGetValue(step, out var runs)
        ? runs.SelectMany(run => run.Outputs).Select(output => output.Reason)
        : throw new ArgumentException($"There is no step '{step}'.", nameof(step));

    private static ImmutableDictionary<string, TestText> Index(TestText[] texts) =>
        texts.DistinctBy(text => text.Path).ToImmutableDictionary(text => text.Path);

    private static IEnumerable<(object Value, IncrementalStepRunReason Reason)> OutputsOf(GeneratorRunResult result) =>
        result.TrackedOutputSteps.Values.SelectMany(steps => steps).SelectMany(step => step.Outputs);

    // The compiler has no public type for what an output step made: a tuple of sources and diagnostics.
    private static IEnumerable<string> HintNamesIn(object output) => ((IEnumerable)((ITuple)output)[0]!)
        .Cast<object>()
        .Select(source => (string)source.GetType().GetProperty("HintName")!.GetValue(source)!);

    private void AssertCachedAfterCSharpEdit()
    {
        var added = _compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class Added {}", (CSharpParseOptions)_compilation.SyntaxTrees[0].Options));
        var result = Driver.RunGenerators(added).GetRunResult().Results.Single();
        Assert.Equal(_result.Diagnostics.Select(diagnostic => diagnostic.ToString()), result.Diagnostics.Select(diagnostic => diagnostic.ToString()));
        Assert.Equal(_result.GeneratedSources.Select(source => source.HintName).Order(), result.GeneratedSources.Select(source => source.HintName).Order());
        if (!Project.TracksSteps) return;

        var steps = result.TrackedSteps.SelectMany(named => named.Value.SelectMany(step => step.Outputs.Select(output => (named.Key, output.Reason))));
        var outputs = OutputsOf(result).Select(output => (Key: "output", output.Reason));
        Assert.DoesNotContain("Compilation", result.TrackedSteps.Keys);
        Assert.All(
            steps.Concat(outputs),
            step => Assert.True(step.Reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, step.Key));
    }
}
