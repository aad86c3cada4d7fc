using System.Linq;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Language.Tests.Binding;

/// <summary>What became of facts: <c>formerly</c>, <c>retracted</c>, <c>disputed</c>, <c>superseded-by</c>.</summary>
public sealed class LifeCycleTests
{
    private const string Schema = """
        types: { town: {}, person: {} }
        properties: { name: { of: [town, person], type: string, role: label } }
        relations: { lives-in: { from: person, to: town, many: true, inverse: inhabitants } }
        """;

    [Fact]
    public void A_retracted_entity_is_reported_and_says_why()
    {
        var town = Clean("town: { mill: { name: Mill, retracted: no such town } }").Entity("mill");

        Assert.True(town.IsReported);
        Assert.Equal("no such town", town.LifeCycle.Retracted);
        Assert.All(town.Statements, statement => Assert.True(statement.IsAsserted));
    }

    [Fact]
    public void A_retracted_statement_is_not_asserted_and_one_that_is_disputed_is()
    {
        var compilation = Clean("""
            town: { mill: { name: { value: Mill, disputed: bad ink } }, end: {} }
            person: { ann: { lives-in: [{ to: mill, retracted: wrong Ann }, end] } }
            """);

        Assert.True(compilation.Statement("mill", "name").IsAsserted);
        Assert.Equal("bad ink", compilation.Statement("mill", "name").LifeCycle.Disputed);
        Assert.Equal(["end", "mill"], compilation.Statements("ann", "lives-in").Select(statement => ((ValueModel.Reference)statement.Value).Id));
        Assert.Equal([true, false], compilation.Statements("ann", "lives-in").Select(statement => statement.IsAsserted));
    }

    [Fact]
    public void The_same_may_be_stated_and_retracted() =>
        Clean("town: { mill: {} }\nperson: { ann: { lives-in: [{ to: mill, retracted: a guess, unsourced: y }, mill] } }");

    [Fact]
    public void Facts_of_what_is_out_of_use_may_lead_to_what_is() => Clean("""
        town:
          mill: { retracted: no such town }
          old: { superseded-by: new }
          new: {}
        person:
          ann: { retracted: no such person, lives-in: mill }
          bob: { superseded-by: cid, lives-in: old }
          cid: { lives-in: [{ to: mill, retracted: a guess }, new] }
        """);

    [Fact]
    public void Who_says_so_is_used_too() => Compile("person: { ann: { retracted: invented }, bob: { name: { value: Bob, according-to: ann } } }").Reports(
        "a.facts.yaml(2,82): warning KG5001: 'ann' is retracted: invented; take this out, or retract it as well.");

    [Fact]
    public void The_gravest_is_said_once() => Compile("""
        town: { mill: { retracted: no such town., disputed: y, superseded-by: end }, end: {} }
        person: { ann: { lives-in: mill } }
        """).Reports(
            "a.facts.yaml(3,28): warning KG5001: 'mill' is retracted: no such town; take this out, or retract it as well.");

    [Fact]
    public void The_place_that_says_so_is_named_wherever_it_stands()
    {
        var compilation = KnowledgeBase.Compile(
            ("a.schema.yaml", Schema),
            ("a.facts.yaml", "about: { unsourced: x }\nperson: { ann: { lives-in: [mill, was-end, old, fen] } }"),
            ("b.facts.yaml", """
            town:
              mill: { disputed: y, retracted: no such town }
              end: { formerly: [end-1, was-end] }
              old: { superseded-by: end }
              fen: { disputed: perhaps a lake }
            """));

        Assert.Equal(
            ["KG5001 b.facts.yaml 2:24", "KG5004 b.facts.yaml 3:28", "KG5003 b.facts.yaml 4:10", "KG5002 b.facts.yaml 5:10"],
            from diagnostic in compilation.Diagnostics
            let place = Assert.Single(diagnostic.Related)
            select $"{diagnostic.Rule.Id} {place.Path} {place.Start.Line + 1}:{place.Start.Column + 1}");
    }

    [Fact]
    public void A_former_id_leads_to_the_entity()
    {
        var compilation = Compile("town: { end: { formerly: [mill, mill-2] } }\nperson: { ann: { lives-in: mill } }");

        compilation.Reports("a.facts.yaml(3,28): warning KG5004: 'mill' is now called 'end'; write that.");
        Assert.Equal(new ValueModel.Reference("end"), compilation.Statement("ann", "lives-in").Value);
        Assert.Equal([new FormerId("mill", "Mill"), new FormerId("mill-2", "Mill2")], compilation.Entity("end").Formerly);
    }

    [Fact]
    public void A_former_id_that_is_not_needed_in_csharp_has_no_member_there()
    {
        var formerly = Clean("town: { end: { member: Mill, formerly: mill } }").Entity("end").Formerly;

        Assert.Equal(new FormerId("mill", null), Assert.Single(formerly));
    }

