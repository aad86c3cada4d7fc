using System;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.IO;
using System.Linq;

namespace KnowledgeGen.Consumers.Tests;

/// <summary>
/// Projects as users have them, in a folder of their own outside the repository, built by one <c>dotnet build</c>: with the package, from source, and some with the
/// assemblies that the package brings, which takes less time.
/// </summary>
public sealed class ConsumerBuild : IDisposable
{
    private static readonly string Repository = BuiltRepository.Folder;
    private static readonly string Configuration = BuiltRepository.Configuration;

    public ConsumerBuild()
    {
        Folder = Path.Combine(Path.GetTempPath(), "kg consumers C# " + Guid.NewGuid().ToString("N")[..8]);
        Directory.CreateDirectory(Folder);
        BuiltRepository.WriteSources(Folder);
        WriteImports();
        WriteRival();
        foreach (var project in ConsumerProjects.All) project.Write(Folder);
        WriteTemplates();
        CopySamples();
        WriteTraversal();
        (ExitCode, Output) = Run("dotnet", "build", "all.proj", "-nologo", "-v:m", "-tl:off", "-nodeReuse:false", "-p:BuildProjectReferences=false", "-p:Configuration=" + Configuration);
    }

    public string Folder { get; }

    public int ExitCode { get; }

    public string Output { get; }

    /// <summary>The errors and warnings of a project, as the console shows them, each once.</summary>
    public string[] Problems(string project) => [.. Output.ReplaceLineEndings("\n").Split('\n')
        .Select(line => line.Trim())
        .Where(line => line.Contains(": error ", StringComparison.Ordinal) || line.Contains(": warning ", StringComparison.Ordinal))
        .Where(line => line.Contains(Path.Combine(Folder, ProjectFile(project)), StringComparison.Ordinal))
        .Distinct()];

    /// <summary>Whether MSBuild says that the project was built.</summary>
    public bool IsBuilt(string project) => Output.Contains($"  {Path.GetFileName(project)} -> ", StringComparison.Ordinal);

    /// <summary>All that a build leaves of a good project, with the time of each file: after its first build, and after the second.</summary>
    public (string[] First, string[] Second) BuiltFiles() => (File.ReadAllLines(Path.Combine(Folder, "first.txt")), File.ReadAllLines(Path.Combine(Folder, "second.txt")));

    /// <summary>Builds and runs a program of one file, whose project is in the memory of the SDK alone.</summary>
    public string RunFile()
    {
        var project = new ConsumerProject("OneFile");
        project.Write(Folder);
        var folder = Path.Combine(Folder, project.Name);
        File.Delete(Path.Combine(folder, project.Name + ".csproj"));
        File.WriteAllText(Path.Combine(folder, "Directory.Build.props"), """<Project><Import Project="../Built.props" /></Project>""");
        File.WriteAllText(Path.Combine(folder, "Directory.Build.targets"), """<Project><Import Project="../Built.targets" /></Project>""");
        File.WriteAllText(Path.Combine(folder, "OneFile.cs"), "#:property RootNamespace=Library\n#:property PublishAot=false\n" + ConsumerProjects.Program);
        var (exitCode, output) = Run("dotnet", "run", "--file", Path.Combine(folder, "OneFile.cs"), "--artifacts-path", Path.Combine(folder, "artifacts"));
        Assert.True(exitCode == 0, output);
        return output.ReplaceLineEndings("\n").Trim();
    }

    /// <summary>
    /// Watches a project, changes one of its files once its program has said something, and waits for what the program says then.
    /// </summary>
    /// <returns>Whether both were said in time.</returns>
    public bool Watch(string project, string first, string file, Func<string, string> change, string second)
    {
        var start = StartOf(Folder, "dotnet", "watch", "run", "--non-interactive", "--project", Path.Combine(project, project + ".csproj"), "-c", Configuration);
        using var process = new Process { StartInfo = start };
        using var said = new BlockingCollection<string>();
        process.OutputDataReceived += (_, line) => said.Add(line.Data ?? "");
        process.ErrorDataReceived += (_, line) => said.Add(line.Data ?? "");
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            if (!IsSaid(first) || !IsSaid("Waiting for a file to change")) return false;

            var path = Path.Combine(Folder, project, file);
            File.WriteAllText(path, change(File.ReadAllText(path)));
            return IsSaid(second);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }

