using System.Globalization;
using System.Linq;
using KnowledgeGen.Language;
using KnowledgeGen.Tool.Commands;
using KnowledgeGen.Tool.Loading;

namespace KnowledgeGen.Tool.Tests.Deriving;

/// <summary>
/// A knowledge base from which much follows: by a transitive relation, by a rule with a time, by one over what is reported, and what the facts
/// say already.
/// </summary>
internal static class Atlas
{
    public const string Schema = """
        types: { place: {}, person: {} }
        properties:
          name: { of: [place, person], type: string, role: label }
        relations:
          part-of: { from: place, to: place, many: true, inverse: parts, transitive: true, summary: It lies within. }
          lives-in: { from: person, to: place, many: true, inverse: people, qualifiers: { floor: integer } }
          neighbor: { from: person, to: person, many: true, symmetric: true, derived: true }
        rules:
          in-whole: { if: [X lives-in Y, Y part-of Z], then: X lives-in Z, reported: true, summary: Who lives in a part lives in the whole. }
          same-place: { if: [X lives-in P during T, Y lives-in P during T, X != Y], then: X neighbor Y }

        """;

    public const string Facts = """
        source: d
        about: { unsourced: register }
        place:
          kidal: { name: Kidal, part-of: { to: mali, during: 2010/2012, evidence: Kidal in Mali } }
          mali: { name: Mali, part-of: { to: africa, evidence: Mali in Africa } }
          africa: { name: Africa }
        person:
          ann:
            name: Ann
            lives-in:
              - { to: kidal, during: 2011, floor: 3, evidence: [Ann of Kidal, Kidal in Mali] }
              - { to: mali, according-to: bob, note: He may know. }
          bob: { name: Bob, lives-in: { to: kidal, during: 2011, evidence: Bob of Kidal } }
          cid: { name: Cid, lives-in: { to: mali, certainty: probable, during: XXXX-05-05, evidence: Cid of Mali } }

        """;

    public const string Document = "Kidal in Mali. Mali in Africa. Ann of Kidal. Bob of Kidal. Cid of Mali.\n";

    public static TemporaryFolder Folder(string name = "atlas")
    {
        var folder = new TemporaryFolder(name);
        folder.Write("atlas.schema.yaml", Schema);
        folder.Write("atlas.facts.yaml", Facts);
        folder.Write("documents/d.txt", Document);
        return folder;
    }

    /// <summary>Places, each part of the next one, with words of its own.</summary>
    public static TemporaryFolder Chain(int length)
    {
        var folder = new TemporaryFolder();
        folder.Write("a.schema.yaml", "types: { place: {} }\nrelations: { part-of: { from: place, to: place, transitive: true } }\n");
        folder.Write("a.facts.yaml", "source: d\nplace:\n" + string.Concat(Enumerable.Range(0, length).Select(i => string.Create(
            CultureInfo.InvariantCulture, $"  p{i}: {{ part-of: {{ to: p{i + 1}, evidence: Place {i} lies in that }} }}\n"))) + string.Create(CultureInfo.InvariantCulture, $"  p{length}: {{}}\n"));
        folder.Write("documents/d.txt", string.Concat(Enumerable.Range(0, length).Select(i => string.Create(CultureInfo.InvariantCulture, $"Place {i} lies in that.\n"))));
        return folder;
    }

    /// <summary>A proof as deep as there are steps: where each of them leads is concluded from the step before.</summary>
    public static TemporaryFolder Way(int steps)
    {
        var folder = new TemporaryFolder();
        folder.Write("a.schema.yaml", """
            types: { step: {} }
            relations: { next: { from: step, to: step }, starts: { from: step, to: step }, reaches: { from: step, to: step, many: true, derived: true } }
            rules:
              start: { if: [X starts Y], then: X reaches Y }
              go-on: { if: [X reaches Y, Y next Z], then: X reaches Z }

            """);
        folder.Write("a.facts.yaml", "about: { unsourced: x }\nstep:\n  s: { starts: n0 }\n" + string.Concat(Enumerable.Range(0, steps).Select(i => string.Create(
            CultureInfo.InvariantCulture, $"  n{i}: {{ next: n{i + 1} }}\n"))) + string.Create(CultureInfo.InvariantCulture, $"  n{steps}: {{}}\n"));
        return folder;
    }

    public static KnowledgeCompilation Compile(TemporaryFolder folder)
    {
        var host = new ToolHost(System.IO.TextWriter.Null, System.IO.TextWriter.Null) { CurrentFolder = folder.Root, Variable = _ => null };
        var compilation = KnowledgeFolder.Load(host, new BaseLocation(null, [])).Compile();
        Assert.False(compilation.HasErrors, string.Join("\n", compilation.Diagnostics.Select(diagnostic => diagnostic.Message)));
        return compilation;
    }
}
