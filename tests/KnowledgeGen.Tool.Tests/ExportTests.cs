using System;
using System.Linq;
using System.Text.Json;

namespace KnowledgeGen.Tool.Tests;

public sealed class ExportTests
{
    private const string GardenEvidence = """[{"document":"hello","start":37,"end":57,"line":2,"text":"she wrote The Garden"}]""";
    private const string MiraEvidence = """[{"document":"hello","start":0,"end":27,"line":1,"text":"Mira Holt keeps the library"}]""";

    private static readonly string[] Lines =
    [
        """{"entity":"mira-holt","type":"writer","types":["writer","maker"],"name":"Mira Holt","evidence":""" + MiraEvidence + "}",
        """{"id":"mira-holt/name/15bc55654592","subject":"mira-holt","predicate":"name","value":"Mira Holt","certainty":"certain","basis":"stated","attributedTo":null,"during":null,"qualifiers":{},"note":null,"derived":false,"evidence":"""
            + MiraEvidence + "}",
        """{"entity":"the-garden","type":"book","types":["book"],"name":"The Garden","evidence":""" + GardenEvidence + "}",
        """{"id":"the-garden/title/e82bb2369e2e","subject":"the-garden","predicate":"title","value":"The Garden","certainty":"certain","basis":"stated","attributedTo":null,"during":null,"qualifiers":{},"note":null,"derived":false,"evidence":"""
            + GardenEvidence + "}",
        """{"id":"the-garden/published/744b93f9950f","subject":"the-garden","predicate":"published","value":"1987","certainty":"certain","basis":"stated","attributedTo":null,"during":null,"qualifiers":{},"note":null,"derived":false,"evidence":[{"document":"hello","start":29,"end":36,"line":2,"text":"In 1987"}]}""",
        """{"id":"the-garden/author/mira-holt","subject":"the-garden","predicate":"author","object":"mira-holt","certainty":"probable","basis":"inferred","attributedTo":null,"during":null,"qualifiers":{"pages":12,"share":"1.10","alone":true,"where":{"latitude":18.44,"longitude":-1.5}},"note":"She is \"she\".","derived":false,"evidence":"""
            + GardenEvidence + "}",
    ];

    [Fact]
    public void Json_lines_are_the_contract_to_the_letter()
    {
        using var folder = TemporaryFolder.WithLibrary();
        var run = folder.Run("export", "--format", "jsonl");
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        Assert.Equal(string.Join("\n", Lines) + "\n", run.Output);
    }

    [Fact]
    public void With_the_lock_alone_only_the_text_is_missing()
    {
        using var folder = TemporaryFolder.WithLibrary();
        var whole = folder.Run("export", "--format", "jsonl").Lines;
        Assert.Equal(0, folder.Run("lock").ExitCode);
        folder.Delete("documents/hello.txt");
        var run = folder.Run("export", "--format", "jsonl");
        Assert.Equal(0, run.ExitCode);
        var texts = new[] { "Mira Holt keeps the library", "she wrote The Garden", "In 1987" };
        var expected = whole.Select(line => texts.Aggregate(line, (all, text) => all.Replace("\"text\":\"" + text + "\"", "\"text\":null", StringComparison.Ordinal)));
        Assert.Equal(expected, run.Lines);
    }

    [Fact]
    public void Values_keep_what_json_would_lose()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.schema.yaml", """
            types: { thing: {} }
            properties:
              size: { of: thing, type: quantity, many: true }
              weight: { of: thing, type: decimal }
              count: { of: thing, type: integer }
              isNew: { of: thing, type: boolean }
              lasts: { of: thing, type: duration }
              page: { of: thing, type: url }
              kind: { of: thing, type: enum, values: [big, small] }

            """.Replace("isNew", "is-new", StringComparison.Ordinal));
        folder.Write("a.facts.yaml", """
            about: { unsourced: made up }
            thing:
              one:
                size: [8000, 8000 pieces, { min: 1.50, max: 2, unit: kg }, { amount: 3, approximate: true }]
                weight: 1.10
                count: -9223372036854775808
                is-new: false
                lasts: P1Y
                page: "https://example.org/?a=1&b=<2>"
                kind: small

