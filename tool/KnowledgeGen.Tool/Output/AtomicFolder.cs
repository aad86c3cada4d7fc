using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using KnowledgeGen.Language;
using KnowledgeGen.Tool.Loading;

namespace KnowledgeGen.Tool.Output;

/// <summary>
/// Writes folders whole or not at all: a file that is left over from an earlier run never lies beside newer ones, and a failure leaves the
/// earlier ones as they were or, where even that fails, says where they are.
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

    /// <summary>The same of a folder with folders in it, which says itself what is ours.</summary>
    /// <param name="path">The path, whether there is such a folder or not.</param>
    /// <param name="ownFiles">The paths of our files in a folder, with <c>/</c>.</param>
    public static string? WhyNotListed(string path, Func<string, IReadOnlySet<string>> ownFiles)
    {
        if (File.Exists(path)) return "it is a file; name a folder";
        if (!Directory.Exists(path)) return null;

        var own = ownFiles(path);
        return Content(new DirectoryInfo(path), string.Empty).Where(file => !own.Contains(file)).Order(StringComparer.Ordinal).FirstOrDefault() is { } foreign
            ? "it holds other things than an earlier site, such as '" + Escape.ForMessage(foreign) + "'; name a folder of its own"
            : null;
    }

    /// <summary>Writes a new folder beside the old one, then puts it in its place. A link is followed.</summary>
    /// <param name="path">The path, whether there is such a folder or not.</param>
    /// <param name="isOwnFile">Whether a file is named as those that are written.</param>
    /// <param name="write">Writes the files.</param>
    /// <exception cref="ToolException">Meanwhile it became a folder that cannot be replaced, or it could not be put back.</exception>
    public static void Write(string path, Func<string, bool> isOwnFile, Action<OutputFolder> write) =>
        Write(path, place => WhyNot(place, isOwnFile), write, Directory.Move);

    /// <summary>The same with folders in it.</summary>
    /// <param name="path">The path, whether there is such a folder or not.</param>
    /// <param name="ownFiles">The paths of our files in a folder, with <c>/</c>.</param>
    /// <param name="write">Writes the files.</param>
    /// <exception cref="ToolException">Meanwhile it became a folder that cannot be replaced, or it could not be put back.</exception>
    public static void WriteListed(string path, Func<string, IReadOnlySet<string>> ownFiles, Action<OutputFolder> write) =>
        Write(path, place => WhyNotListed(place, ownFiles), write, Directory.Move);

    /// <summary>The same with another way of moving folders.</summary>
    internal static void Write(
        string path, Func<string, bool> isOwnFile, Action<OutputFolder> write, Action<string, string> move) =>
        Write(path, place => WhyNot(place, isOwnFile), write, move);

    private static void Write(
        string path, Func<string, string?> whyNot, Action<OutputFolder> write, Action<string, string> move)
    {
        path = RealPath.Of(path);
        var next = HiddenBeside(path, "tmp");
        var previous = HiddenBeside(path, "old");
        var isOurs = true;
        UnfinishedOutput.Remember(next);
        try
        {
            UnfinishedOutput.Do(() => Directory.CreateDirectory(next));
            write(new OutputFolder(next));

            // To compile and to write took a while, in which somebody may have put something there.
            if (whyNot(path) is { } reason) throw Failure(path, "cannot be written: " + reason);
            UnfinishedOutput.Do(() =>
            {
                Exchange(path, next, previous, move);
                isOurs = whyNot(previous) is null;
                if (isOurs) UnfinishedOutput.Remember(previous);
            });
        }
        catch (Exception exception)
        {
            if (exception is ToolException of) throw WriteFailure.Of(of, next, path);
            if (exception is IOException or UnauthorizedAccessException) throw WriteFailure.Of(exception, next, path);
            throw;
        }
        finally
        {
            UnfinishedOutput.Discard(next);
        }

        if (!isOurs) throw Failure(path, "is written, but other things than an earlier export came into the one before; it is now " + Shown(previous));

        UnfinishedOutput.Discard(previous);
        if (Directory.Exists(previous)) throw Failure(path, "is written, but the one before cannot be deleted; it is now " + Shown(previous));
    }

    // A link is one thing, wherever it leads: it would be deleted, and not what it leads to.
    private static IEnumerable<string> Content(DirectoryInfo folder, string prefix)
    {
        foreach (var entry in folder.EnumerateFileSystemInfos())
        {
            if (entry is not DirectoryInfo { LinkTarget: null } inner)
            {
                yield return prefix + entry.Name;
                continue;
            }

            foreach (var file in Content(inner, prefix + entry.Name + "/")) yield return file;
        }
    }

    private static void Exchange(string path, string next, string previous, Action<string, string> move)
    {
        var hasPrevious = Directory.Exists(path);
        if (hasPrevious) move(path, previous);
        try
        {
            move(next, path);
        }
        catch (Exception exception) when (hasPrevious)
        {
            PutBack(path, previous, move, exception);
            throw;
        }
    }

    private static void PutBack(string path, string previous, Action<string, string> move, Exception cause)
    {
        try
        {
            move(previous, path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Failure(path, "cannot be written: " + Escape.ForTerminal(cause.Message).TrimEnd('.') + "; the earlier export is now " + Shown(previous));
        }
    }

    private static ToolException Failure(string path, string reason) => new(Shown(path) + " " + reason + ".");

    // Uncut: somebody has to find it.
    private static string Shown(string path) => "'" + Escape.ForTerminal(path) + "'";

    private static string HiddenBeside(string path, string ending) =>
        Path.Combine(Path.GetDirectoryName(path)!, "." + Path.GetFileName(path) + "." + Guid.NewGuid().ToString("N") + "." + ending);
}
