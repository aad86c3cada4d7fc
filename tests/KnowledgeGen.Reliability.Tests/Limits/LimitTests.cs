using System.Globalization;
using System.Linq;
using System.Text;
using KnowledgeGen.Language;
using KnowledgeGen.Language.Diagnostics;
using KnowledgeGen.Reliability.Tests.Page;

namespace KnowledgeGen.Reliability.Tests.Limits;

/// <summary>Every limit is where the page says.</summary>
public sealed class LimitTests
{
    public static TheoryData<int> Numbers() => new(Enumerable.Range(0, Limit.All.Count));

    [Theory]
    [MemberData(nameof(Numbers))]
    public void What_is_at_the_limit_is_read(int number) => Assert.DoesNotContain(Limit.All[number].Rule, RulesBroken(Limit.All[number], past: 0));

    [Theory]
    [MemberData(nameof(Numbers))]
    public void One_past_the_limit_is_reported(int number) => Assert.Contains(Limit.All[number].Rule, RulesBroken(Limit.All[number], past: 1));

    [Fact]
    public void The_page_lists_the_limits()
    {
        var table = new StringBuilder("| counted | at most | one more is |\n|---|--:|---|\n");
        foreach (var limit in Limit.All)
        {
            table.Append(CultureInfo.InvariantCulture, $"| {limit.What} | {limit.Most:#,0} | [{limit.Rule.Id}](rules/{limit.Rule.Id}.md) {limit.Rule.Title} |\n");
        }

        ReliabilityPage.Verify("limits", table.ToString());
    }

    private static Rule[] RulesBroken(Limit limit, int past) =>
    [
        .. KnowledgeCompiler.Compile(KnowledgeTexts.ToFiles(limit.FilesWith(limit.Most + past))).Diagnostics.Select(diagnostic => diagnostic.Rule),
    ];
}
