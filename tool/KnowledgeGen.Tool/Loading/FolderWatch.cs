using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using KnowledgeGen.Tool.Commands;

namespace KnowledgeGen.Tool.Loading;

/// <summary>Does something whenever a file of a knowledge base changes, until the host says that it is enough.</summary>
/// <remarks>
/// It looks again and again, by names, sizes and times: what a system tells of changes is lost on shared folders, behind links and when
/// there are many.
/// </remarks>
internal static class FolderWatch
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>Does it after every change.</summary>
    /// <param name="host">What surrounds the run.</param>
    /// <param name="location">Where the files are.</param>
    /// <param name="others">The full paths of files that count too, whether they are there or not.</param>
    /// <param name="start">Is done at once; what it throws ends the watch.</param>
    /// <param name="again">Is done after every change from then on.</param>
    public static void Run(ToolHost host, BaseLocation location, string[] others, Action start, Action again)
    {
        var before = Look(host, location, others);
        start();
        host.Say("Watching for changes; Ctrl+C ends it.");
        while (!host.Stop.WaitHandle.WaitOne(Pause))
        {
            var now = Look(host, location, others);
            if (now is null || before?.SetEquals(now) == true) continue;

            before = now;
            again();
        }
    }

    // A folder can go between its name and its files; null then, and a moment later there is an answer.
    private static HashSet<FileState>? Look(ToolHost host, BaseLocation location, string[] others)
    {
        try
        {
            return KnowledgeFolder.FoldersOf(host, location)
                .Where(Directory.Exists)
                .SelectMany(folder => FolderWalk.Files(folder, KnowledgeFolder.Endings).Select(path => Path.Combine(folder, path)))
                .Concat(others)
                .Select(FileState.Of)
                .ToHashSet();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>What tells that a file has changed.</summary>
    private readonly record struct FileState(string Path, long Length, DateTime Written)
    {
        public static FileState Of(string path)
        {
            var file = new FileInfo(path);
            return file.Exists ? new FileState(path, file.Length, file.LastWriteTimeUtc) : new FileState(path, -1, default);
        }
    }
}
