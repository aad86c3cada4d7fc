using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace KnowledgeGen.Tool.Tests.Exporting;

/// <summary>Loads N-Quads into Oxigraph and asks it, with the union of all graphs as the default graph.</summary>
internal static class SparqlStore
{
    /// <summary>The answers to some queries: rows of values by their variables; what is not bound is missing.</summary>
    public static List<List<Dictionary<string, string>>> Ask(string file, params string[] queries)
    {
        using var answers = JsonDocument.Parse(NodeScript.Run("sparql.mjs", file, JsonSerializer.Serialize(queries)));
        return [.. answers.RootElement.EnumerateArray().Select(Rows)];
    }

    private static List<Dictionary<string, string>> Rows(JsonElement answer) =>
    [
        .. answer.GetProperty("results").GetProperty("bindings").EnumerateArray().Select(row =>
            row.EnumerateObject().ToDictionary(cell => cell.Name, cell => cell.Value.GetProperty("value").GetString()!)),
    ];
}
