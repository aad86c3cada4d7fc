using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace KnowledgeGen.Tool.Site;

/// <summary>The file of a site that lists all others, so that what came there by another way is not taken for the site's when a newer one takes its place.</summary>
internal static class SiteMarker
{
    /// <summary>The name of the file.</summary>
    public const string Name = "kgen-site.json";

    /// <summary>Its text.</summary>
    /// <param name="files">The paths of all other files, with <c>/</c>.</param>
    public static string Write(IEnumerable<string> files) =>
        "{ \"files\": [\n" + string.Join(",\n", files.Order(StringComparer.Ordinal).Select(file => JsonSerializer.Serialize(file))) + "\n] }\n";

    /// <summary>The paths of the files of a site, with its own.</summary>
    /// <param name="folder">The folder.</param>
    /// <returns>The paths; none where there is no such file, or none that can be read.</returns>
    public static IReadOnlySet<string> Files(string folder)
    {
        var path = Path.Combine(folder, Name);
        if (!File.Exists(path)) return new HashSet<string>();
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllText(path));
            return document.RootElement.GetProperty("files").EnumerateArray().Select(file => file.GetString()!).Append(Name).ToHashSet(StringComparer.Ordinal);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return new HashSet<string>();
        }
    }
}
