namespace KnowledgeGen.Tool.Tests;

/// <summary>A small knowledge base.</summary>
internal static class Library
{
    public const string Schema = """
        types:
          maker: { abstract: true }
          writer: { extends: maker, summary: Somebody who writes books. }
          book: {}
        properties:
          name: { of: maker, type: string, required: true, role: label }
          title: { of: book, type: string, required: true, role: label }
          published: { of: book, type: date }
          copies: { of: book, type: quantity }
        relations:
          author:
            from: book
            to: maker
            many: true
            inverse: wrote
            summary: Who wrote it.
            qualifiers: { pages: integer, share: decimal, alone: boolean, where: point }

        """;

    public const string Facts = """
        source: hello
        writer:
          mira-holt:
            name: Mira Holt
            evidence: Mira Holt keeps the library
        book:
          the-garden:
            title: The Garden
            evidence: she wrote The Garden
            published: { value: 1987, evidence: In 1987 }
            author:
              to: mira-holt
              pages: 12
              share: 1.10
              alone: true
              where: [18.44, -1.5]
              certainty: probable
              basis: inferred
              note: 'She is "she".'

        """;

    public const string Document = "Mira Holt keeps the library.\nIn 1987 she wrote The Garden.\n";
}
