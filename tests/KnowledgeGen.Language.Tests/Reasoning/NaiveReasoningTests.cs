using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Language.Tests.Reasoning;

/// <summary>What follows from random facts by random rules, compared with <see cref="NaiveReasoning"/> day by day.</summary>
public sealed class NaiveReasoningTests
{
    private static readonly string[] Dates =
        ["2010", "2010-05-05", "2009/2011", "2010-01-01/2010-12-31", "2010~", "2010-01-01/2012-12-31?", "../2010-06-01", "2010-06-01/..", "XXXX-05-05", "{2009,2011}", "[2009,2010]", "2009/2010", "2010/2012"];

    private static readonly EdtfDate[] Days =
        [.. new[] { "2008-01-01", "2009-07-01", "2010-01-01", "2010-05-05", "2010-06-01", "2010-12-31", "2011-05-05", "2012-06-06" }.Select(EdtfDate.Parse)];

    private static readonly string[] Conditions =
        ["X p Y", "Y p Z", "X q Y", "Y q Z", "X s Y", "Z s Y", "X t Z", "Y t X", "X p _", "X is a", "Y is b", "X != Y", "Y = Z", "X p e0", "not X is b"];

    private static readonly string[] Conclusions = ["X c Y", "X c Z", "Y c X", "X p Z", "X s Z", "e0 c X", "X t Y"];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Conclusions_are_those_of_the_definition(int seed)
    {
        var model = Make(seed, out var groups);
        var proofs = ProofsOf(model);
        foreach (var day in Days)
        {
            var naive = new NaiveReasoning(model, day, countsReported: false);
            naive.Run(groups);
            var stated = new NaiveReasoning(model, day, countsReported: false);
            foreach (var relation in model.Schema.Relations)
            {
                foreach (var (subject, target) in Pairs(model))
                {
                    var both = relation.IsSymmetric ? new[] { (subject, target), (target, subject) } : [(subject, target)];
                    var found = both.SelectMany(pair => proofs[(relation.Name, pair.Item1, pair.Item2)])
                        .Select(statement => HoldsOn(model, statement, day))
                        .Append(stated[relation.Name, subject, target])
                        .Max();
                    Assert.True(naive[relation.Name, subject, target] == found, $"{subject} {relation.Name} {target} on {day}: {found}, not {naive[relation.Name, subject, target]}");
                }
            }
        }
    }

