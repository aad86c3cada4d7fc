using System;
using System.IO;
using System.Linq;
using KnowledgeGen.Tool.Loading;

namespace KnowledgeGen.Tool.Output;

/// <summary>
/// Writes folders whole or not at all: a file that is left over from an earlier run never lies beside newer ones, and a failure leaves the
/// earlier ones as they were.
/// </summary>
internal static class AtomicFolder
{
    /// <summary>Why a folder cannot be replaced, as a clause; null where it can. What is not ours is never deleted.</summary>
    /// <param name="path">The path, whether there is such a folder or not.</param>
    /// <param name="isOwnFile">Whether a file is named as those that are going to be written.</param>
    public static string? WhyNot(string path, Func<string, bool> isOwnFile)
    {
        if (File.Exists(path)) return "it is a file; name a folder";
        if (!Directory.Exists(path)) return null;
        var isOnlyOurs = new DirectoryInfo(path).EnumerateFileSystemInfos().All(entry => entry is FileInfo && isOwnFile(entry.Name));
        return isOnlyOurs ? null : "it holds other things than an earlier export; name a folder of its own";
    }

    /// <summary>Writes a new folder beside the old one, then puts it in its place. A link is followed.</summary>
    public static void Write(string path, Action<OutputFolder> write)
    {
        path = RealPath.Of(path);
        var next = HiddenBeside(path, "tmp");
        var previous = HiddenBeside(path, "old");
        try
        {
            Directory.CreateDirectory(next);
            write(new OutputFolder(next));
            Exchange(path, next, previous);
        }
        finally
        {
            DeleteIfThere(next);
            DeleteIfThere(previous);
        }
    }

    private static void Exchange(string path, string next, string previous)
    {
        var hasPrevious = Directory.Exists(path);
        if (hasPrevious) Directory.Move(path, previous);
        try
        {
            Directory.Move(next, path);
        }
        catch when (hasPrevious)
        {
            Directory.Move(previous, path);
            throw;
        }
    }

    private static string HiddenBeside(string path, string ending) =>
        Path.Combine(Path.GetDirectoryName(path)!, "." + Path.GetFileName(path) + "." + Guid.NewGuid().ToString("N") + "." + ending);

    private static void DeleteIfThere(string path)
    {
        if (Directory.Exists(path)) Directory.Delete(path, recursive: true);
    }
}
