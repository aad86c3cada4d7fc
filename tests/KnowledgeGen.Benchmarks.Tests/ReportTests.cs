using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using KnowledgeGen.Benchmarks.Measuring;
using KnowledgeGen.Benchmarks.Report;

namespace KnowledgeGen.Benchmarks.Tests;

public class ReportTests
{
    private static readonly Figure Compiling = new("build", "compiler only", "static initialisers", 10_000, 2, 4, FigureUnit.Seconds);

    [Fact]
    public void A_cell_is_the_ratio_and_our_own_figure() =>
        Assert.Contains("| compiler only | static initialisers | 0.50 (2.0 s) |", Write(Compiling), StringComparison.Ordinal);

    [Fact]
    public void A_cell_tells_how_much_was_read_in_a_second() =>
        Assert.Contains("| 0.50 (2.0 s, 3.0 MB/s) |", Write(Compiling with { Throughput = 6 << 20 }), StringComparison.Ordinal);

    [Fact]
    public void What_does_not_compile_is_called_by_the_error_that_it_gives() =>
        Assert.Contains("| CS8103 (2.0 s) |", Write(Compiling with { Baseline = double.NaN }), StringComparison.Ordinal);

    [Theory]
    [InlineData(4, "| 0.50 × | met |")]
    [InlineData(2.5, "| 0.80 × | **missed** |")]
    public void A_goal_that_is_missed_is_called_missed(double baseline, string end) =>
        Assert.Contains(end, Write(Compiling with { Baseline = baseline }), StringComparison.Ordinal);

    [Theory]
    [InlineData(28e-3, true)]
    [InlineData(0.9e-3, false)]
    public void A_goal_that_is_missed_is_explained(double seconds, bool isExplained) => Assert.Equal(
        isExplained,
        Write(new Figure("run", "first access", "hand-written", 50_000, seconds, 1, FigureUnit.Seconds)).Contains("is missed: Just-in-time compiling", StringComparison.Ordinal));

    [Theory]
    [InlineData(20, "met")]
    [InlineData(24, "**missed**")]
    public void Growth_beyond_the_number_of_entities_is_called_missed(double large, string verdict) => Assert.Contains(
        $"× | {verdict} |",
        Write(Compiling with { Size = Goal.GrowthFrom }, Compiling with { Size = Goal.GrowthTo, Value = large }).Split("| growth of |")[1],
        StringComparison.Ordinal);

    [Fact]
    public void The_growth_of_a_share_is_that_of_the_whole()
    {
        var small = Compiling with { Size = Goal.GrowthFrom, IsShare = true };

        Assert.Contains("| 10 × | met |", Write(small, small with { Size = Goal.GrowthTo }), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1.545, "1.545")]
    [InlineData(1.2, "1.2")]
    [InlineData(0.97, "0.97")]
    public void Near_a_limit_a_figure_has_the_digits_that_tell_it_from_the_limit(double value, string text) =>
        Assert.Equal(text, FigureText.Near(value, 1.5));

    [Fact]
    public void One_operation_is_not_judged_by_how_much_more_there_is_of_everything() => Assert.Contains(
        "| relation hop | 12 × | one operation |",
        Write(Hop(Goal.GrowthFrom, 1), Hop(Goal.GrowthTo, 12)),
        StringComparison.Ordinal);

    [Theory]
    [InlineData(4.2e-9, "4.2 ns")]
    [InlineData(0.0312, "31 ms")]
    [InlineData(1234.4, "1,234 s")]
    public void Figures_have_a_unit_that_fits(double seconds, string text) => Assert.Equal(text, FigureText.Of(seconds, FigureUnit.Seconds));

    [Fact]
    public void What_was_measured_outlives_the_run()
    {
        var path = Path.GetTempFileName();
        try
        {
            Figure[] figures = [Compiling with { Value = 1.0 / 3, IsShare = true, Throughput = 7, Runs = 3 }, Compiling with { Baseline = double.NaN }];
            new MeasuredFile(path, "this code").Save(figures, [new Note("run", "A note.")]);
            var (loaded, notes) = (new List<Figure>(), new List<Note>());
            new MeasuredFile(path, "that code").Load(loaded, notes);
            Assert.Empty(loaded);

            new MeasuredFile(path, "this code").Load(loaded, notes);
            Assert.Equal(figures, loaded);
            Assert.Equal([new Note("run", "A note.")], notes);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Every_figure_in_the_readme_stands_in_the_committed_report()
    {
        var report = File.ReadAllLines(Workspace.Repository + "docs/benchmarks.md");
        var readme = File.ReadAllLines(Workspace.Repository + "README.md");
        var tables = Enumerable.Range(0, readme.Length)
            .Where(i => readme[i] == "| measured | entities | reached |")
            .Select(i => readme.Skip(i + 2).TakeWhile(line => line.StartsWith('|')).ToList())
            .ToList();

        Assert.Equal(2, tables.Count);
        Assert.Equal(3, tables[0].Count);
        Assert.InRange(tables[1].Count, 3, 10);
        Assert.All(tables.SelectMany(figures => figures), figure => Assert.Contains(report, line => line.StartsWith(figure, StringComparison.Ordinal)));
    }

    [Fact]
    public void What_was_measured_alone_replaces_its_section_and_no_other()
    {
        var hop = Hop(Goal.GrowthFrom, 1);
        var page = ReportPage.Replace(Write(Compiling, hop), MarkdownReport.Write([hop with { Value = 7 }], [new Note("run", "Again.")]));

        Assert.Equal(MarkdownReport.Write([Compiling, hop with { Value = 7 }], [new Note("run", "Again.")]), page);
    }

    [Fact]
    public void A_section_that_is_new_comes_where_it_belongs() =>
        Assert.Equal(Write(Compiling, Hop(100, 1)), ReportPage.Replace(Write(Hop(100, 1)), Write(Compiling)));

    private static Figure Hop(int size, double value) => new("run", "relation hop", "hand-written", size, value, 1, FigureUnit.Seconds);

    private static string Write(params Figure[] figures) => MarkdownReport.Write(figures, []);
}
