using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using KnowledgeGen.Benchmarks.Knowledge;
using KnowledgeGen.Benchmarks.Measuring;

namespace KnowledgeGen.Benchmarks;

/// <summary>The projects that are built and run, each written when it is first asked for.</summary>
internal sealed class Projects(Workspace workspace)
{
    private const string WithDocs = "<GenerateDocumentationFile>true</GenerateDocumentationFile>";

    private readonly Dictionary<string, string> _folders = new(StringComparer.Ordinal);
    private readonly Dictionary<int, SyntheticKnowledge> _knowledge = [];
    private readonly Dictionary<int, PlaceTree> _trees = [];

    /// <summary>The folders of projects that were found not to compile, which takes a compiler minutes to find out.</summary>
    public ISet<string> Failing { get; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>The facts of a size.</summary>
    public SyntheticKnowledge Knowledge(int size)
    {
        if (!_knowledge.TryGetValue(size, out var knowledge)) _knowledge[size] = knowledge = new SyntheticKnowledge(size);
        return knowledge;
    }

    /// <summary>The places of a size, from which something follows.</summary>
    public PlaceTree Tree(int size)
    {
        if (!_trees.TryGetValue(size, out var tree)) _trees[size] = tree = new PlaceTree(size);
        return tree;
    }

    /// <summary>The assembly of a project that was built.</summary>
    public static string AssemblyIn(string folder) => Path.Combine(folder, "bin", "Release", "net10.0", "Register.dll");

    /// <summary>A project that compiles the facts.</summary>
    public string Typed(int size) => Folder("typed", size, folder =>
    {
        FactFileWriter.Write(Knowledge(size), folder);
        WriteFirstAccess(folder, size, "");
        Workspace.WriteProject(
            folder, usesGenerator: true, WithDocs + "<DefineConstants>$(DefineConstants);TYPED</DefineConstants>", "", "Shared", "Entities");
    });

    /// <summary>A project with the same facts and the same documentation, by hand.</summary>
    public string HandWritten(int size) => Folder("initialisers", size, folder =>
    {
        StaticInitializerWriter.Write(Knowledge(size), folder, GeneratedDocs.Of(Knowledge(size)));
        WriteFirstAccess(folder, size, "_ = Knowledge.All;");
        Workspace.WriteProject(folder, usesGenerator: false, WithDocs, "", "Shared", "Entities", "HandWritten");
    });

    /// <summary>A project with the same facts by hand, and without any documentation.</summary>
    public string HandWrittenWithoutDocs(int size) => Folder("initialisers-without-docs", size, folder =>
    {
        StaticInitializerWriter.Write(Knowledge(size), folder, docs: null);
        WriteFirstAccess(folder, size, "_ = Knowledge.All;");
        Workspace.WriteProject(folder, usesGenerator: false, "", "", "Shared", "Entities", "HandWritten");
    });

    /// <summary>A program that uses conclusions, views and questions.</summary>
    public string Places(int size) => Folder("places", size, folder =>
    {
        Tree(size).Write(folder);
        Workspace.WriteProject(folder, usesGenerator: true, "", "", "Shared", "Places");
    });

    /// <summary>A program that loads the facts at start-up.</summary>
    public string Loaded() => Folder("loaded", 0, folder => Workspace.WriteProject(
        folder, usesGenerator: false, "", """<PackageReference Include="YamlDotNet" Version="16.3.0" />""", "Shared", "Loaded"));

    /// <summary>A program without facts.</summary>
    public string Empty() => Folder("empty", 0, folder => Workspace.WriteProject(folder, usesGenerator: false, "", "", "Shared", "Empty"));

    /// <summary>The facts of a size as one JSON file.</summary>
    public string JsonFile(int size)
    {
        var path = Path.Combine(Folder("json", size, _ => { }), "register.json");
        if (!File.Exists(path)) JsonFileWriter.Write(Knowledge(size), path);
        return path;
    }

    private string Folder(string name, int size, Action<string> write)
    {
        var key = size == 0 ? name : name + "-" + size.ToString(CultureInfo.InvariantCulture);
        if (_folders.TryGetValue(key, out var folder)) return folder;

        folder = _folders[key] = workspace.NewFolder(key);
        write(folder);
        return folder;
    }

    private void WriteFirstAccess(string folder, int size, string preparation)
    {
        var middle = Knowledge(size).Middle;
        File.WriteAllText(Path.Combine(folder, "FirstAccess.cs"), $$"""
            namespace Things
            {
                /// <summary>The first thing that a program does with the facts.</summary>
                public static class FirstAccess
                {
                    /// <summary>The id of somebody in the middle.</summary>
                    public const string Id = "{{middle.Id}}";

                    /// <summary>A word to search for.</summary>
                    public const string Word = "{{middle.Name.Split(' ')[1]}}";

                    /// <summary>Reads a name, and the name at the end of a relation.</summary>
                    public static string Read()
                    {
                        {{preparation}}
                        var somebody = Person.{{middle.Member}};
                        return somebody.Name + somebody.LocatedIn.Name;
                    }
                }
            }
            """);
    }
}
