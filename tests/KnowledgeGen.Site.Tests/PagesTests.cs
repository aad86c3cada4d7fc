using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace KnowledgeGen.Site.Tests;

/// <summary>What the files of a site are, without a browser.</summary>
public sealed partial class PagesTests
{
    public static TheoryData<string> Names => ["Mali", "Hostile", "Large", "Registers"];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_link_leads_to_a_page_and_a_place_of_it_and_nothing_comes_from_elsewhere(string name)
    {
        var root = Find(name).Full("site");
        var files = Directory.GetFiles(root, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(root, file).Replace('\\', '/')).ToHashSet(StringComparer.Ordinal);
        var places = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        var pages = files.Where(file => file.EndsWith(".html", StringComparison.Ordinal)).ToList();
        foreach (var page in pages)
        {
            var text = File.ReadAllText(Path.Combine(root, page));
            Assert.Contains("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src &#39;none&#39;; script-src &#39;self&#39;;", text, StringComparison.Ordinal);
            foreach (var target in Source().Matches(text).Select(match => match.Groups[1].Value))
            {
                Assert.True(files.Contains(Resolve(page, target)), page + " loads " + target);
            }
        }

        // Of ten thousand pages a part tells as much as all.
        foreach (var page in pages.Where((_, i) => pages.Count < 1000 || i % 50 == 0))
        {
            foreach (var target in Link().Matches(File.ReadAllText(Path.Combine(root, page))).Select(match => match.Groups[1].Value.Replace("&amp;", "&", StringComparison.Ordinal)))
            {
                if (target.StartsWith("http://", StringComparison.Ordinal) || target.StartsWith("https://", StringComparison.Ordinal)) continue;
                var parts = target.Split('#');
                var file = parts[0].Length == 0 ? page : Resolve(page, parts[0]);
                Assert.True(files.Contains(file), page + " leads to " + target);

                // The graph takes any entity.
                if (parts.Length == 1 || file == "graph.html") continue;
                if (!places.TryGetValue(file, out var ids)) places[file] = ids = [.. Place().Matches(File.ReadAllText(Path.Combine(root, file))).Select(match => match.Groups[1].Value)];
                Assert.True(ids.Contains(parts[1]), page + " leads to " + target);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void No_page_is_larger_than_two_megabytes(string name) => Assert.All(
        Directory.GetFiles(Find(name).Full("site"), "*", SearchOption.AllDirectories),
        file => Assert.InRange(new FileInfo(file).Length, 1, 2_000_000));

    [Fact]
    public void Foreign_text_is_text_everywhere()
    {
        var site = Sites.HostileFacts;
        foreach (var file in Directory.GetFiles(site.Full("site"), "*", SearchOption.AllDirectories).Where(file => !file.Contains("assets", StringComparison.Ordinal)))
        {
            var text = File.ReadAllText(file);
            Assert.DoesNotContain("<script>", text, StringComparison.Ordinal);
            Assert.DoesNotContain("<img", text, StringComparison.Ordinal);
            Assert.DoesNotContain("href=\"ftp", text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain('\u202e', text);
            if (file.EndsWith(".js", StringComparison.Ordinal)) Assert.DoesNotContain('<', text);
        }
    }

    [Fact]
    public void A_name_that_is_a_device_of_Windows_is_no_name_of_a_file() => Assert.True(File.Exists(Sites.HostileFacts.Full("site/e/con_.html")));

    [Fact]
    public void A_text_is_shown_where_it_lies_beside_the_facts_and_its_words_alone_where_not()
    {
        using var folder = TemporaryFolder.WithLibrary();
        folder.Run("site", "-o", "site");
        Assert.Contains("she wrote The Garden</a></mark>.", folder.Page("d/hello.html"), StringComparison.Ordinal);
        Assert.Contains("<div class=\"text\"><span id=\"c", folder.Page("d/hello.html"), StringComparison.Ordinal);

        folder.Run("site", "-o", "site", "--without-texts");
        Assert.DoesNotContain("<div class=\"text\">", folder.Page("d/hello.html"), StringComparison.Ordinal);
        Assert.Contains("<q>she wrote The Garden</q>", folder.Page("d/hello.html"), StringComparison.Ordinal);

        Directory.Move(folder.Full("documents"), Path.Combine(folder.Outer, "sources"));
        Assert.Equal(0, folder.Run("site", "-o", "site", "--documents", "../sources").ExitCode);
        Assert.DoesNotContain("<div class=\"text\">", folder.Page("d/hello.html"), StringComparison.Ordinal);
        Assert.Contains("The text of this document is not shown here", folder.Page("d/hello.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("In 1987 she wrote", folder.Page("d/hello.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void With_errors_nothing_is_written_and_an_earlier_site_stays()
    {
        using var folder = TemporaryFolder.WithLibrary();
        folder.Run("site", "-o", "site");
        var before = folder.Page("index.html");
        folder.Write("more.facts.yaml", "book:\n  other: { titel: x }\n");
        var run = folder.Run("site", "-o", "site");
        Assert.Equal((1, string.Empty), (run.ExitCode, run.Output));
        Assert.Contains("more.facts.yaml(2,12): error KG", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, folder.Page("index.html"));
        Assert.False(Directory.Exists(folder.Full("other")));
        folder.Run("site", "-o", "other");
        Assert.False(Directory.Exists(folder.Full("other")));
    }

    [Fact]
    public void A_site_is_replaced_as_a_whole_and_nothing_else_is()
    {
        using var folder = TemporaryFolder.WithLibrary();
        folder.Write("more.facts.yaml", "about: { unsourced: test }\nwriter:\n  gone: { name: Gone }\n");
        Assert.Equal(0, folder.Run("site", "-o", "site").ExitCode);
        Assert.True(folder.Has("site/e/gone.html"));
        File.Delete(folder.Full("more.facts.yaml"));
        Assert.Equal(0, folder.Run("site", "-o", "site").ExitCode);
        Assert.False(folder.Has("site/e/gone.html"));

        folder.Write("mine/index.html", "mine");
        var run = folder.Run("site", "-o", "mine");
        Assert.Equal((2, string.Empty), (run.ExitCode, run.Output));
        Assert.Contains("it holds other things than an earlier site", run.Error, StringComparison.Ordinal);
        Assert.Equal("mine", folder.Read("mine/index.html"));
        Assert.Equal(2, folder.Run("site").ExitCode);
        Assert.Equal(2, folder.Run("site", "-o", "library.facts.yaml").ExitCode);
    }

    [Theory]
    [InlineData("A <b> & c", "A &lt;b&gt; &amp; c")]
    [InlineData("", "base")]
    [InlineData(" ", "base")]
    [InlineData(null, "base")]
    public void The_title_is_what_the_user_says_or_the_name_of_the_folder(string? title, string shown)
    {
        using var folder = TemporaryFolder.WithLibrary();
        Assert.Equal(0, folder.Run(["site", "-o", "site", .. title is null ? Array.Empty<string>() : ["--title", title]]).ExitCode);
        Assert.Contains($"<h1>{shown}</h1>", folder.Page("index.html"), StringComparison.Ordinal);
        Assert.Contains($"<title>{shown}</title>", folder.Page("index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CNAME")]
    [InlineData(".git/HEAD")]
    [InlineData("facts/my.facts.yaml")]
    [InlineData("e/mine.html")]
    public void What_somebody_put_into_a_site_is_not_deleted(string file)
    {
        using var folder = TemporaryFolder.WithLibrary();
        Assert.Equal(0, folder.Run("site", "-o", "site").ExitCode);
        folder.Write("site/" + file, "mine");
        var run = folder.Run("site", "-o", "site");
        Assert.Equal((2, string.Empty), (run.ExitCode, run.Output));
        Assert.Contains("'site' cannot be written: it holds other things than an earlier site, such as '" + file + "'; name a folder of its own.", run.Error, StringComparison.Ordinal);
        Assert.Equal("mine", folder.Read("site/" + file));
    }

    [Theory]
    [InlineData("not JSON")]
    [InlineData("{}")]
    [InlineData("{ \"files\": 3 }")]
    [InlineData("{ \"files\": [3] }")]
    [InlineData("[]")]
    public void A_list_of_files_that_cannot_be_read_lists_none(string text)
    {
        using var folder = TemporaryFolder.WithLibrary();
        folder.Write("site/kgen-site.json", text);
        Assert.Equal(2, folder.Run("site", "-o", "site").ExitCode);
        Assert.Equal(text, folder.Read("site/kgen-site.json"));
    }

    [Fact]
    public void A_knowledge_base_is_not_replaced_by_its_site()
    {
        using var folder = TemporaryFolder.WithLibrary();
        Assert.Equal(2, folder.Run("site", "-o", ".").ExitCode);
        Assert.Equal(2, folder.Run("site", "-o", "").ExitCode);
        Assert.True(folder.Has("library.facts.yaml"));
    }

    [Fact]
    public void The_same_facts_are_the_same_site_whatever_the_files()
    {
        using var one = TemporaryFolder.WithLibrary();
        using var other = new TemporaryFolder();
        var facts = Library.Facts.ReplaceLineEndings("\n");
        var split = facts.IndexOf("book:", StringComparison.Ordinal);
        other.Write("library.schema.yaml", Library.Schema.ReplaceLineEndings("\r\n"));
        other.Write("z/writers.facts.yaml", facts[..split]);
        other.Write("a/books.facts.yaml", "source: hello\n" + facts[split..]);
        other.Write("documents/hello.txt", Library.Document);
        one.Run("site", "-o", "site");
        other.Run("site", "-o", "site");
        string[] Files(TemporaryFolder folder) => [.. Directory.GetFiles(folder.Full("site"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

        Assert.Equal(Files(one).Select(file => Path.GetRelativePath(one.Root, file)), Files(other).Select(file => Path.GetRelativePath(other.Root, file)));
        Assert.All(Files(one).Zip(Files(other)), pair => Assert.Equal(File.ReadAllText(pair.First), File.ReadAllText(pair.Second)));
    }

    [Fact]
    public void Quoted_words_are_linked_to_their_place_in_the_text_and_back()
    {
        var page = Directory.GetFiles(Sites.HostileFacts.Full("site/d"), "*.html").Select(File.ReadAllText).First(page => page.Contains("<mark", StringComparison.Ordinal));
        Assert.Matches("""<span id="(c\d+-\d+)"></span>(<span id="[^"]*"></span>)*<mark[^>]*><a href="#of-c""", page);
        Assert.Matches("""<li id="of-(c\d+-\d+)"><div class="receipt"><q>[^<]*</q> <cite><a href="#\1">line""", page);
    }

    [Fact]
    public void A_long_document_is_several_pages_with_all_of_its_text_and_all_that_is_quoted()
    {
        var folder = Sites.Large.Full("site/d");
        var pages = Directory.GetFiles(folder, "gazetteer*.html").Select(File.ReadAllText).ToList();
        Assert.InRange(pages.Count, 2, 100);
        var texts = pages.Select(page => TextOfDocument().Match(page).Groups[1].Value).Select(text => Tag().Replace(text, string.Empty));
        Assert.Equal(Sites.Large.Read("documents/gazetteer.txt").Length, texts.Sum(text => text.Length));
        Assert.Equal(9999, pages.Sum(page => Quoted().Count(page)));
        Assert.All(pages, page => Assert.Contains("<nav aria-label=\"Pages\">", page, StringComparison.Ordinal));

        // Far from the first page, and there all the same.
        var link = Link().Matches(Sites.Large.Page("e/p9998.html")).Select(match => match.Groups[1].Value).First(target => target.Contains("/d/gazetteer", StringComparison.Ordinal));
        Assert.Matches(@"^\.\./d/gazetteer_\d+\.html#c\d+-\d+$", link);
    }

    [Fact]
    public void An_entity_with_too_much_to_show_says_how_much_more_there_is()
    {
        using var folder = new TemporaryFolder();
        folder.Write("s.schema.yaml", "types: { a: {} }\nproperties: { word: { of: a, type: text, many: true } }\n");
        folder.Write("x.facts.yaml", "about: { unsourced: test }\na:\n  one:\n    word: [" + string.Join(", ", Enumerable.Range(0, 12_000).Select(i => "word number " + i.ToString(System.Globalization.CultureInfo.InvariantCulture))) + "]\n");
        var run = folder.Run("site", "-o", "site");
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.InRange(new FileInfo(folder.Full("site/e/one.html")).Length, 100_000, 2_000_000);
        var shown = Count(folder.Page("e/one.html"), "<div class=\"statement");
        Assert.Contains($"<p>… and {12_000 - shown} more: <code>kgen explain one</code>.</p>", folder.Page("e/one.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--without-texts")]
    [InlineData("--documents", "../sources")]
    public void What_a_quote_leaves_out_is_not_shown_where_the_text_is_not(params string[] options)
    {
        using var folder = new TemporaryFolder();
        folder.Write("s.schema.yaml", "types: { a: {} }\nproperties: { word: { of: a, type: string } }\n");
        folder.Write("x.facts.yaml", "source: d\na: { one: { word: x, evidence: This begins … and it ends } }\n");
        folder.Write(options.Length == 1 ? "documents/d.txt" : "../sources/d.txt", "This begins, SECRET, and it ends.");
        var run = folder.Run(["site", "-o", "site", .. options]);
        Assert.True(run.ExitCode == 0, run.Error);
        foreach (var page in new[] { folder.Page("e/one.html"), folder.Page("d/d.html") })
        {
            Assert.DoesNotContain("SECRET", page, StringComparison.Ordinal);
            Assert.Contains("<q>This begins … and it ends</q>", page, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("one value", "a:\n  one: { text: '%T%' }\n", 3_000_000, 1)]
    [InlineData("long names", "a:\n%E%", 2_500, 1_000)]
    [InlineData("long names that lead to one", "a:\n  hub: {}\n%R%", 2_500, 1_000)]
    public void Very_long_texts_are_cut(string _, string facts, int length, int count)
    {
        var text = string.Concat(Enumerable.Repeat("word ", length / 5));
        string Each(string more) => string.Concat(Enumerable.Range(0, count).Select(i => $"  e{i}: {{ name: '{i} {text}'{more} }}\n"));
        using var folder = new TemporaryFolder();
        folder.Write("s.schema.yaml", "types: { a: {} }\nproperties: { name: { of: a, type: string, role: label }, text: { of: a, type: text } }\nrelations: { near: { from: a, to: a } }\n");
        folder.Write("x.facts.yaml", "about: { unsourced: test }\n" + facts.Replace("%T%", text, StringComparison.Ordinal).Replace("%E%", Each(string.Empty), StringComparison.Ordinal).Replace("%R%", Each(", near: hub"), StringComparison.Ordinal));
        AssertSmallPages(folder);
    }

    [Fact]
    public void Many_long_quotes_are_cut_and_written_in_time()
    {
        using var folder = new TemporaryFolder();
        var words = string.Join(' ', Enumerable.Range(0, 20_000).Select(i => "w" + i.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        folder.Write("documents/d.txt", words);
        folder.Write("s.schema.yaml", "types: { a: {} }\nrelations: { near: { from: a, to: a } }\n");
        folder.Write("x.facts.yaml", "source: d\na:\n  hub: { evidence: w0 w1 }\n"
            + string.Concat(Enumerable.Range(1, 3_000).Select(i => $"  e{i}: {{ near: hub, evidence: w{i} w{i + 1} … w{i + 9_000} w{i + 9_001} }}\n")));
        AssertSmallPages(folder);
    }

    [Fact]
    public void Many_documents_have_pages_of_their_own()
    {
        using var folder = new TemporaryFolder();
        folder.Write("s.schema.yaml", "types: { a: {} }\n");
        folder.Write("x.facts.yaml", "about: { unsourced: test }\ndocument:\n" + string.Concat(Enumerable.Range(0, 1001).Select(i => $"  d{i}: {{}}\n")));
        var run = folder.Run("site", "-o", "site");
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal(1000, Count(folder.Page("index.html"), "href=\"d/"));
        Assert.Contains("<a href=\"documents_2.html\">2</a>", folder.Page("index.html"), StringComparison.Ordinal);
        Assert.Equal(1, Count(folder.Page("documents_2.html"), "href=\"d/"));
        Assert.Contains("<a href=\"index.html\">1</a>", folder.Page("documents_2.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_imported_says_where_it_is_from()
    {
        using var folder = new TemporaryFolder();
        folder.Write("sky/sky.schema.yaml", "types: { planet: {} }\nproperties: { name: { of: planet, type: string, many: true, role: label } }\n");
        folder.Write("sky/planets.facts.yaml", "about: { unsourced: test }\nplanet: { mars: { name: Mars } }");
        folder.Write("mine/obj/KnowledgeGen.libraries", $"Sky|1.2.0|{folder.Full("sky")}\n");
        folder.Write("mine/a.schema.yaml", "imports: { Sky: }");
        folder.Write("mine/a.overlay.yaml", "about: { unsourced: test }\nplanet: { mars: { name: the red planet } }");
        folder.Write("mine/b.facts.yaml", "about: { unsourced: test }\nplanet: { venus: { name: Venus } }");
        var run = folder.Run("site", "mine", "-o", "site");
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Contains("<p>From the library Sky 1.2.0.</p>", folder.Page("e/mars.html"), StringComparison.Ordinal);
        Assert.Contains("<li>added by a.overlay.yaml</li>", folder.Page("e/mars.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("From the library", folder.Page("e/venus.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_entity_is_shown_with_receipts_what_leads_to_it_and_proofs()
    {
        var page = Sites.HostileFacts.Page("e/con_.html");
        Assert.Contains("<h2>What follows</h2>", page, StringComparison.Ordinal);
        Assert.Contains("<details><summary>Why? &#39;near&#39; is transitive</summary><ul class=\"proof\">", page, StringComparison.Ordinal);
        Assert.Contains("<code>Thing.Con</code>", page, StringComparison.Ordinal);
        Assert.Contains("<time title=", page, StringComparison.Ordinal);

        var fabius = Sites.Mali.Page("e/laurent-fabius.html");
        Assert.Contains("data-copy=\"Person.LaurentFabius\"", fabius, StringComparison.Ordinal);
        Assert.Contains("<span class=\"badge unsure\">reported</span>", fabius, StringComparison.Ordinal);
        Assert.Contains("<q>Foreign Minister Laurent Fabius</q>", fabius, StringComparison.Ordinal);
    }

    private static TemporaryFolder Find(string name) => name switch
    {
        "Mali" => Sites.Mali,
        "Hostile" => Sites.HostileFacts,
        "Large" => Sites.Large,
        _ => Sites.Registers,
    };

    private static void AssertSmallPages(TemporaryFolder folder)
    {
        var run = folder.Run("site", "-o", "site");
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.All(Directory.GetFiles(folder.Full("site"), "*.html", SearchOption.AllDirectories), page => Assert.InRange(new FileInfo(page).Length, 1, 2_000_000));
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    private static string Resolve(string page, string target)
    {
        var folder = page.Contains('/', StringComparison.Ordinal) ? page[..(page.LastIndexOf('/') + 1)] : string.Empty;
        return target.StartsWith("../", StringComparison.Ordinal) ? target[3..] : folder + target;
    }

    [GeneratedRegex("(?:<script src|<link [^>]*href|<img src)=\"([^\"]+)\"")]
    private static partial Regex Source();

    [GeneratedRegex("<a [^>]*href=\"([^\"]+)\"")]
    private static partial Regex Link();

    [GeneratedRegex("<div class=\"text\">(.*?)</div>", RegexOptions.Singleline)]
    private static partial Regex TextOfDocument();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("<li id=\"of-c[0-9]+-[0-9]+\"><div class=\"receipt\">")]
    private static partial Regex Quoted();

    [GeneratedRegex(" id=\"([^\"]+)\"")]
    private static partial Regex Place();
}
