using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;

namespace KnowledgeGen.Tests;

/// <summary>
/// A page of <c>docs/rules</c>. Under "Fires" and "Mended" stand examples: lines such as <c>File `zoo.facts.yaml`:</c>, each with a
/// code block below it; a block of <c>console</c> shows what the files before it report, and ends their example. In a block,
/// <c>‹U+200B›</c> stands for that character and <c>‹0xE9›</c> for that byte.
/// </summary>
internal sealed partial record RulePage(
    string Path, string Id, string Title, string Severity, bool IsShownElsewhere, IReadOnlyList<RuleExample> Fires, IReadOnlyList<RuleExample> Mended)
{
    /// <summary>The line of a page without examples, for a rule that a knowledge base in memory cannot break.</summary>
    public const string Elsewhere = "This rule has no example here:";

    public static RulePage Read(string path)
    {
        var lines = File.ReadAllText(path).Split('\n');
        var title = TitleLine().Match(lines[0]);
        var severity = lines.Select(line => SeverityLine().Match(line)).FirstOrDefault(match => match.Success);
        return new RulePage(
            path,
            title.Groups[1].Value,
            title.Groups[2].Value,
            severity?.Groups[1].Value ?? string.Empty,
            lines.Any(line => line.StartsWith(Elsewhere, StringComparison.Ordinal)),
            RuleExample.ReadAll(lines, "## Fires"),
            RuleExample.ReadAll(lines, "## Mended"));
    }

    [GeneratedRegex(@"^# (KG\d{4}): (.+)$")]
    private static partial Regex TitleLine();

    [GeneratedRegex(@"^\*\*Severity:\*\* (\w+)$")]
    private static partial Regex SeverityLine();
}

/// <summary>A small knowledge base on a page, and what it reports.</summary>
/// <param name="Files">The files.</param>
/// <param name="Console">The diagnostics that the page shows.</param>
/// <param name="ConsoleStart">The index of the line after the fence of the console block; 0 where there is none.</param>
internal sealed partial record RuleExample(IReadOnlyList<(string Path, byte[] Bytes)> Files, IReadOnlyList<string> Console, int ConsoleStart)
{
    public static IReadOnlyList<RuleExample> ReadAll(string[] lines, string heading)
    {
        var examples = new List<RuleExample>();
        var files = new List<(string, byte[])>();
        for (var i = Array.IndexOf(lines, heading) + 1; i > 0 && i < lines.Length && !lines[i].StartsWith("## ", StringComparison.Ordinal); i++)
        {
            if (FileLine().Match(lines[i]) is { Success: true } file)
            {
                while (!lines[i].StartsWith("```", StringComparison.Ordinal)) i++;
                files.Add((file.Groups[1].Value, Bytes(string.Concat(Block(lines, ref i).Select(line => line + "\n")))));
            }
            else if (lines[i] == "```console")
            {
                var start = i + 1;
                examples.Add(new RuleExample(files, Block(lines, ref i), start));
                files = [];
            }
        }

        if (files.Count > 0) examples.Add(new RuleExample(files, [], 0));
        return examples;
    }

    private static List<string> Block(string[] lines, ref int i)
    {
        var block = new List<string>();
        for (i++; lines[i] != "```"; i++) block.Add(lines[i]);
        return block;
    }

    private static byte[] Bytes(string text)
    {
        var bytes = new List<byte>();
        var last = 0;
        foreach (Match match in Notation().Matches(text))
        {
            bytes.AddRange(Encoding.UTF8.GetBytes(text[last..match.Index]));
            var number = Convert.ToInt32(match.Groups[2].Value, 16);
            if (match.Groups[1].Value == "0x") bytes.Add((byte)number);
            else bytes.AddRange(Encoding.UTF8.GetBytes(char.ConvertFromUtf32(number)));
            last = match.Index + match.Length;
        }

        bytes.AddRange(Encoding.UTF8.GetBytes(text[last..]));
        return bytes.ToArray();
    }

    [GeneratedRegex("^File `([^`]+)`")]
    private static partial Regex FileLine();

    [GeneratedRegex("‹(U\\+|0x)([0-9A-F]+)›")]
    private static partial Regex Notation();
}
