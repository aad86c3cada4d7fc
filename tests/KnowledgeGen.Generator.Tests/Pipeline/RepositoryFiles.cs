using System;
using System.IO;
using System.Linq;

namespace KnowledgeGen.Generator.Tests.Pipeline;

/// <summary>The knowledge bases of this repository.</summary>
internal static class RepositoryFiles
{
    private static readonly string[] Endings = [".schema.yaml", ".facts.yaml", ".questions.yaml", "facts.lock"];

    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    /// <summary>A knowledge base with the documents in its own folder.</summary>
    public static TestProject Load(string folder)
    {
        var root = Path.Combine(Root, folder);
        var files = Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(root, path).Replace('\\', '/'))
            .Where(path => !path.StartsWith("bin/", StringComparison.Ordinal) && !path.StartsWith("obj/", StringComparison.Ordinal))
            .Where(path => Endings.Any(ending => path.EndsWith(ending, StringComparison.Ordinal)) || path.StartsWith("documents/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
        return files.Aggregate(new TestProject(), (project, path) => project.With(path, File.ReadAllText(Path.Combine(root, path))));
    }

    private static string FindRoot(string folder)
    {
        for (var at = folder; at is not null; at = Path.GetDirectoryName(at))
        {
            if (File.Exists(Path.Combine(at, "KnowledgeGen.sln"))) return at;
        }

        throw new InvalidOperationException("The tests run outside the repository.");
    }
}
