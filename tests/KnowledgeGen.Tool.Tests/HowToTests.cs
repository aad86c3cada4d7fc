using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace KnowledgeGen.Tool.Tests;

/// <summary>
/// The pages of <c>docs/how-to</c> are followed from the top: "File `path`:" above a block writes it, each line of a console block is run, and "This prints:" or "This reports:" above
/// a block is part of what the commands said, and of a command that fails it has an error. "Nothing is reported." is that. Blocks of C# and XML, and what follows C#, have tests of their own.
/// </summary>
public sealed class HowToTests
{
    private const string Fence = "```";

    public static TheoryData<string> Pages => [.. Directory.GetFiles(Path.Combine(RepositoryFacts.Root, "docs", "how-to"), "*.md").Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Whoever_follows_a_page_sees_what_it_says(string page)
    {
        using var folder = new TemporaryFolder();
        var lines = File.ReadAllText(Path.Combine(RepositoryFacts.Root, "docs", "how-to", page)).ReplaceLineEndings("\n").Split('\n');

        Assert.Equal([], Follow(lines, folder));
    }

    private static IEnumerable<string> Follow(string[] lines, TemporaryFolder folder)
    {
        var (lead, said, exitCode, count, isAfterCode) = ("", "", 0, 0, false);
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i] == "Nothing is reported." && said.Contains(" KG", StringComparison.Ordinal)) yield return $"line {i + 1}: reported all the same: {said}";
            if (!lines[i].StartsWith(Fence, StringComparison.Ordinal))
            {
                if (lines[i].Length > 0) lead = lines[i];
                continue;
            }

            var block = lines.Skip(i + 1).TakeWhile(line => line != Fence).ToArray();
            if (lead.StartsWith("File `", StringComparison.Ordinal)) folder.Write(lead.Split('`')[1], string.Join('\n', block) + "\n");
            else if (lines[i] == Fence + "console")
            {
                said = "";
                foreach (var command in block)
                {
                    // Only of what is shown to fail the next block tells.
                    if (exitCode != 0) yield return $"line {i + 1}: failed before: {command}\n{said}";
                    var run = Run(folder, command);
                    (said, exitCode) = (said + run.Output + run.Error, run.ExitCode);
                }
            }
            else if (lead is "This prints:" or "This reports:")
            {
                foreach (var line in block.Where(line => !said.Contains(line, StringComparison.Ordinal))) yield return $"line {i + 1}: not said: {line}\n{said}";
                if (exitCode != (block.Any(line => line.Contains(": error KG", StringComparison.Ordinal)) ? 1 : 0)) yield return $"line {i + 1}: exit code {exitCode}\n{said}";
                exitCode = 0;
                count++;
            }
            else if (lines[i] is not (Fence + "csharp" or Fence + "xml") && !(lead.Length == 0 && isAfterCode) && !IsForShell(folder, block) && !IsWritten(folder, block))
            {
                yield return $"line {i + 1}: nothing says what this block is";
            }

            isAfterCode = lines[i] == Fence + "csharp";

            lead = "";
            i += block.Length + 1;
        }

        if (exitCode != 0) yield return "The last command failed.\n" + said;
        if (count == 0) yield return "The page shows nothing that was said.";
    }

    // Steps of a workflow and settings of a shell are not run; their commands have the options that they name.
    private static bool IsForShell(TemporaryFolder folder, string[] block) => block.All(line => line switch
    {
        _ when line.StartsWith("- run: dotnet kgen ", StringComparison.Ordinal) => line.Split(' ')[3..] is var words
            && folder.Run(words[0], "--help") is { ExitCode: 0 } help
            && words.Where(word => word.StartsWith("--", StringComparison.Ordinal)).All(option => help.Output.Contains(option, StringComparison.Ordinal)),
        _ => line.StartsWith("- run: ", StringComparison.Ordinal) || line.StartsWith("export ", StringComparison.Ordinal),
    });

    private static bool IsWritten(TemporaryFolder folder, string[] block) => Directory.EnumerateFiles(folder.Root, "*", SearchOption.AllDirectories)
        .Any(file => File.ReadAllText(file).Contains(string.Join('\n', block), StringComparison.Ordinal));

    private static ToolRun Run(TemporaryFolder folder, string command)
    {
        var parts = command.Split('"').SelectMany((part, i) => i % 2 == 1 ? [part] : part.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToArray();
        Assert.Equal("kgen", parts[0]);
        return folder.Run(parts[1..]);
    }
}
