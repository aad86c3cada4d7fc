using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Language.Tests.Reasoning;

/// <summary>
/// What follows from random facts by random rules over all kinds of conditions and of statements, those that are not asserted too, compared with
/// <see cref="NaiveConclusions"/>: how sure it is, whose word, on which days it holds, and by which date that is written.
/// </summary>
public sealed class NaiveConclusionTests
{
    private const int Count = 240;

    private static readonly string[] Dates = ["2010", "2010-05-05", "2009/2011", "2010~", "2012-01-01/..", "2009~/2012", "2010/2013~", "2010/2012"];

    // Of a knowledge base either moments and intervals between days, or intervals between years: so that different dates in common differ on some day.
    private static readonly string[][] Times =
    [
        ["2010", "2010-05-05", "2011~", "2009-01-01/2011-12-31", "2008-06-01/2010-06-01", "2010-06-02/..", "2012-05-05", "2012-05-05?", "[2009-04-01,2009-10-01]", "2012-06-01/", "{2008-10-01..2009-04-01}"],
        ["2009/2011", "2009~/2012", "2010/2013~", "2010/2012", "2008/2010", "2010/", "2012/2013", "2012/2014", "2009/2012", "2008/2014~"],
    ];

    private static readonly string[] Conditions =
    [
        "X p Y", "Y p Z", "X q Y", "X s Y", "Z s Y", "X v Y", "Y v Z during T", "X v Z during U", "X p Y during T", "Y t Z during U", "X s Z during T", "X c Y during U", "X q Y during T", "X n N", "Y n M", "X m A", "Y m A", "Z m B", "X m A, Y m A", "X m A, Z m A", "X m 1.5", "X d D", "Y n 3", "X d 2010", "X w free", "Y w W",
        "X is a", "Z is b", "e0 is a", "e2 is a", "X is any", "Y is any, not Y is a", "X p e0", "X p-back Y", "Z s Y", "Y v-back X during T",
    ];

    // What they name must be named by the others: those rules where it is not are refused, which leaves the rest.
    private static readonly string[] Restrictions =
    [
        "A > 1.5", "A <= B", "A != B", "A = 2.0", "A < N", "not Y m A", "not X m 1.50", "N >= 3", "N > 1", "A >= 1.5", "N < M", "N != M", "D < 2010-06-01", "D >= T", "T = U", "T != U", "T <= 2010-05-05", "W = bound", "X != Y", "Y = Z",
        "not X v Y", "not Z v _", "not X n N", "not Y n 3", "not _ d D", "not X v Y during T", "not e0 v X during T", "not Y p _ during T", "not X c Y during U", "not X is b", "not X w W", "not Y q-back _",
    ];

    private static readonly string[] Conclusions = ["X c Y", "X c Z", "Y c X", "X p Z", "X s Z", "e0 c X", "X t Y"];

