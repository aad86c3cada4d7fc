using System.Collections.Generic;
using System.IO;
using KnowledgeGen.Language;
using KnowledgeGen.Tool.Editing;
using KnowledgeGen.Tool.Loading;
using KnowledgeGen.Tool.Output;

namespace KnowledgeGen.Tool.Commands;

/// <summary><c>kgen init</c>: a knowledge base to start from, and what editors need for it. What is there is never written over.</summary>
internal static class InitCommand
{
    public static int Run(ToolHost host, BaseLocation location)
    {
        var folder = host.FullPath(location.Folder ?? ".");
        if (File.Exists(folder)) throw new ToolException("'" + Escape.ForMessage(location.Folder!) + "' is a file; name a folder.");

        var isNew = !Directory.Exists(folder) || FolderWalk.Files(folder, KnowledgeFolder.YamlEndings).Count == 0;
        if (isNew) WriteMissing(host, location, folder, Scaffold.Knowledge);
        WriteMissing(host, location, folder, Scaffold.Settings);
        return SchemaCommand.WriteAll(host, location);
    }

    private static void WriteMissing(ToolHost host, BaseLocation location, string folder, IEnumerable<(string Path, string Text)> files)
    {
        foreach (var (path, text) in files)
        {
            var full = Path.Combine(folder, path);
            var shown = Escape.ForTerminal(Path.Join(location.Folder, path));
            if (Path.Exists(full))
            {
                host.Say(shown + ": there already, and left as it is");
                continue;
            }

            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            AtomicFile.Write(full, writer => writer.Write(text));
            host.Say(shown + ": written");
        }
    }
}
