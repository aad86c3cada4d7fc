using System.Collections.Generic;
using System.IO;
using System.Linq;
using KnowledgeGen.Generator.Tests.Pipeline;
using Microsoft.CodeAnalysis.CSharp;

namespace KnowledgeGen.Generator.Tests;

/// <summary>
/// The C# on a page is compiled and run, block by block, and must print what the block below it shows. Where it prints something else, the page as
/// it should be is written beside it; rename it to accept. A page shows the schema and the facts that it is about, with a question and the document if it needs them, or is about the article.
/// </summary>
public sealed class DocumentedExampleTests
{
    private static readonly string[] Below = ["```", "", "```console"];

    [Theory]
    [InlineData("docs/graph.md", Framework.Net100)]
    [InlineData("docs/reference/generated-api.md", Framework.Net100)]
    [InlineData("docs/time.md", Framework.NetStandard20)]
    [InlineData("docs/time.md", Framework.Net100)]
    public void What_a_page_shows_is_what_its_code_prints(string page, object framework)
    {
        var path = Path.Combine(RepositoryFiles.Root, page);
        var received = Path.ChangeExtension(path, ".received.md");
        var text = File.ReadAllText(path).ReplaceLineEndings("\n");
        var lines = text.TrimEnd('\n').Split('\n');
        var actual = string.Concat(Run(lines, Load(lines, (Framework)framework)).Select(line => line + "\n"));
        if (actual == text)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, actual);
        Assert.Fail(page + " shows what its code does not print; see " + received);
    }

    private static LoadedKnowledge Load(string[] lines, Framework framework)
    {
        var yaml = Blocks(lines, "yaml");
        var project = yaml.Length == 0 ? RepositoryFiles.Load("facts") : new TestProject().With("town.schema.yaml", yaml[0]).With("town.facts.yaml", yaml[1]);
        if (yaml.Length > 2) project = project.With("town.questions.yaml", yaml[2]);
        foreach (var document in Blocks(lines, "text")) project = project.With("documents/chronicle.txt", document + "\n");
        var run = PipelineRun.Of(project with { Framework = framework, LanguageVersion = LanguageVersion.CSharp9 });
        Assert.Empty(run.Problems);
        return new LoadedKnowledge(run.Sources.Select(source => new GeneratedFile(source.Key, source.Value, false)), framework);
    }

    private static IEnumerable<string> Run(string[] lines, LoadedKnowledge knowledge)
    {
        var count = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            yield return lines[i];
            if (lines[i] != "```csharp") continue;

            var code = Block(lines, i);
            var end = i + code.Length + 1;
            Assert.Equal(Below, lines.Skip(end).Take(Below.Length));
            foreach (var line in code.Concat(Below).Concat(Print(code, knowledge)).Append("```")) yield return line;
            i = end + Below.Length + Block(lines, end + Below.Length - 1).Length;
            count++;
        }

        Assert.InRange(count, 1, int.MaxValue);
    }

    private static string[] Blocks(string[] lines, string language) =>
        [.. Enumerable.Range(0, lines.Length).Where(i => lines[i] == "```" + language).Select(i => string.Join("\n", Block(lines, i)))];

    private static string[] Block(string[] lines, int fence) => [.. lines.Skip(fence + 1).TakeWhile(line => line != "```")];

    private static string[] Print(string[] code, LoadedKnowledge knowledge) => knowledge
        .Run<string>("var Console = new System.IO.StringWriter { NewLine = \"\\n\" };\n" + string.Join("\n", code) + "\nreturn Console.ToString();")
        .TrimEnd('\n').Split('\n');
}
