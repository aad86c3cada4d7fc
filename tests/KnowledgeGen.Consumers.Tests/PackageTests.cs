using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using System.Xml.Linq;

namespace KnowledgeGen.Consumers.Tests;

/// <summary>What is in the packages.</summary>
public class PackageTests
{
    private static readonly string[] InEach = ["README.md", "THIRD-PARTY-NOTICES.md", "icon.png"];

    public static TheoryData<string> Packages => ["KnowledgeGen", "KnowledgeGen.Runtime", "KnowledgeGen.Templates", "KnowledgeGen.Tool"];

    [Fact]
    public void The_package_brings_the_compilers_assemblies_and_the_build_files_and_nothing_else() => Assert.Equal(
        [
            "analyzers/dotnet/cs/KnowledgeGen.CodeFixes.dll",
            "analyzers/dotnet/cs/KnowledgeGen.Generator.dll",
            "analyzers/dotnet/cs/KnowledgeGen.Language.dll",
            "analyzers/dotnet/cs/KnowledgeGen.Runtime.dll",
            "analyzers/dotnet/cs/KnowledgeGen.YamlDotNet.dll",
            "build/KnowledgeGen.Libraries.targets",
            "build/KnowledgeGen.props",
            "build/KnowledgeGen.targets",
            "buildMultiTargeting/KnowledgeGen.props",
            "buildMultiTargeting/KnowledgeGen.targets",
        ],
        FilesOf("KnowledgeGen"));

    [Fact]
    public void The_runtime_is_there_for_each_framework_with_its_documentation() => Assert.Equal(
        from framework in new[] { "net10.0", "net8.0", "netstandard2.0" }
        from extension in new[] { "dll", "xml" }
        select $"lib/{framework}/KnowledgeGen.Runtime.{extension}",
        FilesOf("KnowledgeGen.Runtime"));

    [Fact]
    public void The_symbols_of_the_runtime_are_a_package_of_their_own() =>
        Assert.Equal(3, Entries(Path.ChangeExtension(BuiltRepository.PackageOf("KnowledgeGen.Runtime"), ".snupkg")).Count(entry => entry.Key.EndsWith(".pdb", StringComparison.Ordinal)));

    [Fact]
    public void The_generator_depends_on_the_runtime_of_its_version_and_the_runtime_on_nothing_where_it_can()
    {
        var own = Assert.Single(Metadata("KnowledgeGen").Descendants(), element => element.Name.LocalName == "dependency");
        Assert.Equal(("KnowledgeGen.Runtime", BuiltRepository.Version), (own.Attribute("id")!.Value, own.Attribute("version")!.Value));

        var runtime = Assert.Single(Metadata("KnowledgeGen.Runtime").Descendants(), element => element.Name.LocalName == "dependency");
        Assert.Equal(("System.Memory", ".NETStandard2.0"), (runtime.Attribute("id")!.Value, runtime.Parent!.Attribute("targetFramework")!.Value));
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void A_package_says_what_it_is_and_who_may_use_it(string id)
    {
        var metadata = Metadata(id).Elements().Single().Elements().ToDictionary(element => element.Name.LocalName, element => element.Value);

        Assert.Equal(id, metadata["id"]);
        Assert.Equal(BuiltRepository.Version, metadata["version"]);
        Assert.Equal("MIT", metadata["license"]);
        Assert.Equal("icon.png", metadata["icon"]);
        Assert.Equal("README.md", metadata["readme"]);
        Assert.EndsWith("CHANGELOG.md", metadata["releaseNotes"], StringComparison.Ordinal);
        Assert.NotEqual("Package Description", metadata["description"]);
        var entries = Entries(BuiltRepository.PackageOf(id));
        Assert.All(InEach, name => Assert.True(entries.TryGetValue(name, out var content) && content.Length > 0, name));
        Assert.StartsWith("# " + id, Encoding.UTF8.GetString(entries["README.md"]).TrimStart('\uFEFF'), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void No_package_holds_a_path_of_the_machine_that_made_it(string id)
    {
        var path = Encoding.UTF8.GetBytes(BuiltRepository.Folder);
        Assert.All(Entries(BuiltRepository.PackageOf(id)), entry => Assert.True(entry.Value.AsSpan().IndexOf(path) < 0, entry.Key));
    }

    [Fact]
    public void Samples_refer_to_packages_of_the_versions_that_the_repository_has()
    {
        var versions = XElement.Load(BuiltRepository.Folder + "Directory.Packages.props").Descendants("PackageVersion")
            .ToDictionary(package => package.Attribute("Include")!.Value, package => package.Attribute("Version")!.Value);
        versions["KnowledgeGen"] = BuiltRepository.Version;
        var references = Directory.EnumerateFiles(BuiltRepository.Folder + "samples", "*.csproj", SearchOption.AllDirectories).Append(BuiltRepository.Folder + "facts/Facts.csproj")
            .SelectMany(project => XElement.Load(project).Descendants("PackageReference"))
            .Select(reference => (Id: reference.Attribute("Include")!.Value, Version: reference.Attribute("Version")?.Value))
            .ToList();

        Assert.Contains("KnowledgeGen", references.Select(reference => reference.Id));
        Assert.All(references, reference => Assert.Equal(versions[reference.Id], reference.Version));
    }

    private static IEnumerable<string> FilesOf(string id) => Entries(BuiltRepository.PackageOf(id)).Keys
        .Where(name => !InEach.Contains(name) && !name.EndsWith(".nuspec", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    private static XElement Metadata(string id) =>
        XElement.Load(new MemoryStream(Entries(BuiltRepository.PackageOf(id))[id + ".nuspec"]));

    private static Dictionary<string, byte[]> Entries(string path)
    {
        using var package = ZipFile.OpenRead(path);
        return package.Entries
            .Where(entry => entry.FullName != "[Content_Types].xml" && !entry.FullName.StartsWith("_rels/", StringComparison.Ordinal) && !entry.FullName.StartsWith("package/", StringComparison.Ordinal))
            .ToDictionary(entry => entry.FullName, Read);
    }

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
