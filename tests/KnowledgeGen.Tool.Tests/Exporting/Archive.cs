using KnowledgeGen.Language;
using KnowledgeGen.Tool.Commands;
using KnowledgeGen.Tool.Exporting;
using KnowledgeGen.Tool.Loading;

namespace KnowledgeGen.Tool.Tests.Exporting;

/// <summary>A knowledge base with every kind of value, statement and evidence.</summary>
internal static class Archive
{
    public const string Schema = """
        types:
          thing: { abstract: true, summary: WORDS of a type. }
          maker: { extends: thing }
          work: { extends: thing }
          show: {}
        properties:
          name: { of: [thing, show], type: string, required: true, role: label, summary: WORDS of a property. }
          alias: { of: thing, type: string, many: true, role: alias, qualifiers: { how: string } }
          blurb: { of: work, type: text }
          published: { of: work, type: date }
          weight: { of: work, type: decimal }
          pages: { of: work, type: integer }
          lost: { of: work, type: boolean }
          took: { of: work, type: duration, many: true }
          page: { of: work, type: url }
          kind: { of: work, type: enum, values: [big, small] }
          size: { of: work, type: quantity }
          sizes: { of: work, type: quantity, many: true }
          stood: { of: work, type: point }
          seen: { of: work, type: point, many: true }
          id: { of: work, type: string, member: OwnId }
          status: { of: show, type: enum, values: [asserted, planned], required: true, role: modality }
        relations:
          author:
            from: work
            to: thing
            many: true
            inverse: wrote
            summary: WORDS of a relation.
            qualifiers: { role: string, share: decimal, copies: quantity, sure: boolean }
          near: { from: thing, to: thing, many: true, symmetric: true }
          shows: { from: show, to: thing, many: true, inverse: shown-in }
        rules:
          shows-makers: { if: [X shows Y, Y author Z], then: X shows Z, reported: true }

        """;

    public const string Makers = """
        source: hello
        maker:
          mira-holt:
            name: Mira Holt
            alias:
              - Mira
              - { value: M. WORDS, how: WORDS, certainty: possible, basis: inferred, note: WORDS of a note. }
            evidence: Mira Holt keeps the library
            near: { to: jan-berg, according-to: jan-berg, during: 1987~, evidence: Jan … says }
          jan-berg:
            name: Jan Berg
            evidence: [Jan Berg, { source: letter }]
        document:
          letter: { title: A letter, about: { unsourced: WORDS of a reason } }

        """;

    public const string Works = """
        source: hello
        work:
          the-garden:
            about: { unsourced: catalogue }
            name: { value: The Garden, evidence: she wrote The Garden }
            alias: ["a|b", "c\\d"]
            blurb: "=1+1"
            published: { value: 1987, evidence: In 1987 }
            weight: 1.10
            pages: -9223372036854775808
            lost: false
            took: [P3W, P1M2W1DT2H, PXW, P1.5Y, PT1.5S]
            page: "https://example.org/?a=1&b=<2>"
            kind: small
            size: { min: 24, unit: WORDS, approximate: true }
            sizes: [8000, 8000 copies, { min: 1.50, max: 2, unit: kg }]
            stood: [18.440, -1.5]
            seen: [[1, 2], [-3.50, 4]]
            id: own
            author:
              - { to: mira-holt, role: WORDS, share: 1.10, copies: 3 prints, sure: true, evidence: she wrote The Garden }
              - { to: jan-berg, certainty: probable, basis: inferred, note: Perhaps. }
        show:
          first-show:
            name: First show
            status: asserted
            evidence: first show
            shows: the-garden
          next-show:
            name: Next show
            status: planned
            evidence: Another show
            shows: the-garden

        """;

    public const string Document = """
        Mira Holt keeps the library.
        In 1987 she wrote The Garden.
        Jan Berg says that Mira lives near him.
        The first show was small. Another show is planned.

        """;

    public static TemporaryFolder Folder(string name = "archive")
    {
        var folder = new TemporaryFolder(name);
        folder.Write("archive.schema.yaml", Schema);
        folder.Write("makers.facts.yaml", Makers);
        folder.Write("works/works.facts.yaml", Works);
        folder.Write("documents/hello.txt", Document);
        return folder;
    }

    public static KnowledgeCompilation Compile()
    {
        using var folder = Folder();
        var host = new ToolHost(System.IO.TextWriter.Null, System.IO.TextWriter.Null) { CurrentFolder = folder.Root, Variable = _ => null };
        var compilation = KnowledgeFolder.Load(host, new BaseLocation(null, [])).Compile();
        Assert.Empty(compilation.Diagnostics);
        return compilation;
    }

    public static ExportedKnowledge Export(KnowledgeCompilation compilation) => new(compilation, BaseIri.Default);
}
