using System;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;

namespace KnowledgeGen.Language.Tests.Checking;

/// <summary>Statements that cannot all be true.</summary>
public sealed class ContradictionTests
{
    private const string Schema = """
        types: { town: {}, person: {}, office: {} }
        properties:
          age: { of: person, type: integer, many: true, functional: true }
          born: { of: person, type: date, many: true, before: died }
          died: { of: person, type: date, many: true }
          founded: { of: town, type: date, many: true }
        relations:
          lives-in: { from: person, to: town, many: true, functional: true, inverse: inhabitants }
          holds: { from: person, to: office, many: true, no-overlap: true, inverse: holders }
          loves: { from: person, to: person, many: true, symmetric: true, disjoint: hates }
          hates: { from: person, to: person, many: true }
          married: { from: person, to: person, many: true, symmetric: true, functional: true }
          founded-after: { from: town, to: town, many: true, after: founded }
        """;

    [Fact]
    public void Two_values_without_a_time_contradict_each_other_and_both_are_quoted() => KnowledgeBase.Compile(
        ("a.schema.yaml", Schema),
        ("a.facts.yaml", """
        source: d
        person:
          ann:
            age:
              - { value: 30, evidence: Ann is 30 }
              - { value: 40, evidence: Ann is 40 }
        """),
        ("documents/d.txt", "Ann is 30. Ann is 40.")).Reports(
            "a.facts.yaml(6,18): error KG3401: 'age' of 'ann' is '30' (“Ann is 30”) and '40' (“Ann is 40”), and there is one at a time; correct one, give their times in 'during', or retract one.");

    [Theory]
    [InlineData("2010/2012", "2013/2014", null)]
    [InlineData("2010/2012", "2011/2014", "KG3401")]
    [InlineData("2010/2012", "2012/2014", "KG3402")]
    [InlineData("2010/2012?", "2011/2014", "KG3402")]
    [InlineData("2010/2012", null, "KG3402")]
    [InlineData("../2012", "2013/..", null)]
    [InlineData("2010/..", "2013/..", "KG3401")]
    public void Times_decide_whether_there_are_two_at_once(string first, string? second, string? rule)
    {
        var later = second is null ? "b" : "{ to: b, during: " + second + " }";
        Assert.Equal(
            rule is null ? [] : [rule],
            Rules("person: { ann: { lives-in: [{ to: a, during: " + first + " }, " + later + "] } }\ntown: { a: {}, b: {} }"));
    }

    [Fact]
    public void The_same_twice_is_no_contradiction() => Assert.Empty(Rules(
        "person: { ann: { lives-in: [{ to: a, during: 2010/2012 }, { to: a, during: 2011/2013 }] } }\ntown: { a: {} }"));

    [Fact]
    public void What_is_not_asserted_contradicts_nothing() => Assert.Empty(Rules("""
        person:
          ann: { age: [30, { value: 31, certainty: probable }, { value: 32, according-to: bob }, { value: 33, retracted: misread }] }
          bob: { age: [{ value: 40, retracted: misread }, 41] }
          cid: { age: [40, 41], retracted: invented }
        """));

    [Fact]
    public void An_office_has_one_holder_at_a_time() => Compile("""
        person:
          ann: { holds: { to: mayor, during: 2010/2014 } }
          bob: { holds: { to: mayor, during: 2012/2016 } }
          cid: { holds: { to: mayor, during: 2017/2018 } }
        office: { mayor: {} }
        """).Reports(
            "a.facts.yaml(4,23): error KG3401: 'holds' leads to 'mayor' from 'ann' during 2010/2014 and from 'bob' during 2012/2016, and there is one at a time; correct one, give their times in 'during', or retract one.");

    [Fact]
    public void Relations_that_exclude_each_other_are_found_from_both_ends() => Compile("""
        person:
          ann: { loves: bob }
          bob: { hates: ann }
        """).Reports(
            "a.facts.yaml(4,17): error KG3403: 'hates' of 'bob', 'ann', and 'loves' of 'ann', 'bob', exclude each other; correct one, give their times in 'during', or retract one.");