            """);
        var run = folder.Run("export", "--format", "jsonl");
        Assert.Equal(string.Empty, run.Error);
        Assert.Equal("""{"entity":"one","type":"thing","types":["thing"],"name":null,"evidence":[]}""", run.Lines[0]);
        var values = run.Lines.Skip(1).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.All(run.Lines.Skip(1), line => Assert.EndsWith("\"note\":null,\"derived\":false,\"evidence\":[],\"unsourced\":\"made up\"}", line, StringComparison.Ordinal));
        Assert.Equal(
            [
                """{"amount":8000,"unit":null,"approximate":false}""",
                """{"amount":8000,"unit":"pieces","approximate":false}""",
                """{"amount":null,"unit":"kg","approximate":false,"min":1.5,"max":2}""",
                """{"amount":3,"unit":null,"approximate":true}""",
                "\"1.10\"", "-9223372036854775808", "false", "\"P1Y\"", "\"https://example.org/?a=1&b=<2>\"", "\"small\"",
            ],
            values.Select(value => value.GetProperty("value").GetRawText()));
    }

    [Fact]
    public void A_document_without_text_that_is_cited_whole_has_no_span()
    {
        using var folder = TemporaryFolder.WithLibrary();
        folder.Write("z.facts.yaml", "document:\n  letter: { title: A letter, about: { unsourced: known } }\nbook:\n  z: { title: Z, evidence: { source: letter } }\n");
        var run = folder.Run("export", "--format", "jsonl");
        Assert.Equal(string.Empty, run.Error);
        Assert.EndsWith(
            """{"entity":"z","type":"book","types":["book"],"name":"Z","evidence":[{"document":"letter","start":null,"end":null,"line":null,"text":null}]}""", run.Lines[^2], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\uFEFF", "\r\n")]
    [InlineData("", "\r\n")]
    [InlineData("", "\r")]
    [InlineData("\uFEFF", "\n")]
    public void Offsets_are_over_the_text_without_mark_and_with_line_feeds(string mark, string lineEnd)
    {
        using var folder = TemporaryFolder.WithLibrary();
        folder.Write("documents/hello.txt", mark + Library.Document.Replace("\n", lineEnd, StringComparison.Ordinal));
        Assert.Equal(Lines, folder.Run("export", "--format", "jsonl").Lines);
    }

    [Fact]
    public void Offsets_count_utf16_code_units()
    {
        using var folder = TemporaryFolder.WithLibrary();
        folder.Write("documents/hello.txt", "𝒳😀 " + Library.Document);
        var first = JsonDocument.Parse(folder.Run("export", "--format", "jsonl").Lines[0]).RootElement.GetProperty("evidence")[0];
        Assert.Equal(
            (5, 32, 1), (first.GetProperty("start").GetInt32(), first.GetProperty("end").GetInt32(), first.GetProperty("line").GetInt32()));
        Assert.Equal("Mira Holt keeps the library", first.GetProperty("text").GetString());
    }

    [Fact]
    public void Letters_stay_readable_and_every_line_stays_one_line()
    {
        using var folder = TemporaryFolder.WithLibrary();
        folder.Write("n.facts.yaml", "about: { unsourced: x }\nwriter:\n  n: { name: \"Zoë 本 😀 \\\" \\\\ \\t \\u200D\" }\n");
        folder.Write("documents/hello.txt", "Mira Holt keeps the library.\nIn 1987 she\nwrote The Garden.\n");
        var run = folder.Run("export", "--format", "jsonl");
        Assert.Equal(string.Empty, run.Error);
        Assert.Contains("""Zoë 本 😀 \" \\""", run.Output, StringComparison.Ordinal);
        Assert.Contains("\\u200d", run.Output, StringComparison.Ordinal);
        Assert.Contains("she\\nwrote The Garden", run.Output, StringComparison.Ordinal);
        Assert.All(run.Lines, line => Assert.Equal(JsonValueKind.Object, JsonDocument.Parse(line).RootElement.ValueKind));
    }

    [Fact]
    public void Errors_leave_an_existing_file_untouched()
    {
        using var folder = TemporaryFolder.WithLibrary();
        folder.Write("out.jsonl", "old");
        folder.Write("bad.facts.yaml", "unknown: {}\n");
        var run = folder.Run("export", "--format", "jsonl", "-o", "out.jsonl");
        Assert.Equal((1, string.Empty), (run.ExitCode, run.Output));
        Assert.Contains("bad.facts.yaml(1,1): error KG3001", run.Error, StringComparison.Ordinal);
        Assert.Equal("old", folder.Read("out.jsonl"));
    }

    [Theory]
    [InlineData("-")]
    [InlineData("/dev/stdout")]
    public void Standard_output_may_be_named(string output)
    {
        using var folder = TemporaryFolder.WithLibrary();
        Assert.Equal(Lines, folder.Run("export", "--format", "jsonl", "-o", output).Lines);
    }

    [Fact]
    public void Only_the_asserted_label_is_the_name()
    {
        using var folder = TemporaryFolder.WithLibrary();
        folder.Write("library.schema.yaml", Library.Schema.Replace("type: string, required: true, role: label }\n  title", "type: string, role: label }\n  title", StringComparison.Ordinal));
        folder.Write("library.facts.yaml", Library.Facts.Replace("name: Mira Holt", "name: { value: Mira Holt, certainty: possible }", StringComparison.Ordinal));
        Assert.Contains("\"name\":null", folder.Run("export", "--format", "jsonl").Lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Attribution_and_time_are_given_by_id_and_date()
    {
        using var folder = TemporaryFolder.WithLibrary();
        folder.Write("library.facts.yaml", Library.Facts.Replace("certainty: probable", "according-to: mira-holt\n      during: 1987~", StringComparison.Ordinal));
        Assert.Contains(
            "\"attributedTo\":\"mira-holt\",\"during\":\"1987~\"", folder.Run("export", "--format", "jsonl").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Warnings_do_not_stop_an_export()
    {
        using var folder = TemporaryFolder.WithLibrary();
        var run = folder.Run("export", "--format", "jsonl", "--documents", "nowhere");
        Assert.Equal((0, 6), (run.ExitCode, run.Lines.Length));
        Assert.Contains("warning KG4004", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_gets_the_same_bytes_as_the_output_and_nothing_else_is_left()
    {
        using var folder = TemporaryFolder.WithLibrary();
        var expected = folder.Run("export", "--format", "jsonl").Output;
        folder.Write("out/x.jsonl", "old");
        var run = folder.Run("export", "--format", "jsonl", "-o", "out/x.jsonl");
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Output));
        Assert.Equal(System.Text.Encoding.UTF8.GetBytes(expected), System.IO.File.ReadAllBytes(folder.Full("out/x.jsonl")));
        Assert.Single(System.IO.Directory.GetFileSystemEntries(folder.Full("out")));
    }
}
