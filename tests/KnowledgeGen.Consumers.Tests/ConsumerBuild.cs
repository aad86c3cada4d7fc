using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Reflection;

namespace KnowledgeGen.Consumers.Tests;

/// <summary>
/// Projects as users have them, in a folder of their own outside the repository, built by one <c>dotnet build</c>: with the generator as
/// the package brings it, and once from source.
/// </summary>
public sealed class ConsumerBuild : IDisposable
{
    private const string Program = """
        using System;
        using Library;

        Console.WriteLine(Person.MiraHolt.Name + " wrote " + Person.MiraHolt.Wrote[0].Title + ".");
        """;

    private const string Use = """
        namespace Library
        {
            /// <summary>Uses the facts.</summary>
            public static class Uses
            {
                /// <summary>An author.</summary>
                public static Person Author => Book.TheQuietGarden.Author[0];
            }
        }
        """;

    private const string Strict = "<TreatWarningsAsErrors>true</TreatWarningsAsErrors><GenerateDocumentationFile>true</GenerateDocumentationFile><LangVersion>9</LangVersion>";

    private static readonly string Repository = Metadata("RepositoryRoot");
    private static readonly string Configuration = Metadata("Configuration");

    private const string Aged = """
        about: { unsourced: test }
        person:
          ann: { name: Ann, retracted: there was nobody }
          bob: { name: Bob, disputed: perhaps two people }
          eve: { name: Eve, superseded-by: eva }
          eva: { name: Eva, formerly: ewa }
        book:
          a-book: { title: A book, author: { to: eva, retracted: misread } }
        """;

    private const string UseOfAged = """
        namespace Library
        {
            /// <summary>Uses what is out of use.</summary>
            public static class Uses
            {
                /// <summary>One a line.</summary>
                public static readonly object[] All =
                {
                    Person.Ann,
                    Person.Bob,
                    Person.Eve,
                    Person.Ewa,
                    Book.ABook.Author,
                    Person.Eva,
                };

                /// <summary>An id that nobody has, and a constant that is not used.</summary>
                public static void Invite([KnowledgeGen.EntityId(typeof(Person))] string guest = "evo") { Invite("eva"); }
            }
        }
        """;

    private const string Misspelt = """
        <KnowledgeGenRot>Facts</KnowledgeGenRot>
        <KnowledgeGenNamspace Condition="'$(Configuration)' != 'a > b'">Facts</KnowledgeGenNamspace>
        <knowledgegennamespace>Library</knowledgegennamespace>
        <KnowledgeGenRoots Label="a > b" Condition="'$(Configuration)' != ''">Facts</KnowledgeGenRoots>
        """;

    // What looks like our properties, and is a comment, text, an item, metadata or a task.
    private const string NoProperties = """
        <!-- <KnowledgeGenOld>1</KnowledgeGenOld> <ItemGroup> -->
        <PropertyGroup><Note><![CDATA[<KnowledgeGenText>]]></Note></PropertyGroup>
        <ItemGroup Condition="'a > b' == ''" />
        <ItemGroup>
          <KnowledgeGenItem Include="x" />
          <None Update="x"><KnowledgeGenMark>1</KnowledgeGenMark></None>
          <!-- </ItemGroup> -->
          <KnowledgeGenItem Update="x"><KnowledgeGenMark>1</KnowledgeGenMark></KnowledgeGenItem>
        </ItemGroup>
        <ItemDefinitionGroup><KnowledgeGenItem><KnowledgeGenMark>1</KnowledgeGenMark></KnowledgeGenItem></ItemDefinitionGroup>
        <Target Name="Never"><KnowledgeGenTask Text="x" /></Target>
        """;

    private const string Twofold = "about: { unsourced: test }\nperson:\n  ann: { name: Ann, nick: [A, A] }\n  bob: { name: Bob, nick: [B, B] } # kgen: ignore KG3106 he signs so\n";

    private const string Nick = "properties: { nick: { of: person, type: string, many: true }, age: { of: person, type: integer } }\n";

