using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace KnowledgeGen.Language.Tests.Pages;

/// <summary>Every link of a page of the repository leads to a file that there is, and to a heading that it has.</summary>
public sealed class LinkTests
{
    // Pages that are shown outside of the repository, in packages and messages, link to it by its address.
    private const string Home = "https://github.com/knowledgegen/knowledgegen";

    private static readonly ConcurrentDictionary<string, Markdown> Known = new();

    [Fact]
    public void Every_link_leads_somewhere()
    {
        var pages = Markdown.Paths().ToList();
        var links = pages.SelectMany(page => Get(page).Links().Select(link => (Page: page, link.Line, link.Target))).ToList();

        Assert.True(links.Count > 400, $"{links.Count} links on {pages.Count} pages");
        Assert.Equal([], from link in links
                         let reason = WhyNot(link.Page, link.Target)
                         where reason is not null
                         select $"{link.Page}:{link.Line}: {link.Target}: {reason}");
    }

    [Fact]
    public void Every_page_can_be_reached_from_the_README()
    {
        var open = new Stack<string>(["README.md"]);
        var reached = new HashSet<string>(open);
        while (open.TryPop(out var page))
        {
            foreach (var target in Get(page).Links().Select(link => Resolve(page, link.Target)?.Path).Where(path => path is not null && path.EndsWith(".md", StringComparison.Ordinal)))
            {
                if (reached.Add(target!)) open.Push(target!);
            }
        }

        Assert.Empty(Markdown.Paths().Where(page => page.StartsWith("docs/", StringComparison.Ordinal)).Except(reached));
    }

    [Theory]
    [InlineData("README.md", "docs/nowhere.md", "no such file")]
    [InlineData("docs/time.md", "graph.md#nothing", "no such heading")]
    [InlineData("docs/time.md", "#nothing", "no such heading")]
    [InlineData("docs/time.md", "../../outside.md", "outside of the repository")]
    [InlineData("README.md", Home + "/blob/main/nowhere.md", "no such file")]
    [InlineData("README.md", Home + "#nothing", "no such heading")]
    [InlineData("docs/time.md", "graph.md#questions", null)]
    [InlineData("docs/time.md", "../README.md", null)]
    [InlineData("docs/time.md", Home + "/blob/main/docs/graph.md#questions", null)]
    [InlineData("docs/time.md", "https://example.org/", null)]
    public void A_link_that_leads_nowhere_is_found(string page, string target, string? reason) => Assert.Equal(reason, WhyNot(page, target));

    [Fact]
    public void Anchors_are_those_that_GitHub_makes()
    {
        var page = Markdown.Of("# A `b`: c, d\n## Same\n## Same\n```yaml\n# no heading\n```\n### [Link](there.md) – two\n`[no](link)` [yes](link#there)\n");

        Assert.Equal(["a-b-c-d", "link--two", "same", "same-1"], page.Anchors.Order(StringComparer.Ordinal));
        Assert.Equal(["there.md", "link#there"], page.Links().Select(link => link.Target));
    }

    private static string? WhyNot(string page, string target)
    {
        if (Resolve(page, target) is not var (path, anchor)) return null;
        if (path.StartsWith("..", StringComparison.Ordinal)) return "outside of the repository";

        var full = Path.Combine(Markdown.Root, path);
        if (!File.Exists(full) && !Directory.Exists(full)) return "no such file";
        if (anchor.Length == 0) return null;
        return path.EndsWith(".md", StringComparison.Ordinal) && Get(path).Anchors.Contains(anchor) ? null : "no such heading";
    }

    /// <summary>The file of the repository that a link of a page leads to, and the anchor there; null where it leads elsewhere.</summary>
    private static (string Path, string Anchor)? Resolve(string page, string target)
    {
        var parts = target.Split('#', 2);
        var (path, anchor) = (Uri.UnescapeDataString(parts[0]), parts.Length > 1 ? parts[1] : string.Empty);
        if (path == Home) return ("README.md", anchor);
        if (path.StartsWith(Home + "/blob/main/", StringComparison.Ordinal)) return (path[(Home.Length + "/blob/main/".Length)..], anchor);
        if (path.Contains("://", StringComparison.Ordinal) || path.StartsWith("mailto:", StringComparison.Ordinal)) return null;
        if (path.Length == 0) return (page, anchor);

        var full = Path.GetFullPath(Path.Combine(Markdown.Root, Path.GetDirectoryName(page)!, path));
        return (Path.GetRelativePath(Markdown.Root, full).Replace('\\', '/'), anchor);
    }

    private static Markdown Get(string path) => Known.GetOrAdd(path, Markdown.Read);
}
