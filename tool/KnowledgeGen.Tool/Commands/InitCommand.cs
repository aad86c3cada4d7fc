using System;
using System.Globalization;
using System.IO;
using System.Linq;
using KnowledgeGen.Language;
using KnowledgeGen.Language.Evidence;
using KnowledgeGen.Tool.Editing;
using KnowledgeGen.Tool.Loading;

namespace KnowledgeGen.Tool.Commands;

/// <summary><c>kgen init</c>: a knowledge base to start from, and what editors need for it. What is there is never written over.</summary>
internal static class InitCommand
{
    // Not everybody may look into every folder above.
    private static readonly EnumerationOptions Accessible = new() { IgnoreInaccessible = true };

    public static int Run(ToolHost host, BaseLocation location)
    {
        var folder = new ScaffoldFolder(host, location.Folder);
        if (File.Exists(folder.FullPath)) throw new ToolException("'" + Escape.ForMessage(location.Folder!) + "' is a file; name a folder.");

        EditorWiring.Refuse(folder);
        var isWritten = false;
        try
        {
            var result = Write(host, location, folder);
            isWritten = result == ExitCode.Success;
            return result;
        }
        finally
        {
            if (!isWritten) folder.TakeBack();
        }
    }

    private static int Write(ToolHost host, BaseLocation location, ScaffoldFolder folder)
    {
        var isNew = !Directory.Exists(folder.FullPath) || FolderWalk.Files(folder.FullPath, KnowledgeFolder.YamlEndings).Count == 0;
        if (isNew)
        {
            if (BaseAround(folder.FullPath) is { } around)
            {
                var shown = Escape.ForTerminal(Path.GetRelativePath(host.CurrentFolder, around));
                throw new ToolException("The folder belongs to the facts in '" + shown + "', which facts of its own would break; name another folder.");
            }

            foreach (var (path, text) in Scaffold.Knowledge(FreeDocumentId(host, location))) folder.WriteMissing(path, text);
        }

        // Settings lead to JSON Schemas, which a knowledge base with errors does not get.
        var result = SchemaCommand.WriteAll(host, location);
        if (result == ExitCode.Success) EditorWiring.Wire(host, folder);
        return result;
    }

    // A knowledge base is all that is in a folder and below.
    private static string? BaseAround(string folder)
    {
        for (var above = Path.GetDirectoryName(folder); above is not null; above = Path.GetDirectoryName(above))
        {
            if (HasFacts(above)) return above;
            if (Path.Exists(Path.Combine(above, ".git"))) return null;
        }

        return null;
    }

    private static bool HasFacts(string folder) => Directory.Exists(folder)
        && Directory.EnumerateFiles(folder, "*.yaml", Accessible).Any(file => KnowledgeFolder.YamlEndings.Any(ending => file.EndsWith(ending, StringComparison.Ordinal)));

    // The facts quote the document: somebody else's says something else.
    private static string FreeDocumentId(ToolHost host, BaseLocation location)
    {
        var taken = KnowledgeFolder.FoldersOf(host, location).Where(Directory.Exists)
            .SelectMany(folder => FolderWalk.Files(folder, KnowledgeFolder.DocumentEnding)).Select(DocumentText.IdOf).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var id = Scaffold.DocumentId;
        for (var number = 2; taken.Contains(id); number++) id = Scaffold.DocumentId + "-" + number.ToString(CultureInfo.InvariantCulture);
        return id;
    }
}
