namespace KnowledgeGen.Samples.Tests;

public class SampleTests
{
    [Fact]
    public void The_briefing_reads_like_this() => Snapshot.Verify(Sample.Run("Briefing"));

    [Fact]
    public void The_quickstart_prints_a_fact_with_its_receipt() => Snapshot.Verify(Sample.Run("Quickstart"));

    [Fact]
    public void The_register_map_reads_like_this() => Snapshot.Verify(Sample.Run("Registers"));

    [Fact]
    public void The_missions_read_like_this() => Snapshot.Verify(Sample.Run("FactConsumer"));

    [Theory]
    [InlineData("Briefing")]
    [InlineData("Quickstart")]
    [InlineData("Registers")]
    [InlineData("FactConsumer")]
    public void A_sample_prints_the_same_under_every_culture(string name)
    {
        var invariant = Sample.Run(name);
        Assert.Equal(invariant, Sample.Run(name, "tr-TR"));
        Assert.Equal(invariant, Sample.Run(name, "ar-SA"));
    }

    [Theory]
    [InlineData("Briefing")]
    [InlineData("Quickstart")]
    [InlineData("Registers")]
    [InlineData("FactConsumer")]
    public void A_process_writes_into_a_pipe_the_same_text_without_colours(string name) =>
        Assert.Equal(Sample.Run(name), Sample.Start(name));
}