    private static readonly ConsumerProject[] Projects =
    [
        new("Aged") { Code = UseOfAged, Files = new() { ["aged.facts.yaml"] = Aged }, Properties = Misspelt, Body = NoProperties },
        new("AgedStandard") { Framework = "netstandard2.0", Properties = "<LangVersion>9</LangVersion>", Code = UseOfAged, Files = new() { ["aged.facts.yaml"] = Aged } },
        new("Warned") { Code = Use, Files = new() { ["nick.schema.yaml"] = Nick, ["a.facts.yaml"] = Twofold } },
        new("Configured") { Code = Use, Files = new() { ["nick.schema.yaml"] = Nick, ["a.facts.yaml"] = Twofold, [".globalconfig"] = "is_global = true\ndotnet_diagnostic.KG3106.severity = error\n" } },
        new("Silenced") { Code = Use, Files = new() { ["nick.schema.yaml"] = Nick, ["a.facts.yaml"] = Twofold }, Properties = "<NoWarn>$(NoWarn);KG3106</NoWarn>" },
        new("AllErrors") { Code = Use, Files = new() { ["nick.schema.yaml"] = Nick, ["a.facts.yaml"] = Twofold }, Properties = "<TreatWarningsAsErrors>true</TreatWarningsAsErrors>" },
        new("Hostile")
        {
            Code = Use,
            Files = new() { ["nick.schema.yaml"] = Nick },
            Bytes = HostileFiles.All.ToDictionary(file => file.Key + ".facts.yaml", file => file.Value),
        },
        new("Good") { Properties = "<OutputType>Exe</OutputType>", Code = Program },
        new("FromSource") { Import = "FromSource", Properties = "<OutputType>Exe</OutputType>", Code = Program },
        new("Typo") { Code = Use, Files = new() { ["more/typo.facts.yaml"] = "source: town\nbook:\n  another:\n    title: The Quiet Garden\n    author: mira-hold\n    evidence: The Quiet Garden\n" } },
        new("RivalFirst") { Import = "RivalFirst", Properties = "<OutputType>Exe</OutputType>", Code = Program + "Console.WriteLine(Rival.Says);\n" },
        new("RivalLast") { Import = "RivalLast", Properties = "<OutputType>Exe</OutputType>", Code = Program + "Console.WriteLine(Rival.Says);\n" },
        new("NetStandard20") { Framework = "netstandard2.0", Properties = Strict, Code = Use },
        new("Net80") { Framework = "net8.0", Properties = Strict, Code = Use },
        new("Mäli facts") { Properties = "<OutputType>Exe</OutputType>", Code = Program },
        new("NoDocuments") { Code = Use, Properties = "<KnowledgeGenDocuments>../nowhere</KnowledgeGenDocuments>" },
        new("OtherDocuments")
        {
            Code = Use,
            Properties = "<KnowledgeGenDocuments>../Good/documents</KnowledgeGenDocuments>",
            Files = new() { ["documents/town.txt"] = "Mira Holt keeps the library. In 1987 she wrote The Quiet Garden.\r\n" },
        },
        new("Twice") { Code = Use, Body = "<ItemGroup><AdditionalFiles Include=\"library.facts.yaml\" /></ItemGroup>" },
        new("NotLoaded")
        {
            Body = """
                <Target Name="LoseTheGenerator" BeforeTargets="CoreCompile">
                  <ItemGroup><Analyzer Remove="@(Analyzer)" /></ItemGroup>
                </Target>
                """,
        },
        new("Renamed") { Code = Use + "\nstatic class Broken { static object Gone => Library.Person.MiraHold; }\n" },
    ];

    public ConsumerBuild()
    {
        Folder = Path.Combine(Path.GetTempPath(), "kg consumers " + Guid.NewGuid().ToString("N")[..8]);
        Directory.CreateDirectory(Folder);
        WriteImports();
        WriteRival();
        foreach (var project in Projects) project.Write(Folder);
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
        .Where(line => line.Contains(Path.Combine(Folder, project, project + ".csproj"), StringComparison.Ordinal))
        .Distinct()];

