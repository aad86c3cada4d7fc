using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace KnowledgeGen.Generator.Tests.Pipeline;

/// <summary>A fact library: a project that is compiled, and whose files others get.</summary>
/// <param name="Project">The project.</param>
/// <param name="Image">Its assembly.</param>
internal sealed record TestLibrary(TestProject Project, byte[] Image)
{
    public MetadataReference Reference { get; } = MetadataReference.CreateFromImage(Image);

    /// <summary>Compiles a project as a library.</summary>
    /// <param name="name">The name of its assembly, which is its namespace too.</param>
    /// <param name="project">The project.</param>
    public static TestLibrary Compile(string name, TestProject project)
    {
        var library = (project with { Folder = $"/home/ann/{name}/", Assembly = name })
            .WithProperty("RootNamespace", name)
            .WithProperty("KnowledgeGenRoot", name + "Facts")
            .WithProperty("KnowledgeGenLibrary", "true");
        return new TestLibrary(library, Emit(PipelineRun.Of(library)));
    }

    /// <summary>The assembly of a run, which must be without problems.</summary>
    public static byte[] Emit(PipelineRun run)
    {
        // Facts may be disputed or retracted, and said twice.
        var errors = run.Diagnostics.Where(diagnostic => diagnostic.DefaultSeverity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.ToString());
        var problems = errors.Concat(Consumer.Problems(run.Output).Where(problem => !problem.Contains(" KG5", StringComparison.Ordinal))).ToList();
        Assert.True(problems.Count == 0, string.Join("\n", problems));
        using var stream = new MemoryStream();
        var result = run.Output.Emit(stream);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        return stream.ToArray();
    }

    /// <summary>Whether who imports the library gets a file: documents and questions stay.</summary>
    public static bool IsShared(string path) =>
        path.EndsWith(".schema.yaml", StringComparison.Ordinal) || path.EndsWith(".facts.yaml", StringComparison.Ordinal)
        || path.EndsWith(".overlay.yaml", StringComparison.Ordinal) || path.EndsWith("facts.lock", StringComparison.Ordinal);

    /// <summary>What KnowledgeGen.Libraries.targets says of its files.</summary>
    public Dictionary<string, string> Metadata() => new()
    {
        ["build_metadata.AdditionalFiles.KnowledgeGenLibrary"] = Project.Assembly,
        ["build_metadata.AdditionalFiles.KnowledgeGenLibraryFolder"] = Project.Folder,
        ["build_metadata.AdditionalFiles.KnowledgeGenLibraryNamespace"] = Project.Properties["RootNamespace"],
        ["build_metadata.AdditionalFiles.KnowledgeGenLibraryRoot"] = Project.Properties["KnowledgeGenRoot"],
        ["build_metadata.AdditionalFiles.KnowledgeGenLibraryVersion"] = "1.2.3",
    };
}
