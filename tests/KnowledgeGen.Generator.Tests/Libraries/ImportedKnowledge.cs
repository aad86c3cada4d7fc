using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using KnowledgeGen.Generator.Tests.Pipeline;
using Microsoft.CodeAnalysis;

namespace KnowledgeGen.Generator.Tests.Libraries;

/// <summary>A project with its libraries, compiled and loaded. Programs that use them are compiled against all and run.</summary>
internal sealed class ImportedKnowledge
{
    private readonly AssemblyLoadContext _context = new(null, isCollectible: true);
    private readonly Dictionary<string, Assembly> _assemblies = [];
    private readonly List<MetadataReference> _references = [];
    private readonly string _usings;
    private int _programs;

    /// <summary>Loads a project.</summary>
    /// <param name="project">The project.</param>
    /// <param name="newer">Other versions of its libraries, which are there when it runs.</param>
    public ImportedKnowledge(TestProject project, IReadOnlyList<TestLibrary>? newer = null)
    {
        var image = TestLibrary.Emit(PipelineRun.Of(project));
        _context.Resolving += (_, name) => _assemblies.GetValueOrDefault(name.Name!);
        foreach (var library in newer ?? project.Libraries) Load(library.Project.Assembly, library.Image);
        Assembly = Load(project.Assembly, image);
        _usings = string.Concat(project.Libraries.Select(library => library.Project.Assembly).Append(project.Properties["RootNamespace"]).Select(name => $"using {name};\n"));
    }

    public Assembly Assembly { get; }

    /// <summary>The value of a C# expression.</summary>
    public object? Eval(string expression)
    {
        var name = "Program" + _programs++;
        var source = $$"""
            using System;
            using System.Collections.Generic;
            using System.Linq;
            using KnowledgeGen;
            {{_usings}}
            public static class Program { public static object? Run() => {{expression}}; }
            """;
        var compilation = Consumer.Compile([new(name, source, false)], name: name).AddReferences(_references)
            .WithOptions(Consumer.Compile([]).Options.WithGeneralDiagnosticOption(ReportDiagnostic.Default));
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        stream.Position = 0;
        try
        {
            return _context.LoadFromStream(stream).GetType("Program")!.GetMethod("Run")!.Invoke(null, []);
        }
        catch (TargetInvocationException exception)
        {
            throw exception.InnerException!;
        }
    }

    private Assembly Load(string name, byte[] image)
    {
        _references.Add(MetadataReference.CreateFromImage(image));
        var assembly = _context.LoadFromStream(new MemoryStream(image));
        _assemblies.Add(name, assembly);
        return assembly;
    }
}
