using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text;
using KnowledgeGen.Benchmarks.Knowledge;
using KnowledgeGen.Benchmarks.Measuring;
using KnowledgeGen.Benchmarks.Report;
using KnowledgeGen.Language;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;
using YamlDotNet.Serialization;

namespace KnowledgeGen.Benchmarks;

/// <summary>How fast facts are checked, against what YamlDotNet alone takes for the same texts.</summary>
internal sealed class CheckBenchmark(BenchmarkOptions options, Projects projects, List<Figure> figures, List<Note> notes)
{
    private const string Section = "check";

    public void Run(int size)
    {
        var files = Files(projects.Knowledge(size));
        var texts = files.Facts.Select(file => file.Text).ToList();
        var bytes = texts.Sum(text => (long)Encoding.UTF8.GetByteCount(text));
        var errors = KnowledgeCompiler.Compile(files).Diagnostics;
        if (errors.Count > 0) throw new InvalidOperationException(errors[0].Message);

        var medians = new Medians();
        var measures = new (string Name, Action Action)[]
        {
            ("events", () => texts.ForEach(ReadEvents)),
            ("YamlStream", () => texts.ForEach(ReadStream)),
            ("Deserializer", () => texts.ForEach(Deserialize)),
            ("one thread", () => KnowledgeCompiler.Compile(files, threads: 1)),
            ("all cores", () => KnowledgeCompiler.Compile(files)),
        };
        foreach (var (_, action) in measures) action();
        for (var run = 0; run < options.Runs; run++)
        {
            foreach (var (name, action) in measures) medians.Add(name, Repeated.Seconds(action));
        }

        foreach (var against in new[] { "events", "YamlStream", "Deserializer" }) Add("one thread", against);
        Add("all cores", "one thread");

        notes.Add(new Note(Section, $"Checking {size:#,0} entities on one thread {CollectionText.Of(() => KnowledgeCompiler.Compile(files, threads: 1))}."));

        void Add(string name, string against) =>
            figures.Add(new Figure(Section, name, against, size, medians[name], medians[against], FigureUnit.Seconds) { Throughput = bytes });
    }

    /// <summary>What a knowledge base is to the compiler.</summary>
    public static KnowledgeFiles Files(SyntheticKnowledge knowledge) => new(
        new[] { new InputFile(FactFileWriter.SchemaName, FactFileWriter.SchemaName, FactFileWriter.Schema) }.ToEquatableArray(),
        knowledge.Files.Select(file => new InputFile(file.Name + ".facts.yaml", file.Name + ".facts.yaml", FactFileWriter.Text(file))).ToEquatableArray(),
        default,
        knowledge.Files.Select(file => new InputDocument("documents/" + file.Name + ".txt", Encoding.UTF8.GetBytes(file.Document))).ToEquatableArray());

    private static void ReadEvents(string text)
    {
        var parser = new Parser(new StringReader(text));
        while (parser.MoveNext())
        {
        }
    }

    private static void ReadStream(string text) => new YamlStream().Load(new StringReader(text));

    private static void Deserialize(string text) => new DeserializerBuilder().Build().Deserialize<object>(text);
}
