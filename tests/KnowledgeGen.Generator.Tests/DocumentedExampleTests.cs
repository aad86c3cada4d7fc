using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using KnowledgeGen.Generator.Tests.Pipeline;

namespace KnowledgeGen.Generator.Tests;

/// <summary>
/// The C# on a page is compiled and run, block by block, and must print what the block of text below it shows. Where it prints something else, the
/// page as it should be is written beside it; rename it to accept.
/// </summary>
public sealed class DocumentedExampleTests
{
    private static readonly Lazy<LoadedKnowledge> News = new(() =>
    {
        var run = PipelineRun.Of(RepositoryFiles.Load("facts"));
        Assert.Empty(run.Diagnostics);
        return new LoadedKnowledge(run.Sources.Select(source => new GeneratedFile(source.Key, source.Value, false)));
    });

    [Theory]
    [InlineData("docs/graph.md")]
    public void What_a_page_shows_is_what_its_code_prints(string page)
    {
        var path = Path.Combine(RepositoryFiles.Root, page);
        var received = Path.ChangeExtension(path, ".received.md");
        var lines = File.ReadAllLines(path);
        var actual = string.Concat(Run(lines).Select(line => line + "\n"));
        if (actual == File.ReadAllText(path))
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, actual);
        Assert.Fail(page + " shows what its code does not print; see " + received);
    }

    private static IEnumerable<string> Run(string[] lines)
    {
        var count = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            yield return lines[i];
            if (lines[i] != "```csharp") continue;

            var code = lines.Skip(i + 1).TakeWhile(line => line != "```").ToList();
            foreach (var line in code) yield return line;
            Assert.Equal(["```", "", "```text"], lines.Skip(i + code.Count + 1).Take(3));
            foreach (var line in new[] { "```", "", "```text" }) yield return line;
            foreach (var line in Print(code)) yield return line;
            i += code.Count + 4 + lines.Skip(i + code.Count + 4).TakeWhile(line => line != "```").Count();
            yield return "```";
            count++;
        }

        Assert.InRange(count, 1, int.MaxValue);
    }

    private static string[] Print(IEnumerable<string> code) => News.Value
        .Run<string>("var Console = new System.IO.StringWriter(); " + string.Join("\n", code) + "\nreturn Console.ToString();")
        .ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
}
