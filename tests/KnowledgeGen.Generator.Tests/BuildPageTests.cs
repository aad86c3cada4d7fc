using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using KnowledgeGen.Generator.Pipeline;
using KnowledgeGen.Generator.Tests.Pipeline;

namespace KnowledgeGen.Generator.Tests;

/// <summary><c>docs/reference/msbuild.md</c> has what the build files of the package read and add.</summary>
public sealed partial class BuildPageTests
{
    private static readonly string Page = Read("docs/reference/msbuild.md");
    private static readonly XDocument Props = XDocument.Parse(Read("generator/KnowledgeGen.Generator/build/KnowledgeGen.props"));
    private static readonly XDocument Targets = XDocument.Parse(Read("generator/KnowledgeGen.Generator/build/KnowledgeGen.targets"));

    private static readonly XDocument Libraries = XDocument.Parse(Read("generator/KnowledgeGen.Generator/build/KnowledgeGen.Libraries.targets"));

    [Fact]
    public void The_properties_it_lists_are_those_that_a_mistyped_one_is_compared_with()
    {
        var known = (string[])typeof(ProjectOptions).Assembly.GetType("KnowledgeGen.Generator.Pipeline.ProjectOptionsReader", throwOnError: true)!
            .GetField("Known", BindingFlags.NonPublic | BindingFlags.Static)!.GetValue(null)!;

        Assert.Equal(known.Order(StringComparer.Ordinal), Rows("Properties").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_property_that_the_compiler_is_shown_is_on_it()
    {
        var shown = Props.Descendants("CompilerVisibleProperty").Select(element => element.Attribute("Include")!.Value).Where(name => !name.StartsWith('_')).ToList();

        Assert.NotEmpty(shown);
        Assert.All(shown, name => Assert.Contains($"`{name}`", Page, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_pattern_of_files_and_their_metadata_are_on_it()
    {
        var items = Props.Descendants("AdditionalFiles").ToList();
        var patterns = items.SelectMany(item => item.Attribute("Include")!.Value.Split(';')).ToList();
        var metadata = Props.Descendants("CompilerVisibleItemMetadata").Select(element => element.Attribute("MetadataName")!.Value).ToList();

        Assert.Equal(7, patterns.Count);
        Assert.All(patterns, pattern => Assert.Contains($"`{pattern}`", Page, StringComparison.Ordinal));
        Assert.All(metadata, name => Assert.Matches($"`{name}=\"[^\"]+\"`", Page));
    }

    [Fact]
    public void The_targets_it_lists_are_those_there_are() => Assert.Equal(
        Targets.Descendants("Target").Concat(Libraries.Descendants("Target")).Select(target => target.Attribute("Name")!.Value).Where(name => !name.StartsWith('_')).Order(StringComparer.Ordinal),
        Rows("Targets").Order(StringComparer.Ordinal));

    [Fact]
    public void A_project_can_have_the_items_that_it_shows()
    {
        var example = XElement.Parse(Page.Split("```xml\n")[1].Split("```")[0]);
        var names = example.Elements("AdditionalFiles").Attributes().Select(attribute => attribute.Name.LocalName).Where(name => name != "Include");

        Assert.Equal(["KnowledgeGenDocument"], names);
    }

    private static IEnumerable<string> Rows(string heading)
    {
        var start = Page.IndexOf($"\n## {heading}\n", StringComparison.Ordinal);
        var end = Page.IndexOf("\n## ", start + 1, StringComparison.Ordinal);
        return Row().Matches(Page[start..end]).Select(match => match.Groups[1].Value);
    }

    private static string Read(string path) => File.ReadAllText(Path.Combine(RepositoryFiles.Root, path)).ReplaceLineEndings("\n");

    [GeneratedRegex(@"^\| `(\w+)` \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
