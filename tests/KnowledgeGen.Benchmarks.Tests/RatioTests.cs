using System;
using System.IO;
using KnowledgeGen.Benchmarks.Report;

namespace KnowledgeGen.Benchmarks.Tests;

/// <summary>What makes the command fail.</summary>
public sealed class RatioTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [Theory]
    [InlineData(1.29, 0)]
    [InlineData(1.31, 1)]
    public void A_ratio_may_be_worse_by_less_than_a_third(double worse, int regressions)
    {
        new CommittedRatios(_path).Accept([Measured(0.4)]);

        Assert.Equal(regressions, new CommittedRatios(_path).Regressions([Measured(0.4 * worse)]).Count);
    }

    [Fact]
    public void Of_a_figure_that_was_never_accepted_nothing_is_expected() =>
        Assert.Empty(new CommittedRatios(_path).Regressions([Measured(100)]));

    [Fact]
    public void Accepting_some_figures_keeps_the_others()
    {
        new CommittedRatios(_path).Accept([Measured(0.4), Measured(0.5) with { Size = 1000 }]);
        new CommittedRatios(_path).Accept([Measured(0.3)]);

        Assert.Equal("build/compiler only/static initialisers/100\t0.3\nbuild/compiler only/static initialisers/1000\t0.5\n", File.ReadAllText(_path));
    }

    [Fact]
    public void What_the_other_cannot_do_at_all_has_no_ratio()
    {
        new CommittedRatios(_path).Accept([Measured(1) with { Baseline = double.NaN }]);

        Assert.Empty(File.ReadAllText(_path));
    }

    private static Figure Measured(double ratio) => new("build", "compiler only", "static initialisers", 100, ratio, 1, FigureUnit.Seconds);
}
