namespace KnowledgeGen.Benchmarks.Tests;

public class OptionTests
{
    [Fact]
    public void Without_options_everything_is_measured_five_times()
    {
        var options = BenchmarkOptions.Parse([])!;

        Assert.True(options.IsComplete);
        Assert.Equal(5, options.Runs);
        Assert.False(options.Accepts);
        Assert.False(options.Continues);
    }

    [Fact]
    public void A_part_can_be_measured()
    {
        var options = BenchmarkOptions.Parse(["--sizes", "100,2000", "--only", "run,check", "--runs", "2", "--accept", "--continue"])!;

        Assert.False(options.IsComplete);
        Assert.Equal([100, 2000], options.Sizes);
        Assert.Equal(["check", "run"], options.Sections);
        Assert.Equal(2, options.Runs);
        Assert.True(options.Accepts);
        Assert.True(options.Continues);
    }

    [Theory]
    [InlineData("--sizes", "150")]
    [InlineData("--sizes", "many")]
    [InlineData("--sizes", "0")]
    [InlineData("--runs", "0")]
    [InlineData("--only", "everything")]
    [InlineData("--faster", "1")]
    [InlineData("--runs")]
    public void Anything_else_is_refused(params string[] arguments) => Assert.Null(BenchmarkOptions.Parse(arguments));
}
