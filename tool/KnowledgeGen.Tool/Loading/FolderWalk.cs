using System;
using System.Collections.Generic;
using System.IO;

namespace KnowledgeGen.Tool.Loading;

/// <summary>
/// Lists the files below a folder. What builds and package managers leave behind is skipped; so are folders that start with a
/// dot.
/// </summary>
internal sealed class FolderWalk
{
    private static readonly HashSet<string> Skipped = new(StringComparer.Ordinal) { "bin", "obj", "node_modules" };
    private static readonly EnumerationOptions Everything = new() { IgnoreInaccessible = true, AttributesToSkip = default };

    private readonly Stack<Folder> _folders = new();
    private readonly Queue<Folder> _links = new();
    private readonly HashSet<string> _visited = new(StringComparer.Ordinal);
    private readonly List<string> _files = [];
    private readonly string[] _endings;

    private FolderWalk(string[] endings) => _endings = endings;

    /// <summary>The files with one of some endings: paths relative to the folder, with <c>/</c>, in ordinal order.</summary>
    public static IReadOnlyList<string> Files(string folder, params string[] endings)
    {
        var walk = new FolderWalk(endings);
        walk.Run(new Folder(folder, string.Empty, RealPath.Of(folder)));
        walk._files.Sort(StringComparer.Ordinal);
        return walk._files;
    }

    // Links come last, so that a folder that can be reached without one keeps its own path.
    private void Run(Folder root)
    {
        _folders.Push(root);
        while (_folders.TryPop(out var folder) || _links.TryDequeue(out folder))
        {
            if (_visited.Add(folder.RealPath)) Visit(folder);
        }
    }

    private void Visit(Folder folder)
    {
        foreach (var entry in new DirectoryInfo(folder.Path).EnumerateFileSystemInfos("*", Everything))
        {
            if (entry is not DirectoryInfo)
            {
                if (IsWanted(entry.Name)) _files.Add(folder.Prefix + entry.Name);
            }
            else if (!entry.Name.StartsWith('.') && !Skipped.Contains(entry.Name))
            {
                var isLink = entry.LinkTarget is not null;
                var realPath = isLink ? RealPath.Of(entry.FullName) : System.IO.Path.Combine(folder.RealPath, entry.Name);
                var child = new Folder(entry.FullName, folder.Prefix + entry.Name + "/", realPath);
                if (isLink) _links.Enqueue(child);
                else _folders.Push(child);
            }
        }
    }

    private bool IsWanted(string name) => Array.Exists(_endings, ending => name.EndsWith(ending, StringComparison.Ordinal));

    /// <summary>A folder to look into.</summary>
    /// <param name="Path">Its path.</param>
    /// <param name="Prefix">Its path relative to the start, with <c>/</c> at the end; empty for the start.</param>
    /// <param name="RealPath">Its path without links: a folder that several links lead to is visited once.</param>
    private readonly record struct Folder(string Path, string Prefix, string RealPath);
}
