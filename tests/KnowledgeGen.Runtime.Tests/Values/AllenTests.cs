using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;

namespace KnowledgeGen.Tests.Values;

public class AllenTests
{
    private static readonly AllenRelations[] Singles = Enum.GetValues<AllenRelations>().Where(relation => relation.IsSingle()).ToArray();

    [Theory]
    [InlineData("2013-02-02/2013-02-03", "2013-02-05", AllenRelations.Before)]
    [InlineData("2013-02-02/2013-02-03", "2013-02-04/2013-02-05", AllenRelations.Meets)]
    [InlineData("2013-02-02/2013-02-03", "2013-02-03/2013-02-05", AllenRelations.Overlaps)]
    [InlineData("2013-02-02/2013-02-05", "2013-02-03/2013-02-05", AllenRelations.FinishedBy)]
    [InlineData("2013-02-02/2013-02-05", "2013-02-03", AllenRelations.Contains)]
    [InlineData("2013-02-02/2013-02-03", "2013-02-02/2013-02-05", AllenRelations.Starts)]
    [InlineData("2013-02-02/2013-02-03", "2013-02-02/2013-02-03", AllenRelations.Equal)]
    [InlineData("2013-02-04", "2013-02-04T10:30:00Z", AllenRelations.Equal)]
    [InlineData("2013-02-28", "2013-03-01", AllenRelations.Meets)]
    [InlineData("2012-02-28", "2012-03-01", AllenRelations.Before)]
    [InlineData("2012/..", "2013/..", AllenRelations.FinishedBy)]
    [InlineData("../2012", "../2013", AllenRelations.Starts)]
    public void Known_days_leave_one_relation(string first, string second, AllenRelations expected)
    {
        var (a, b) = (EdtfDate.Parse(first), EdtfDate.Parse(second));

        Assert.Equal(expected, a.RelationsTo(b));
        Assert.Equal(expected.Inverse(), b.RelationsTo(a));
        Assert.Equal(Truth.Certainly, a.Relates(expected, b));
        Assert.Equal(Truth.No, a.Relates(~expected & AllenRelations.Any, b));
    }

    [Theory]
    [InlineData("2013-02", "2013-02", AllenRelations.Before | AllenRelations.Meets | AllenRelations.Equal | AllenRelations.MetBy | AllenRelations.After)]
    [InlineData("2013-02", "2013-03", AllenRelations.Before | AllenRelations.Meets)]
    [InlineData("XXXX-02-28", "XXXX-03-01", AllenRelations.Before | AllenRelations.Meets | AllenRelations.After)]
    [InlineData("XXXX-12-31", "XXXX-01-01", AllenRelations.Before | AllenRelations.Meets | AllenRelations.After)]
    [InlineData("XXXX-01-11", "2013-02-04", AllenRelations.Before | AllenRelations.After)]
    [InlineData("1X5X-12-31", "1X6X-01-01", AllenRelations.Before | AllenRelations.Meets | AllenRelations.After)]
    [InlineData("2012-04/", "2013-02-04", AllenRelations.Before | AllenRelations.Meets | AllenRelations.FinishedBy | AllenRelations.Contains)]
    [InlineData("2012-04/..", "2013-02-04", AllenRelations.Contains)]
    [InlineData("[2013-02-03,2013-02-05]", "2013-02-04", AllenRelations.Meets | AllenRelations.MetBy)]
    [InlineData("{2013-02-03,2013-02-05}", "2013-02-04", AllenRelations.Contains)]
    [InlineData("2013-33", "2013-34", AllenRelations.Before | AllenRelations.Meets)]
    [InlineData("2013-02-03~", "2013-02-04", AllenRelations.Meets)]
    public void Open_days_leave_several(string first, string second, AllenRelations expected) =>
        Assert.Equal(expected, EdtfDate.Parse(first).RelationsTo(EdtfDate.Parse(second)));

    [Fact]
    public void A_mark_of_doubt_leaves_nothing_certain()
    {
        var (about, day) = (EdtfDate.Parse("2013-02-03~"), EdtfDate.Parse("2013-02-04"));

        Assert.Equal(Truth.Possibly, about.Relates(AllenRelations.Meets, day));
        Assert.Equal(Truth.Possibly, day.Relates(AllenRelations.Any, about));
        Assert.Equal(Truth.No, about.Relates(AllenRelations.After, day));
        Assert.Throws<ArgumentNullException>(() => day.RelationsTo(null!));
    }