    [Fact]
    public void They_may_follow_each_other() => Assert.Equal(["KG3404"], Rules("""
        person:
          ann: { loves: [{ to: bob, during: 2010/2011 }, { to: cid, during: 2010/2011 }] }
          bob: { hates: { to: ann, during: 2012/2013 } }
          cid: { hates: ann }
        """));

    [Theory]
    [InlineData("1900", "1980", null)]
    [InlineData("1980", "1900", "KG3405")]
    [InlineData("1980?", "1900", "KG3406")]
    [InlineData("1980", "1980", null)]
    [InlineData("1980-05", "1980", null)]
    [InlineData("1980-05-02", "1980-05-01", "KG3405")]
    public void Who_died_was_born_before(string born, string died, string? rule) =>
        Assert.Equal(rule is null ? [] : [rule], Rules("person: { ann: { born: " + born + ", died: " + died + " } }"));

    [Fact]
    public void A_relation_can_order_the_dates_of_its_ends() => Compile("""
        town:
          old: { founded: 1200 }
          new: { founded: 1100, founded-after: old }
        """).Reports(
            "a.facts.yaml(4,40): error KG3405: 'founded' of 'old', '1200', is after 'founded' of 'new', '1100', though 'new' has 'founded-after' 'old'; correct or retract one.");

    [Fact]
    public void Names_in_constraints_must_be_there_and_fit() => KnowledgeBase.Compile(("a.schema.yaml", """
        types:
          town: { disjoint: [city, place] }
          city: { extends: town }
        properties:
          name: { of: town, type: string, before: founded }
          founded: { of: town, type: date, before: [name], after: founded }
          ended: { of: town, type: date, after: found }
          razed: { of: town, type: date, before: name }
        relations:
          near: { from: town, to: town, disjoint: [far, near] }
        """)).Reports(
            "a.schema.yaml(2,22): error KG2018: Types 'town' and 'city' cannot exclude each other, because one is the other or extends it; take that out.",
            "a.schema.yaml(2,28): error KG2005: There is no type 'place'.",
            "a.schema.yaml(5,43): error KG2018: 'before' orders dates, and 'name' is none; take it out.",
            "a.schema.yaml(6,44): error KG2002: Expected one value for 'before' of property 'founded', but found a list.",
            "a.schema.yaml(6,59): error KG2018: 'founded' cannot be ordered by itself; name another date.",
            "a.schema.yaml(7,41): error KG2018: There is no property 'found'; did you mean 'founded'?",
            "a.schema.yaml(8,42): error KG2018: 'before' orders dates, and 'name' is none; name a property of type date.",
            "a.schema.yaml(10,44): error KG2018: There is no relation 'far'.",
            "a.schema.yaml(10,49): error KG2018: Relation 'near' cannot exclude itself; name another relation.");

    [Fact]
    public void A_symmetric_relation_has_one_partner_at_a_time_at_either_end() => Compile("""
        person:
          ann: { married: { to: bob, during: 2010/2014 } }
          bob: {}
          cid: { married: [{ to: bob, during: 2012/2016 }, { to: ann, during: 2017/2018 }] }
          dan: { married: { to: dan, during: 2010/2018 } }
        """).Reports(
            "a.facts.yaml(5,26): error KG3401: 'married' joins 'bob' to 'ann' during 2010/2014 and to 'cid' during 2012/2016, and there is one at a time; correct one, give their times in 'during', or retract one.");

    [Theory]
    [InlineData("2000/2001", "2010/2020", "../2002", "KG3401")]
    [InlineData("{1990-05-05,2020-05-05}", "2000-05-05", "2000-05-05", "KG3401")]
    [InlineData(null, "2000/2005", "2001/2003", "KG3401 KG3402")]
    [InlineData("2000/2005", "2001/2003", null, "KG3401 KG3402")]
    [InlineData("2000/2020~", "2001/2005", "2002/2003", "KG3401 KG3402")]
    public void What_is_possible_or_first_in_the_list_hides_nothing_that_is_certain(string? first, string? second, string? third, string rules) =>
        Assert.Equal(
            rules.Split(' '),
            Rules("person: { ann: { age: [" + string.Join(", ", new[] { first, second, third }.Select((during, i) =>
                during is null ? "{ value: " + i + " }" : "{ value: " + i + ", during: \"" + during + "\" }")) + "] } }").OrderBy(rule => rule));

