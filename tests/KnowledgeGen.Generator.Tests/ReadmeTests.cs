using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using KnowledgeGen.Generator.Tests.Pipeline;

namespace KnowledgeGen.Generator.Tests;

/// <summary>What the README shows is what there is.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string Readme = Read("README.md");

    [Fact]
    public void The_facts_it_shows_are_those_of_the_quickstart() =>
        Assert.Equal(Read("samples/Quickstart/library.facts.yaml").ReplaceLineEndings("\n").Trim(), Block("yaml").Trim());

    [Fact]
    public void The_call_site_it_shows_is_that_of_the_quickstart() =>
        AssertLinesInOrder(Block("csharp"), Read("samples/Quickstart/Program.cs"));

    [Fact]
    public void The_errors_it_shows_are_those_that_the_typos_give()
    {
        var run = PipelineRun.Of(RepositoryFiles.Load("samples/Quickstart")
            .Edit("library.facts.yaml", "author: mira-holt", "author: mira-hotl")
            .Edit("library.facts.yaml", "In 1987 she wrote The Quiet Garden", "In 1987 she wrote The Quite Garden"));

        var errors = run.Diagnostics.Select(diagnostic =>
        {
            var start = diagnostic.Location.GetLineSpan().StartLinePosition;
            return string.Create(CultureInfo.InvariantCulture, $"library.facts.yaml({start.Line + 1},{start.Character + 1}): error {diagnostic.Id}: {diagnostic.Text()}");
        });

        Assert.Equal(Block("console").Split('\n', StringSplitOptions.RemoveEmptyEntries), errors);
    }

    [Fact]
    public void The_linked_file_is_what_is_generated()
    {
        var run = PipelineRun.Of(RepositoryFiles.Load("samples/Quickstart").WithProperty("RootNamespace", "Quickstart"));
        var linked = Assert.Single(Targets(), target => target.EndsWith(".verified.cs", StringComparison.Ordinal));

        Assert.EndsWith(run.Sources["library.facts.g.cs"].ReplaceLineEndings("\n").TrimEnd(), Read(linked).TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_options_it_lists_are_those_that_the_build_files_read()
    {
        var build = Read("generator/KnowledgeGen.Generator/build/KnowledgeGen.props") + Read("generator/KnowledgeGen.Generator/build/KnowledgeGen.targets");
        var listed = Option().Matches(Readme).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal);
        var read = PropertyName().Matches(build).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(read, listed);
    }

    [Fact]
    public void The_compiler_and_frameworks_it_requires_are_those_that_are_built_for()
    {
        Assert.Contains("Include=\"Microsoft.CodeAnalysis.CSharp\" Version=\"4.8.0\"", Read("Directory.Packages.props"), StringComparison.Ordinal);
        Assert.Contains("Roslyn 4.8", Readme, StringComparison.Ordinal);
        Assert.Contains("<TargetFrameworks>netstandard2.0;net8.0;net10.0</TargetFrameworks>", Read("runtime/KnowledgeGen.Runtime/KnowledgeGen.Runtime.csproj"), StringComparison.Ordinal);
        Assert.Contains("`netstandard2.0`, `net8.0` or later; C# 9 or later", Readme, StringComparison.Ordinal);
    }

    [Fact]
    public void The_tests_run_by_the_command_that_it_gives()
    {
        Assert.Contains("\ndotnet test\n", Readme, StringComparison.Ordinal);
        Assert.Contains("dotnet test", Read(".ci/run"), StringComparison.Ordinal);
    }

    private static void AssertLinesInOrder(string excerpt, string whole)
    {
        var at = 0;
        foreach (var line in excerpt.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var found = whole.IndexOf(line + "\n", at, StringComparison.Ordinal);
            Assert.True(found >= 0, line);
            at = found + line.Length;
        }
    }

    private static List<string> Targets() => Link().Matches(Readme)
        .Select(match => Uri.UnescapeDataString(match.Groups[1].Value))
        .Where(target => !target.Contains("://", StringComparison.Ordinal))
        .ToList();

    private static string Block(string language)
    {
        var start = Readme.IndexOf("```" + language + "\n", StringComparison.Ordinal) + language.Length + 4;
        return Readme[start..Readme.IndexOf("```", start, StringComparison.Ordinal)];
    }

    private static string Read(string path) => File.ReadAllText(Path.Combine(RepositoryFiles.Root, path)).ReplaceLineEndings("\n");

    [GeneratedRegex(@"\]\(([^)#]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^\| `(\w+)` \|", RegexOptions.Multiline)]
    private static partial Regex Option();

    [GeneratedRegex(@"\b(EnableDefaultKnowledgeGenItems|KnowledgeGen(Namespace|Root|Documents|Library))\b")]
    private static partial Regex PropertyName();
}