    [Fact]
    public void The_relations_are_those_of_all_possible_worlds() =>
        Prop.ForAll(NaiveDates.Arbitrary, NaiveDates.Arbitrary, static (first, second) =>
        {
            var expected = NaiveDates.Worlds(first, second).Select(world => Relation(world.First, world.Second)).Aggregate((a, b) => a | b);
            var actual = EdtfDate.Parse(first).RelationsTo(EdtfDate.Parse(second));
            return (actual == expected).Label($"{actual}, expected {expected}");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(4000));

    [Fact]
    public void A_set_of_all_its_members_has_at_least_the_relations_of_its_extent() =>
        Prop.ForAll(NaiveDates.Members, NaiveDates.Members, NaiveDates.Arbitrary, static (a, b, other) =>
        {
            var expected = NaiveDates.Worlds(a, b).SelectMany(pair => NaiveDates.Worlds(other, "2013-02-04").Select(world => world.First).Distinct()
                    .Select(theirs => Relation((Math.Min(pair.First.Start, pair.Second.Start), Math.Max(pair.First.End, pair.Second.End)), theirs)))
                .Aggregate((x, y) => x | y);
            var actual = EdtfDate.Parse($"{{{a},{b}}}").RelationsTo(EdtfDate.Parse(other));
            return ((actual & expected) == expected).Label($"{actual}, expected {expected}");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]
    public void Relations_say_what_the_comparisons_say() =>
        Prop.ForAll(NaiveDates.Arbitrary, NaiveDates.Arbitrary, static (first, second) =>
        {
            var (a, b) = (EdtfDate.Parse(first), EdtfDate.Parse(second));
            var before = AllenRelations.Before | AllenRelations.Meets;
            return a.Before(b) == a.Relates(before, b)
                && a.After(b) == a.Relates(before.Inverse(), b)
                && a.Overlaps(b) == a.Relates(AllenRelations.Any & ~before & ~before.Inverse(), b)
                && a.During(b) == a.Relates(AllenRelations.During | AllenRelations.Starts | AllenRelations.Finishes | AllenRelations.Equal, b);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1500));

    [Fact]
    public void Composition_is_that_of_Allens_table()
    {
        const AllenRelations before = AllenRelations.Before, meets = AllenRelations.Meets, overlaps = AllenRelations.Overlaps;
        const AllenRelations during = AllenRelations.During, starts = AllenRelations.Starts;

        Assert.Equal(13, Singles.Length);
        Assert.Equal(before, before.Compose(before));
        Assert.Equal(before | meets | overlaps | during | starts, before.Compose(during));
        Assert.Equal(before, during.Compose(before));
        Assert.Equal(before, meets.Compose(meets));
        Assert.Equal(before | meets | overlaps, overlaps.Compose(overlaps));
        Assert.Equal(AllenRelations.FinishedBy | AllenRelations.Equal | AllenRelations.Finishes, meets.Compose(AllenRelations.MetBy));
        Assert.Equal(AllenRelations.Any, before.Compose(AllenRelations.After));
        Assert.Equal(AllenRelations.Any, during.Compose(AllenRelations.Contains));
        Assert.Equal(AllenRelations.None, AllenRelations.None.Compose(AllenRelations.Any));
        Assert.Equal(97, Pairs().Count(pair => pair.First.Compose(pair.Second).IsSingle()));
    }

    [Fact]
    public void Composition_has_the_laws_of_a_relation_algebra() => Assert.All(Pairs(), static pair =>
    {
        var (first, second) = pair;
        Assert.Equal(first, first.Inverse().Inverse());
        Assert.Equal(first, first.Compose(AllenRelations.Equal));
        Assert.Equal(second.Inverse().Compose(first.Inverse()), first.Compose(second).Inverse());
        Assert.All(Singles, third => Assert.Equal(first.Compose(second).Compose(third), first.Compose(second.Compose(third))));
        Assert.Equal((first | second).Inverse(), first.Inverse() | second.Inverse());
    });

    [Fact]
    public void What_is_composed_holds() =>
        Prop.ForAll(NaiveDates.Arbitrary, NaiveDates.Arbitrary, NaiveDates.Arbitrary, static (first, second, third) =>
        {
            EdtfDate a = EdtfDate.Parse(first), b = EdtfDate.Parse(second), c = EdtfDate.Parse(third);
            return (a.RelationsTo(c) & ~a.RelationsTo(b).Compose(b.RelationsTo(c))) == 0;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    private static IEnumerable<(AllenRelations First, AllenRelations Second)> Pairs() => Singles.SelectMany(first => Singles.Select(second => (first, second)));

    // By the ends: an interval reaches to the start of the day after its last.
    private static AllenRelations Relation((int Start, int End) a, (int Start, int End) b)
    {
        if (a.End < b.Start) return a.End + 1 == b.Start ? AllenRelations.Meets : AllenRelations.Before;
        if (b.End < a.Start) return b.End + 1 == a.Start ? AllenRelations.MetBy : AllenRelations.After;
        return (a.Start.CompareTo(b.Start), a.End.CompareTo(b.End)) switch
        {
            ( < 0, < 0) => AllenRelations.Overlaps,
            ( < 0, 0) => AllenRelations.FinishedBy,
            ( < 0, _) => AllenRelations.Contains,
            (0, < 0) => AllenRelations.Starts,
            (0, 0) => AllenRelations.Equal,
            (0, _) => AllenRelations.StartedBy,
            (_, < 0) => AllenRelations.During,
            (_, 0) => AllenRelations.Finishes,
            _ => AllenRelations.OverlappedBy,
        };
    }
}
