using System.Collections.Generic;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace KnowledgeGen.Tool.Editing;

/// <summary>The files that a knowledge base starts with.</summary>
internal static class Scaffold
{
    private const string Schema = """
        # yaml-language-server: $schema=.kgen/schema.schema.json
        # What there is to say: types of entities, what they have, and how they are related.
        types:
          person: { summary: Somebody. }
          book: { summary: A book. }

        properties:
          name: { of: person, type: string, required: true, role: label, summary: What somebody is called. }
          title: { of: book, type: string, required: true, role: label, summary: What a book is called. }
          published: { of: book, type: date, summary: When a book came out. }

        relations:
          author: { from: book, to: person, many: true, inverse: wrote, summary: Who wrote a book. }

        """;

    private const string Facts = """
        # yaml-language-server: $schema=.kgen/facts.schema.json
        # What the document documents/hello.txt says, each fact with its very words.
        source: hello

        person:
          mira-holt:
            name: Mira Holt
            evidence: Mira Holt keeps the library

        book:
          the-garden:
            title: The Garden
            author: mira-holt
            published: { value: 1987, evidence: In 1987 }
            evidence: she wrote The Garden

        """;

    private const string Document = "Mira Holt keeps the library. In 1987 she wrote The Garden.\n";

    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A schema, facts and the document that they are from, by their paths.</summary>
    public static readonly IReadOnlyList<(string Path, string Text)> Knowledge =
        [("knowledge.schema.yaml", Schema), ("knowledge.facts.yaml", Facts), ("documents/hello.txt", Document)];

    /// <summary>The settings of Visual Studio Code that let its extension for YAML find the JSON Schemas of new files, too.</summary>
    public static readonly IReadOnlyList<(string Path, string Text)> Settings =
    [
        (".vscode/settings.json", Write(new JsonObject
        {
            ["yaml.schemas"] = new JsonObject(EditorSchemas.All.Select(schema =>
                new KeyValuePair<string, JsonNode?>("./" + EditorSchemas.Folder + "/" + schema.FileName, schema.Pattern))),
        })),
        (".vscode/extensions.json", Write(new JsonObject { ["recommendations"] = new JsonArray("redhat.vscode-yaml") })),
    ];

    private static string Write(JsonObject json) => json.ToJsonString(Layout) + "\n";
}
