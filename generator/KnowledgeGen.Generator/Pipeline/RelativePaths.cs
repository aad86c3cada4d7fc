using System;
using System.Linq;

namespace KnowledgeGen.Generator.Pipeline;

/// <summary>Paths as they are emitted: the same on every machine.</summary>
internal static class RelativePaths
{
    /// <summary>
    /// The path of a file relative to a folder, with <c>/</c>; for a file elsewhere it starts with <c>../</c>. Without a folder, or with
    /// one on another drive, it is the file's name.
    /// </summary>
    public static string Make(string path, string? folder)
    {
        var parts = Split(path);
        var from = folder is null ? [] : Split(folder);
        var common = 0;
        while (common < from.Length && common < parts.Length - 1 && from[common] == parts[common]) common++;

        if (common == 0) return parts.Length == 0 ? string.Empty : parts[parts.Length - 1];
        return string.Join("/", Enumerable.Repeat("..", from.Length - common).Concat(parts.Skip(common)));
    }

    private static string[] Split(string path) => path.Split(['/', '\\'], StringSplitOptions.RemoveEmptyEntries).Where(part => part != ".").ToArray();
}
