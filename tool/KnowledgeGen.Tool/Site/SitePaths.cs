using System.Text.RegularExpressions;

namespace KnowledgeGen.Tool.Site;

/// <summary>Where the pages of a site are, from its root. Ids are kebab-case, so that they are names of files, and an underscore tells parts of a page apart.</summary>
internal static partial class SitePaths
{
    /// <summary>The page of an entity.</summary>
    public static string OfEntity(string id) => "e/" + FileOf(id);

    /// <summary>A page of a type's entities, from 0.</summary>
    public static string OfType(string name, int page) => "t/" + Numbered(FileOf(name), page);

    /// <summary>A page of a document, from 0.</summary>
    public static string OfDocument(string id, int page) => "d/" + Numbered(FileOf(id), page);

    /// <summary>A page of the list of documents, from 0: the first stands on that of the site.</summary>
    public static string OfDocuments(int page) => page == 0 ? "index.html" : Numbered("documents.html", page);

    /// <summary>A page of a list, from 0.</summary>
    public static string Numbered(string file, int page) => page == 0 ? file : file.Insert(file.LastIndexOf('.'), "_" + (page + 1).ToString(System.Globalization.CultureInfo.InvariantCulture));

    // Names that Windows has for devices are no names of files; site.js knows the same.
    private static string FileOf(string id) => id + (Device().IsMatch(id) ? "_" : string.Empty) + ".html";

    [GeneratedRegex("^(con|prn|aux|nul|com[0-9]|lpt[0-9])$")]
    private static partial Regex Device();
}