        bool IsSaid(string words)
        {
            while (said.TryTake(out var line, TimeSpan.FromMinutes(2)))
            {
                if (line.Contains(words, StringComparison.Ordinal)) return true;
            }

            return false;
        }
    }

    /// <summary>Installs the tool from its package, and runs it.</summary>
    public string RunTool(params string[] arguments)
    {
        var tools = Path.Combine(Folder, "tools");
        if (!Directory.Exists(tools)) Succeed("tool", "install", "KnowledgeGen.Tool", "--tool-path", tools, "--version", BuiltRepository.Version);
        return Run(Path.Combine(tools, "kgen"), arguments).Output.ReplaceLineEndings("\n").Trim();
    }

    /// <summary>Runs a built program.</summary>
    public string RunProgram(string project)
    {
        var (exitCode, output) = Run("dotnet", Path.Combine(project, "bin", Configuration, "net10.0", Path.GetFileName(project) + ".dll"));
        Assert.Equal(0, exitCode);
        return output.ReplaceLineEndings("\n").Trim();
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private void WriteImports()
    {
        var build = Repository + "generator/KnowledgeGen.Generator/build/";
        var analyzers = $"""<ItemGroup><Analyzer Include="{Repository}generator/KnowledgeGen.Generator/bin/{Configuration}/netstandard2.0/KnowledgeGen.*.dll" /></ItemGroup>""";
        var rival = $"""<ItemGroup><Analyzer Include="{Folder}/Rival/bin/{Configuration}/netstandard2.0/*.dll" /></ItemGroup>""";
        // As from a package: the assemblies are there, and nothing is built or restored but the project itself.
        var runtime = $"""
            <ItemGroup>
              <Reference Include="{Repository}runtime/KnowledgeGen.Runtime/bin/{Configuration}/$(TargetFramework)/KnowledgeGen.Runtime.dll" />
              <PackageReference Include="System.Memory" Version="4.6.3" Condition="'$(TargetFramework)' == 'netstandard2.0'" />
            </ItemGroup>
            """;
        WriteImport("Built", $"""<Import Project="{build}KnowledgeGen.props" />""", $"""<Import Project="{build}KnowledgeGen.targets" />{analyzers}{runtime}""");
        WriteImport("RivalFirst", $"""<Import Project="{build}KnowledgeGen.props" />""", $"""<Import Project="{build}KnowledgeGen.targets" />{rival}{analyzers}{runtime}""");
        WriteImport("RivalLast", $"""<Import Project="{build}KnowledgeGen.props" />""", $"""<Import Project="{build}KnowledgeGen.targets" />{analyzers}{rival}{runtime}""");
        WriteImport("Package", $"""<ItemGroup><PackageReference Include="KnowledgeGen" Version="{BuiltRepository.Version}" /></ItemGroup>""", "");
        WriteImport("Nothing", "", "");
        WriteImport("Central", """<ItemGroup><PackageReference Include="KnowledgeGen" /></ItemGroup>""", "");
        WriteImport("FromSource", $"""<Import Project="{Repository}generator/FromSource.props" />""", $"""<Import Project="{Repository}generator/FromSource.targets" />""");
        File.WriteAllText(Path.Combine(Folder, "Directory.Build.props"), "<Project />");
    }

    private void WriteImport(string name, string props, string targets)
    {
        File.WriteAllText(Path.Combine(Folder, name + ".props"), $"<Project>{props}</Project>");
        File.WriteAllText(Path.Combine(Folder, name + ".targets"), $"<Project>{targets}</Project>");
    }

    private static string ProjectFile(string project) => Path.Combine(project, Path.GetFileName(project) + ".csproj");

    // As somebody would who likes them, and leaves behind what is this repository's alone.
    private void CopySamples()
    {
        foreach (var folder in new[] { "samples", "facts" })
        {
            foreach (var file in Directory.EnumerateFiles(Repository + folder, "*", SearchOption.AllDirectories))
            {
                var path = Path.GetRelativePath(Repository, file);
                if (path.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" || part.StartsWith("Directory.Build.", StringComparison.Ordinal))) continue;

                var copy = Path.Combine(Folder, "copied", path);
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }
        }
    }

    private void WriteTemplates()
    {
        var hive = Path.Combine(Folder, "hive");
        Succeed("new", "install", BuiltRepository.PackageOf("KnowledgeGen.Templates"), "--debug:custom-hive", hive);
        foreach (var (name, template, framework) in ConsumerProjects.FromTemplates)
        {
            Succeed("new", template, "-o", name, "--framework", framework, "--skipRestore", "--debug:custom-hive", hive);
        }
    }

    private void Succeed(params string[] arguments)
    {
        var (exitCode, output) = Run("dotnet", arguments);
        if (exitCode != 0) throw new InvalidOperationException(string.Join(' ', arguments) + ": " + output);
    }

    // Another generator, with a YamlDotNet.dll of another version beside it, as its authors would ship it.
    private void WriteRival()
    {
        var folder = Directory.CreateDirectory(Path.Combine(Folder, "Rival")).FullName;
        File.WriteAllText(Path.Combine(folder, "Rival.csproj"), """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>netstandard2.0</TargetFramework>
                <LangVersion>latest</LangVersion>
                <CopyLocalLockFileAssemblies>true</CopyLocalLockFileAssemblies>
                <NoWarn>RS1036;RS2008</NoWarn>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Microsoft.CodeAnalysis.CSharp" Version="4.8.0" PrivateAssets="all" ExcludeAssets="runtime" />
                <PackageReference Include="YamlDotNet" Version="15.3.0" />
              </ItemGroup>
            </Project>
            """);
        File.WriteAllText(Path.Combine(folder, "Rival.cs"), """
            using System.IO;
            using Microsoft.CodeAnalysis;

            [Generator]
            public sealed class RivalGenerator : IIncrementalGenerator
            {
                public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterPostInitializationOutput(output =>
                {
                    var stream = new YamlDotNet.RepresentationModel.YamlStream();
                    stream.Load(new StringReader("[rival]"));
                    var version = typeof(YamlDotNet.RepresentationModel.YamlStream).Assembly.GetName().Version;
                    output.AddSource("Rival.g.cs", $"static class Rival {{ public const string Says = \"{stream.Documents[0].RootNode[0]} {version.Major}\"; }}");
                });
            }
            """);
    }

    // One evaluation a project to restore and one to build; and one more build of a good project, which should find nothing to do.
    private void WriteTraversal() => File.WriteAllText(Path.Combine(Folder, "all.proj"), $"""
        <Project DefaultTargets="Build">
          <ItemGroup>
            {string.Concat(ConsumerProjects.All.Select(project => project.Name).Concat(ConsumerProjects.FromTemplates.Select(template => template.Name)).Concat(ConsumerProjects.Samples)
                .Select(project => $"<Consumer Include=\"{ProjectFile(project)}\" />"))}
          </ItemGroup>
          <Target Name="Restore" />
          <Target Name="Build">
            <MSBuild Projects="Shared/Shared.csproj;copied/samples/FactLibrary/FactLibrary.csproj" Targets="Restore" Properties="MSBuildRestoreSessionId=library" />
            <MSBuild Projects="Shared/Shared.csproj;copied/samples/FactLibrary/FactLibrary.csproj" Targets="Pack" Properties="PackageOutputPath={Folder}/feed" />
            <MSBuild Projects="@(Consumer);copied/facts/Facts.csproj;Rival/Rival.csproj" Targets="Restore" BuildInParallel="true" Properties="MSBuildRestoreSessionId=consumers" />
            <MSBuild Projects="Rival/Rival.csproj;Between/Between.csproj;Carrier/Carrier.csproj;copied/facts/Facts.csproj;copied/samples/FactLibrary/FactLibrary.csproj" Targets="Build" />
            <MSBuild Projects="@(Consumer)" Targets="Build" BuildInParallel="true" ContinueOnError="ErrorAndContinue" />
            <CreateItem Include="Good/bin/**;Good/obj/**"><Output TaskParameter="Include" ItemName="First" /></CreateItem>
            <WriteLinesToFile File="first.txt" Lines="@(First->'%(Identity) %(ModifiedTime)')" />
            <MSBuild Projects="Good/Good.csproj" Targets="Build" Properties="Second=true" />
            <CreateItem Include="Good/bin/**;Good/obj/**"><Output TaskParameter="Include" ItemName="Second" /></CreateItem>
            <WriteLinesToFile File="second.txt" Lines="@(Second->'%(Identity) %(ModifiedTime)')" />
          </Target>
        </Project>
        """);

    private (int ExitCode, string Output) Run(string program, params string[] arguments)
    {
        using var process = Process.Start(StartOf(Folder, program, arguments))!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + error.Result);
    }

    /// <summary>How a program is started in a folder, without what the build that runs these tests sets for itself.</summary>
    internal static ProcessStartInfo StartOf(string folder, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";

        // What the build that runs these tests sets for itself is not for them.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || name.StartsWith("KnowledgeGen", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        return start;
    }
}
