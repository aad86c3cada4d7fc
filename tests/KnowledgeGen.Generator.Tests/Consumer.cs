using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KnowledgeGen.Generator.Tests;

/// <summary>A framework that a project which uses generated code may target.</summary>
public enum Framework
{
    NetStandard20,
    Net80,
    Net100,
}

/// <summary>
/// Compiles generated code as strictly as any project could: documentation is checked, and warnings are errors.
/// </summary>
internal static class Consumer
{
    private static readonly string Folder = Path.GetDirectoryName(typeof(Consumer).Assembly.Location)!;

    private static readonly Dictionary<Framework, string> RuntimeFolders = new()
    {
        [Framework.NetStandard20] = "consumers/netstandard2.0",
        [Framework.Net80] = "consumers/net8.0",
        [Framework.Net100] = ".",
    };

    private static readonly Dictionary<Framework, MetadataReference[]> References = new()
    {
        [Framework.NetStandard20] = [.. NetStandard20.References.All, Runtime(Framework.NetStandard20)],
        [Framework.Net80] = [.. Net80.References.All, Runtime(Framework.Net80)],
        [Framework.Net100] = [.. RunningFramework(), Runtime(Framework.Net100)],
    };

    // Kept, with their references bound: a compilation that starts from one need not read the framework again.
    private static readonly Dictionary<Framework, CSharpCompilation> Frameworks = References.ToDictionary(pair => pair.Key, pair => Bind(pair.Value));

    public static CSharpCompilation Compile(
        IEnumerable<GeneratedFile> files, Framework framework = Framework.Net100,
        LanguageVersion version = LanguageVersion.Latest,
        string name = "Generated",
        DocumentationMode documentation = DocumentationMode.Diagnose)
    {
        var options = ParseOptions(framework, version).WithDocumentationMode(documentation);
        var trees = files.Select(file => CSharpSyntaxTree.ParseText(file.Source, options, file.HintName));
        return Frameworks[framework].WithAssemblyName(name).AddSyntaxTrees(trees);
    }

    /// <summary>The diagnostics that would fail a build.</summary>
    public static string[] Problems(CSharpCompilation compilation) => compilation.GetDiagnostics()
        .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
        .Select(diagnostic => diagnostic.ToString() + " | " + Line(diagnostic))
        .Take(30)
        .ToArray();

    /// <summary>Compiles code that uses an already compiled assembly.</summary>
    public static CSharpCompilation CompileAgainst(byte[] image, string source, string name, Framework framework)
    {
        var tree = CSharpSyntaxTree.ParseText(source, ParseOptions(framework, LanguageVersion.Latest));
        return Frameworks[framework].WithAssemblyName(name).AddReferences(MetadataReference.CreateFromImage(image)).AddSyntaxTrees(tree)
            .WithOptions(CompilationOptions.WithGeneralDiagnosticOption(ReportDiagnostic.Default));
    }

    /// <summary>Where the runtime is that a consumer on a framework gets.</summary>
    public static string RuntimePath(Framework framework) =>
        Path.Combine(Folder, RuntimeFolders[framework], "KnowledgeGen.Runtime.dll");

    private static CSharpCompilationOptions CompilationOptions => new(
        OutputKind.DynamicallyLinkedLibrary, generalDiagnosticOption: ReportDiagnostic.Error, warningLevel: 9999,
        nullableContextOptions: NullableContextOptions.Enable, deterministic: true);

    private static CSharpParseOptions ParseOptions(Framework framework, LanguageVersion version) =>
        new(version, DocumentationMode.Diagnose, SourceCodeKind.Regular, Symbols(framework));

    private static IEnumerable<string> Symbols(Framework framework)
    {
        if (framework == Framework.NetStandard20) return ["NETSTANDARD", "NETSTANDARD2_0"];

        var newest = framework == Framework.Net80 ? 8 : 10;
        return Enumerable.Range(5, newest - 4).Select(version => $"NET{version}_0_OR_GREATER")
            .Concat(["NET", "NETCOREAPP", "NETCOREAPP3_0_OR_GREATER"]);
    }

    private static IEnumerable<MetadataReference> RunningFramework() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var file
                && (file.StartsWith("System.", StringComparison.Ordinal) || file is "netstandard.dll" or "mscorlib.dll"))
            .Select(path => MetadataReference.CreateFromFile(path));

    private static CSharpCompilation Bind(MetadataReference[] references)
    {
        var compilation = CSharpCompilation.Create("Framework", [], references, CompilationOptions);
        _ = compilation.GetSpecialType(SpecialType.System_Object);
        return compilation;
    }

    private static PortableExecutableReference Runtime(Framework framework) =>
        MetadataReference.CreateFromFile(RuntimePath(framework));

    private static string Line(Diagnostic diagnostic) => diagnostic.Location.SourceTree is { } tree
        ? tree.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line].ToString().Trim()
        : string.Empty;
}