    [Fact]
    public void The_knowledge_bases_lead_to_conclusions_of_all_kinds()
    {
        var models = Enumerable.Range(0, 200).Select(seed => Make(seed, out _)).ToList();
        var derived = models.SelectMany(model => model.Derivation.Statements.Select(statement => (model.Derivation, statement))).ToList();

        Assert.Contains(derived, pair => pair.Derivation.Qualifications[pair.statement.Qualification].IsDuringSeveral);
        Assert.Contains(derived, pair => pair.Derivation.Qualifications[pair.statement.Qualification].During is not null);
        Assert.Contains(derived, pair => pair.Derivation.PremisesOf(pair.statement).ToArray().Any(premise => premise.IsDerived));
        Assert.Contains(derived, pair => pair.statement.PremiseCount > 2);
        Assert.Contains(models, model => model.Schema.Rules.Any(rule => rule.Body.Atoms.Any(atom => atom is AtomModel.Stated { IsNegated: true })));
        Assert.True(models.Count(model => model.Derivation.Statements.Count > 0) > 100);
    }

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(0, 200)];

    private static Truth HoldsOn(KnowledgeModel model, int statement, EdtfDate day)
    {
        var derived = model.Derivation.Statements[statement];
        var truth = model.Derivation.PremisesOf(derived).ToArray()
            .Select(premise => premise.IsDerived ? HoldsOn(model, premise.Place, day) : HoldsOn(Stated(model, premise), day))
            .Append(Truth.Certainly)
            .Min();
        var qualification = model.Derivation.Qualifications[derived.Qualification];
        if (!qualification.IsDuringSeveral)
        {
            Assert.Equal(truth, qualification.During is { } during ? EdtfDate.Parse(during).Contains(day) : Truth.Certainly);
        }

        return truth;
    }

    private static Truth HoldsOn(StatementModel statement, EdtfDate day) =>
        statement.During is { } during ? EdtfDate.Parse(during).Contains(day) : Truth.Certainly;

    private static StatementModel Stated(KnowledgeModel model, PremiseModel premise) =>
        model.Files.SelectMany(file => file.Entities).Single(entity => entity.Id == model.Derivation.Entities[premise.Subject]).Statements[premise.Place];

    private static ILookup<(string, string, string), int> ProofsOf(KnowledgeModel model)
    {
        var derivation = model.Derivation;
        return Enumerable.Range(0, derivation.Statements.Count)
            .Where(i => derivation.Qualifications[derivation.Statements[i].Qualification].IsAsserted)
            .ToLookup(i => (
                derivation.Relations[derivation.Statements[i].Relation],
                derivation.Entities[derivation.Statements[i].Subject],
                derivation.Entities[derivation.Statements[i].Object]));
    }

    private static IEnumerable<(string Subject, string Target)> Pairs(KnowledgeModel model)
    {
        var ids = model.Files.SelectMany(file => file.Entities).Select(entity => entity.Id).ToList();
        return from subject in ids from target in ids select (subject, target);
    }

    private static KnowledgeModel Make(int seed, out RuleModel[][] groups)
    {
        var random = new Random(seed);
        var rules = Enumerable.Range(0, random.Next(1, 4)).Select(i => $"  r{i}: {{ if: [{Body(random)}], then: {Conclusions[random.Next(Conclusions.Length)]} }}\n");

        // A negation asks for statements at any time, which a day by itself does not show: where there is one, nothing has a time.
        var last = random.Next(4) switch
        {
            0 => "  last: { if: [X is a, Y is b, not X c Y], then: X u Y }\n",
            1 => "  last: { if: [X p Y, not Y c _], then: X u Y }\n",
            _ => string.Empty,
        };
        var schema = $$"""
            types: { a: {}, b: {} }
            properties:
              said: { of: a, type: enum, values: [asserted, claimed], role: modality }
              so: { of: b, type: enum, values: [so, not-so], role: polarity }
            relations:
              p: { from: [a, b], to: [a, b], many: true, transitive: {{(random.Next(2) == 0 ? "true" : "false")}} }
              q: { from: [a, b], to: [a, b], many: true, sub-relation-of: [{{(random.Next(2) == 0 ? "p" : "")}}] }
              s: { from: [a, b], to: [a, b], many: true, symmetric: true, transitive: {{(random.Next(3) == 0 ? "true" : "false")}} }
              t: { from: [a, b], to: [a, b], many: true }
              c: { from: [a, b], to: [a, b], many: true }
              u: { from: [a, b], to: [a, b], many: true }
            rules:

            """ + string.Concat(rules) + last;
        var ids = Enumerable.Range(0, random.Next(2, 6)).Select(i => "e" + i).ToArray();
        var facts = "about: { unsourced: x }\n" + string.Concat(new[] { "a", "b" }.Select((type, half) =>
            type + ":\n" + string.Concat(ids.Where((_, i) => i % 2 == half).Select(id => $"  {id}: {{ {Facts(random, type, ids, hasTimes: last.Length == 0)} }}\n"))));
        var compilation = KnowledgeBase.Compile(("a.schema.yaml", schema), ("a.facts.yaml", facts));
        var model = compilation.Model;
        var ofRelations = model.Schema.Relations.SelectMany(NaiveReasoning.OfRelation);
        groups = [[.. ofRelations, .. model.Schema.Rules.Where(rule => rule.Name != "last")], [.. model.Schema.Rules.Where(rule => rule.Name == "last")]];
        return model;
    }

    // Of conditions at random some name nothing of the conclusion: those rules are refused, which leaves the others.
    private static string Body(Random random) => string.Join(", ", Enumerable.Range(0, random.Next(1, 5)).Select(_ => Conditions[random.Next(Conditions.Length)]));

    private static string Facts(Random random, string type, string[] ids, bool hasTimes)
    {
        var facts = new List<string>();
        if (type == "a" && random.Next(5) == 0) facts.Add("said: claimed");
        if (type == "b" && random.Next(5) == 0) facts.Add("so: not-so");
        foreach (var relation in new[] { "p", "q", "s", "t" })
        {
            if (random.Next(2) > 0) facts.Add($"{relation}: [{string.Join(", ", Enumerable.Range(0, random.Next(1, 3)).Select(i => Statement(random, i, ids, hasTimes)))}]");
        }

        return string.Join(", ", facts);
    }

    private static string Statement(Random random, int number, string[] ids, bool hasTimes)
    {
        var keys = new List<string> { "to: " + ids[random.Next(ids.Length)], "note: n" + number };
        if (random.Next(6) == 0) keys.Add("certainty: probable");
        if (random.Next(8) == 0) keys.Add("according-to: " + ids[0]);
        if (hasTimes && random.Next(2) == 0) keys.Add("during: \"" + Dates[random.Next(Dates.Length)] + "\"");
        if (random.Next(9) == 0) keys.Add("retracted: wrong");
        return "{ " + string.Join(", ", keys) + " }";
    }
}
