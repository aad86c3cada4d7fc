using System;
using System.Diagnostics;
using System.Linq;

namespace KnowledgeGen.Tests.Values;

public class EdtfCostTests
{
    [Fact]
    public void The_longest_sets_of_the_rarest_days_are_compared_in_moments()
    {
        var rare = EdtfDate.Parse("[" + string.Join(",", Enumerable.Repeat("XX1X-02-29", 90)) + "]");
        var other = EdtfDate.Parse("{" + string.Join(",", Enumerable.Repeat("XXX4-02-29", 90)) + "}");
        var watch = Stopwatch.StartNew();

        Assert.Equal(Truth.No, rare.Overlaps(other));
        Assert.Equal(Truth.No, other.Contains(rare));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), watch.Elapsed.ToString());
    }
}
