using System;
using System.Collections.Generic;
using System.IO;

namespace KnowledgeGen.Consumers.Tests;

/// <summary>A project outside the repository that uses the generator.</summary>
/// <param name="Name">Its folder and file name.</param>
internal sealed record ConsumerProject(string Name)
{
    /// <summary>A knowledge base without a mistake.</summary>
    private static readonly Dictionary<string, string> Library = new()
    {
        ["library.schema.yaml"] = """
            types:
              person: { summary: Somebody who makes books. }
              book: {}
            properties:
              name: { of: person, type: string, required: true, role: label }
              title: { of: book, type: string, required: true, role: label }
            relations:
              author: { from: book, to: person, many: true, inverse: wrote }
            """,
        ["library.facts.yaml"] = """
            source: town
            person:
              mira-holt:
                name: Mira Holt
                evidence: Mira Holt keeps the library
            book:
              the-quiet-garden:
                title: The Quiet Garden
                author: mira-holt
                evidence: she wrote The Quiet Garden
            """,
        ["documents/town.txt"] = "Mira Holt keeps the library. In 1987 she wrote The Quiet Garden.\n",
    };

    /// <summary>The framework, or several with semicolons.</summary>
    public string Framework { get; init; } = "net10.0";

    private string FrameworkElement => Framework.Contains(';', StringComparison.Ordinal)
        ? $"<TargetFrameworks>{Framework}</TargetFrameworks>"
        : $"<TargetFramework>{Framework}</TargetFramework>";

    /// <summary>MSBuild properties.</summary>
    public string Properties { get; init; } = "";

    /// <summary>More of the project file.</summary>
    public string Body { get; init; } = "";

    /// <summary>The C# of the project.</summary>
    public string Code { get; init; } = "";

    /// <summary>How the project gets the generator: one of the imports that <see cref="ConsumerBuild"/> writes.</summary>
    public string Import { get; init; } = "Built";

    /// <summary>Whether the usual files of a knowledge base are there.</summary>
    public bool HasFacts { get; init; } = true;

    /// <summary>Files beside or in place of the usual ones.</summary>
    public Dictionary<string, string> Files { get; init; } = [];

    /// <summary>Files that are not UTF-8, or not small.</summary>
    public IReadOnlyDictionary<string, byte[]> Bytes { get; init; } = new Dictionary<string, byte[]>();

    public void Write(string folder)
    {
        var files = HasFacts ? new Dictionary<string, string>(Library) : [];
        foreach (var (path, text) in Files) files[path] = text;
        files[Name + ".csproj"] = $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <Import Project="../{Import}.props" />
              <PropertyGroup>
                {FrameworkElement}
                <RootNamespace>Library</RootNamespace>
                <Nullable>enable</Nullable>
                {Properties}
              </PropertyGroup>
              {Body}
              <Import Project="../{Import}.targets" />
            </Project>
            """;
        files["Code.cs"] = Code;
        foreach (var (path, text) in files)
        {
            var full = Path.Combine(folder, Name, path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllText(full, text);
        }

        foreach (var (path, bytes) in Bytes) File.WriteAllBytes(Path.Combine(folder, Name, path), bytes);
    }
}
