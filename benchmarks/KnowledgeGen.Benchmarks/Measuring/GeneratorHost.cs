using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Threading;
using KnowledgeGen.Benchmarks.Knowledge;
using KnowledgeGen.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace KnowledgeGen.Benchmarks.Measuring;

/// <summary>Runs the generator in this process, as an editor does.</summary>
internal sealed class GeneratorHost
{
    private const string Folder = "/register/";

    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest, DocumentationMode.Parse);

    private readonly Dictionary<string, Text> _texts;
    private readonly bool _tracksSteps;
    private CSharpCompilation _compilation;
    private GeneratorDriver _driver;

    public GeneratorHost(SyntheticKnowledge knowledge, bool tracksSteps = false)
    {
        _tracksSteps = tracksSteps;
        var schema = new Text(Folder + FactFileWriter.SchemaName, FactFileWriter.Schema);
        var facts = knowledge.Files.Select(file => new Text(PathOf(file), FactFileWriter.Text(file)));
        var documents = knowledge.Files.Select(file => new Text(Folder + "documents/" + file.Name + ".txt", file.Document));
        _texts = facts.Concat(documents).Prepend(schema).ToDictionary(text => text.Path);
        _compilation = CSharpCompilation.Create("Register", [Code(0)]);
        _driver = NewDriver();
    }

    /// <summary>The number of characters of all files.</summary>
    public long TextLength => _texts.Values.Sum(text => (long)text.Length);

    /// <summary>The generated files with the members of entities.</summary>
    public IEnumerable<string> FactMembers => _driver.GetRunResult().GeneratedTrees
        .Where(tree => tree.FilePath.EndsWith(".facts.g.cs", StringComparison.Ordinal))
        .Select(tree => tree.ToString());

    /// <summary>All generated files.</summary>
    public IEnumerable<string> GeneratedSources => _driver.GetRunResult().GeneratedTrees.Select(tree => tree.ToString());

    /// <summary>The number of steps and outputs that the last run did anew; the host must track them.</summary>
    public int FreshSteps
    {
        get
        {
            var result = _driver.GetRunResult().Results.Single();
            return result.TrackedSteps.Concat(result.TrackedOutputSteps)
                .SelectMany(named => named.Value)
                .SelectMany(step => step.Outputs)
                .Count(output => output.Reason is IncrementalStepRunReason.New or IncrementalStepRunReason.Modified);
        }
    }

    /// <summary>Runs the generator over what there is.</summary>
    public GeneratorHost Run()
    {
        _driver = _driver.RunGenerators(_compilation);
        return this;
    }

    /// <summary>Makes sure that the last run found nothing wrong.</summary>
    /// <exception cref="InvalidOperationException">It did.</exception>
    public void RequireSuccess()
    {
        var result = _driver.GetRunResult().Results.Single();
        if (result.Exception is { } exception) throw new InvalidOperationException("The generator failed.", exception);
        if (result.Diagnostics.FirstOrDefault() is { } diagnostic) throw new InvalidOperationException(diagnostic.ToString());
    }

    /// <summary>Forgets all earlier runs.</summary>
    public void StartAfresh() => _driver = NewDriver();

    /// <summary>Changes a C# file.</summary>
    public void EditCode(int edit) => _compilation = _compilation.ReplaceSyntaxTree(_compilation.SyntaxTrees[0], Code(edit));

    /// <summary>Changes the size of the first entity of a fact file.</summary>
    public void EditFact(SyntheticFile file, int edit)
    {
        var before = _texts[PathOf(file)];
        var size = "size: " + file.Entities[0].Size.ToString(CultureInfo.InvariantCulture);
        var changed = FactFileWriter.Text(file).Replace(size, size + edit.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        var after = new Text(before.Path, changed);
        _texts[before.Path] = after;
        _driver = _driver.ReplaceAdditionalText(before, after);
    }

    private static string PathOf(SyntheticFile file) => Folder + file.Name + ".facts.yaml";

    private static SyntaxTree Code(int edit) =>
        CSharpSyntaxTree.ParseText($"class Edited {{ int Edit => {edit}; }}", ParseOptions, Folder + "Code.cs");

    private CSharpGeneratorDriver NewDriver() => CSharpGeneratorDriver.Create(
        [new KnowledgeGenerator().AsSourceGenerator()],
        _texts.Values,
        ParseOptions,
        new ProjectProperties(),
        new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, _tracksSteps));

    /// <summary>A file in memory.</summary>
    private sealed class Text(string path, string text) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(text, Encoding.UTF8);

        public override string Path => path;

        public int Length => _text.Length;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }

    /// <summary>What MSBuild says of the project.</summary>
    private sealed class ProjectProperties : AnalyzerConfigOptionsProvider
    {
        private readonly Options _options = new();

        public override AnalyzerConfigOptions GlobalOptions => _options;

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => _options;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => _options;

        private sealed class Options : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
            {
                value = key switch
                {
                    "build_property.RootNamespace" => "Things",
                    "build_property.ProjectDir" => Folder,
                    _ => null,
                };
                return value is not null;
            }
        }
    }
}
