using System.Linq;
using System.Text.Json;

namespace KnowledgeGen.Tool.Tests.Editing;

/// <summary>What the language server for YAML says of a file.</summary>
/// <param name="Problems">What is wrong, each with its line, from 1.</param>
/// <param name="Completions">By place, what is offered there, each with what is told of it.</param>
/// <param name="Hovers">By place, what is told there.</param>
internal sealed record EditedFile(string[] Problems, (string Label, string Detail)[][] Completions, string[] Hovers);

/// <summary>Opens files of a folder in the language server for YAML, with the settings that are there for Visual Studio Code.</summary>
internal static class YamlEditor
{
    public static EditedFile[] Open(string folder, params (string File, int[] Complete, int[] Hover)[] files)
    {
        var request = JsonSerializer.Serialize(files.Select(file => new { file = file.File, complete = file.Complete, hover = file.Hover }));
        using var answer = JsonDocument.Parse(NodeScript.Run("yaml.mjs", folder, request));
        return [.. answer.RootElement.EnumerateArray().Select(Read)];
    }

    private static EditedFile Read(JsonElement file) => new(
        [.. file.GetProperty("problems").EnumerateArray().Select(item => item.GetProperty("line").GetInt32() + 1 + ": " + item.GetProperty("message").GetString())],
        [.. file.GetProperty("completions").EnumerateArray().Select(ReadItems)],
        [.. file.GetProperty("hovers").EnumerateArray().Select(item => item.GetString()!)]);

    private static (string Label, string Detail)[] ReadItems(JsonElement items) =>
        [.. items.EnumerateArray().Select(item => (item.GetProperty("label").GetString()!, item.GetProperty("detail").GetString()!))];
}
