using System;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace KnowledgeGen.Tool.Tests.Comparing;

public sealed class DiffTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public DiffTests()
    {
        WriteSide("a", Library.Schema, Library.Facts);
        WriteSide("b", Library.Schema, Library.Facts);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_knowledge_base_does_not_differ_from_itself()
    {
        var run = Diff();
        Assert.Equal((0, string.Empty, "proposed version step: none (there is no difference)\n"), (run.ExitCode, run.Output, run.Error));
        Assert.Equal(0, Diff("--fail-on", "any").ExitCode);
    }

    [Fact]
    public void Order_files_and_formatting_are_no_difference()
    {
        var facts = Library.Facts.ReplaceLineEndings("\n");
        var split = facts.IndexOf("book:", StringComparison.Ordinal);
        _folder.Delete("b/library.facts.yaml");
        _folder.Write("b/z.facts.yaml", facts[..split]);
        _folder.Write(
            "b/books/a.facts.yaml",
            "# Comments are none.\r\nsource: hello\r\nbook:\r\n" + """
              the-garden:
                author: { to: mira-holt, note: 'She is "she".', basis: inferred, certainty: probable, where: [ 18.44, -1.5 ], alone: true, share: 1.10, pages: 12 }
                published:
                  evidence: "In   1987"
                  value: "1987"
                evidence: she wrote The Garden
                title: "The Garden"

            """.ReplaceLineEndings("\r\n"));

        var run = Diff("--fail-on", "any");
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Output));
    }

    [Fact]
    public void What_is_added_removed_and_changed_is_shown_with_its_receipts_and_members()
    {
        Change("published: { value: 1987, evidence: In 1987 }", "copies: { value: { amount: 3 }, evidence: The Garden }");
        Change("certainty: probable", "certainty: possible");
        Change("evidence: she wrote The Garden", "evidence: In 1987 she wrote The Garden");
        Append("  the-wall:\n    title: { value: The Wall, unsourced: her letters }\n");

        var run = Diff();

        Assert.Equal(
            """
            Entities
              + the-wall  The Wall, book

            Statements
              ~ The Garden (the-garden) — author — Mira Holt (mira-holt); pages: 12; share: 1.10; alone: true; where: 18.44, -1.5; certainty: possible; basis: inferred; note: She is "she".
                  the-garden/author/mira-holt
                  certainty: probable → possible
              + The Garden (the-garden) — copies — 3
                  the-garden/copies/ID
                  “The Garden” — hello, line 2
              - The Garden (the-garden) — published — 1987
                  the-garden/published/ID
              + The Wall (the-wall) — title — The Wall
                  the-wall/title/ID

            Evidence
              ~ the-garden
                  - “she wrote The Garden” — hello, line 2
                  + “In 1987 she wrote The Garden” — hello, line 2

            C#
              + Book.TheWall: Book

            """.ReplaceLineEndings("\n"),
            Regex.Replace(run.Output, "/[0-9a-f]{12}\n", "/ID\n"));
        Assert.Equal(
            "1 entity, 4 statements, evidence of 1, 1 C# member, proposed version step: minor (something is new or not to be used any more, and code compiles as before)\n", run.Error);
    }

    [Theory]
    [InlineData("published: { value: 1987, evidence: In 1987 }", "published: { value: 1986, evidence: In 1987 }", "patch")]
    [InlineData("published: { value: 1987, evidence: In 1987 }", "", "patch")]
    [InlineData("certainty: probable", "certainty: possible", "patch")]
    [InlineData("  mira-holt:\n    name: Mira Holt", "  mira-holt:\n    retracted: There was nobody of that name.\n    name: Mira Holt", "minor")]
    [InlineData("title: The Garden", "title: { value: The Garden, disputed: by its title page }", "minor")]
    [InlineData("title: The Garden", "title: The Garden\n    copies: { amount: 2 }", "minor")]
    public void The_step_is_as_large_as_the_difference(string old, string now, string step)
    {
        Change(old, now);
        using var json = Json();
        Assert.Equal(step, json.RootElement.GetProperty("step").GetString());
    }

    [Theory]
    [InlineData("published: { of: book, type: date }", "published: { of: book, type: integer }", "Book.Published", "EdtfDate?", "long?")]
    [InlineData("published: { of: book, type: date }", "published: { of: book, type: date, many: true }", "Book.Published", "EdtfDate?", "IReadOnlyList<EdtfDate>")]
    [InlineData("title: { of: book, type: string, required: true, role: label }", "title: { of: book, type: string, role: label }", "Book.Title", "string", "string?")]
    [InlineData("pages: integer, ", "pages: decimal, ", "AuthorStatement.Pages", "long?", "decimal?")]
    [InlineData("inverse: wrote", "inverse: made", "Maker.Wrote", "EntityList<Book>", null)]
    [InlineData("  writer: { extends: maker, summary", "  person: { abstract: true, extends: maker }\n  writer: { extends: person, summary", "Writer", "class : Maker", "class : Person")]
    public void A_member_that_is_retyped_or_gone_breaks_code(string old, string now, string member, string before, string? after)
    {
        Change(old, now, "library.schema.yaml");
        using var json = Json();
        var change = Assert.Single(json.RootElement.GetProperty("members").EnumerateArray(), one => one.GetProperty("name").GetString() == member);
        Assert.Equal((before, after, true), (change.GetProperty("before").GetString(), change.GetProperty("after").GetString(), change.GetProperty("breaking").GetBoolean()));
        Assert.Equal("major", json.RootElement.GetProperty("step").GetString());
        Assert.Equal(3, Diff("--fail-on", "breaking").ExitCode);
        Assert.Equal(3, Diff("--fail-on", "any").ExitCode);
    }

    [Theory]
    [InlineData("published: { of: book, type: date }", "published: { of: book, type: date, required: true }", "Book.Published", "EdtfDate?", "EdtfDate")]
    [InlineData("copies: { of: book, type: quantity }", "copies: { of: book, type: quantity }\n  weight: { of: book, type: decimal }", "Book.Weight", null, "decimal?")]
    public void A_member_that_is_new_or_never_null_any_more_breaks_none(string old, string now, string member, string? before, string after)
    {
        Change(old, now, "library.schema.yaml");
        using var json = Json();
        var change = Assert.Single(json.RootElement.GetProperty("members").EnumerateArray());
        Assert.Equal((member, before, after, false), (change.GetProperty("name").GetString(), change.GetProperty("before").GetString(), change.GetProperty("after").GetString(), change.GetProperty("breaking").GetBoolean()));
        Assert.Equal(0, Diff("--fail-on", "breaking").ExitCode);
    }

    [Fact]
    public void A_renamed_entity_that_says_so_is_one_entity_and_breaks_nothing()
    {
        Change("  mira-holt:\n", "  mira-h:\n    formerly: mira-holt\n");
        Change("to: mira-holt", "to: mira-h");
        using var json = Json();
        var entity = Assert.Single(json.RootElement.GetProperty("entities").EnumerateArray());
        Assert.Equal(("changed", "mira-h"), (entity.GetProperty("change").GetString(), entity.GetProperty("id").GetString()));
        Assert.Empty(json.RootElement.GetProperty("statements").EnumerateArray());
        Assert.Equal(["Writer.MiraH"], json.RootElement.GetProperty("members").EnumerateArray().Select(member => member.GetProperty("name").GetString()));
        Assert.Equal("minor", json.RootElement.GetProperty("step").GetString());
    }

    [Fact]
    public void A_renamed_entity_that_does_not_say_so_breaks_code()
    {
        Change("  mira-holt:\n", "  mira-h:\n");
        Change("to: mira-holt", "to: mira-h");
        var run = Diff("--fail-on", "breaking");
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("  + Writer.MiraH: Writer\n  - Writer.MiraHolt: Writer\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_holds_both_ways_may_be_written_at_either_end()
    {
        const string schema = "types:\n  person: {}\nrelations:\n  knows: { from: person, to: person, many: true, symmetric: true }\n";
        WriteSide("a", schema, "person:\n  ann: { knows: { to: bob, unsourced: x } }\n  bob: {}\n");
        WriteSide("b", schema, "person:\n  ann: {}\n  bob: { knows: { to: ann, unsourced: x } }\n");
        Assert.Equal(string.Empty, Diff().Output);
    }

    [Fact]
    public void What_holds_both_ways_no_longer_is_a_difference()
    {
        const string schema = "types:\n  person: {}\nrelations:\n  knows: { from: person, to: person, many: true, symmetric: true }\n";
        const string facts = "person:\n  ann: {}\n  bob: { knows: { to: ann, unsourced: x } }\n";
        WriteSide("a", schema, facts);
        WriteSide("b", schema.Replace(", symmetric: true", string.Empty, StringComparison.Ordinal), facts);
        Assert.Equal("Statements\n  ~ bob — knows — ann\n      bob/knows/ann\n      symmetric: true → nothing\n", Diff().Output);

        WriteSide("b", schema.Replace(", symmetric: true", string.Empty, StringComparison.Ordinal), "person:\n  ann: { knows: { to: bob, unsourced: x } }\n  bob: {}\n");
        var output = Diff().Output;
        Assert.Contains("  + ann — knows — bob\n", output, StringComparison.Ordinal);
        Assert.Contains("  - bob — knows — ann\n", output, StringComparison.Ordinal);
    }

    // Their numbers are compiled into the code that uses them.
    [Theory]
    [InlineData("[low, middle, high]", "[low, high, middle]", "major")]
    [InlineData("[low, high]", "[low, middle, high]", "major")]
    [InlineData("[low, high]", "[low, high, highest]", "minor")]
    [InlineData("[low, high]", "[ low,  high ]", "none")]
    public void The_order_of_what_a_property_may_be_is_part_of_the_code(string before, string after, string step)
    {
        const string schema = "types:\n  person: {}\nproperties:\n  mood: { of: person, type: enum, values: VALUES }\n";
        const string facts = "person:\n  ann: { mood: { value: low, unsourced: x } }\n";
        WriteSide("a", schema.Replace("VALUES", before, StringComparison.Ordinal), facts);
        WriteSide("b", schema.Replace("VALUES", after, StringComparison.Ordinal), facts);
        using var json = Json();
        Assert.Equal(step, json.RootElement.GetProperty("step").GetString());
    }

    [Fact]
    public void What_follows_is_kept_apart()
    {
        const string schema = "types:\n  place: {}\nrelations:\n  within: { from: place, to: place, transitive: true }\n";
        const string facts = "place:\n  a: { within: { to: b, unsourced: x } }\n  b: { within: { to: c, unsourced: x } }\n  c: {}\n";
        WriteSide("a", schema, facts);
        WriteSide("b", schema, facts.Replace("to: c", "to: d", StringComparison.Ordinal) + "  d: {}\n");
        Assert.Contains(
            "Conclusions\n  - a — within — c\n", Diff().Output, StringComparison.Ordinal);
        using var json = Json();
        var derived = json.RootElement.GetProperty("statements").EnumerateArray().Where(statement => statement.GetProperty("derived").GetBoolean());
        Assert.Equal(["removed a/within/c", "added a/within/d"], derived.Select(one => one.GetProperty("change").GetString() + " " + one.GetProperty("id").GetString()));
    }

    [Fact]
    public void Evidence_goes_by_its_place_in_the_same_text_and_by_its_words_in_another()
    {
        Change("evidence: she wrote The Garden", "evidence: she wrote … Garden");
        Assert.Equal(string.Empty, Diff().Output);

        _folder.Write("b/documents/hello.txt", "A new first line.\n" + Library.Document);
        Assert.StartsWith("Evidence\n  ~ the-garden\n      - “she wrote The Garden” — hello, line 2\n", Diff().Output, StringComparison.Ordinal);

        WriteSide("b", Library.Schema, Library.Facts);
        _folder.Write("b/documents/hello.txt", "A new first line.\n" + Library.Document);
        Assert.Equal(string.Empty, Diff().Output);
    }

    // What an entity rests on, its statements do, whether they say so or not.
    [Fact]
    public void Evidence_that_a_statement_has_of_its_entity_may_be_written_at_either()
    {
        const string schema = "types:\n  person: {}\nproperties:\n  name: { of: person, type: string }\n";
        WriteSide("a", schema, "source: hello\nperson:\n  ann: { name: Mira, evidence: she wrote The Garden }\n");
        WriteSide("b", schema, "source: hello\nperson:\n  ann: { name: { value: Mira, evidence: she wrote The Garden }, evidence: she wrote The Garden }\n");
        Assert.Equal(string.Empty, Diff().Output);
        WriteSide("b", schema, "source: hello\nperson:\n  ann: { name: { value: Mira, evidence: wrote The Garden }, evidence: she wrote The Garden }\n");
        Assert.StartsWith("Evidence\n  ~ ann/name/", Diff().Output, StringComparison.Ordinal);
    }

    [Fact]
    public void With_errors_on_one_side_nothing_is_compared()
    {
        Change("to: mira-holt", "to: mira-hold");
        foreach (var format in new[] { "text", "json", "markdown" })
        {
            var run = Diff("--format", format);
            Assert.Equal((1, string.Empty), (run.ExitCode, run.Output));
            Assert.Contains("b/library.facts.yaml(12,11): error KG3201", run.Error, StringComparison.Ordinal);
            Assert.EndsWith("Nothing is compared: b has 1 error, 0 warnings.\n", run.Error, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("diff", "a")]
    [InlineData("diff", "a", "b", "c")]
    [InlineData("diff", "a", "nowhere")]
    [InlineData("diff", "a", "b", "--fail-on", "all")]
    [InlineData("diff", "a", "b", "--format", "html")]
    public void Wrong_usage_is_told(params string[] args)
    {
        var run = _folder.Run(args);
        Assert.Equal((2, string.Empty), (run.ExitCode, run.Output));
        Assert.StartsWith("kgen: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Markdown_is_short_and_foreign_text_inert()
    {
        const string hostile = "</details> @everyone #1 ``` <script>alert(1)</script> [x](javascript:y) | ";
        Append("  a-evil:\n    title: { value: " + JsonSerializer.Serialize(hostile) + ", unsourced: x }\n");
        Append(string.Concat(Enumerable.Range(0, 500).Select(i => $"  b{i}:\n    title: {{ value: B{i}, unsourced: x }}\n")));

        var markdown = Diff("--format", "markdown").Output;

        Assert.InRange(markdown.Length, 1000, 60_000);
        Assert.Contains("| entities | 501 | 0 | 0 |\n", markdown, StringComparison.Ordinal);
        Assert.Contains("<details><summary>Entities</summary>\n\n", markdown, StringComparison.Ordinal);
        Assert.Contains("- and 451 more\n", markdown, StringComparison.Ordinal);
        Assert.Contains("````", markdown, StringComparison.Ordinal);
        Assert.Empty(Regex.Matches(WithoutCode(markdown), "script|@everyone|javascript|#1"));
    }

    // As CommonMark has them: from so many backticks to as many.
    private static string WithoutCode(string markdown) => Regex.Replace(markdown, @"(?<!`)(`+)(?!`)(?:.*?[^`])\1(?!`)", string.Empty, RegexOptions.Singleline);

    private ToolRun Diff(params string[] options) => _folder.Run(["diff", "a", "b", .. options]);

    private JsonDocument Json() => JsonDocument.Parse(Diff("--format", "json").Output);

    private void WriteSide(string side, string schema, string facts)
    {
        _folder.Write(side + "/library.schema.yaml", schema.ReplaceLineEndings("\n"));
        _folder.Write(side + "/library.facts.yaml", facts.ReplaceLineEndings("\n"));
        _folder.Write(side + "/documents/hello.txt", Library.Document);
    }

    private void Change(string old, string now, string file = "library.facts.yaml")
    {
        var text = _folder.Read("b/" + file);
        Assert.Contains(old, text, StringComparison.Ordinal);
        _folder.Write("b/" + file, text.Replace(old, now, StringComparison.Ordinal));
    }

    private void Append(string facts) => _folder.Write("b/library.facts.yaml", _folder.Read("b/library.facts.yaml") + facts);
}
