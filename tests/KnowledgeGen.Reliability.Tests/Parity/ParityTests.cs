using System.Linq;

namespace KnowledgeGen.Reliability.Tests.Parity;

/// <summary>The generator and <c>kgen check</c> say the same of the same files, word for word.</summary>
public sealed class ParityTests
{
    public static TheoryData<string> Ids() => new(Repository.RulePages.Where(page => !page.IsShownElsewhere).Select(page => page.Id));

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_examples_of_every_page_are_reported_alike(string id)
    {
        var page = Repository.RulePages.Single(candidate => candidate.Id == id);
        foreach (var example in page.Fires.Concat(page.Mended))
        {
            Assert.Equal(string.Join("\n", BothSides.OfCompiler(example.Files)), string.Join("\n", BothSides.OfGenerator(example.Files)));
        }
    }
}
