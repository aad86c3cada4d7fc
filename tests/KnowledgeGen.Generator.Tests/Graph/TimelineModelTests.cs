using System;
using System.Collections.Generic;
using System.Linq;
using KnowledgeGen.Language.Model;

namespace KnowledgeGen.Generator.Tests.Graph;

/// <summary>Timelines of random knowledge bases against a naive search for dates.</summary>
public sealed class TimelineModelTests
{
    [Theory]
    [MemberData(nameof(Seeds))]
    public void Entries_are_the_dates_of_entities_in_order(int seed)
    {
        var model = RandomKnowledge.Make(seed);
        var timeline = ModelStore.Of(model).Timeline;

        Assert.Equal(Entries(model, isAll: false), timeline.Select(Line));
        Assert.Equal(Entries(model, isAll: true), timeline.IncludeReported().Select(Line));
        Assert.All(timeline, entry => Assert.False(entry.IsReported));
        Assert.Equal(Entries(model, isAll: false, isDerived: true), timeline.IncludeDerived().Select(Line));
        Assert.Equal(Entries(model, isAll: true, isDerived: true), timeline.IncludeReported().IncludeDerived().Select(Line));
        Assert.Equal(Undated(model, isAll: false), timeline.Undated.Select(entity => entity.Id));
        Assert.Equal(Undated(model, isAll: true), timeline.IncludeReported().Undated.Select(entity => entity.Id));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Filters_leave_what_they_say(int seed)
    {
        var random = new Random(seed);
        var timeline = ModelStore.Of(RandomKnowledge.Make(seed)).Timeline;
        var date = EdtfDate.Parse(RandomKnowledge.AnyDate(random));
        var truth = random.Next(2) == 0 ? Truth.Possibly : Truth.Certainly;

        Check(timeline.Before(date, truth), entry => entry.Before(date));
        Check(timeline.After(date, truth), entry => entry.After(date));
        Check(timeline.During(date, truth), entry => entry.During(date));
        Check(timeline.Overlapping(date, truth), entry => entry.Overlaps(date));
        Check(timeline.Between(new(2010, 1, 1), new(2010, 12, 31), truth), entry => entry.During(EdtfDate.Parse("2010-01-01/2010-12-31")));
        Assert.Equal(timeline.Before(date).Overlapping(date).Count, timeline.Count(entry => entry.Date.Before(date).And(entry.Date.Overlaps(date)).IsCertain()));
        Assert.Equal(
            timeline.IncludeReported().During(date, truth).Select(Line), timeline.During(date, truth).IncludeReported().Of<Entity>().Select(Line));
        Assert.Throws<ArgumentOutOfRangeException>(() => timeline.Between(new(2010, 1, 2), new(2010, 1, 1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => timeline[timeline.Count]);

        void Check(Timeline<Entity> narrowed, Func<EdtfDate, Truth> question) =>
            Assert.Equal(timeline.Where(entry => question(entry.Date) >= truth).Select(Line), narrowed.Select(Line));
    }

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(0, 80)];

    private static IEnumerable<string> Entries(KnowledgeModel model, bool isAll, bool isDerived = false)
    {
        var dates = Dates(model, isAll, isDerived).Select((dating, place) => (Dating: dating, Place: place)).ToList();
        dates.Sort((a, b) => Compare(a.Dating, b.Dating) is var order and not 0 ? order : a.Place.CompareTo(b.Place));
        return dates.Select(entry => $"{entry.Dating.Id} {entry.Dating.Date} {entry.Dating.Statements}");
    }

    // By the bounds alone: what EDTF writes in another way but means the same stays in its place.
    private static int Compare((string Id, EdtfDate Date, string Statements) a, (string Id, EdtfDate Date, string Statements) b) =>
        (Key(a.Date.Earliest), Key(a.Date.Latest)).CompareTo((Key(b.Date.Earliest), Key(b.Date.Latest)));

    private static long Key(EdtfDay? day) => day?.DayNumber ?? long.MaxValue;

    private static IEnumerable<string> Undated(KnowledgeModel model, bool isAll) => model.Files.SelectMany(file => file.Entities)
        .Where(entity => isAll || !entity.IsReported)
        .Select(entity => entity.Id)
        .Except(Dates(model, isAll).Select(entry => entry.Id));

    private static IEnumerable<(string Id, EdtfDate Date, string Statements)> Dates(KnowledgeModel model, bool isAll, bool isDerived = false)
    {
        var entities = model.Files.SelectMany(file => file.Entities).ToList();
        return
            from entity in entities
            where isAll || !entity.IsReported
            from dating in Own(entity, isAll).Select(own => (Date: Text(own), Line: own.Note))
                .Concat(
                    from relation in Of(entity, "at-time-of", isAll).Select(stated => (Target: Text(stated), stated.Note))
                        .Concat(isDerived ? Derived(model, entity.Id, isAll) : [])
                    from target in entities
                    where target.Id == relation.Target && (isAll || !target.IsReported)
                    from own in Own(target, isAll)
                    select (Date: Text(own), Line: relation.Note + own.Note))
            group dating by (entity.Id, dating.Date) into dates
            select (dates.Key.Id, EdtfDate.Parse(dates.Key.Date), string.Concat(dates.Select(dating => dating.Line)));
    }

    private static IEnumerable<(string Target, string? Note)> Derived(KnowledgeModel model, string subject, bool isAll)
    {
        var derivation = model.Derivation;
        return derivation.Statements
            .Where(derived => derivation.Relations[derived.Relation] == "at-time-of" && derivation.Entities[derived.Subject] == subject
                && (isAll || derivation.Qualifications[derived.Qualification].IsAsserted))
            .Select(derived => (derivation.Entities[derived.Object], (string?)null));
    }

    private static IEnumerable<StatementModel> Own(EntityModel entity, bool isAll) => Of(entity, "happened", isAll);

    private static IEnumerable<StatementModel> Of(EntityModel entity, string name, bool isAll) => entity.Statements
        .Where(statement => statement.Predicate.Name == name && (isAll || statement.IsAsserted))
        .OrderBy(statement => !statement.IsAsserted);

    private static string Text(StatementModel statement) => statement.Value.ToCanonicalText();

    private static string Line(TimelineEntry<Entity> entry) => $"{entry.Entity.Id} {entry.Date} {string.Concat(entry.Statements.Select(statement => statement.Note))}";
}
