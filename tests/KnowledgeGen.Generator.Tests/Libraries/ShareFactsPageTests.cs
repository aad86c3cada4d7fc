using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using KnowledgeGen.Generator.Tests.Pipeline;

namespace KnowledgeGen.Generator.Tests.Libraries;

/// <summary>The C# of <c>docs/how-to/share-facts.md</c> prints what stands below it, with the files of the page.</summary>
public sealed class ShareFactsPageTests
{
    private static readonly string[] Lines = File.ReadAllText(Path.Combine(RepositoryFiles.Root, "docs/how-to/share-facts.md")).ReplaceLineEndings("\n").Split('\n');

    [Fact]
    public void The_program_prints_what_the_page_shows()
    {
        var library = TestLibrary.Compile("Sky", With(new TestProject(), "sky/"));
        var project = With(new TestProject().WithProperty("RootNamespace", "Missions"), "missions/").WithLibrary(library);
        var code = string.Join("\n", Block(Array.IndexOf(Lines, "```csharp")));
        var shown = string.Join("\n", Block(Array.IndexOf(Lines, "```text", Array.IndexOf(Lines, "```csharp")))) + "\n";

        var printed = new ImportedKnowledge(project).Eval(
            "((Func<string>)(() => { var Console = new System.IO.StringWriter { NewLine = \"\\n\" };\n" + code + "\nreturn Console.ToString(); }))()");

        Assert.Equal(shown, printed);
    }

    private static TestProject With(TestProject project, string folder) => Files(folder).Aggregate(project, (all, file) => all.With(file.Path, file.Text));

    private static IEnumerable<(string Path, string Text)> Files(string folder) =>
        from i in Enumerable.Range(0, Lines.Length)
        where Lines[i].StartsWith("File `" + folder, StringComparison.Ordinal)
        select (Lines[i].Split('`')[1][folder.Length..], string.Concat(Block(i + 2).Select(line => line + "\n")));

    private static IEnumerable<string> Block(int fence) => Lines.Skip(fence + 1).TakeWhile(line => line != "```");
}
