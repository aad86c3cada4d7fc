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
    public static int Run(ToolHost host, BaseLocation location)
    {
        var folder = new ScaffoldFolder(host, location.Folder);
        if (File.Exists(folder.FullPath)) throw new ToolException("'" + Escape.ForMessage(location.Folder!) + "' is a file; name a folder.");

        var isNew = !Directory.Exists(folder.FullPath) || FolderWalk.Files(folder.FullPath, KnowledgeFolder.YamlEndings).Count == 0;
        if (isNew)
        {
            foreach (var (path, text) in Scaffold.Knowledge(FreeDocumentId(host, location))) folder.WriteMissing(path, text);
        }

        // Settings lead to JSON Schemas, which a knowledge base with errors does not get.
        var result = SchemaCommand.WriteAll(host, location);
        if (result == ExitCode.Success) EditorWiring.Wire(host, folder);
        return result;
    }

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
