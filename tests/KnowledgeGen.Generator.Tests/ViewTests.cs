using System;
using System.Linq;
using System.Reflection;
using KnowledgeGen.Generator.Tests.Pipeline;
using Microsoft.CodeAnalysis.CSharp;

namespace KnowledgeGen.Generator.Tests;

/// <summary>The generated views as of a date.</summary>
public sealed class ViewTests
{
    private const string Schema = """
        types:
          actor: {}
          person: { extends: actor }
          office: {}
          region: {}
        properties:
          name: { of: [actor, office, region], type: string, required: true, role: label }
          size: { of: region, type: integer, required: true }
          tags: { of: region, type: string, many: true }
          founded: { of: office, type: date }
          alive: { of: person, type: boolean }
        relations:
          holds: { from: person, to: office, many: true, inverse: holders, qualifiers: { acting: boolean } }
          chief: { from: office, to: actor, required: true, inverse: { name: heads, many: false } }
          ally: { from: actor, to: actor, many: true, symmetric: true }
          spouse: { from: person, to: person, symmetric: true }
          within: { from: region, to: region, inverse: inner, transitive: true }
          rules-over: { from: person, to: region, many: true, derived: true, inverse: ruled-by }
          governs: { from: person, to: region, many: true, sub-relation-of: rules-over }
        """;

    private const string Facts = """
        about: { unsourced: x }
        person:
          ann:
            name: { value: Ann, during: 1990/.. }
            alive: { value: true, during: 1970-05-01/2030-01-01 }
            holds: [{ to: board, during: 2001-01-01/2001-12-31, acting: true }, { to: board, certainty: possible }]
            ally: { to: bob, during: 2001 }
            spouse: { to: bob, during: 2000-06-01/.. }
            governs: { to: north, during: 2000-01-01/2002-12-31 }
          bob: { name: Bob }
        office:
          board: { name: Board, founded: { value: 1950, during: 1960/.. }, chief: { to: ann, during: ../1999-12-31 } }
        region:
          north: { name: North, size: { value: 7, during: 2000-01-01/.. }, tags: [a, { value: b, during: ../1999-12-31 }], within: { to: land, during: 2000-01-01/2000-12-31 } }
          land: { name: Land, size: 9, within: world }
          world: { name: World, size: 99 }
        """;

    private static readonly LoadedKnowledge Knowledge = Load(Schema, Facts);

    [Theory]
    [InlineData("view.Of(Person.Ann).Name", "Ann", null)]
    [InlineData("view.Of(Person.Ann).Alive", true, true)]
    [InlineData("view.Of(Person.Ann).Holds.SingleOrDefault()?.Id", "board", null)]
    [InlineData("view.Of(Person.Ann).Statements.Holds.FirstOrDefault()?.Acting", true, null)]
    [InlineData("view.Of(Person.Ann).Statements.IncludeReported().Holds.Count", 2, 1)]
    [InlineData("view.Of(Person.Bob).Spouse?.Id", "ann", null)]
    [InlineData("view.Of(Office.Board).Holders.Count", 1, 0)]
    [InlineData("view.Of(Office.Board).Founded?.ToString()", "1950", "1950")]
    [InlineData("view.Of(Office.Board).Chief?.Id", null, "ann")]
    [InlineData("view.Of((Actor)Person.Ann).Heads?.Id", null, "board")]
    [InlineData("view.Of(Region.North).Size", 7L, null)]
    [InlineData("string.Join(\" \", view.Of(Region.North).Tags)", "a", "a b")]
    [InlineData("view.Of(Region.North).Within?.Id", null, null)]
    [InlineData("view.Of(Region.Land).InnerClosure.Count", 0, 0)]
    [InlineData("view.Of(Region.Land).WithinClosure.Single().Id", "world", "world")]
    [InlineData("view.Of(Person.Ann).RulesOver.Count + view.Of(Region.North).RuledBy.Count", 2, 0)]
    [InlineData("view.Of((Entity)Person.Ann).Statements.Count", 5, 1)]
    [InlineData("view.Of(Person.Ann).Entity == Person.Ann", true, true)]
    [InlineData("view.Of((Actor)Person.Ann).Entity == Person.Ann", true, true)]
    [InlineData("view.Graph.ShortestPath(Person.Ann, Office.Board)?.Count", 1, null)]
    [InlineData("view.Statements.Count(statement => statement.Predicate.Name == \"holds\")", 1, 0)]
    public void Members_hold_what_holds_then(string expression, object? in2001, object? in1980)
    {
        Assert.Equal(in2001, Eval(expression, "2001-07-01"));
        Assert.Equal(in1980, Eval(expression, "1980-07-01"));
    }

