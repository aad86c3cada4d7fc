using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Language.Tests.Reasoning;

/// <summary>
/// What follows from random facts by random rules over all kinds of conditions and of statements, those that are not asserted too, compared with
/// <see cref="NaiveConclusions"/>: how sure it is, whose word, and on which days it holds.
/// </summary>
public sealed class NaiveConclusionTests
{
    private const int Count = 150;

    // Conditions name times only of 'v', of which nothing is derived: of what follows, the same may be written in several ways.
    private static readonly string[] Dates = ["2010", "2010-05-05", "2009/2011", "2010~", "2012-01-01/..", "2009~/2012", "2010/2013~", "2010/2012"];

    private static readonly string[] Conditions =
    [
        "X p Y", "Y p Z", "X q Y", "X s Y", "Z s Y", "X v Y", "Y v Z during T", "X v Z during U", "X n N", "Y n M", "X m A", "Y m A", "Z m B", "X m A, Y m A", "X m A, Z m A", "X m 1.5", "X d D", "Y n 3", "X d 2010", "X w free", "Y w W",
        "X is a", "Z is b", "e0 is a", "e2 is a", "X p e0",
    ];

    // What they name must be named by the others: those rules where it is not are refused, which leaves the rest.
    private static readonly string[] Restrictions =
    [
        "A > 1.5", "A <= B", "A != B", "A = 2.0", "A < N", "not Y m A", "not X m 1.50", "N >= 3", "N < M", "N != M", "D < 2010-06-01", "D >= T", "T = U", "T != U", "T <= 2010-05-05", "W = bound", "X != Y", "Y = Z",
        "not X v Y", "not Z v _", "not X n N", "not Y n 3", "not _ d D", "not X v Y during T", "not e0 v X during T", "not X is b", "not X w W",
    ];

    private static readonly string[] Conclusions = ["X c Y", "X c Z", "Y c X", "X p Z", "X s Z", "e0 c X", "X t Y"];

    private static readonly string[] Last =
        ["X is a, Y is b, not X c Y", "X m A, Y m A, X != Y", "X m A, X m B, Y m B, A < B, X != Y", "X m A, Y n _, not Y m A, X p Y", "X p Y, not Y c _", "X v Y during T, not X c Y, T > 2009", "X n N, Y n N, not X s Y, X != Y", "X p Y, not X t e0, not _ c X", "X v Y during T, not Y v _ during T, not Z n 3, Z is a"];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void How_sure_whose_word_and_when_are_those_of_the_definition(int seed)
    {
        var model = Make(seed, out var groups);
        var naive = new NaiveConclusions(model);
        var stated = naive.Facts.ToHashSet();
        naive.Run(groups);

        var found = stated.Concat(Derived(model)).ToHashSet();

        foreach (var group in naive.Facts.Concat(found).GroupBy(fact => (fact.Predicate, fact.Subject, fact.Value)))
        {
            foreach (var (certainty, source) in Qualities(model))
            {
                var (wanted, drawn) = (Best(naive.Facts, group.First(), certainty, source), Best(found, group.First(), certainty, source));
                Assert.True(wanted == drawn, $"{group.Key}, {certainty}, {source}: {drawn}, not {wanted}");
            }
        }
    }