    private static readonly string[] Last =
        ["X is a, Y is b, not X c Y", "X m A, Y m A, X != Y", "X m A, X m B, Y m B, A < B, X != Y", "X m A, Y n _, not Y m A, X p Y", "X p Y, not Y c _", "X v Y during T, not X c Y, T > 2007", "X n N, Y n N, not X s Y, X != Y", "X p Y, not X t e0, not _ c X", "X v Y during T, not Y v _ during T, not Z n 3, Z is a", "X c Y during T, T > 2007", "X c _ during T", "_ c X during T, T > 2007", "X c Y during T, not X v Y", "X p Y during T, Y c Z during U, T = U", "X t Y during T, not Y p _ during T", "X v Y during T, not X p Y during T", "X p Y during T, T > 2007, not X c Y", "X n N, N > 1, not X c _"];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void How_sure_whose_word_and_when_are_those_of_the_definition(int seed)
    {
        var model = Make(seed);
        var naive = new NaiveConclusions(model);
        naive.Run();

        Assert.Equal(
            Lines(naive, naive.Conclusions.Select(fact => (fact, fact.Time.Edtf))),
            Lines(naive, Derived(model)));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_proof_says_what_is_concluded(int seed)
    {
        var model = Make(seed);
        var derivation = model.Derivation;
        var derived = Derived(model).Select(pair => pair.Fact).ToList();
        var entities = model.Files.SelectMany(file => file.Entities).ToDictionary(entity => entity.Id);
        var depths = new int?[derived.Count];

        for (var i = 0; i < derived.Count; i++)
        {
            DepthOf(i, 0);
            var common = derivation.PremisesOf(derivation.Statements[i]).ToArray().Select(TimeOf).Aggregate((NaiveTime?)NaiveTime.Always, (all, premise) => all?.And(premise));
            Assert.Equal(common?.Truths, derived[i].Time.Truths);
            var known = common!.Dates.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var ends = known.Select(date => date.Split('/')).Where(parts => parts.Length == 2).ToList();
            var allowed = known.Concat(ends.Append(["..", ".."]).SelectMany(_ => ends.Append(["..", ".."]), (start, end) => start[0] + "/" + end[1])).ToHashSet();
            Assert.All(derived[i].Time.Dates.Split(' ', StringSplitOptions.RemoveEmptyEntries), date => Assert.Contains(allowed, other => Unmarked(date) == Unmarked(other)));
        }

        int DepthOf(int statement, int above)
        {
            Assert.True(above <= derived.Count, "The proof runs in a circle.");
            return depths[statement] ??= derivation.PremisesOf(derivation.Statements[statement]).ToArray()
                .Where(premise => premise.IsDerived).Select(premise => 1 + DepthOf(premise.Place, above + 1)).DefaultIfEmpty().Max();
        }

        NaiveTime TimeOf(PremiseModel premise) => premise.IsDerived
            ? derived[premise.Place].Time
            : NaiveTime.Of(entities[derivation.Entities[premise.Subject]].Statements[premise.Place].During);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Neither_the_order_of_facts_nor_of_rules_makes_a_difference(int seed)
    {
        var model = Make(seed);
        var naive = new NaiveConclusions(model);

        Assert.Equal(All(model), All(Make(seed, isReversed: true)));

        IEnumerable<string> All(KnowledgeModel model) => Derived(model)
            .Select(pair => $"{naive.What(pair.Fact)} {pair.Fact.Certainty} {pair.Fact.Source} {pair.During} {pair.Fact.Time.Dates}")
            .Order(StringComparer.Ordinal);
    }

    [Fact]
    public void The_knowledge_bases_lead_to_conclusions_of_all_kinds()
    {
        var models = Enumerable.Range(0, Count).Select(seed => Make(seed)).ToList();
        var conclusions = models.SelectMany(Derived).Select(pair => pair.Fact).ToList();
        var fired = models.SelectMany(model => model.Derivation.Statements
            .Select(statement => model.Schema.Rules.FirstOrDefault(rule => rule.Name == model.Derivation.Rules[statement.Rule])).OfType<RuleModel>()).ToList();

        Assert.Contains(conclusions, fact => fact.Certainty == StatementCertainty.Probable);
        Assert.Contains(conclusions, fact => fact.Certainty == StatementCertainty.Possible);
        Assert.Contains(conclusions, fact => fact.Source is not null);
        Assert.Contains(models, model => model.Derivation.Qualifications.Any(qualification => qualification.Dates.Count > 1));
        Assert.Contains(models, model => model.Derivation.Qualifications.Any(qualification => qualification.During is { } during && !Times.Any(dates => dates.Contains(during))));
        Assert.Contains(fired, rule => rule.Body.Variables.Any(variable => variable.Kind == ValueKind.Decimal));
        Assert.Contains(fired, rule => rule.IncludesReported);
        Assert.Contains(fired, rule => rule.Body.Atoms.Any(atom => atom is AtomModel.Stated { IsRelation: false }));
        Assert.Contains(fired, rule => rule.Body.Atoms.Any(atom => atom is AtomModel.Stated { IsNegated: false, During: not null }));
        Assert.Contains(fired, rule => rule.Body.Atoms.Any(atom => atom is AtomModel.Stated { IsNegated: true, During: not null }));
        Assert.Contains(fired, rule => rule.Body.Atoms.Any(atom => atom is AtomModel.Stated { IsNegated: false, During: not null, Predicate: "c" }));
        Assert.Contains(fired, rule => rule.Body.Atoms.Any(atom => atom is AtomModel.Stated { IsNegated: true, During: not null, Predicate: "p" }));
        Assert.Contains(fired, rule => rule.Body.Atoms.Any(atom => atom is AtomModel.Stated { IsNegated: true, IsRelation: false }));
        Assert.Contains(fired, rule => rule.Body.Atoms.Any(atom => atom is AtomModel.Compared { Comparison: not (Comparison.Equal or Comparison.Different) }));
        Assert.Contains(models, model => model.Files.Any(file => file.Entities.Any(entity => entity.LifeCycle.Retracted is not null)));
        Assert.Contains(models, model => model.Files.Any(file => file.Entities.Any(entity => entity.Statements.Any(statement => statement.Qualifiers.Count > 0))));
        Assert.Contains(fired, rule => rule.Body.Atoms.Any(atom => atom is AtomModel.OfType { Type: "any" }));
        Assert.Contains(models, model => model.Derivation.Statements.Any(statement => model.Derivation.Rules[statement.Rule] == "'s' is transitive" && model.Derivation.Qualifications[statement.Qualification].Dates.Count > 0));
        Assert.Contains(models, model => model.Derivation.Statements.Any(statement => model.Derivation.Rules[statement.Rule] == "'q' is a sub-relation of 's'" && !model.Derivation.Qualifications[statement.Qualification].IsAsserted));
    }

    private static string Unmarked(string text) => string.Concat(text.Where(letter => letter is not ('?' or '~' or '%')));

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(0, Count)];

    // Of several that say the same of each day, and differ in whether there may be no such day, the one that says more is that of one date.
    private static IEnumerable<string> Lines(NaiveConclusions naive, IEnumerable<(NaiveFact Fact, string? During)> facts) => facts
        .GroupBy(pair => $"{naive.What(pair.Fact)} {pair.Fact.Certainty} {pair.Fact.Source} {pair.Fact.Time.Truths}", pair => pair.During)
        .SelectMany(same => same.Distinct().Where(during => during is not null).DefaultIfEmpty(), (same, during) => $"{same.Key} {during}")
        .Order(StringComparer.Ordinal);

    private static IEnumerable<(NaiveFact Fact, string? During)> Derived(KnowledgeModel model)
    {
        var derivation = model.Derivation;
        return derivation.Statements.Select(statement =>
        {
            var qualification = derivation.Qualifications[statement.Qualification];
            var fact = new NaiveFact(
                derivation.Relations[statement.Relation],
                derivation.Entities[statement.Subject],
                derivation.Entities[statement.Object],
                qualification.Certainty,
                qualification.AttributedTo,
                NaiveTime.Of(qualification.Dates));
            return (fact, qualification.During);
        });
    }

    private static KnowledgeModel Make(int seed, bool isReversed = false)
    {
        var random = new Random(seed);
        var times = Times[seed % Times.Length].OrderBy(_ => random.Next()).Take(3).ToArray();
        var rules = Enumerable.Range(0, random.Next(1, 5)).Select(i => $"  r{(isReversed ? 9 - i : i)}: {{ if: [{Body(random, isReversed)}], then: {Any(random, Conclusions)}, reported: {Flag(random, 2)} }}\n");
        var schema = $$"""
            types: { any: { abstract: true }, a: { extends: any }, b: { extends: any } }
            properties:
              said: { of: a, type: enum, values: [asserted, claimed], role: modality }
              so: { of: b, type: enum, values: [so, not-so], role: polarity }
              n: { of: [a, b], type: integer, many: true }
              m: { of: [a, b], type: decimal, many: true }
              d: { of: [a, b], type: date, many: true }
              w: { of: [a, b], type: enum, values: [free, bound] }
            relations:
              p: { from: [a, b], to: [a, b], many: true, inverse: p-back, transitive: {{Flag(random, 2)}}, qualifiers: { weight: integer } }
              q: { from: [a, b], to: [a, b], many: true, inverse: q-back, sub-relation-of: [{{Any(random, ["", "p", "s", "p, s"])}}] }
              s: { from: [a, b], to: [a, b], many: true, symmetric: true, transitive: {{Flag(random, 3)}} }
              t: { from: any, to: any, many: true }
              v: { from: [a, b], to: [a, b], many: true, inverse: v-back }
              c: { from: [a, b], to: [a, b], many: true }
              u: { from: [a, b], to: [a, b], many: true }
            rules:

            """ + string.Concat(rules) + $"  last: {{ if: [{Last[seed / 2 % Last.Length]}], then: X u X, reported: {Flag(random, 2)} }}\n";
        var ids = Enumerable.Range(0, random.Next(2, 5)).Select(i => "e" + i).ToArray();
        var facts = "about: { unsourced: x }\n" + string.Concat(new[] { "a", "b" }.Select((type, half) =>
            type + ":\n" + string.Concat(InOrder(isReversed, ids.Where((_, i) => i % 2 == half).Select(id => $"  {id}: {{ {Facts(random, type, ids, times, isReversed)} }}\n")))));
        return KnowledgeBase.Compile(("a.schema.yaml", schema), ("a.facts.yaml", facts)).Model;
    }

    private static string Body(Random random, bool isReversed) => string.Join(", ", InOrder(isReversed, Enumerable.Range(0, random.Next(1, 4)).Select(_ => Any(random, Conditions))
        .Concat(Enumerable.Range(0, random.Next(0, 3)).Select(_ => Any(random, Restrictions)))));

    private static string[] InOrder(bool isReversed, IEnumerable<string> parts)
    {
        var all = parts.ToArray();
        if (isReversed) Array.Reverse(all);
        return all;
    }

    private static string Facts(Random random, string type, string[] ids, string[] times, bool isReversed)
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
            facts.Add($"{name}: [{string.Join(", ", InOrder(isReversed, Enumerable.Range(0, random.Next(1, 3)).Select(i => Statement(random, i, value(), ids, times))))}]");
    }

    private static string Statement(Random random, int number, string value, string[] ids, string[] times)
    {
        var keys = new List<string> { value, "note: n" + number };
        if (random.Next(5) == 0) keys.Add("certainty: " + Any(random, ["probable", "possible"]));
        if (random.Next(6) == 0) keys.Add("according-to: " + Any(random, ids));
        if (random.Next(3) == 0) keys.Add($"during: \"{Any(random, times)}\"");
        if (random.Next(9) == 0) keys.Add("retracted: wrong");
        return "{ " + string.Join(", ", keys) + " }";
    }

    private static string Any(Random random, string[] words) => words[random.Next(words.Length)];

    private static string Flag(Random random, int oneIn) => random.Next(oneIn) == 0 ? "true" : "false";
}