    [Fact]
    public void What_may_hold_is_seen_on_demand()
    {
        Assert.Equal(0, Eval("view.Of(Person.Ann).Ally.Count", "2001-07-01"));
        Assert.Equal(1, Eval("view.Of(Person.Bob).Ally.Count", "2001-07-01", "Truth.Possibly"));
        Assert.Equal("2001 Certainly", Eval("view.Date + \" \" + view.AtLeast", "2001"));
    }

    [Fact]
    public void An_entity_of_an_unknown_class_is_no_person() => Assert.Throws<ArgumentNullException>(() => Eval("view.Of((Person)null!)", "2001"));

    [Fact]
    public void Names_of_a_schema_may_be_those_of_views()
    {
        const string schema = """
            types: { view: {}, date: {}, view-view: {}, timeline: { extends: date }, of: { extends: date }, person: {}, graph: {}, truth: {}, edtf-date: {} }
            properties:
              entity: { of: [date, view], type: string }
              person-view: { of: person, type: string }
              date: { of: person, type: date, role: time }
              at-least: { of: view, type: integer }
              view: { of: [view-view, of], type: string }
              filter: { of: person, type: string }
            relations:
              of: { from: person, to: view, inverse: timeline }
              about-it: { from: person, to: view-view, inverse: dates, member: entity }
              truth: { from: view, to: person, many: true, inverse: graph, qualifiers: { view: string, date: date } }
            """;
        const string facts = """
            about: { unsourced: x }
            view: { v: { entity: an entity, at-least: 3, truth: { to: p, view: q, date: 2001 } } }
            view-view: { w: { view: a view } }
            of: { o: { entity: another, view: of view } }
            person: { p: { person-view: pv, date: 2001-02-03, of: v, about-it: w, filter: f } }
            """;

        var knowledge = Load(schema, facts);

        Assert.Equal("an entity another 3 pv f a view of view v p w v p 1", knowledge.Run<string>("""
            Knowledge.View view = Knowledge.AsOf(global::KnowledgeGen.EdtfDate.Parse("2001"));
            Knowledge.View.PersonView_ person = view.Of(Person.P);
            return string.Join(" ", view.Of(global::News.View.V).Entity, view.Of(global::News.Of.O).Entity, view.Of(global::News.View.V).AtLeast, person.PersonView,
                person.Filter, view.Of(ViewView.W).View, view.Of(global::News.Of.O).View, person.Of, view.Of(global::News.View.V).Timeline.Single(), person.Entity,
                view.Of(Person.P).Graph.Single(), ((EntityView)person).Entity, Knowledge.Timeline.Count);
            """));
    }

    [Fact]
    public void No_public_member_of_a_view_is_unknown_to_the_rule_of_names() => Assert.Equal(
        ["Entity", "Statements"],
        typeof(EntityView).GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .OfType<PropertyInfo>().Where(property => property.GetMethod!.IsPublic || property.GetMethod.IsFamily).Select(property => property.Name).Order());

    private static object? Eval(string expression, string date, string atLeast = "Truth.Certainly") =>
        Knowledge.Run<object?>($"var view = Knowledge.AsOf(EdtfDate.Parse(\"{date}\"), {atLeast}); return {expression};");

    private static LoadedKnowledge Load(string schema, string facts)
    {
        var project = new TestProject().With("a.schema.yaml", schema).With("a.facts.yaml", facts);
        Assert.Empty(PipelineRun.Of(project with { LanguageVersion = LanguageVersion.CSharp9, Framework = Framework.NetStandard20 }).Problems);
        return new LoadedKnowledge(PipelineRun.Of(project).Sources.Select(source => new GeneratedFile(source.Key, source.Value, false)));
    }
}
