using System.Collections.Generic;

namespace KnowledgeGen.Language.Imports;

/// <summary>The relative paths of files where some are of libraries: no two files have the same one.</summary>
public static class ImportedPath
{
    /// <summary>The path of a library's file.</summary>
    /// <param name="library">The name of the library.</param>
    /// <param name="path">The path relative to the library's folder.</param>
    public static string OfLibrary(string library, string path) => library + "/" + path;

    /// <summary>The path of a file of the knowledge base itself, which may have a folder that is called like a library.</summary>
    /// <param name="path">The path relative to the knowledge base.</param>
    /// <param name="libraries">The names of the libraries at hand.</param>
    public static string OfOwn(string path, ISet<string> libraries) =>
        path.IndexOf('/') is > 0 and var end && libraries.Contains(path.Substring(0, end)) ? "./" + path : path;
}
