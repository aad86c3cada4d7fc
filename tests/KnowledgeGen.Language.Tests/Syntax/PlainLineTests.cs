using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using KnowledgeGen.Language.Syntax;
using KnowledgeGen.Language.Text;

namespace KnowledgeGen.Language.Tests.Syntax;

/// <summary>What is read line by line is what the parser makes of it, node for node and place for place.</summary>
public sealed class PlainLineTests
{
    private static readonly string[] Keys =
    [
        "a", "name", "to", "k-1", "k-2", "k-3", "K_4", "1", "\"q\"", "'s'", "é", "a b", "-x", "?", "<<", "&a", "a.b", "",
    ];

    private static readonly string[] Values =
    [
        "", " ", "some words", "don't", "x:y", "http://a.b/c", "12:30", "-5", "- 5", "1.5", "a #b", "a#b", "#c", "a  b ", "a   # c", "…", "é", "😀",
        "\"q\"", "\"q\" # c", "\"q\"#c", "\"a\\\"b\"", "\"\"", "'s'", "'it''s'", "'s' t", "''", "\"two\n      lines\"", "x\n      continued",
        "[a, b]", "[ a , b ] # c", "[a,b]", "[a, , b]", "[a, ]", "[]", "[a: b]", "[a b, -1]", "[a]b", "[a] b", "[a]#c", "[a?, b]", "[\"a\"]", "[a, b",
        "{}", "{ a: b }", "{a: b, c: d}", "{ a: b, c: [d] }", "{ a: , b: c }", "{ a b: c }", "{ a: b: c }", "{ a: b, a: c }", "{ a: b'c }",
        "|\n      lit\n      eral", ">-\n      folded\n      text", "a: b", "a:", ":", "~", "*a", "!t x", "&x y", "(x)", "$5", "@x", "%x", "=", "<<",
        "..", "---", "a ]", "? x", "?x", "\u00A0x", "100%", "a|b", ":x", "{ a *b: c }",
    ];

    private static readonly string[] FirstLines =
    [
        "---\n", "---\n", "---  \n", "---\r\n", "\uFEFF---\n", "# c\n\n---\n\n# c\n", "--- # c\n", " ---\n", "---\n---\n", "...\n---\n", "---\n...\n",
        "--- a\n", "---a\n", "----\n", "%YAML 1.2\n---\n", "---\n%a\n",
    ];

    [Theory]
    [InlineData("a: b\n")]
    [InlineData("\uFEFFa:   some words, \"with\" marks   # and a comment\n")]
    [InlineData("# comment\n\na:\n  b: 1\n\n  # comment\n  c:\nd: -5\n")]
    [InlineData("a:\n  - b\n  - c: d\n    e: f\n  -   g:\n        h: i\n")]
    [InlineData("a: 'single'\nb: \"double\" # comment\nc: \"\"\n")]
    [InlineData("a: [b, c d,e ]\nf: { g: h, i: j k }\nl:\n- m")]
    [InlineData("a:\r\n  b: c\r\nd: e")]
    [InlineData("---\na: b\n")]
    [InlineData("\uFEFF# comment\n\n---  \r\n\n# comment\na:\n  b: c")]
    public void The_forms_of_most_facts_are_read_by_lines(string text)
    {
        var expected = text.IndexOf("\n-", StringComparison.Ordinal) < 0 ? PlainLineReader.End : text.IndexOf("l:", StringComparison.Ordinal);

        Assert.Equal(expected, NewReader(text).Read(text[0] == '\uFEFF' ? 1 : 0));
        AssertSame(text);
    }

    [Theory]
    [InlineData("a: b\n«c: \"\\u0041\"\n")]
    [InlineData("a: b\n«c: >-\n  folded\n")]
    [InlineData("a: b\n«c: plain\n  continued\n")]
    [InlineData("a: b\n«c: [d, [e]]\n")]
    [InlineData("a:\n  - b\n  «- - c\n")]
    [InlineData("a: b\nc:\n«d\n")]
    [InlineData("a:\n  b: c\n«\"d\": e\n")]
    [InlineData("«- a\n")]
    [InlineData("«---\n- a\n")]
    [InlineData("«---\n  a: b\n")]
    [InlineData("«--- # comment\na: b\n")]
    [InlineData("«--- a: b\n")]
    [InlineData("«---\n")]
    [InlineData("«---\n---\na: b\n")]
    [InlineData("«---\n%a\n---\na: b\n")]
    [InlineData("« ---\na: b\n")]
    [InlineData("---\na: b\n«c: >-\n  folded\n")]
    public void The_parser_goes_on_at_the_first_line_that_may_be_anything_else(string marked)
    {
        var text = marked.Replace("«", "");
        var start = text.LastIndexOf('\n', marked.IndexOf('«')) + 1;

        Assert.Equal(start, NewReader(text).Read(0));
        Assert.True(YamlReader.ReadByLines("a.facts.yaml", text) is null || YamlReader.ReadByParser("a.facts.yaml", text).Diagnostics.Count == 0);
    }

