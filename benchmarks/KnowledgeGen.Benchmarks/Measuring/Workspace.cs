using System;
using System.IO;
using System.Linq;
using System.Reflection;

namespace KnowledgeGen.Benchmarks.Measuring;

/// <summary>A folder of projects as users have them: they use the built generator as a package brings it.</summary>
internal sealed class Workspace
{
    private static readonly string Configuration = Metadata("Configuration");

    public Workspace(string folder)
    {
        Folder = folder;
        Directory.CreateDirectory(folder);

        // Nothing of the repository's own settings may reach the projects.
        File.WriteAllText(Path.Combine(folder, "Directory.Build.props"), "<Project />");
        File.WriteAllText(Path.Combine(folder, "Directory.Build.targets"), "<Project />");
        File.WriteAllText(Path.Combine(folder, "Directory.Packages.props"), "<Project />");
        File.WriteAllText(Path.Combine(folder, ".editorconfig"), "root = true\n");
    }

    /// <summary>The top of the repository, with a slash at the end.</summary>
    public static string Repository { get; } = Metadata("RepositoryRoot");

    public string Folder { get; }

    /// <summary>Makes an empty folder for a project.</summary>
    public string NewFolder(string name)
    {
        var folder = Path.Combine(Folder, name);
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        return Directory.CreateDirectory(folder).FullName;
    }

    /// <summary>Writes the project file and copies its programs from <c>benchmarks/Programs</c>.</summary>
    /// <param name="folder">The folder of the project.</param>
    /// <param name="usesGenerator">Whether the project compiles facts.</param>
    /// <param name="properties">More MSBuild properties.</param>
    /// <param name="items">More MSBuild items.</param>
    /// <param name="programs">Folders of <c>benchmarks/Programs</c> whose C# the project has.</param>
    public static void WriteProject(string folder, bool usesGenerator, string properties, string items, params string[] programs)
    {
        var generator = Repository + "generator/KnowledgeGen.Generator";
        var props = usesGenerator ? $"""<Import Project="{generator}/build/KnowledgeGen.props" />""" : "";
        var targets = usesGenerator ? $"""<Import Project="{generator}/build/KnowledgeGen.targets" />""" : "";
        var uses = usesGenerator
            ? $"""
              <Analyzer Include="{generator}/bin/{Configuration}/netstandard2.0/KnowledgeGen.*.dll" />
              <Reference Include="{Repository}runtime/KnowledgeGen.Runtime/bin/{Configuration}/net10.0/KnowledgeGen.Runtime.dll" />
              """
            : "";
        File.WriteAllText(Path.Combine(folder, "Register.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              {props}
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <RootNamespace>Things</RootNamespace>
                <AssemblyName>Register</AssemblyName>
                <Nullable>enable</Nullable>
                <Optimize>true</Optimize>
                <InvariantGlobalization>true</InvariantGlobalization>
                <ConcurrentGarbageCollection>false</ConcurrentGarbageCollection>
                <UseAppHost>false</UseAppHost>
                <UseCurrentRuntimeIdentifier>true</UseCurrentRuntimeIdentifier>
                <AppendRuntimeIdentifierToOutputPath>false</AppendRuntimeIdentifierToOutputPath>
                <SelfContained>false</SelfContained>
                <PublishReadyToRun>true</PublishReadyToRun>
                <NoWarn>$(NoWarn);CS1591</NoWarn>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                {uses}
                {items}
              </ItemGroup>
              {targets}
              <!-- What the compiler was called with, so that it can be called again without MSBuild around it. -->
              <Target Name="WriteCompilerArguments" AfterTargets="CoreCompile" Condition="'$(ProvideCommandLineArgs)' == 'true'">
                <WriteLinesToFile File="compiler.txt" Lines="$(RoslynTargetsPath);@(CscCommandLineArgs)" Overwrite="true" />
              </Target>
            </Project>
            """);
        foreach (var program in programs)
        {
            foreach (var path in Directory.GetFiles(Repository + "benchmarks/Programs/" + program, "*.cs"))
            {
                File.Copy(path, Path.Combine(folder, program + "." + Path.GetFileName(path)));
            }
        }
    }

    private static string Metadata(string key) => typeof(Workspace).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == key).Value ?? throw new InvalidOperationException(key + " is missing.");
}
