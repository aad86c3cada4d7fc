using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using KnowledgeGen.Language;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Tool.Loading;

/// <summary>Where the files of a fact library are.</summary>
/// <param name="Library">The library.</param>
/// <param name="Folder">The folder, as the user would write it.</param>
internal sealed record LibraryFolder(LibraryModel Library, string Folder)
{
    /// <summary>The file, in the intermediate folder of a project, in which its last build lists the libraries that it refers to.</summary>
    private const string ListFile = "obj/KnowledgeGen.libraries";

    /// <summary>The libraries of a knowledge base: those that the user names, else those that the last build found.</summary>
    /// <param name="root">The full path of the knowledge base.</param>
    /// <param name="named">What the user names, each as <c>NAME=DIR</c>.</param>
    /// <exception cref="ToolException">One of them is not of that form, or is there twice.</exception>
    public static IReadOnlyList<LibraryFolder> Of(string root, IReadOnlyList<string> named)
    {
        if (named.Count > 0)
        {
            var folders = named.Select(Parse).ToList();
            var twice = folders.GroupBy(folder => folder.Library.Name, StringComparer.Ordinal).FirstOrDefault(group => group.Skip(1).Any());
            return twice is null ? folders : throw new ToolException("There are two folders of the library '" + Escape.ForMessage(twice.Key) + "'; name one.");
        }

        var list = Path.Combine(root, ListFile);
        return File.Exists(list) ? File.ReadLines(list).Select(Read).OfType<LibraryFolder>().DistinctBy(folder => folder.Library.Name).ToList() : [];
    }

    private static LibraryFolder Parse(string text)
    {
        var separator = text.IndexOf('=', StringComparison.Ordinal);
        return separator > 0 && separator + 1 < text.Length
            ? Create(text[..separator], text[(separator + 1)..], null)
            : throw new ToolException("'" + Escape.ForMessage(text) + "' is not a library; write --library NAME=FOLDER.");
    }

    // A line: name, version, folder. What is there no more is not among the references any more.
    private static LibraryFolder? Read(string line) => line.Split('|') is [{ Length: > 0 } name, var version, { Length: > 0 } folder] && Directory.Exists(folder)
        ? Create(name, folder, version.Length > 0 ? version : null)
        : null;

    // Namespace and root matter to C# alone.
    private static LibraryFolder Create(string name, string folder, string? version) => new(new LibraryModel(name, string.Empty, string.Empty, version), folder);
}
