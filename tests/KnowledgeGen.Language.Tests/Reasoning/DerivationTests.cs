using System;
using System.Globalization;
using System.Linq;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Language.Reasoning;

namespace KnowledgeGen.Language.Tests.Reasoning;

/// <summary>What follows from facts.</summary>
public sealed class DerivationTests
{
    private const string Schema = """
        types: { place: { abstract: true }, town: { extends: place }, land: { extends: place }, person: {} }
        properties:
          founded: { of: town, type: date }
          people: { of: place, type: integer }
          size: { of: place, type: decimal }
          motto: { of: [place, person], type: string }
          said: { of: person, type: enum, values: [asserted, claimed], role: modality }
          denied: { of: person, type: enum, values: [yes-it-is, no-it-is-not], role: polarity }
        relations:
          part-of: { from: place, to: place, many: true, inverse: parts, transitive: true }
          near: { from: place, to: place, many: true, symmetric: true }
          lives-in: { from: person, to: place, many: true, inverse: people-of, sub-relation-of: linked-to }
          rules: { from: person, to: place, many: true }
          sees: { from: person, to: place, many: true }
          linked-to: { from: person, to: place, many: true }
          knows: { from: person, to: person, many: true, symmetric: true }
          stranger: { from: person, to: person, many: true }
        rules:

        """;

    [Fact]
    public void A_transitive_relation_leads_on_and_each_step_is_a_premise() => Assert.Equal(
        [
            "a part-of c {'part-of' is transitive: a part-of b; b part-of c}",
            "a part-of d {'part-of' is transitive: a part-of b; b part-of d {'part-of' is transitive: b part-of c; c part-of d}}",
            "b part-of d {'part-of' is transitive: b part-of c; c part-of d}",
        ],
        Proofs("", "town: { a: { part-of: b } }\nland: { b: { part-of: c }, c: { part-of: d }, d: {} }"));

    // A chain of n edges has n (n - 1) / 2 conclusions; to look at all of them once more for each would be cubic, and refused.
    [Fact]
    public void A_long_chain_costs_what_it_concludes()
    {
        const int Length = 1_500;
        var facts = "about: { unsourced: x }\nland:\n" + string.Concat(Enumerable.Range(0, Length).Select(i => $"  p{i}: {{ part-of: p{i + 1} }}\n")) + $"  p{Length}: {{}}\n";

        var compilation = KnowledgeBase.Compile(("a.schema.yaml", Schema), ("a.facts.yaml", facts));

        Assert.Empty(compilation.Diagnostics);
        Assert.Equal(Length * (Length - 1) / 2, compilation.Model.Derivation.Statements.Count);
    }

    // Each way holds from about the start of its last edge on: one date says it, however long the way is.
    [Fact]
    public void A_long_chain_with_dates_in_doubt_costs_what_it_concludes()
    {
        const int Length = 800;
        var derivation = Compile("", DatedChain(Length, i => $"{1000 + i}~/..")).Model.Derivation;

        Assert.Equal(Length * (Length - 1) / 2, derivation.Statements.Count);
        Assert.Equal(Length, derivation.Qualifications.Count(qualification => qualification.During is not null));
        Assert.DoesNotContain(derivation.Qualifications, qualification => qualification.IsDuringSeveral);
    }