    [Theory]
    [InlineData("a: b\n--- c\n")]
    [InlineData("---\na: b\n---\n")]
    [InlineData("a: b\n...\n")]
    [InlineData("a:\n  b: c\n d: e\n")]
    [InlineData("a: b\n- c\n")]
    [InlineData("a:\n  b: c\n  { d: e }\n")]
    [InlineData("a:\n  b: c\n  &x d: e\n")]
    [InlineData("a: b\n%c: d\n")]
    [InlineData("a:\n  - [x]\n  - :y\n")]
    public void Lines_that_would_mean_something_else_without_those_before_give_up(string text)
    {
        Assert.Equal(PlainLineReader.GivenUp, NewReader(text).Read(0));
        Assert.Null(YamlReader.ReadByLines("a.facts.yaml", text));
    }

    [Theory]
    [InlineData("a: b\na: c\n")]
    [InlineData("a: [b\n")]
    [InlineData("a:\tb\n")]
    [InlineData("a: b\rc: d\n")]
    [InlineData("a: \u202Eb\n")]
    public void A_file_with_a_mistake_is_read_by_the_parser_alone(string text) => Assert.Null(YamlReader.ReadByLines("a.facts.yaml", text));

    [Fact]
    public void Files_with_more_for_the_parser_than_for_lines_are_left_to_it()
    {
        var text = string.Concat(Enumerable.Range(0, 1000).Select(i => $"k{i}:\n  a: \"\\x41\"\n"));

        Assert.Null(YamlReader.ReadByLines("a.facts.yaml", text));
        Assert.Empty(YamlText.Read(text).Diagnostics);
    }

    [Fact]
    public void The_files_of_this_repository_are_read_alike()
    {
        var files = new[] { "facts", "samples" }
            .SelectMany(folder => Directory.GetFiles(Path.Combine(FindRepository(), folder), "*.yaml", SearchOption.AllDirectories))
            .ToList();

        Assert.True(files.Count >= 10, $"only {files.Count} files were found");
        Assert.All(files, path => AssertSame(File.ReadAllText(path)));
    }

    [Fact]
    public void Random_files_are_read_alike()
    {
        var random = new Random(20130205);
        var read = 0;
        for (var i = 0; i < 6000; i++)
        {
            var text = Write(random);
            if (YamlReader.ReadByLines("a.facts.yaml", text) is not { } file) continue;

            var expected = YamlReader.ReadByParser("a.facts.yaml", text);
            Assert.True(expected.Diagnostics.Count == 0 && Equals(file.Root, expected.Root), text);
            read++;
        }

        Assert.InRange(read, 500, 5500);
    }

    private static void AssertSame(string text)
    {
        var file = YamlReader.ReadByLines("a.facts.yaml", text);
        var expected = YamlReader.ReadByParser("a.facts.yaml", text);

        Assert.Empty(expected.Diagnostics);
        Assert.Equal(YamlText.Show(expected.Root), YamlText.Show(file?.Root));
        Assert.Equal(expected.Root, file?.Root);
    }

    private static string FindRepository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "KnowledgeGen.sln"))) return folder.FullName;
        }

        throw new DirectoryNotFoundException("There is no KnowledgeGen.sln above the tests.");
    }

    private static PlainLineReader NewReader(string text)
    {
        var lines = new LineMap(text);
        return new PlainLineReader(text, new YamlTree(text, new SyntaxDiagnostics("a.facts.yaml", lines)), new KeyCache());
    }

    /// <summary>Lines that mostly fit together, with values of every kind.</summary>
    private static string Write(Random random)
    {
        var text = new StringBuilder();
        if (random.Next(4) == 0) text.Append(FirstLines[random.Next(FirstLines.Length)]);
        var columns = new Stack<int>([0]);
        for (var i = random.Next(1, 9); i > 0; i--)
        {
            if (random.Next(12) == 0) text.Append(' ', random.Next(5)).Append(random.Next(2) == 0 ? "# a: b\n" : "\n");
            if (random.Next(60) == 0) text.Append(random.Next(2) == 0 ? "---\n" : "...\n");
            var column = columns.Peek();
            var key = random.Next(3) == 0 ? Keys[random.Next(Keys.Length)] : "key-" + i;
            var dash = random.Next(3) == 0 ? "- " : string.Empty;
            text.Append(' ', column).Append(dash);
            if (random.Next(3) == 0)
            {
                text.Append(key).Append(":\n");
                columns.Push(column + dash.Length + random.Next(random.Next(8) == 0 ? 0 : 1, 4));
                continue;
            }

            if (dash.Length == 0 || random.Next(2) == 0) text.Append(key).Append(random.Next(20) == 0 ? ":" : ": ");
            text.Append(Values[random.Next(random.Next(2) == 0 ? 12 : Values.Length)]).Append(random.Next(20) == 0 ? "\r\n" : "\n");
            while (columns.Count > 1 && random.Next(3) == 0) columns.Pop();
        }

        return random.Next(3) == 0 ? text.ToString().TrimEnd('\n') : text.ToString();
    }
}
