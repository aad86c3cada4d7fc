using System;
using System.IO;

namespace KnowledgeGen.Tool.Tests;

/// <summary>The repository's own knowledge base, and the texts of its documents where they are at hand.</summary>
internal static class RepositoryFacts
{
    public static string Root { get; } = FindRoot();

    public static string? Documents { get; } = FindDocuments();

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "KnowledgeGen.sln"))) return folder.FullName;
        }

        throw new DirectoryNotFoundException("There is no KnowledgeGen.sln above the tests.");
    }

    private static string? FindDocuments()
    {
        var beside = Path.Combine(Root, "..", "shared", "documents");
        var named = Environment.GetEnvironmentVariable("KnowledgeGenDocuments") is { Length: > 0 } folder ? folder : beside;
        return Directory.Exists(named) ? Path.GetFullPath(named) : null;
    }
}
