using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using KnowledgeGen.Generator.Tests.Pipeline;
using Microsoft.CodeAnalysis.CSharp;

namespace KnowledgeGen.Generator.Tests;

/// <summary>What docs/time.md shows is what programs get.</summary>
public sealed partial class TimePageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(RepositoryFiles.Root, "docs/time.md")).ReplaceLineEndings("\n");

    [Theory]
    [InlineData(Framework.NetStandard20)]
    [InlineData(Framework.Net100)]
    public void Every_example_prints_what_stands_below_it(Framework framework)
    {
        var run = PipelineRun.Of(Facts() with { Framework = framework, LanguageVersion = LanguageVersion.CSharp9 });
        Assert.Empty(run.Problems);

        var knowledge = new LoadedKnowledge(run.Sources.Select(source => new GeneratedFile(source.Key, source.Value, false)), framework);
        var (examples, outputs) = (Blocks("csharp"), Blocks("console"));
        Assert.Equal(examples.Length, outputs.Length);
        Assert.All(examples.Zip(outputs), pair => Assert.Equal(pair.Second, knowledge.Run<string>(
            $"var Console = new System.IO.StringWriter {{ NewLine = \"\\n\" }};\n{pair.First}\nreturn Console.ToString();")));
    }

    private static TestProject Facts()
    {
        var yaml = Blocks("yaml");
        return new TestProject().With("town.schema.yaml", yaml[0]).With("town.facts.yaml", yaml[1]);
    }

    private static string[] Blocks(string language) =>
        [.. Block().Matches(Page).Where(match => match.Groups[1].Value == language).Select(match => match.Groups[2].Value)];

    [GeneratedRegex("^```(\\w+)\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