    [Fact]
    public void The_knowledge_bases_lead_to_conclusions_of_all_kinds()
    {
        var models = Enumerable.Range(0, Count).Select(seed => Make(seed, out _)).ToList();
        var conclusions = models.SelectMany(Derived).ToList();
        var fired = models.SelectMany(model => model.Derivation.Statements
            .Select(statement => model.Schema.Rules.FirstOrDefault(rule => rule.Name == model.Derivation.Rules[statement.Rule])).OfType<RuleModel>()).ToList();

        Assert.Contains(conclusions, fact => fact.Certainty == StatementCertainty.Probable);
        Assert.Contains(conclusions, fact => fact.Certainty == StatementCertainty.Possible);
        Assert.Contains(conclusions, fact => fact.Source is not null);
        Assert.Contains(models, model => model.Derivation.Qualifications.Any(qualification => qualification.Dates.Count > 1));
        Assert.Contains(models, model => model.Derivation.Qualifications.Any(qualification => qualification.During is { } during && !Dates.Contains(during)));
        Assert.Contains(fired, rule => rule.Body.Variables.Any(variable => variable.Kind == ValueKind.Decimal));
        Assert.Contains(fired, rule => rule.IncludesReported);
        Assert.Contains(fired, rule => rule.Body.Atoms.Any(atom => atom is AtomModel.Stated { IsRelation: false }));
        Assert.Contains(fired, rule => rule.Body.Atoms.Any(atom => atom is AtomModel.Stated { IsNegated: false, During: not null }));
        Assert.Contains(fired, rule => rule.Body.Atoms.Any(atom => atom is AtomModel.Stated { IsNegated: true, During: not null }));
        Assert.Contains(fired, rule => rule.Body.Atoms.Any(atom => atom is AtomModel.Stated { IsNegated: true, IsRelation: false }));
        Assert.Contains(fired, rule => rule.Body.Atoms.Any(atom => atom is AtomModel.Compared { Comparison: not (Comparison.Equal or Comparison.Different) }));
        Assert.Contains(models, model => model.Files.Any(file => file.Entities.Any(entity => entity.LifeCycle.Retracted is not null)));
    }

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(0, Count)];

    // Day by day what is known best, by those who believe so much and that source.
    private static string Best(IEnumerable<NaiveFact> facts, NaiveFact what, StatementCertainty certainty, string? source) => facts
        .Where(fact => fact.Predicate == what.Predicate && fact.Subject == what.Subject && fact.Value == what.Value)
        .Concat(facts.Where(fact => fact.Predicate is "s" && what.Predicate is "s" && fact.Subject == what.Value && fact.Value == what.Subject))
        .Where(fact => fact.Certainty <= certainty && (fact.Source is null || fact.Source == source))
        .Select(fact => fact.Time.Truths)
        .Aggregate(new string('0', NaiveTime.Days.Length), (one, other) => string.Concat(one.Zip(other, (a, b) => a > b ? a : b)));

    private static IEnumerable<(StatementCertainty, string?)> Qualities(KnowledgeModel model)
    {
        var sources = model.Derivation.Qualifications.Select(qualification => qualification.AttributedTo).Append(null).Distinct();
        return from certainty in new[] { StatementCertainty.Certain, StatementCertainty.Probable, StatementCertainty.Possible }
               from source in sources
               select (certainty, source);
    }

    private static IEnumerable<NaiveFact> Derived(KnowledgeModel model)
    {
        var derivation = model.Derivation;
        return derivation.Statements.Select(statement =>
        {
            var (certainty, source, _, _) = derivation.Qualifications[statement.Qualification];
            return new NaiveFact(
                derivation.Relations[statement.Relation],
                derivation.Entities[statement.Subject],
                derivation.Entities[statement.Object],
                certainty,
                source,
                NaiveTime.Of(derivation.Qualifications[statement.Qualification].Dates));
        });
    }

    private static KnowledgeModel Make(int seed, out RuleModel[][] groups)
    {
        var random = new Random(seed);
        var rules = Enumerable.Range(0, random.Next(1, 5)).Select(i => $"  r{i}: {{ if: [{Body(random)}], then: {Any(random, Conclusions)}, reported: {Flag(random, 2)} }}\n");
        var schema = $$"""
            types: { a: {}, b: {} }
            properties:
              said: { of: a, type: enum, values: [asserted, claimed], role: modality }
              so: { of: b, type: enum, values: [so, not-so], role: polarity }
              n: { of: [a, b], type: integer, many: true }
              m: { of: [a, b], type: decimal, many: true }
              d: { of: [a, b], type: date, many: true }
              w: { of: [a, b], type: enum, values: [free, bound] }
            relations:
              p: { from: [a, b], to: [a, b], many: true, transitive: {{Flag(random, 2)}}, qualifiers: { weight: integer } }
              q: { from: [a, b], to: [a, b], many: true, sub-relation-of: [{{(random.Next(2) == 0 ? "p" : "")}}] }
              s: { from: [a, b], to: [a, b], many: true, symmetric: true }
              t: { from: [a, b], to: [a, b], many: true }
              v: { from: [a, b], to: [a, b], many: true }
              c: { from: [a, b], to: [a, b], many: true }
              u: { from: [a, b], to: [a, b], many: true }
            rules:

            """ + string.Concat(rules) + $"  last: {{ if: [{Any(random, Last)}], then: X u X, reported: {Flag(random, 2)} }}\n";
        var ids = Enumerable.Range(0, random.Next(2, 5)).Select(i => "e" + i).ToArray();
        var facts = "about: { unsourced: x }\n" + string.Concat(new[] { "a", "b" }.Select((type, half) =>
            type + ":\n" + string.Concat(ids.Where((_, i) => i % 2 == half).Select(id => $"  {id}: {{ {Facts(random, type, ids)} }}\n"))));
        var model = KnowledgeBase.Compile(("a.schema.yaml", schema), ("a.facts.yaml", facts)).Model;
        var ofRelations = model.Schema.Relations.SelectMany(NaiveReasoning.OfRelation);
        groups = [[.. ofRelations, .. model.Schema.Rules.Where(rule => rule.Name != "last")], [.. model.Schema.Rules.Where(rule => rule.Name == "last")]];
        return model;
    }

    private static string Body(Random random) => string.Join(", ", Enumerable.Range(0, random.Next(1, 4)).Select(_ => Any(random, Conditions))
        .Concat(Enumerable.Range(0, random.Next(0, 3)).Select(_ => Any(random, Restrictions))));

    private static string Facts(Random random, string type, string[] ids)
    {
        var facts = new List<string>();
        if (type == "a" && random.Next(4) == 0) facts.Add("said: claimed");
        if (type == "b" && random.Next(6) == 0) facts.Add("so: not-so");
        if (random.Next(8) == 0) facts.Add("retracted: wrong");
        if (random.Next(8) == 0) facts.Add("disputed: doubtful");
        if (random.Next(2) == 0) facts.Add($"w: {Any(random, ["free", "bound"])}");
        foreach (var relation in new[] { "p", "q", "s", "t", "v" })
        {
            if (random.Next(2) > 0) Add(relation, () => "to: " + Any(random, ids) + (relation == "p" && random.Next(3) == 0 ? ", weight: 3" : string.Empty));
        }

        if (random.Next(3) > 0) Add("n", () => "value: " + (2 + random.Next(3)));
        if (random.Next(3) > 0) Add("m", () => "value: " + Any(random, ["1.5", "1.50", "2.0", "2", "3.25"]));
        if (random.Next(3) > 0) Add("d", () => $"value: \"{Any(random, Dates)}\"");
        return string.Join(", ", facts);

        void Add(string name, Func<string> value) =>
            facts.Add($"{name}: [{string.Join(", ", Enumerable.Range(0, random.Next(1, 3)).Select(i => Statement(random, i, value(), ids)))}]");
    }

    private static string Statement(Random random, int number, string value, string[] ids)
    {
        var keys = new List<string> { value, "note: n" + number };
        if (random.Next(5) == 0) keys.Add("certainty: " + Any(random, ["probable", "possible"]));
        if (random.Next(6) == 0) keys.Add("according-to: " + Any(random, ids));
        if (random.Next(3) == 0) keys.Add($"during: \"{Any(random, Dates)}\"");
        if (random.Next(9) == 0) keys.Add("retracted: wrong");
        return "{ " + string.Join(", ", keys) + " }";
    }

    private static string Any(Random random, string[] words) => words[random.Next(words.Length)];

    private static string Flag(Random random, int oneIn) => random.Next(oneIn) == 0 ? "true" : "false";
}
