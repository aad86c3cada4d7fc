using System;
using System.Collections.Generic;
using System.Globalization;
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

    /// <summary>
    /// A folder as it is, from what the compiler was told of it: the value of a property or of metadata ends at a <c>#</c> or <c>;</c>, which starts a comment in
    /// the file that hands it over (https://learn.microsoft.com/dotnet/fundamentals/code-analysis/configuration-files). What is missing is read from the path of a file in it.
    /// </summary>
    /// <param name="path">The path of a file.</param>
    /// <param name="folder">What there is of the folder.</param>
    /// <param name="length">How many characters the folder has, as text.</param>
    /// <returns>The folder; what there is of it where the file is not in it.</returns>
    public static string? WholeFolder(string path, string? folder, string? length) =>
        folder is not null && int.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && folder.Length < count && count <= path.Length && path.StartsWith(folder, StringComparison.Ordinal)
            ? path.Substring(0, count)
            : folder;

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