    [Fact]
    public void A_circle_is_found_through_sub_relations_at_any_remove() => KnowledgeBase.Compile(
        ("a.schema.yaml", """
        types: { town: {} }
        relations:
          within: { from: town, to: town, many: true, acyclic: true }
          part-of: { from: town, to: town, many: true, sub-relation-of: within }
          district-of: { from: town, to: town, many: true, sub-relation-of: part-of }
          near: { from: town, to: town, many: true }
        """),
        ("a.facts.yaml", "about: { unsourced: x }\ntown: { a: { district-of: b, near: c }, b: { within: a }, c: { near: a } }")).Reports(
            "a.facts.yaml(2,54): error KG3407: 'within' leads in a circle, from 'a' to 'b' to 'a'; correct one of these statements, or take it out.");

    [Fact]
    public void A_circle_of_several_relations_is_told_once_of_the_narrowest() => KnowledgeBase.Compile(
        ("a.schema.yaml", """
        types: { town: {} }
        relations:
          within: { from: town, to: town, many: true, acyclic: true }
          part-of: { from: town, to: town, many: true, acyclic: true, sub-relation-of: within }
          district-of: { from: town, to: town, many: true, acyclic: true, sub-relation-of: part-of }
        """),
        ("a.facts.yaml", "about: { unsourced: x }\ntown: { a: { part-of: b }, b: { district-of: a }, c: { district-of: d }, d: { district-of: c, within: e }, e: { part-of: d } }")).Reports(
            "a.facts.yaml(2,46): error KG3407: 'part-of' leads in a circle, from 'a' to 'b' to 'a'; correct one of these statements, or take it out.",
            "a.facts.yaml(2,92): error KG3407: 'district-of' leads in a circle, from 'c' to 'd' to 'c'; correct one of these statements, or take it out.");