    /// <summary>Whether MSBuild says that the project was built.</summary>
    public bool IsBuilt(string project) => Output.Contains($"  {project} -> ", StringComparison.Ordinal);

    /// <summary>When the compiler wrote the assembly of a good project: after its first build, and after the second.</summary>
    public string[] CompileTimes() => File.ReadAllLines(Path.Combine(Folder, "times.txt"));

    /// <summary>Builds and runs a program of one file, whose project is in the memory of the SDK alone.</summary>
    public string RunFile()
    {
        var project = new ConsumerProject("OneFile");
        project.Write(Folder);
        var folder = Path.Combine(Folder, project.Name);
        File.Delete(Path.Combine(folder, project.Name + ".csproj"));
        File.WriteAllText(Path.Combine(folder, "Directory.Build.props"), """<Project><Import Project="../Built.props" /></Project>""");
        File.WriteAllText(Path.Combine(folder, "Directory.Build.targets"), """<Project><Import Project="../Built.targets" /></Project>""");
        File.WriteAllText(Path.Combine(folder, "OneFile.cs"), "#:property RootNamespace=Library\n#:property PublishAot=false\n" + Program);
        var (exitCode, output) = Run("dotnet", "run", "--file", Path.Combine(folder, "OneFile.cs"), "--artifacts-path", Path.Combine(folder, "artifacts"));
        Assert.True(exitCode == 0, output);
        return output.ReplaceLineEndings("\n").Trim();
    }

    /// <summary>Runs a built program.</summary>
    public string RunProgram(string project)
    {
        var (exitCode, output) = Run("dotnet", Path.Combine(project, "bin", Configuration, "net10.0", project + ".dll"));
        Assert.Equal(0, exitCode);
        return output.ReplaceLineEndings("\n").Trim();
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static string Metadata(string key) => typeof(ConsumerBuild).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == key).Value!;

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
        WriteImport("FromSource", $"""<Import Project="{Repository}generator/FromSource.props" />""", $"""<Import Project="{Repository}generator/FromSource.targets" />""");
        File.WriteAllText(Path.Combine(Folder, "Directory.Build.props"), "<Project />");
    }

    private void WriteImport(string name, string props, string targets)
    {
        File.WriteAllText(Path.Combine(Folder, name + ".props"), $"<Project>{props}</Project>");
        File.WriteAllText(Path.Combine(Folder, name + ".targets"), $"<Project>{targets}</Project>");
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
            {string.Concat(Projects.Select(project => $"<Consumer Include=\"{project.Name}/{project.Name}.csproj\" />"))}
            <Good Include="Good/obj/{Configuration}/net10.0/Good.dll" />
          </ItemGroup>
          <Target Name="Restore" />
          <Target Name="Build">
            <MSBuild Projects="@(Consumer);Rival/Rival.csproj" Targets="Restore" BuildInParallel="true" Properties="MSBuildRestoreSessionId=consumers" />
            <MSBuild Projects="Rival/Rival.csproj" Targets="Build" />
            <MSBuild Projects="@(Consumer)" Targets="Build" BuildInParallel="true" ContinueOnError="ErrorAndContinue" />
            <CreateItem Include="@(Good)"><Output TaskParameter="Include" ItemName="First" /></CreateItem>
            <WriteLinesToFile File="times.txt" Lines="@(First->'%(ModifiedTime)')" />
            <MSBuild Projects="Good/Good.csproj" Targets="Build" Properties="Second=true" />
            <CreateItem Include="@(Good)"><Output TaskParameter="Include" ItemName="Second" /></CreateItem>
            <WriteLinesToFile File="times.txt" Lines="@(Second->'%(ModifiedTime)')" />
          </Target>
        </Project>
        """);

    private (int ExitCode, string Output) Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder,
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

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + error.Result);
    }
}