    // One of two days each, so that no two dates become one: what is compared grows with the cube of the length, and counts.
    [Fact]
    public void Dates_that_do_not_become_one_count_for_the_limit()
    {
        var compilation = KnowledgeBase.Compile(("a.schema.yaml", Schema), ("a.facts.yaml", "about: { unsourced: x }\n" + DatedChain(800, i => $"'[2000-01-01,{3000 + i}]'")));

        Assert.EndsWith(
            "What 'part-of' says of itself leads too far: all rules together conclude more than 2,000,000 statements, or its conditions were tried on more than 20,000 combinations, "
                + "200 more for each statement and 10 for each conclusion; let fewer statements lead on to each other, or at fewer different times, or take out what it says of itself.",
            Assert.Single(compilation.AllDiagnostics, diagnostic => diagnostic.Rule.Severity == Severity.Error).Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("20{0:00}~/2030~", 20)]
    [InlineData("19{0:00}/2030", 56)]
    public void What_is_said_of_a_longer_time_is_not_said_of_a_shorter_one_again(string during, int count)
    {
        var facts = "land:\n" + string.Concat(Enumerable.Range(0, 5).Select(i => $"  n{i}: {{ part-of: [" + string.Join(", ", Enumerable.Range(0, count / 4)
            .Select(place => $"{{ to: n{(i + 1 + (place % 4)) % 5}, during: {string.Format(CultureInfo.InvariantCulture, during, (place * 4) + (i % 4))} }}")) + "] }\n"));
        var compilation = KnowledgeBase.Compile(("a.schema.yaml", Schema), ("a.facts.yaml", "about: { unsourced: x }\n" + facts));

        Assert.DoesNotContain(compilation.AllDiagnostics, diagnostic => diagnostic.Rule.Severity == Severity.Error);
    }

    [Fact]
    public void What_is_stated_is_not_concluded_again() => Assert.Empty(
        Proofs("", "land: { a: { part-of: [b, c] }, b: { part-of: c }, c: {} }"));

    [Fact]
    public void A_sub_relation_makes_the_wider_one_hold() => Assert.Equal(
        ["ann linked-to a {'lives-in' is a sub-relation of 'linked-to': ann lives-in a}"],
        Proofs("", "town: { a: {} }\nperson: { ann: { lives-in: a } }"));

    [Fact]
    public void A_rule_joins_its_conditions() => Assert.Equal(
        ["ann lives-in b {up: ann lives-in a; a part-of b}", "ann linked-to a {'lives-in' is a sub-relation of 'linked-to': ann lives-in a}",
            "ann linked-to b {'lives-in' is a sub-relation of 'linked-to': ann lives-in b {up: ann lives-in a; a part-of b}}"],
        Proofs("up: { if: [X lives-in Y, Y part-of Z], then: X lives-in Z }", "town: { a: { part-of: b } }\nland: { b: {} }\nperson: { ann: { lives-in: a } }"));

    [Theory]
    [InlineData("r: { if: X people-of Y, then: Y rules X }", "ann rules a")]
    [InlineData("r: { if: X near Y, then: X part-of Y }", "a part-of b, b part-of a, a part-of a, b part-of b")]
    [InlineData("r: { if: [X lives-in a, X is person], then: X rules b }", "ann rules b")]
    [InlineData("r: { if: [X is person, not X lives-in _], then: X rules a }", "bob rules a")]
    [InlineData("r: { if: [X is person, Y is person, X != Y, not X knows Y], then: X stranger Y }", "")]
    [InlineData("r: { if: [X people N, N >= 1000, P is person], then: P rules X }", "ann rules a, bob rules a")]
    [InlineData("r: { if: [X people 1000, P lives-in X], then: P rules X }", "ann rules a")]
    [InlineData("r: { if: [X size 1.50, P lives-in X], then: P rules X }", "ann rules a")]
    [InlineData("r: { if: [X size S, Y people N, S < N, P lives-in Y], then: P rules X }", "ann rules a")]
    [InlineData("r: { if: [X founded D, D < 1300, P lives-in X], then: P rules X }", "ann rules a")]
    [InlineData("r: { if: [X founded D, D < 1200-06-01, P lives-in X], then: P rules X }", "")]
    [InlineData("r: { if: [X people N, not X people 999, P is person], then: P rules X }", "ann rules a, bob rules a")]
    [InlineData("r: { if: [X people N, not X people 1000, P is person], then: P rules X }", "")]
    [InlineData("r: { if: [X founded D, D <= 1200, P lives-in X], then: P rules X }", "")]
    [InlineData("r: { if: [X founded D, P is person, not P lives-in X during D], then: P rules X }", "ann rules a, bob rules a")]
    [InlineData("r: { if: [P lives-in X during T, Y is town, not P lives-in Y during T], then: P rules Y }", "ann rules b during 2010/2011")]
    [InlineData("r: { if: [P lives-in X during T, T > 2000], then: P rules X }", "ann rules a during 2010/2011")]
    [InlineData("r: { if: [P lives-in X, not X is land], then: P rules X }", "ann rules a during 2010/2011")]
    public void Conditions_mean_what_they_say(string rule, string conclusions) => Assert.Equal(
        conclusions.Split(", ").Where(line => line.Length > 0).Order(),
        KnowledgeBase.Compile(("a.schema.yaml", Schema + "  " + rule), ("a.facts.yaml", """
            about: { unsourced: x }
            town: { a: { near: b, people: 1000, size: 1.5, founded: 1200, motto: "so it was.\nno" }, b: {} }
            person: { ann: { lives-in: { to: a, during: 2010/2011 }, knows: bob }, bob: {} }
            """)).Model.Derivation.Lines().Where(line => !line.Contains("linked-to")).Select(line => rule.Contains("during") || rule.Contains("land") ? line : line.Replace(" during 2010/2011", "")).Order());

    [Theory]
    [InlineData("during: 2010/2012", "during: 2011/2014", "during 2011/2012")]
    [InlineData("during: 2010/2012", "during: 2013/2014", null)]
    [InlineData("during: 2010/2012", null, "during 2010/2012")]
    [InlineData("during: 2010/..", "during: ../2014", "during 2010/2014")]
    [InlineData("during: 2010-01-01/2010-12-31", "during: 2010-05-05", "during 2010-05-05")]
    [InlineData("during: 2010/2012", "during: 2012/2014", "during several")]
    [InlineData("during: 2010~/2012", "during: 2011/2014", "during 2011~/2012")]
    [InlineData("during: 2004/2005", "during: 2004/2010", "during 2004/2005")]
    [InlineData("during: 2004/2010", "during: 2004~/2005", "during 2004~/2005")]
    [InlineData("during: 2004~/2005", "during: 2004/2010", "during 2004~/2005")]
    [InlineData("during: 2000~/2030~", "during: 2001~/2035~", "during 2001~/2030~")]
    [InlineData("during: 1000~/..", "during: 1001~/..", "during 1001~/..")]
    [InlineData("during: 2004/2004-06", "during: 2004/2010", "during several")]
    [InlineData("during: 2004/2005", "during: 2003~/2010", "during 2004~/2005")]
    [InlineData("during: 2004/2008", "during: 2004-06-01/2010", "during several")]
    [InlineData("certainty: probable", null, "")]
    public void Conclusions_hold_while_all_premises_do(string first, string? second, string? expected)
    {
        var line = Compile("", $$"""land: { a: { part-of: { to: b, {{first}} } }, b: { part-of: { to: c, {{second ?? "note: x"}} } }, c: {} }""").Model.Derivation.Lines();

        Assert.Equal(string.IsNullOrEmpty(expected) ? [] : ["a part-of c " + expected], line);
    }

    [Fact]
    public void What_is_merely_reported_counts_on_purpose_only_and_taints_what_follows()
    {
        const string Facts = """
            town: { a: {}, b: {} }
            person:
              ann: { lives-in: { to: a, certainty: probable } }
              bob: { lives-in: { to: a, according-to: ann } }
              cid: { lives-in: { to: a, retracted: never } }
              dan: { lives-in: a, said: claimed }
              eve: { lives-in: a, denied: no-it-is-not }
              fay: { lives-in: a }
            """;

        Assert.Equal(["fay rules a"], Rules("reported: false"));
        Assert.Equal(["ann rules a probable", "bob rules a says ann", "dan rules a possible", "fay rules a"], Rules("reported: true"));

        string[] Rules(string key) => [.. Compile($"r: {{ if: P lives-in X, then: P rules X, {key} }}", Facts).Model.Derivation.Lines().Where(line => line.Contains(" rules "))];
    }

    [Theory]
    [InlineData("<=", true)]
    [InlineData(">=", true)]
    [InlineData("<", false)]
    [InlineData(">", false)]
    public void A_day_is_neither_before_nor_after_itself(string comparison, bool holds) => Assert.Equal(
        holds ? ["ann rules a"] : [],
        Compile($"r: {{ if: [X founded D, D {comparison} 1200-05-06, P lives-in X], then: P rules X }}", "town: { a: { founded: 1200-05-06 } }\nperson: { ann: { lives-in: a } }")
            .Model.Derivation.Lines().Where(line => line.Contains(" rules ")));

    [Theory]
    [InlineData("said: claimed", "reported: true", "ann rules a possible")]
    [InlineData("said: claimed", "reported: false", null)]
    [InlineData("denied: no-it-is-not", "reported: true", null)]
    [InlineData("retracted: never", "reported: true", null)]
    [InlineData("said: asserted", "reported: false", "ann rules a")]
    public void Somebody_who_is_merely_reported_taints_what_follows_of_there_being_such_a_one(string bob, string key, string? expected)
    {
        Assert.Equal(expected is null ? [] : [expected], Rules("[bob is person, ann lives-in X]"));
        Assert.Equal(expected is null ? [] : [expected], Rules("[P is person, P != ann, ann lives-in X]"));

        string[] Rules(string conditions) => [.. Compile($"r: {{ if: {conditions}, then: ann rules X, {key} }}", $"town: {{ a: {{}} }}\nperson: {{ ann: {{ lives-in: a }}, bob: {{ {bob} }} }}")
            .Model.Derivation.Lines().Where(line => line.Contains(" rules "))];
    }

    [Theory]
    [InlineData("[P lives-in X, X is town]", "a is of type town.")]
    [InlineData("[P lives-in X, X is place]", "a is of type place, it is of type town.")]
    [InlineData("[P lives-in X, not X is land]", "a is not of type land, it is of type town.")]
    [InlineData("[P lives-in X, bob is person], reported: true", "bob is of type person (reported).")]
    [InlineData("[P lives-in X, not P knows _]", "No asserted statement says that ann knows anything.")]
    [InlineData("[P lives-in X, not _ part-of X], reported: true", "No statement that still counts, not even a reported one, says that anything part of a.")]
    [InlineData("[P lives-in X during T, not P rules b during T]", "No asserted statement says that ann rules b during 2010/2011.")]
    [InlineData("[P lives-in X, X people N, not X people 999, N >= 10]", "No asserted statement says that a people 999.", "1000 >= 10.")]
    [InlineData("[P lives-in X, X size S, not X size 2.50]", "No asserted statement says that a size 2.50.")]
    [InlineData("[P lives-in X, X motto M, M = N, P motto N]", "“so it was. no” = “so it was. no”.")]
    [InlineData("[P lives-in X, P motto M, 'not X motto \"a b\"']", "No asserted statement says that a motto “a b”.")]
    [InlineData("[P lives-in X, P != bob, X founded D, D < 1300]", "ann != bob.", "1200 < 1300.")]
    public void Conditions_that_no_statement_meets_are_told_as_they_were_met(string conditions, params string[] expected)
    {
        var compilation = KnowledgeBase.Compile(("a.schema.yaml", Schema + $"  r: {{ if: {conditions}, then: P sees X }}"), ("a.facts.yaml", """
            about: { unsourced: x }
            town: { a: { people: 1000, size: 1.5, founded: 1200, motto: "so it was.\nno" }, b: {} }
            person: { ann: { lives-in: { to: a, during: 2010/2011 }, motto: "so it was.\nno" }, bob: { said: claimed } }
            """));
        Assert.DoesNotContain(compilation.AllDiagnostics, diagnostic => diagnostic.Rule.Severity == Severity.Error);

        var model = compilation.Model.Derivation;
        Assert.Equal(expected, model.Conditions(Enumerable.Range(0, model.Statements.Count).Single(i => model.Rules[model.Statements[i].Rule] == "r")));
    }

    // Each step on the way doubles the times at which the same holds, so that telling what is known takes more time than concluding it.
    [Fact]
    public void What_holds_at_very_many_times_is_given_up()
    {
        var facts = "about: { unsourced: x }\nland:\n" + string.Concat(Enumerable.Range(0, 20).Select(i =>
            $"  n{i}: {{ part-of: [{{ to: n{i + 1}, during: '[2000-01-01,20{30 + i}]' }}, {{ to: n{i + 1}, during: '[2000-01-01,20{60 + i}]' }}] }}\n")) + "  n20: {}\n";

        var compilation = KnowledgeBase.Compile(("a.schema.yaml", Schema), ("a.facts.yaml", facts));

        Assert.Equal("KG7007", Assert.Single(compilation.AllDiagnostics, diagnostic => diagnostic.Rule.Severity == Severity.Error).Rule.Id);
    }

    [Fact]
    public void A_rule_without_conditions_is_a_mistake() => KnowledgeBase.Compile(("a.schema.yaml", Schema + "  r: { if: [], then: X rules Y }")).Reports(
        "a.schema.yaml(19,8): error KG2002: 'if' of rule 'r' is empty; write one condition at least, as in '[X inside Y]'.");

    [Theory]
    [InlineData(64, 0)]
    [InlineData(65, 1)]
    public void A_rule_has_so_many_conditions(int count, int errors)
    {
        var conditions = string.Join(", ", Enumerable.Repeat("X lives-in Y", count));
        var compilation = KnowledgeBase.Compile(("a.schema.yaml", Schema + $"  r: {{ if: [{conditions}], then: X rules Y }}"));

        Assert.Equal(errors, compilation.Diagnostics.Count(diagnostic => diagnostic.Rule == Rules.InvalidPattern));
    }

    [Theory]
    [InlineData(3, 3, false)]
    [InlineData(2, 15, true)]
    [InlineData(3, 2, true)]
    public void So_much_is_concluded_and_tried(int statements, int steps, bool isTooMuch)
    {
        var model = Compile("", "land: { a: { part-of: b }, b: { part-of: c }, c: { part-of: d }, d: {} }").Model;
        var rules = InferenceRule.Of(model.Schema).Where(rule => rule.IsClosure).ToList();
        var facts = new FactBase(model.Schema, model.Files, Reasoner.PredicatesOf(rules));

        Assert.Equal(isTooMuch, Reasoner.Run(rules, facts, out _, statements, steps) is not null);
    }

    private static string[] Proofs(string rules, string facts)
    {
        var model = Compile(rules, facts).Model;
        return [.. model.Derivation.Lines().Select((line, i) => line + " " + model.Derivation.Proof(model, i))];
    }

    private static string DatedChain(int length, Func<int, string> during) => "land:\n"
        + string.Concat(Enumerable.Range(0, length).Select(i => $"  p{i}: {{ part-of: {{ to: p{i + 1}, during: {during(i)} }} }}\n")) + $"  p{length}: {{}}\n";

    private static KnowledgeCompilation Compile(string rules, string facts)
    {
        var compilation = KnowledgeBase.Compile(("a.schema.yaml", Schema + "  " + rules), ("a.facts.yaml", "about: { unsourced: x }\n" + facts));
        Assert.False(compilation.HasErrors, string.Join("\n", compilation.Lines()));
        return compilation;
    }
}
