using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using KnowledgeGen.Generator.Tests.Graph;
using KnowledgeGen.Language;
using KnowledgeGen.Language.Model;
using KnowledgeGen.Tool.Deriving;
using KnowledgeGen.Tool.Explaining;
using KnowledgeGen.Tool.Exporting;
using KnowledgeGen.Tool.Output;

namespace KnowledgeGen.Tool.Tests.Deriving;

/// <summary>The tool says of derived statements what the runtime says of them.</summary>
public sealed partial class RuntimeParityTests
{
    private const int Wide = 100_000;

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(0, 60)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Ids_rules_premises_and_qualifications_are_the_same(int seed)
    {
        var model = RandomKnowledge.Make(seed);
        AreSame(model, ModelStore.Of(model));
    }

    [Fact]
    public void Evidence_is_the_same_where_there_are_documents()
    {
        using var folder = Atlas.Folder();
        var model = Atlas.Compile(folder).Model;
        AreSame(model, ModelStore.Of(model));
    }

    [Theory]
    [InlineData("ann/lives-in/mali~2")]
    [InlineData("ann/lives-in/africa")]
    [InlineData("ann/neighbor/bob")]
    [InlineData("cid/lives-in/africa")]
    [InlineData("kidal/part-of/africa")]
    public void A_proof_is_the_same_tree_with_places_behind_stated_ones(string id)
    {
        using var folder = Atlas.Folder();
        var compilation = Atlas.Compile(folder);
        var proof = ProofsOf(ModelStore.Of(compilation.Model))[id];
        Assert.Equal(proof, TreeOf(compilation, id));
    }

    [Fact]
    public void Conditions_that_no_statement_meets_are_leaves_of_both_trees()
    {
        using var folder = Atlas.Folder();
        folder.Write("atlas.schema.yaml", Atlas.Schema.Replace("X lives-in P during T, Y lives-in P during T, X != Y]", "X lives-in kidal during T, Y lives-in kidal during T, X != Y, X is person, not X part-of-it kidal, not _ part-of-it Y]", StringComparison.Ordinal)
            .Replace("  neighbor:", "  part-of-it: { from: person, to: [place, person], many: true }\n  neighbor:", StringComparison.Ordinal));
        folder.Write("atlas.facts.yaml", Atlas.Facts.Replace("bob: { name: Bob, lives-in: { to: kidal,", "bob: { name: Bob, lives-in: { to: kidal, disputed: Cid was there.,", StringComparison.Ordinal));
        var compilation = Atlas.Compile(folder);

        var proof = ProofsOf(ModelStore.Of(compilation.Model))["bob/neighbor/ann"];

        Assert.Equal(
            """
            Bob neighbor Ann (derived, during 2011).  [same-place]
            ├─ Bob lives in Kidal (during 2011, disputed).
            │     “Bob of Kidal” (d, line 1)
            │     disputed: Cid was there.
            ├─ Ann lives in Kidal (during 2011, floor 3).
            │     “Ann of Kidal” (d, line 1)
            │     “Kidal in Mali” (d, line 1)
            ├─ Bob != Ann.
            ├─ Bob is of type person.
            ├─ No asserted statement says that Bob part of it Kidal.
            └─ No asserted statement says that anything part of it Ann.
            """.ReplaceLineEndings("\n"),
            proof);
        Assert.Equal(proof, TreeOf(compilation, "bob/neighbor/ann"));
    }