    [Fact]
    public void Former_ids_mean_one_thing() => Compile("""
        town:
          end: { formerly: [mill, mill, end, Mill] }
          fen: { formerly: mill }
          hen: { formerly: name }
        """).Reports(
            "a.facts.yaml(3,27): error KG5006: 'mill' cannot be a former id of 'end', because it is a former id of 'end' already; take one of them out.",
            "a.facts.yaml(3,33): error KG5006: 'end' cannot be a former id of 'end', because it is an entity of its own; take one of them out.",
            "a.facts.yaml(3,38): error KG3003: The former id 'Mill' is not kebab-case (a-z, 0-9 and single hyphens); write 'mill'.",
            "a.facts.yaml(4,20): error KG5006: 'mill' cannot be a former id of 'fen', because it is a former id of 'end' already; take one of them out.",
            "a.facts.yaml(5,20): error KG6001: The former id 'name' would be 'Town.Name' in C#, but that is the property 'name'; take it out of 'formerly'.");

    [Fact]
    public void A_circle_of_successors_is_reported_once_wherever_it_is_entered() => Compile("""
        town:
          in: { superseded-by: a }
          a: { superseded-by: b }
          b: { superseded-by: c }
          c: { superseded-by: a }
          self: { superseded-by: self }
        """).Reports(
            "a.facts.yaml(4,8): error KG5005: 'a' is superseded by 'b', which in the end is superseded by 'a'; take one 'superseded-by' of the circle out.",
            "a.facts.yaml(7,26): error KG5005: 'self' cannot be superseded by itself; name another entity, or take 'superseded-by' out.");

    [Fact]
    public void Former_ids_lead_to_the_successor_and_hide_no_circle() => Compile("""
        town:
          old: { superseded-by: was-new }
          new: { formerly: [was-new, was-newer] }
          self: { formerly: was-self, superseded-by: was-self }
          a: { formerly: was-a, superseded-by: b }
          b: { superseded-by: was-a }
        person:
          ann: { lives-in: old }
        """).Reports(
            "a.facts.yaml(3,25): warning KG5004: 'was-new' is now called 'new'; write that.",
            "a.facts.yaml(5,46): error KG5005: 'self' cannot be superseded by itself, which 'was-self' is a former id of; name another entity, or take 'superseded-by' out.",
            "a.facts.yaml(6,25): error KG5005: 'a' is superseded by 'b', which in the end is superseded by 'a'; take one 'superseded-by' of the circle out.",
            "a.facts.yaml(7,23): warning KG5004: 'was-a' is now called 'a'; write that.",
            "a.facts.yaml(9,20): warning KG5003: 'old' is superseded by 'new'; write the new id.");

    [Fact]
    public void What_is_superseded_by_itself_need_not_be_written_otherwise() => Compile("""
        town:
          a: { superseded-by: a }
          b: { formerly: was-b, superseded-by: was-b }
        person:
          ann: { lives-in: [a, b] }
          bob: { lives-in: was-b }
        """).Reports(
            "a.facts.yaml(3,23): error KG5005: 'a' cannot be superseded by itself; name another entity, or take 'superseded-by' out.",
            "a.facts.yaml(4,40): error KG5005: 'b' cannot be superseded by itself, which 'was-b' is a former id of; name another entity, or take 'superseded-by' out.",
            "a.facts.yaml(7,20): warning KG5004: 'was-b' is now called 'b'; write that.");

    [Fact]
    public void A_reason_is_needed_and_a_successor_must_be_there() => Compile("""
        town:
          a: { retracted: "" }
          b: { disputed: [x, y] }
          c: { superseded-by: d }
        """).Reports(
            "a.facts.yaml(3,19): error KG3105: 'retracted' of 'a' is empty; say why, or take it out.",
            "a.facts.yaml(4,18): error KG3007: Expected one value for 'disputed' of 'b', but found a list.",
            "a.facts.yaml(5,23): error KG3201: There is no entity 'd'.");

    [Fact]
    public void About_says_nothing_of_the_life_cycle() => Compile("town: { a: { about: { retracted: x } } }").Reports(
        "a.facts.yaml(2,23): error KG3008: 'retracted' is not a key of 'about', which gives defaults; put it on the entity or the statement of which it is true.");

    [Fact]
    public void What_is_required_is_not_met_by_what_is_retracted() => KnowledgeBase.Compile(
        ("a.schema.yaml", "types: { town: {} }\nproperties: { name: { of: town, type: string, required: true } }"),
        ("a.facts.yaml", "about: { unsourced: x }\ntown: { a: { name: { value: A, retracted: misread } } }")).Reports(
            "a.facts.yaml(2,29): error KG3103: 'name' of 'a' is required, and this is only reported, not certain or retracted; add an asserted value.");

    private static KnowledgeCompilation Clean(string facts)
    {
        var compilation = Compile(facts);
        compilation.Reports();
        return compilation;
    }

    private static KnowledgeCompilation Compile(string facts) =>
        KnowledgeBase.Compile(("a.schema.yaml", Schema), ("a.facts.yaml", "about: { unsourced: register }\n" + facts));
}
