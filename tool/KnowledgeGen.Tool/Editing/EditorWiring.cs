using System.IO;
using System.Linq;
using KnowledgeGen.Language;

namespace KnowledgeGen.Tool.Editing;

/// <summary>Lets Visual Studio Code find the JSON Schemas of a knowledge base: by settings that are written, or printed where there are some already.</summary>
internal static class EditorWiring
{
    /// <summary>Writes or prints the settings.</summary>
    public static void Wire(ToolHost host, ScaffoldFolder folder)
    {
        var isWritten = folder.WriteMissing(EditorSettings.Path, EditorSettings.Write(string.Empty));
        if (!isWritten && !EditorSettings.Wire(File.ReadAllText(Path.Combine(folder.FullPath, EditorSettings.Path)), string.Empty))
        {
            host.Say("For completion of new files in Visual Studio Code, put this into it:\n" + Lines(EditorSettings.Write(string.Empty)));
        }

        folder.WriteMissing(EditorSettings.ExtensionsPath, EditorSettings.Extensions);
        if (RepositoryAbove(folder.FullPath) is { } repository) WireAbove(host, folder.FullPath, repository);
    }

    private static void WireAbove(ToolHost host, string folder, string repository)
    {
        var within = Path.GetRelativePath(repository, folder).Replace(Path.DirectorySeparatorChar, '/');
        if (!EditorSettings.CanName(within))
        {
            host.Say("Visual Studio Code takes settings from the folder that it has open, and its extension for YAML takes no path with other characters than ASCII letters, digits and '-_@. '. There begin files with '# yaml-language-server: $schema=.kgen/facts.schema.json'.");
            return;
        }

        var settings = Path.Combine(repository, EditorSettings.Path);
        if (File.Exists(settings) && EditorSettings.Wire(File.ReadAllText(settings), within)) return;

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
}
