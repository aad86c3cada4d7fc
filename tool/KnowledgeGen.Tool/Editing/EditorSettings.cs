using System.Collections.Generic;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace KnowledgeGen.Tool.Editing;

/// <summary>The settings of Visual Studio Code that let its extension for YAML find the JSON Schemas of new files, too.</summary>
internal static partial class EditorSettings
{
    /// <summary>The path of the settings within the folder that is open.</summary>
    public const string Path = ".vscode/settings.json";

    /// <summary>The path of the extensions that are recommended.</summary>
    public const string ExtensionsPath = ".vscode/extensions.json";

    private const string Key = "yaml.schemas";

    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // As the editor reads its settings: https://code.visualstudio.com/docs/languages/json#_json-with-comments.
    private static readonly JsonDocumentOptions WithComments = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>The extensions that are recommended.</summary>
    public static string Extensions { get; } = Write(new JsonObject { ["recommendations"] = new JsonArray("redhat.vscode-yaml") });

    /// <summary>The text of the settings.</summary>
    /// <param name="within">The way from the folder that is open to that of the knowledge base, with <c>/</c>; empty where it is the same.</param>
    public static string Write(string within) => Write(new JsonObject
    {
        [Key] = new JsonObject(Patterns(within).Select(pattern => new KeyValuePair<string, JsonNode?>(pattern.Schema, pattern.Files))),
    });

    /// <summary>Whether the language server takes such a path for one: with other characters it does not.</summary>
    /// <param name="within">As of <see cref="Write(string)"/>.</param>
    public static bool CanName(string within) => Ordinary().IsMatch(within);

    /// <summary>Whether settings lead to the JSON Schemas. Those that are no JSON do not.</summary>
    /// <param name="text">The text of the settings.</param>
    /// <param name="within">As of <see cref="Write(string)"/>.</param>
    public static bool AreWired(string text, string within)
    {
        try
        {
            using var settings = JsonDocument.Parse(text, WithComments);
            return settings.RootElement is { ValueKind: JsonValueKind.Object } root
                && root.TryGetProperty(Key, out var schemas) && schemas.ValueKind == JsonValueKind.Object
                && Patterns(within).All(pattern => schemas.TryGetProperty(pattern.Schema, out var files) && IsPattern(files));
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool IsPattern(JsonElement files) =>
        files.ValueKind == JsonValueKind.String || (files.ValueKind == JsonValueKind.Array && files.GetArrayLength() > 0);

    // The language server looks for a pattern at the end of a path.
    private static IEnumerable<(string Schema, string Files)> Patterns(string within)
    {
        var (before, start) = within.Length == 0 ? ("./", string.Empty) : ("./" + within + "/", "/" + Plain(within) + "/**/");
        return EditorSchemas.All.Select(schema => (before + EditorSchemas.Folder + "/" + schema.FileName, start + schema.Pattern));
    }

    // What a pattern is compared with is an address, in which a blank is "%20": "*" stands for whatever is written for such characters.
    private static string Plain(string path) => Special().Replace(path, "*");

    [GeneratedRegex("[^A-Za-z0-9._/-]+")]
    private static partial Regex Special();

    [GeneratedRegex("^[A-Za-z0-9_@. /-]*$")]
    private static partial Regex Ordinary();

    private static string Write(JsonObject json) => json.ToJsonString(Layout) + "\n";
}
