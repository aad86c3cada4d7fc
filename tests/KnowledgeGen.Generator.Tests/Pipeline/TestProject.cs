using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KnowledgeGen.Generator.Tests.Pipeline;

/// <summary>A C# project with a knowledge base, in memory. Its changes are values, so a test shows what it edits.</summary>
internal sealed record TestProject
{
    public const string Schema = """
        types:
          person: { summary: Somebody. }
          book: {}
        properties:
          name: { of: person, type: string, role: label }
          title: { of: book, type: string, required: true, role: label }
        relations:
          author: { from: book, to: person, many: true, inverse: wrote }
        """;

    public const string People = """
        source: town
        person:
          mira-holt:
            name: Mira Holt
            evidence: Mira Holt keeps the library
          anders:
            name: Anders
            evidence: Her brother Anders
        """;

    public const string Books = """
        source: town
        book:
          the-quiet-garden:
            title: The Quiet Garden
            author: mira-holt
            evidence: she wrote The Quiet Garden
        """;

    public const string Questions = """
        who-wrote:
          ask: Who wrote a book?
          given: { Book: book }
          find: Person
          where: [Book author Person]
          expect: { for: { Book: the-quiet-garden }, answers: mira-holt }
        """;

    public const string Town = "Mira Holt keeps the library. In 1987 she wrote The Quiet Garden. Her brother Anders drew the pictures.\n";

    /// <summary>Two fact files, a schema and a document without a mistake.</summary>
    public static TestProject Library { get; } = new TestProject()
        .With("library.schema.yaml", Schema)
        .With("people.facts.yaml", People)
        .With("books.facts.yaml", Books)
        .With("documents/town.txt", Town);

    /// <summary>The project folder, with a slash at the end as MSBuild has it.</summary>
    public string Folder { get; init; } = "/home/ann/app/";

    /// <summary>The additional files in the order in which the compiler gets them: paths relative to the folder, and texts.</summary>
    public ImmutableArray<(string Path, string Text)> Files { get; init; } = [];

    /// <summary>The MSBuild properties that the compiler sees.</summary>
    public ImmutableDictionary<string, string> Properties { get; init; } =
        ImmutableDictionary<string, string>.Empty.Add("RootNamespace", "News");

    /// <summary>The files that have the metadata of a document from elsewhere.</summary>
    public ImmutableHashSet<string> MarkedDocuments { get; init; } = [];

    /// <summary>The libraries that the project refers to.</summary>
    public ImmutableArray<TestLibrary> Libraries { get; init; } = [];

    /// <summary>The C# of the project.</summary>
    public ImmutableArray<string> Code { get; init; } = ["// Nothing.\n"];

    /// <summary>The name of the assembly.</summary>
    public string Assembly { get; init; } = "Generated";

    public Framework Framework { get; init; } = Framework.Net100;

    public LanguageVersion LanguageVersion { get; init; } = LanguageVersion.Latest;

    /// <summary>The outputs that the compiler host does not ask for.</summary>
    public IncrementalGeneratorOutputKind DisabledOutputs { get; init; }

    /// <summary>
    /// Whether the compiler tells which steps ran. While it does, it loses the last file one run after another was removed (Roslyn 4.14
    /// and 5.0, for every generator with a <c>Combine</c>); compilers and editors do not ask for it.
    /// </summary>
    public bool TracksSteps { get; init; } = true;

    /// <summary>Adds a file, or changes its text.</summary>
    public TestProject With(string path, string text)
    {
        var at = IndexOf(path);
        return this with { Files = at < 0 ? Files.Add((path, text)) : Files.SetItem(at, (path, text)) };
    }

    /// <summary>Refers to a library: its assembly and its files.</summary>
    public TestProject WithLibrary(TestLibrary library) => this with
    {
        Libraries = Libraries.Add(library),
        Files = Files.AddRange(library.Project.Files.Where(file => TestLibrary.IsShared(file.Path)).Select(file => (library.Project.FullPath(file.Path), file.Text))),
    };

    /// <summary>Takes a file out.</summary>
    public TestProject Without(string path) => this with { Files = Files.RemoveAt(IndexOf(path)) };

    /// <summary>Replaces words that must stand in a file.</summary>
    public TestProject Edit(string path, string before, string after)
    {
        var text = this[path];
        Assert.Contains(before, text, StringComparison.Ordinal);
        return With(path, text.Replace(before, after, StringComparison.Ordinal));
    }

    /// <summary>Edits every text.</summary>
    public TestProject EditAll(Func<string, string> edit) => this with { Files = [.. Files.Select(file => (file.Path, edit(file.Text)))] };

    /// <summary>Sets an MSBuild property.</summary>
    public TestProject WithProperty(string name, string value) => this with { Properties = Properties.SetItem(name, value) };

    /// <summary>The text of a file.</summary>
    public string this[string path] => Files[IndexOf(path)].Text;

    /// <summary>The path under which the compiler knows a file.</summary>
    public string FullPath(string path) => path.StartsWith('/') ? path : Folder + path;

    /// <summary>The options as the compiler gets them from MSBuild.</summary>
    public Dictionary<string, string> GlobalOptions()
    {
        var options = Properties.ToDictionary(property => "build_property." + property.Key, property => property.Value);
        options["build_property.ProjectDir"] = Folder;
        return options;
    }

    private int IndexOf(string path) => Files.Select(file => file.Path).ToList().IndexOf(path);
}
