using System;
using System.IO;
using System.Linq;
using System.Reflection;

namespace KnowledgeGen.Consumers.Tests;

/// <summary>What was built before these tests: the assemblies, and the packages made of them.</summary>
internal static class BuiltRepository
{
    /// <summary>The top of the repository, with a slash at the end.</summary>
    public static readonly string Folder = Metadata("RepositoryRoot");

    public static readonly string Configuration = Metadata("Configuration");

    /// <summary>The version of the packages.</summary>
    public static readonly string Version = Metadata("Version");

    /// <summary>The folder of the packages.</summary>
    public static readonly string Feed = Metadata("PackageFeed");

    // What the packages of this repository depend on lies where NuGet has put it for the repository itself.
    private static readonly string Packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    public static string PackageOf(string id) => Path.Combine(Feed, $"{id}.{Version}.nupkg");

    /// <summary>
    /// Lets projects in a folder find the packages. They unpack them in that folder: in the usual place an older package of the same version
    /// would be taken for this one.
    /// </summary>
    public static void WriteSources(string folder)
    {
        var own = Directory.CreateDirectory(Path.Combine(folder, "feed")).FullName;
        File.WriteAllText(Path.Combine(folder, "nuget.config"), $"""
            <configuration>
              <packageSources><add key="repository" value="{Feed}" /><add key="own" value="{own}" /></packageSources>
              <config><add key="globalPackagesFolder" value="{Path.Combine(folder, "packages")}" /></config>
              <fallbackPackageFolders><add key="usual" value="{Packages}" /></fallbackPackageFolders>
            </configuration>
            """);
    }

    private static string Metadata(string key) => typeof(BuiltRepository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == key).Value!;
}
