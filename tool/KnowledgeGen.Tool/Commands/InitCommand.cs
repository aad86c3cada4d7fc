using System;
using System.Globalization;
using System.IO;
using System.Linq;
using KnowledgeGen.Language;
using KnowledgeGen.Language.Evidence;
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
        if (isNew)
        {
            foreach (var (path, text) in Scaffold.Knowledge(FreeDocumentId(host, location))) WriteMissing(host, location, folder, path, text);
        }

        // Settings lead to JSON Schemas, which a knowledge base with errors does not get.
        var result = SchemaCommand.WriteAll(host, location);
        if (result != ExitCode.Success) return result;

        Wire(host, location, folder);
        return ExitCode.Success;
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

    private static void Wire(ToolHost host, BaseLocation location, string folder)
    {
        if (!WriteMissing(host, location, folder, EditorSettings.Path, EditorSettings.Write(string.Empty))
            && !EditorSettings.Wire(File.ReadAllText(Path.Combine(folder, EditorSettings.Path)), string.Empty))
        {
            host.Say("For completion of new files in Visual Studio Code, put this into it:\n" + Lines(EditorSettings.Write(string.Empty)));
        }

        WriteMissing(host, location, folder, EditorSettings.ExtensionsPath, EditorSettings.Extensions);
        if (RepositoryAbove(folder) is not { } repository) return;

        var within = Path.GetRelativePath(repository, folder).Replace(Path.DirectorySeparatorChar, '/');
        if (!EditorSettings.CanName(within))
        {
            host.Say("Visual Studio Code takes settings from the folder that it has open, and its extension for YAML takes no path with other characters than ASCII letters, digits and '-_@. '. There begin files with '# yaml-language-server: $schema=.kgen/facts.schema.json'.");
            return;
        }

        var above = Path.Combine(repository, EditorSettings.Path);
        if (File.Exists(above) && EditorSettings.Wire(File.ReadAllText(above), within)) return;
        host.Say(
            "Visual Studio Code takes settings from the folder that it has open. Where that is '" + Escape.ForTerminal(Path.GetRelativePath(folder, repository))
            + "', put this into " + EditorSettings.Path + " there:\n" + Lines(EditorSettings.Write(within)));
    }

    private static string Lines(string text) => string.Join('\n', text.TrimEnd('\n').Split('\n').Select(Escape.ForTerminal));

    private static string? RepositoryAbove(string folder)
    {
        for (var above = folder; above is not null; above = Path.GetDirectoryName(above))
        {
            if (Path.Exists(Path.Combine(above, ".git"))) return above == folder ? null : above;
        }

        return null;
    }

    private static bool WriteMissing(ToolHost host, BaseLocation location, string folder, string path, string text)
    {
        var full = Path.Combine(folder, path);
        var shown = Escape.ForTerminal(Path.Join(location.Folder, path));
        if (Path.GetDirectoryName(path) is { Length: > 0 } inner && File.Exists(Path.Combine(folder, inner)))
        {
            throw new ToolException("'" + Escape.ForMessage(Path.Join(location.Folder, inner)) + "' cannot be written: it is a file; move it away.");
        }

        if (Path.Exists(full))
        {
            host.Say(shown + ": there already, and left as it is");
            return false;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        AtomicFile.Write(full, writer => writer.Write(text));
        host.Say(shown + ": written");
        return true;
    }
}
