using System.IO;
using System.Linq;
using KnowledgeGen.Language;

namespace KnowledgeGen.Tool.Editing;

/// <summary>Lets Visual Studio Code find the JSON Schemas of a knowledge base: by settings that are written, or printed where there are some already.</summary>
internal static class EditorWiring
{
    /// <summary>Ends the command where settings can neither be written nor read.</summary>
    /// <exception cref="ToolException">Something else has their name.</exception>
    public static void Refuse(ScaffoldFolder folder)
    {
        foreach (var path in new[] { EditorSettings.Path, EditorSettings.ExtensionsPath })
        {
            folder.RequireFolder(path);
            if (Directory.Exists(Path.Combine(folder.FullPath, path))) throw new ToolException("'" + path + "' cannot be written: it is a folder; move it away.");
        }
    }

    /// <summary>Writes or prints the settings.</summary>
    public static void Wire(ToolHost host, ScaffoldFolder folder)
    {
        var settings = Path.Combine(folder.FullPath, EditorSettings.Path);
        var isWritten = folder.WriteMissing(EditorSettings.Path, EditorSettings.Write(string.Empty));
        if (!isWritten && !EditorSettings.AreWired(File.ReadAllText(settings), string.Empty))
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
            host.Say(
                "Visual Studio Code takes settings from the folder that it has open, and its extension for YAML takes no path with other characters than ASCII letters, "
                + "digits and '-_@. '. There begin files with '# yaml-language-server: $schema=.kgen/facts.schema.json'.");
            return;
        }

        var settings = Path.Combine(repository, EditorSettings.Path);
        if (File.Exists(settings) && EditorSettings.AreWired(File.ReadAllText(settings), within)) return;

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
