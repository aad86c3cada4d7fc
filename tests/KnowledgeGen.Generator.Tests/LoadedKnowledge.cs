using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using System.Threading;
using KnowledgeGen.Generator.Emit;
using KnowledgeGen.Language.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KnowledgeGen.Generator.Tests;

/// <summary>Generated code that is compiled and loaded. Programs that use it are compiled against it and run.</summary>
internal sealed class LoadedKnowledge
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using KnowledgeGen;
        using News;

        """;

    private static int Programs;

    private readonly AssemblyLoadContext _context = new(null);
    private readonly byte[] _image;
    private readonly Framework _framework;

    public LoadedKnowledge(KnowledgeModel model, EmitOptions? options = null)
        : this(GeneratedCode.Emit(model, options))
    {
    }

    public LoadedKnowledge(
        IEnumerable<GeneratedFile> files, Framework framework = Framework.Net100,
        DocumentationMode documentation = DocumentationMode.Diagnose)
    {
        _framework = framework;
        if (framework != Framework.Net100) _context.LoadFromAssemblyPath(Consumer.RuntimePath(framework));
        _image = EmitImage(Consumer.Compile(files, framework, documentation: documentation));
        Assembly = _context.LoadFromStream(new MemoryStream(_image));
        _context.Resolving += (_, name) => name.Name == Assembly.GetName().Name ? Assembly : null;
    }

    public Assembly Assembly { get; }

    /// <summary>The value of a C# expression.</summary>
    public T Eval<T>(string expression) => Run<T>($"return {expression};");

    /// <summary>Runs C# statements that return something.</summary>
    public T Run<T>(string statements)
    {
        var source = $$"""{{Usings}} public static class Program { public static object? Run() { {{statements}} } }""";
        var image = EmitImage(Consumer.CompileAgainst(_image, source, "Program" + Interlocked.Increment(ref Programs),
            _framework));
        var program = _context.LoadFromStream(new MemoryStream(image)).GetType("Program")!;
        try
        {
            return (T)program.GetMethod("Run")!.Invoke(null, null)!;
        }
        catch (TargetInvocationException exception)
        {
            throw exception.InnerException!;
        }
    }

    private static byte[] EmitImage(CSharpCompilation compilation)
    {
        var stream = new MemoryStream();
        var result = compilation.Emit(stream);
        var problems = result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.True(result.Success, string.Join(Environment.NewLine, problems.Take(20)));
        return stream.ToArray();
    }
}