    // A circle is told where there is one, and what is told is one.
    [Fact]
    public void Circles_are_those_that_following_every_statement_finds() => Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
    {
        var random = new Random(seed);
        var towns = new[] { "a", "b", "c", "d", "e" };
        var edges = Enumerable.Range(0, random.Next(2, 8))
            .Select(_ => (From: towns[random.Next(5)], Relation: new[] { "within", "part-of", "near" }[random.Next(3)], To: towns[random.Next(5)], IsHedged: random.Next(5) == 0, IsRetracted: random.Next(6) == 0))
            .DistinctBy(edge => (edge.From, edge.Relation, edge.To))
            .ToList();
        var facts = "about: { unsourced: x }\ntown:\n" + string.Concat(towns.Select(town => $"  {town}: {{ " + string.Join(", ", edges.Where(edge => edge.From == town).GroupBy(edge => edge.Relation)
            .Select(same => same.Key + ": [" + string.Join(", ", same.Select(edge => $"{{ to: {edge.To}{(edge.IsHedged ? ", certainty: possible" : "")}{(edge.IsRetracted ? ", retracted: wrong" : "")} }}")) + "]")) + " }\n"));
        var compilation = KnowledgeBase.Compile(
            ("a.schema.yaml", "types: { town: {} }\nrelations:\n  within: { from: town, to: town, many: true, acyclic: true }\n  part-of: { from: town, to: town, many: true, sub-relation-of: within }\n  near: { from: town, to: town, many: true }\n"),
            ("a.facts.yaml", facts));

        var asserted = edges.Where(edge => edge is { Relation: not "near", IsHedged: false, IsRetracted: false }).Select(edge => (edge.From, edge.To)).ToHashSet();
        var reached = asserted.ToHashSet();
        foreach (var middle in towns)
        {
            reached.UnionWith((from first in reached where first.To == middle from next in reached where next.From == middle select (first.From, next.To)).ToList());
        }

        var told = compilation.AllDiagnostics.Where(diagnostic => diagnostic.Rule.Id == "KG3407").Select(diagnostic => diagnostic.Message).ToList();
        Assert.Equal(reached.Any(pair => pair.From == pair.To), told.Count > 0);
        Assert.All(told, message =>
        {
            var way = message[..message.IndexOf(';', StringComparison.Ordinal)].Split('\'').Where((_, i) => i % 2 == 1).Skip(1).ToList();
            Assert.Equal(way[0], way[^1]);
            Assert.All(way.Zip(way.Skip(1)), pair => Assert.Contains(pair, asserted));
        });
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    // Each relation takes in all that are narrower: the work is that of naming them, not of looking for them among all others each time.
    [Fact]
    public void A_long_chain_of_acyclic_sub_relations_is_followed()
    {
        var relations = Enumerable.Range(0, 500).Select(i =>
            $"  r{i}: {{ from: town, to: town, many: true, acyclic: true{(i == 0 ? "" : $", sub-relation-of: r{i - 1}")} }}\n");
        var compilation = KnowledgeBase.Compile(
            ("a.schema.yaml", "types: { town: {} }\nrelations:\n" + string.Concat(relations)),
            ("a.facts.yaml", "about: { unsourced: x }\ntown: { a: { r499: b }, b: { r499: a } }"));

        Assert.StartsWith("'r499' leads in a circle", Assert.Single(compilation.AllDiagnostics).Message, StringComparison.Ordinal);
    }

    // A claim must be reported exactly where there is a clash: certain ones always, possible ones where the claim is in no certain one.
    [Fact]
    public void The_sweep_reports_as_a_comparison_of_all_pairs_would() => Prop.ForAll(AnyTimes, times =>
    {
        var rules = Rules("person: { ann: { age: [" + string.Join(", ", times.Select((time, i) =>
            $"{{ value: {time.Value}{(time.During is { } during ? ", during: \"" + during + "\"" : string.Empty)}, note: n{i} }}")) + "] } }");
        var clashes = (
            from i in Enumerable.Range(0, times.Length)
            from j in Enumerable.Range(0, i)
            where times[i].Value != times[j].Value
            select Overlap(times[i].During, times[j].During)).ToList();
        return rules.Contains("KG3401") == clashes.Contains(Truth.Certainly)
            && (rules.Length > 0) == clashes.Any(clash => clash != Truth.No)
            && rules.Length < Math.Max(1, times.Length);
    }).QuickCheckThrowOnFailure();

    private static Truth Overlap(string? first, string? second) =>
        first is null && second is null ? Truth.Certainly
        : first is null || second is null ? Truth.Possibly
        : EdtfDate.Parse(first).Overlaps(EdtfDate.Parse(second));

    private static Arbitrary<(int Value, string? During)[]> AnyTimes => (
        from value in Gen.Choose(1, 3)
        from form in Gen.Choose(0, 11)
        from start in Gen.Choose(2000, 2030)
        from length in Gen.Choose(0, 6)
        select (value, During(form, start, start + length))).NonEmptyListOf().Select(list => list.Take(12).ToArray()).ToArbitrary();

    private static string? During(int form, int start, int end) => form switch
    {
        0 => null,
        1 => $"../{end}",
        2 => $"{start}/..",
        3 => $"{start}/",
        4 => $"/{end}",
        5 => $"{{{start}-01-01,{end + 9}-01-01}}",
        6 => $"[{start},{end}]",
        7 => $"{start}~/{end}",
        8 => "XXXX-01-11",
        9 => $"{start}",
        _ => $"{start}-01-01/{end}-12-31",
    };

    private static string[] Rules(string facts) => Compile(facts).Diagnostics.Select(diagnostic => diagnostic.Rule.Id).ToArray();

    private static KnowledgeCompilation Compile(string facts) =>
        KnowledgeBase.Compile(("a.schema.yaml", Schema), ("a.facts.yaml", "about: { unsourced: x }\n" + facts));
}
