using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;

namespace KnowledgeGen.Language.Tests.Pages;

/// <summary>A page of the repository, as far as tests look at it.</summary>
internal sealed partial class Markdown
{
    private readonly string[] _lines;

    private Markdown(string path, string text)
    {
        Path = path;
        _lines = text.ReplaceLineEndings("\n").Split('\n');
        (Blocks, Prose) = Split(_lines);
        Anchors = AnchorsOf(Prose);
    }

    /// <summary>The root of the repository.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The path from the root, with <c>/</c>.</summary>
    public string Path { get; }

    public IReadOnlyList<CodeBlock> Blocks { get; }

    /// <summary>The lines outside of code blocks, with their numbers from 1.</summary>
    public IReadOnlyList<(int Number, string Text)> Prose { get; }

    /// <summary>What may stand behind <c>#</c> in a link to the page.</summary>
    public IReadOnlySet<string> Anchors { get; }

    public static Markdown Read(string path) => new(path, File.ReadAllText(System.IO.Path.Combine(Root, path)));

    public static Markdown Of(string text) => new("page.md", text);

    /// <summary>All pages that are written by hand or committed, in the order of their paths.</summary>
    public static IEnumerable<string> Paths() => Directory.EnumerateFiles(Root, "*.md", SearchOption.AllDirectories)
        .Select(file => System.IO.Path.GetRelativePath(Root, file).Replace('\\', '/'))
        .Where(path => !path.Split('/').Any(part => part is "bin" or "obj" or "artifacts" or "node_modules" or ".git") && !path.EndsWith(".received.md", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    /// <summary>The targets of links and pictures, with the number of their line. What stands in a code span is no link.</summary>
    public IEnumerable<(int Line, string Target)> Links() =>
        from line in Prose
        from Match match in Link().Matches(CodeSpan().Replace(line.Text, "`"))
        select (line.Number, match.Groups[1].Value);

    private static (List<CodeBlock> Blocks, List<(int Number, string Text)> Prose) Split(string[] lines)
    {
        var (blocks, prose) = (new List<CodeBlock>(), new List<(int, string)>());
        for (var i = 0; i < lines.Length; i++)
        {
            if (Fence().Match(lines[i]) is not { Success: true } fence)
            {
                prose.Add((i + 1, lines[i]));
                continue;
            }

            var code = lines.Skip(i + 1).TakeWhile(line => line.Trim() != "```").ToArray();
            blocks.Add(new CodeBlock(i + 1, fence.Groups[1].Value, code));
            i += code.Length + 1;
        }

        return (blocks, prose);
    }

    // As GitHub makes them: small letters, hyphens for spaces, without punctuation; a number behind those that were there before.
    private static HashSet<string> AnchorsOf(IEnumerable<(int Number, string Text)> prose)
    {
        var anchors = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (_, text) in prose)
        {
            if (Heading().Match(text) is not { Success: true } heading) continue;

            var anchor = new StringBuilder();
            foreach (var c in LinkText().Replace(heading.Groups[1].Value, "$1").ToLowerInvariant())
            {
                if (char.IsLetterOrDigit(c) || c is '-' or '_') anchor.Append(c);
                else if (c == ' ') anchor.Append('-');
            }

            var unique = anchor.ToString();
            for (var i = 1; !anchors.Add(unique); i++) unique = $"{anchor}-{i}";
        }

        return anchors;
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(System.IO.Path.Combine(folder.FullName, "KnowledgeGen.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }

    [GeneratedRegex(@"^\s*```(\S*)")]
    private static partial Regex Fence();

    [GeneratedRegex(@"^#{1,6} (.+?)\s*$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"\[([^\]]*)\]\([^)]*\)")]
    private static partial Regex LinkText();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("`[^`]*`")]
    private static partial Regex CodeSpan();
}

/// <summary>A block of code of a page.</summary>
/// <param name="Line">The number of the line that opens it, from 1.</param>
/// <param name="Language">What it is, by its fence.</param>
/// <param name="Code">Its lines.</param>
internal sealed record CodeBlock(int Line, string Language, IReadOnlyList<string> Code);
