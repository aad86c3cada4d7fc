using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace KnowledgeGen.Tool.Site;

/// <summary>Styles and scripts of sites. The libraries are there where the tool was built with Node.</summary>
internal static class SiteAssets
{
    private const string Prefix = "site/";
    private const string LibrariesStart = "libraries.";
    private const string Libraries = LibrariesStart + "js";

    private static readonly string[] Names = [.. typeof(SiteAssets).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, System.StringComparison.Ordinal)).Order(System.StringComparer.Ordinal)];

    /// <summary>Whether the libraries for graph, map and search are there.</summary>
    public static bool HasLibraries => Names.Contains(Prefix + Libraries);

    /// <summary>The files that are there in any case, by name.</summary>
    public static IEnumerable<(string Name, string Text)> Own => All.Where(asset => !asset.Name.StartsWith(LibrariesStart, System.StringComparison.Ordinal));

    /// <summary>All files, by name.</summary>
    public static IEnumerable<(string Name, string Text)> All => Names.Select(name => (name[Prefix.Length..], Read(name)));

    private static string Read(string name)
    {
        using var stream = typeof(SiteAssets).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
