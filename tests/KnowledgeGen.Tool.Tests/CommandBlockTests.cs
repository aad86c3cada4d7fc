using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace KnowledgeGen.Tool.Tests;

/// <summary>The commands that pages show are run on the repository's facts, as far as they are those of <c>kgen</c>, and must succeed.</summary>
public sealed class CommandBlockTests
{
    private const string FromSource = "dotnet run --project tool/KnowledgeGen.Tool -- ";

    /// <summary>Starts of lines that are somebody else's, or no commands.</summary>
    private static readonly string[] Others =
    [
        "dotnet run --project samples/Briefing", // SampleTests
        "dotnet test", "dotnet format", // this, and .ci/run
        "dotnet tool install", // TutorialTests installs from a local feed
        "dotnet add package", "dotnet new install", "dotnet new knowledge", "dotnet run --project Library", // TutorialTests and TemplateTests do
        "kgen cite \"words of a document\"", // CiteTests have such words
        "curl \"http://localhost:5000/places/timbuktu/control?asOf=2012-08-15\"", // WebApiTests asks the same
        "library.facts.yaml(", // what a build says: ReadmeTests
        "cypher-shell ", "mgconsole ", "oxigraph ", "dot ", // stores that take the exports; SparqlStoreTests loads them into one
    ];

    private static readonly string[] OfOthersAlone = ["CONTRIBUTING.md", "generator/KnowledgeGen.Package/README.md", "templates/README.md"];

    public static TheoryData<string> Pages =>
    [
        "README.md", "CONTRIBUTING.md", "docs/reference/cli.md", "docs/exports.md", "docs/outgrow-compile-time.md",
        "generator/KnowledgeGen.Package/README.md", "templates/README.md", "tool/KnowledgeGen.Tool/README.md",
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Commands_succeed(string page)
    {
        using var folder = WithFacts();
        var lines = Lines(page).ToList();
        Assert.NotEmpty(lines);
        var commands = lines.SelectMany(line => line.Split(" && ")).Where(line => !Others.Any(other => line.StartsWith(other, StringComparison.Ordinal))).ToList();
        if (page.EndsWith("cli.md", StringComparison.Ordinal)) commands.RemoveAll(line => line.EndsWith("]...", StringComparison.Ordinal) || line.EndsWith(" SHELL", StringComparison.Ordinal)); // CliPageTests

        if (!OfOthersAlone.Contains(page)) Assert.NotEmpty(commands);
        Assert.All(commands, command =>
        {
            var run = folder.Run([.. Arguments(command)]);
            Assert.True(run.ExitCode == 0, command + "\n" + run.Output + run.Error);
        });
    }

    private static TemporaryFolder WithFacts()
    {
        var folder = new TemporaryFolder();
        if (RepositoryFacts.Documents is { } documents) folder.Variables["KnowledgeGenDocuments"] = documents;
        var facts = Path.Combine(RepositoryFacts.Root, "facts");
        foreach (var file in Directory.GetFiles(facts)) folder.Write("facts/" + Path.GetFileName(file), File.ReadAllBytes(file));
        return folder;
    }

    private static IEnumerable<string> Lines(string page)
    {
        var inside = false;
        foreach (var line in File.ReadAllText(Path.Combine(RepositoryFacts.Root, page)).ReplaceLineEndings("\n").Split('\n'))
        {
            if (line.StartsWith("```", StringComparison.Ordinal)) inside = line == "```console";
            else if (inside) yield return line;
        }
    }

    private static IEnumerable<string> Arguments(string command)
    {
        var line = command.StartsWith(FromSource, StringComparison.Ordinal) ? "kgen " + command[FromSource.Length..] : command;
        Assert.StartsWith("kgen ", line, StringComparison.Ordinal);
        return line.Split('"').SelectMany((part, i) => i % 2 == 1 ? [part] : part.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Skip(1);
    }
}
