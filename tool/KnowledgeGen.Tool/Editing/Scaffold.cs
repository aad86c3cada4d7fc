using System.Collections.Generic;

namespace KnowledgeGen.Tool.Editing;

/// <summary>The files that a knowledge base starts with.</summary>
internal static class Scaffold
{
    /// <summary>The id of the document, where none has it.</summary>
    public const string DocumentId = "hello";

    private const string Document = "Mira Holt keeps the library. In 1987 she wrote The Garden.\n";

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

    /// <summary>A schema, facts and the document that they are from, by their paths.</summary>
    /// <param name="document">The id of the document.</param>
    public static IReadOnlyList<(string Path, string Text)> Knowledge(string document) =>
    [
        ("documents/" + document + ".txt", Document),
        ("knowledge.schema.yaml", Schema),
        ("knowledge.facts.yaml", Facts(document)),
    ];

    private static string Facts(string document) => $$$"""
        # yaml-language-server: $schema=.kgen/facts.schema.json
        # What the document documents/{{{document}}}.txt says, each fact with its very words.
        source: {{{document}}}

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
}
