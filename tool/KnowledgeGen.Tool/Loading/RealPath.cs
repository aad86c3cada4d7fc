using System.IO;

namespace KnowledgeGen.Tool.Loading;

/// <summary>Follows the symbolic links of a path.</summary>
internal static class RealPath
{
    // As many as Linux follows before it gives up with ELOOP.
    private const int MaxLinks = 40;

    /// <summary>The path without links; a path through a circle of links is given back with the rest unresolved.</summary>
    public static string Of(string path)
    {
        path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        for (var i = 0; i < MaxLinks; i++)
        {
            if (ResolveFirst(path) is not { } resolved) return path;
            path = resolved;
        }

        return path;
    }

    private static string? ResolveFirst(string path)
    {
        var root = Path.GetPathRoot(path)!;
        for (var end = root.Length; end < path.Length;)
        {
            end = path.IndexOf(Path.DirectorySeparatorChar, end + 1);
            if (end < 0) end = path.Length;
            var start = path[..end];
            if (new DirectoryInfo(start).LinkTarget is not { } target) continue;
            var full = Path.GetFullPath(target, Path.GetDirectoryName(start) ?? root);
            return Path.TrimEndingDirectorySeparator(Path.GetFullPath(full + path[end..]));
        }

        return null;
    }
}
