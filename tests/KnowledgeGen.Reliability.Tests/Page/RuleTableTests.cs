using System;

namespace KnowledgeGen.Reliability.Tests.Page;

/// <summary>The table of rules on the page.</summary>
public sealed class RuleTableTests
{
    [Fact]
    public void Every_rule_fires_does_not_fire_has_a_page_and_is_the_same_in_generator_and_tool()
    {
        var table = RuleTable.Make();

        Assert.DoesNotContain("**no**", table, StringComparison.Ordinal);
        ReliabilityPage.Verify("rules", table);
    }
}
