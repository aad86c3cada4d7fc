using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;

namespace KnowledgeGen.Language.Tests.Pages;

/// <summary>
/// What pages show of project files can be pasted into one: it is XML, with properties and items of MSBuild, and names of ours that the reference has. Projects of
/// these forms are built by the tests of consumers.
/// </summary>
public sealed class XmlBlockTests
{
    private const string Reference = "docs/reference/msbuild.md";

    private static readonly string[] OfMSBuild =
        ["PropertyGroup", "ItemGroup", "TargetFramework", "AssemblyName", "RootNamespace", "ProjectReference", "PackageReference", "AdditionalFiles", "Include", "Version"];

    /// <summary>The page and the line of each block.</summary>
    public static TheoryData<string, int> Blocks
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (var page in new[] { "docs/how-to/share-facts.md", Reference })
            {
                foreach (var block in Markdown.Read(page).Blocks.Where(block => block.Language == "xml")) data.Add(page, block.Line);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Blocks))]
    public void A_block_can_be_pasted_into_a_project(string page, int line)
    {
        var block = Assert.Single(Markdown.Read(page).Blocks, block => block.Line == line);
        var project = XElement.Parse("<Project>" + string.Join("\n", block.Code) + "</Project>");
        var known = File.ReadAllText(Path.Combine(Markdown.Root, Reference)).Split('`').ToList();

        Assert.All(Names(project), name => Assert.True(
            OfMSBuild.Contains(name) || (name.StartsWith("KnowledgeGen", StringComparison.Ordinal) && known.Exists(span => span == name || span.StartsWith(name + "=", StringComparison.Ordinal))),
            name));
    }

    private static IEnumerable<string> Names(XElement project) => project.Descendants()
        .SelectMany(element => element.Attributes().Select(attribute => attribute.Name.LocalName).Prepend(element.Name.LocalName));
}