    [Fact]
    public void What_taints_a_conclusion_is_marked_and_every_text_takes_one_line()
    {
        using var folder = Atlas.Folder();
        folder.Write("atlas.schema.yaml", Atlas.Schema.Replace("  name: {", "  said: { of: person, type: enum, values: [asserted, claimed], role: modality }\n  name: {", StringComparison.Ordinal)
            .Replace("[X lives-in Y, Y part-of Z]", "['X lives-in Y', 'Y part-of Z', 'Y name N', 'X is person', 'N != \"of \u0020 old\"']", StringComparison.Ordinal));
        folder.Write("atlas.facts.yaml", """
            source: d
            place:
              kidal: { name: "Kidal\n  town", part-of: { to: mali, unsourced: "register,\nold" } , evidence: Kidal in Mali }
              mali: { name: Mali, evidence: Mali in Africa }
            person:
              ann: { name: Ann, said: claimed, evidence: Ann of Kidal, lives-in: { to: kidal, note: "One line.\nAnd another.", disputed: "No.\r\nNot she." } }

            """);
        var compilation = Atlas.Compile(folder);

        var proof = ProofsOf(ModelStore.Of(compilation.Model))["ann/lives-in/mali"];

        Assert.Equal(
            """
            Ann lives in Mali (possible, reported, derived).  [in-whole]
            ├─ Ann lives in Kidal town (reported, disputed).
            │     “Ann of Kidal” (d, line 1)
            │     note: One line. And another.
            │     disputed: No. Not she.
            ├─ Kidal town part of Mali.
            │     unsourced: register, old
            ├─ Kidal town name Kidal town.
            │     “Kidal in Mali” (d, line 1)
            ├─ Ann is of type person (reported).
            └─ “Kidal town” != “of   old”.
            """.ReplaceLineEndings("\n"),
            proof);
        Assert.Equal(proof, TreeOf(compilation, "ann/lives-in/mali"));
    }

    private static void AreSame(KnowledgeModel model, ModelStore store)
    {
        var conclusions = new Conclusions(model);
        var evidence = new DerivedEvidence(conclusions);
        var expected = Derived(store).Select(LineOf);
        var actual = model.Files.SelectMany(file => file.Entities)
            .SelectMany(entity => conclusions.Of(entity.Id))
            .Select(statement => LineOf(statement, evidence));
        Assert.Equal(expected.Order(StringComparer.Ordinal), actual.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<Statement> Derived(ModelStore store) =>
        store.Statements.IncludeReported().IncludeDerived().Where(statement => statement.IsDerived);

    private static Dictionary<string, string> ProofsOf(ModelStore store) =>
        Derived(store).ToDictionary(statement => statement.Id, statement => statement.Explain().ToString());

    private static string LineOf(Statement statement)
    {
        var proof = statement.Explain();
        var premises = string.Join(" ", proof.Premises.Select(premise => premise.Conclusion.Id));
        var evidence = string.Join(" ", statement.Evidence.Select(piece => piece.Document.Id + piece.Start + piece.Quote));
        return $"{statement.Id} {statement.Certainty} {statement.AttributedTo?.Id} {string.Join("+", statement.DuringAll)} {statement.IsAsserted} {proof.Rule}: {premises}; {string.Join(" ", proof.Conditions)}; {evidence}";
    }

    private static string LineOf(ExportedStatement statement, DerivedEvidence evidence)
    {
        var model = statement.Model;
        var premises = string.Join(" ", statement.Conclusion!.Premises);
        var pieces = string.Join(" ", evidence.Of(statement.Conclusion, out _).Select(piece => piece.Document + piece.Start + piece.Quote));
        return $"{statement.Id} {model.Certainty} {model.AttributedTo} {string.Join("+", statement.Conclusion.Dates)} {model.IsAsserted} {statement.Conclusion.Rule}: {premises}; {string.Join(" ", statement.Conclusion.Conditions)}; {pieces}";
    }

    private static string TreeOf(KnowledgeCompilation compilation, string id)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        var index = new KnowledgeIndex(compilation);
        new ProofTree(index, new PageWriter(writer, TextStyle.Plain, Wide)).Write(index.FindDerived(id)!.Conclusion!.Reference);
        var lines = writer.ToString().TrimEnd('\n').Split('\n').Select(line => line[2..]).ToList();
        Assert.Contains(lines, line => Place().IsMatch(line));
        return string.Join("\n", lines.Select(line => Place().Replace(line, string.Empty)));
    }

    [GeneratedRegex(@"  [^ ]*atlas\.facts\.yaml\([0-9]+,[0-9]+\)$")]
    private static partial Regex Place();
}
