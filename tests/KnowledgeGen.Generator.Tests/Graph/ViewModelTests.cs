using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Generator.Tests.Graph;

/// <summary>Views as of a date of random knowledge bases against a naive filter of all statements.</summary>
public sealed class ViewModelTests
{
    private static readonly GraphDirection[] Directions = [GraphDirection.Outgoing, GraphDirection.Incoming, GraphDirection.Either];

    private static readonly string[] Dates =
        ["2010-05-05", "2010-12-31", "2011", "2009-07", "2010-01-01/2010-03-01", "2010~", "XXXX-05-05", "2010-06-01/..", "{2009,2010-05-05}", "1066"];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Statements_are_those_that_hold_then(int seed)
    {
        var model = RandomKnowledge.Make(seed);
        var store = ModelStore.Of(model);
        foreach (var view in Views(store, seed))
        {
            var derived = store.Statements.IncludeReported().IncludeDerived().Where(statement => statement.IsDerived && IsSeen(view, statement)).ToList();

            Assert.Equal(Lines(model, view, isOfReported: false, isAll: false), Lines(view.Statements));
            Assert.Equal(Lines(model, view, isOfReported: true, isAll: true), Lines(view.Statements.IncludeReported()));
            Assert.Equal(Lines(view.Statements.Concat(derived.Where(statement => statement.IsAsserted))), Lines(view.Statements.IncludeDerived()));
            Assert.Equal(view.Statements.IncludeReported().IncludeDerived().ToList().Count, view.Statements.IncludeDerived().IncludeReported().Count);
            Assert.Equal(view.Statements.ToList().Count, view.Statements.Count);
            Assert.All(view.Statements, statement => Assert.False(statement.IsReported));
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_graph_has_the_edges_that_hold_then(int seed)
    {
        var model = RandomKnowledge.Make(seed);
        var store = ModelStore.Of(model);
        foreach (var view in Views(store, seed))
        {
            var naive = NaiveGraph.Of(model, statement => statement.IsAsserted && IsSeen(view, statement), false);
            foreach (var (entity, direction) in store.Entities.SelectMany(entity => Directions.Select(direction => (entity, direction))))
            {
                Assert.Equal(naive.Walks(entity.Id, direction).Select(walk => walk.To + walk.Statement.Note), view.Graph.EdgesOf(entity, direction).Select(edge => edge.To.Id + edge.Statement.Note));
                Assert.Equal(naive.Reachable(entity.Id, direction), view.Graph.Reachable(entity, direction).Select(found => found.Id));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Members_see_what_holds_then(int seed)
    {
        var model = RandomKnowledge.Make(seed);
        var store = ModelStore.Of(model);
        foreach (var view in Views(store, seed))
        {
            foreach (var entity in model.Files.SelectMany(file => file.Entities)) CheckMembers(model, store, entity, view.Of(store[entity.Id]));
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Statements_of_an_entity_are_those_that_hold_then(int seed)
    {
        var model = RandomKnowledge.Make(seed);
        var store = ModelStore.Of(model);
        foreach (var view in Views(store, seed))
        {
            foreach (var entity in store.Entities)
            {
                var (narrow, whole) = (view.Of(entity).Statements, entity.Statements);
                AssertNarrowed(view, narrow, whole);
                AssertNarrowed(view, narrow.IncludeReported(), whole.IncludeReported());
                AssertNarrowed(view, narrow.IncludeReported().IncludeDerived(), whole.IncludeReported().IncludeDerived());
            }
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_view_that_leaves_nothing_out_has_everything_in_the_same_order(int seed)
    {
        var store = ModelStore.Of(RandomKnowledge.Make(seed));
        var view = new AnyView(store, EdtfDate.Parse("2010-05-05"), Truth.No);

        Assert.Equal(store.Statements, view.Statements);
        foreach (var (entity, relation) in store.Entities.SelectMany(entity => store.Predicates.Where(relation => relation.IsRelation).Select(relation => (entity, relation))))
        {
            var (seen, number) = (view.Of(entity), relation.Index);
            Assert.Equal(FactReader.Targets<Entity>(entity, number), ViewReader.Targets<Entity>(seen, number));
            Assert.Equal(FactReader.Others<Entity>(entity, number), ViewReader.Others<Entity>(seen, number));
            Assert.Equal(FactReader.Closure<Entity>(entity, number), ViewReader.Closure<Entity>(seen, number));
            Assert.Equal(FactReader.InverseClosure<Entity>(entity, number), ViewReader.InverseClosure<Entity>(seen, number));
        }
    }

    [Fact]
    public void An_entity_of_another_knowledge_base_has_no_view()
    {
        var (store, other) = (ModelStore.Of(RandomKnowledge.Make(1)), ModelStore.Of(RandomKnowledge.Make(1)));
        var view = new AnyView(store, EdtfDate.Parse("2010"), Truth.Certainly);

        Assert.Throws<ArgumentException>(() => view.Of(other.Entities[0]));
        Assert.Throws<ArgumentNullException>(() => view.Of(null!));
        Assert.Throws<ArgumentNullException>(() => new AnyView(store, null!, Truth.Certainly));
    }

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(0, 60)];

    private static IEnumerable<AnyView> Views(ModelStore store, int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 3; i++)
        {
            var date = EdtfDate.Parse(random.Next(2) == 0 ? RandomKnowledge.AnyDate(random) : Dates[random.Next(Dates.Length)]);
            yield return new AnyView(store, date, Truth.Certainly);
            yield return new AnyView(store, date, Truth.Possibly);
        }
    }

    private static void CheckMembers(KnowledgeModel model, ModelStore store, EntityModel entity, EntityView view)
    {
        var values = Seen(entity, view);
        Assert.Equal(Texts(values("motto")), ViewReader.Values<string>(view, Number(store, "motto")));
        Assert.Equal(Texts(values("motto")).FirstOrDefault(), ViewReader.Object<string>(view, Number(store, "motto")));
        Assert.Equal(Texts(values("happened")), ViewReader.Values<EdtfDate>(view, Number(store, "happened")).Select(date => date.ToString()));
        Assert.Equal(Texts(values("size")).Select(long.Parse).Cast<long?>().FirstOrDefault(), ViewReader.Value<long>(view, Number(store, "size")));
        Assert.Equal(Texts(values("home")).FirstOrDefault(), ViewReader.Target<Entity>(view, Number(store, "home"))?.Id);
        Assert.Equal(Texts(values("knows")), Ids(ViewReader.Targets<Entity>(view, Number(store, "knows"))));

        foreach (var relation in model.Schema.Relations)
        {
            var number = Number(store, relation.Name);
            var others = Subjects(model, relation, entity, view);
            if (relation.IsSymmetric) others = others.Concat(Texts(values(relation.Name)).Where(id => id != entity.Id));
            Assert.Equal(others.Distinct().Order(), Ids(ViewReader.Others<Entity>(view, number)).Order());
            Assert.Equal(Ids(ViewReader.Others<Entity>(view, number)).FirstOrDefault(), ViewReader.Other<Entity>(view, number)?.Id);
            CheckClosure(store, number, view);
        }
    }

    private static void CheckClosure(ModelStore store, int number, EntityView view)
    {
        var relation = store.PredicateAt(number);
        var edges = store.Statements.IncludeDerived().IncludeReported().OfType<RelationStatement>()
            .Where(statement => statement.Predicate == relation && statement.IsAsserted && IsSeen(view.Filter!, statement)).ToList();
        var objects = edges.Where(edge => edge.From == view.Entity).Select(edge => edge.To);
        var subjects = edges.Where(edge => edge.To == view.Entity).Select(edge => edge.From);
        var (outgoing, incoming) = relation.IsSymmetric ? (objects.Concat(subjects.Where(entity => !FactReader.IsReported(entity))), subjects.Concat(objects)) : (objects, subjects);

        Assert.Equal(outgoing.Select(entity => entity.Id).Distinct().Order(), Ids(ViewReader.Closure<Entity>(view, number)).Order());
        Assert.Equal(
            incoming.Where(entity => !FactReader.IsReported(entity)).Select(entity => entity.Id).Distinct().Order(), Ids(ViewReader.InverseClosure<Entity>(view, number)).Order());
    }

    private static void AssertNarrowed(KnowledgeView view, EntityStatements narrow, EntityStatements whole)
    {
        Assert.Equal(whole.Where(statement => IsSeen(view, statement)), narrow);
        for (var number = 0; number < whole.Block.Store.PredicateCount; number++)
        {
            Assert.Equal(FactReader.Statements<Statement>(whole, number).Where(statement => IsSeen(view, statement)), FactReader.Statements<Statement>(narrow, number));
            if (!whole.Block.Store.PredicateAt(number).IsRelation) continue;

            Assert.Equal(FactReader.Incoming<Statement>(whole, number).Where(statement => IsSeen(view, statement)), FactReader.Incoming<Statement>(narrow, number));
            Assert.Equal(
                FactReader.ClosureStatements<Statement>(whole, number).Where(statement => IsSeen(view, statement)), FactReader.ClosureStatements<Statement>(narrow, number));
        }
    }

    private static IEnumerable<string> Subjects(KnowledgeModel model, RelationModel relation, EntityModel entity, EntityView view) => model.Files
        .SelectMany(file => file.Entities)
        .Where(other => !other.IsReported || other.Id == entity.Id)
        .Where(other => Texts(Seen(other, view)(relation.Name)).Contains(entity.Id))
        .Select(other => other.Id);

    private static Func<string, List<StatementModel>> Seen(EntityModel entity, EntityView view) => name => entity.Statements
        .Where(statement => statement.Predicate.Name == name && statement.IsAsserted && Holds(statement, view.Filter!.Date) >= view.Filter.AtLeast).ToList();

    private static IEnumerable<string> Lines(KnowledgeModel model, KnowledgeView view, bool isOfReported, bool isAll) => model.Files
        .SelectMany(file => file.Entities)
        .Where(entity => isOfReported || !entity.IsReported)
        .SelectMany(entity => entity.Statements.Where(statement => (isAll || statement.IsAsserted) && IsSeen(view, statement))
            .Select(statement => $"{entity.Id} {statement.Predicate.Name} {Text(statement)} {statement.Note}"))
        .Order(StringComparer.Ordinal);

    private static IEnumerable<string> Lines(IEnumerable<Statement> statements) => statements
        .Select(statement => $"{statement.Subject.Id} {statement.Predicate.Name} {(statement.Value as Entity)?.Id ?? statement.Value} {statement.Note}")
        .Order(StringComparer.Ordinal);

    private static IEnumerable<string> Texts(IEnumerable<StatementModel> statements) => statements.Select(Text);

    private static string Text(StatementModel statement) => statement.Value.ToCanonicalText();

    private static bool IsSeen(KnowledgeView view, Statement statement) => IsSeen(view.Filter!, statement);

    private static bool IsSeen(DateFilter filter, Statement statement) => statement.HoldsOn(filter.Date) >= filter.AtLeast;

    private static bool IsSeen(KnowledgeView view, StatementModel statement) => Holds(statement, view.Date!) >= view.AtLeast;

    private static Truth Holds(StatementModel statement, EdtfDate date) =>
        statement.During is { } during ? EdtfDate.Parse(during).Contains(date) : Truth.Certainly;

    private static IEnumerable<string> Ids(IEnumerable<Entity> entities) => entities.Select(entity => entity.Id);

    private static int Number(KnowledgeStore store, string predicate) => store.Predicates.Single(candidate => candidate.Name == predicate).Index;

    private sealed class AnyView(KnowledgeStore store, EdtfDate date, Truth atLeast) : KnowledgeView(store, date, atLeast);
}
