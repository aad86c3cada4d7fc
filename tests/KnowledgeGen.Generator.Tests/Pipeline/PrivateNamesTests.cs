using System.Linq;

namespace KnowledgeGen.Generator.Tests.Pipeline;

/// <summary>Generated classes have private members, and no name of a schema may meet them.</summary>
public class PrivateNamesTests
{
    [Fact]
    public void Relations_may_be_called_like_private_members()
    {
        var run = PipelineRun.Of(new TestProject().With("a.schema.yaml", """
            types: { event: {}, place: {} }
            relations:
              at: { from: event, to: place, inverse: { name: event-at, many: false } }
              located-in: { from: event, to: place }
              base: { from: event, to: place, member: locatedIn }
              1st-place: { from: event, to: place }
              next: { from: place, to: place, inverse: { name: at, many: false } }
            """).With("a.facts.yaml", """
            about: { unsourced: made up }
            event: { fair: { at: park, located-in: park, base: hall, 1st-place: hall } }
            place: { park: { next: hall }, hall: {} }
            """));

        Assert.Empty(run.Problems);
        var knowledge = new LoadedKnowledge(run.Sources.Select(source => new GeneratedFile(source.Key, source.Value, false)));
        Assert.Equal("park park hall hall park fair", knowledge.Eval<string>(
            "string.Join(\" \", Event.Fair.At!.Id, Event.Fair.LocatedIn!.Id, Event.Fair.locatedIn!.Id, Event.Fair._1stPlace!.Id, Place.Hall.At!.Id, Place.Park.EventAt!.Id)"));
    }

    [Theory]
    [InlineData("_at")]
    [InlineData("_LocatedIn")]
    [InlineData("__1stPlace")]
    public void Nobody_can_choose_a_private_name(string name) => Assert.Equal(
        "KG6002",
        PipelineRun.Of(new TestProject().With("a.schema.yaml", "types: { event: { member: " + name + " } }")).Single("KG6002").Id);
}
