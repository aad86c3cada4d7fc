using System.Linq;

namespace KnowledgeGen.Tests.Values;

public class EdtfCostTests
{
    // A hundred years may have the day that others have without looking; to look through all ten thousand would take a hundred times as long.
    [Fact]
    public void The_longest_sets_of_the_rarest_days_are_compared_year_by_year_of_their_pattern()
    {
        var (rare, otherRare) = (OneOf("XX1X-02-29", 90), AllOf("XXX4-02-29", 90));
        var (common, otherCommon) = (OneOf("XX1X-03-01", 90), AllOf("XXX4-03-02", 90));

        Assert.Equal(Truth.No, rare.Overlaps(otherRare));
        Assert.Equal(Truth.No, otherRare.Contains(rare));
        Assert.InRange(LeastTime.Of(() => rare.Overlaps(otherRare)) / LeastTime.Of(() => common.Overlaps(otherCommon)), 0, 1000);
        Assert.InRange(LeastTime.Of(() => otherRare.Contains(rare)) / LeastTime.Of(() => otherCommon.Contains(common)), 0, 1000);
    }

    [Fact]
    public void Long_sets_of_the_rarest_days_are_related_as_those_of_others_are()
    {
        var (rare, other) = (OneOf("XX1X-02-29", 25), OneOf("XXX4-02-28", 25));
        var common = OneOf("XX1X-03-01", 25);

        Assert.Equal(AllenRelations.Before | AllenRelations.After, rare.RelationsTo(other));
        Assert.InRange(LeastTime.Of(() => rare.RelationsTo(other)) / LeastTime.Of(() => common.RelationsTo(other)), 0, 20);
    }

    private static EdtfDate OneOf(string date, int times) => EdtfDate.Parse("[" + string.Join(",", Enumerable.Repeat(date, times)) + "]");

    private static EdtfDate AllOf(string date, int times) => EdtfDate.Parse("{" + string.Join(",", Enumerable.Repeat(date, times)) + "}");
}
