using System;
using System.Linq;
using KnowledgeGen.Generator.Tests.Pipeline;

namespace KnowledgeGen.Generator.Tests;

/// <summary>What a program sees of what the compiler concluded.</summary>
public sealed class ConclusionsTests
{
    private const string Schema = """
        types: { place: {}, person: {} }
        properties:
          name: { of: [place, person], type: string, role: label }
        relations:
          part-of: { from: place, to: place, inverse: parts, transitive: true, acyclic: true }
          lives-in: { from: person, to: place, many: true, inverse: people }
          neighbor: { from: person, to: person, many: true, symmetric: true, derived: true }
          class: { from: person, to: place, inverse: object, many: true }
        rules:
          in-whole: { if: [X lives-in Y, Y part-of Z], then: X lives-in Z }
          same-place: { if: [X lives-in P, Y lives-in P, X != Y], then: X neighbor Y }
        """;

    private const string Facts = """
        source: d
        place:
          kidal: { name: Kidal, part-of: { to: mali, evidence: Kidal in Mali } }
          mali: { name: Mali, part-of: { to: africa, evidence: Mali in Africa } }
          africa: { name: Africa }
        person:
          ann: { name: Ann, lives-in: { to: kidal, evidence: Ann of Kidal } }
          bob: { name: Bob, lives-in: { to: mali, evidence: Bob of Mali } }
        """;

    private static readonly Lazy<LoadedKnowledge> Program = new(() =>
    {
        var run = PipelineRun.Of(new TestProject().WithProperty("KnowledgeGenNamespace", "News")
            .With("a.schema.yaml", Schema)
            .With("a.facts.yaml", Facts.Replace("name: Kidal,", "name: { value: Kidal, unsourced: x },")
                .Replace("name: Mali,", "name: { value: Mali, unsourced: x },").Replace("{ name: Africa }", "{ name: { value: Africa, unsourced: x } }")
                .Replace("name: Ann,", "name: { value: Ann, unsourced: x },").Replace("name: Bob,", "name: { value: Bob, unsourced: x },"))
            .With("documents/d.txt", "Kidal in Mali. Mali in Africa. Ann of Kidal. Bob of Mali."));
        Assert.Empty(run.Diagnostics);
        return new LoadedKnowledge(run.Sources.Select(source => new GeneratedFile(source.Key, source.Value, false)));
    });

    [Theory]
    [InlineData("Place.Kidal.PartOf", "Mali")]
    [InlineData("Place.Kidal.PartOfClosure", "Mali, Africa")]
    [InlineData("Place.Africa.Parts", "Mali")]
    [InlineData("Place.Africa.PartsClosure", "Mali, Kidal")]
    [InlineData("Person.Ann.LivesIn", "Kidal")]
    [InlineData("Person.Ann.LivesInClosure", "Kidal, Mali, Africa")]
    [InlineData("Person.Ann.Neighbor", "Bob")]
    [InlineData("Person.Bob.Neighbor", "Ann")]
    [InlineData("Place.Mali.Statements.PartsClosure.Count", "1")]
    [InlineData("Person.Ann.Statements.IncludeDerived().Count(statement => statement.IsDerived)", "3")]
    [InlineData("Knowledge.Graph.Along(Knowledge.Relations.PartOf).IncludeDerived().Neighbors(Place.Kidal)", "Mali, Africa")]
    [InlineData("Person.Ann.Statements.LivesInClosure[1].Basis", "Derived")]
    public void Members_show_what_is_stated_and_closures_what_follows_too(string expression, string expected) =>
        Assert.Equal(expected, Program.Value.Eval<object>(expression).ToString());

    [Fact]
    public void A_proof_goes_down_to_the_quoted_words() => Assert.Equal(
        """
        Ann lives in Africa (derived).  [in-whole]
        ├─ Ann lives in Kidal.
        │     “Ann of Kidal” (d, line 1)
        └─ Kidal part of Africa (derived).  ['part-of' is transitive]
           ├─ Kidal part of Mali.
           │     “Kidal in Mali” (d, line 1)
           └─ Mali part of Africa.
                 “Mali in Africa” (d, line 1)
        """.ReplaceLineEndings("\n"),
        Program.Value.Eval<string>("Person.Ann.Statements.LivesInClosure.Single(statement => statement.To == Place.Africa).Explain().ToString()"));

    [Fact]
    public void A_path_prints_as_sentences_with_their_evidence() => Assert.Equal(
        "Kidal part of Mali.\n    “Kidal in Mali” (d, line 1)\nMali part of Africa.\n    “Mali in Africa” (d, line 1)",
        Program.Value.Eval<string>("Knowledge.Graph.ShortestPath(Place.Kidal, Place.Africa)!.ToString()"));
}
