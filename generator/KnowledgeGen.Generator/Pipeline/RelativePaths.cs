using System;
using System.Collections.Generic;
using System.Linq;

namespace KnowledgeGen.Generator.Pipeline;

/// <summary>Paths as they are emitted: the same on every machine.</summary>
internal static class RelativePaths
{
    /// <summary>
    /// The path of a file relative to a folder, with <c>/</c>; for a file elsewhere it starts with <c>../</c>. Without a folder,
    /// or with one on another drive, it is the whole path: no two files may have the same one.
    /// </summary>
    public static string Make(string path, string? folder)
    {
        var parts = Split(path);
        var from = folder is null ? [] : Split(folder);
        var common = 0;
        while (common < from.Length && common < parts.Length - 1 && from[common] == parts[common]) common++;

        var isOnOtherDrive = common == 0 && !(folder is not null && IsRooted(folder) && IsRooted(path));
        var up = isOnOtherDrive ? 0 : from.Length - common;
        return string.Join("/", Enumerable.Repeat("..", up).Concat(parts.Skip(common)));
    }

    private static bool IsRooted(string path) => path.Length > 0 && path[0] is '/' or '\\';

    // A file and its folder need not be written alike: one may lead down and up again.
    private static string[] Split(string path)
    {
        var parts = new List<string>();
        foreach (var part in path.Split(['/', '\\'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == ".") continue;
            if (part == ".." && parts.Count > 0 && parts[parts.Count - 1] != "..") parts.RemoveAt(parts.Count - 1);
            else parts.Add(part);
        }

        return parts.ToArray();
    }
}
