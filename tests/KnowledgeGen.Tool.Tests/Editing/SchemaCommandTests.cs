using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace KnowledgeGen.Tool.Tests.Editing;

public sealed partial class SchemaCommandTests
{
    internal static readonly string[] Kinds = ["facts", "overlay", "schema", "questions"];

    private static readonly string KeyPage = File.ReadAllText(Path.Combine(RepositoryFacts.Root, "docs", "reference", "fact-language-keys.md")).ReplaceLineEndings("\n");

    /// <summary>Of each table of keys, the kind of files and the way to the same keys in their JSON Schema.</summary>
    public static TheoryData<string, string, string> Tables => new()
    {
        { "a schema file", "schema", "properties" },
        { "the import of a library", "schema", "properties/imports/additionalProperties/anyOf/1/properties" },
        { "a type", "schema", "properties/types/additionalProperties/anyOf/0/properties" },
        { "a property", "schema", "properties/properties/additionalProperties/properties" },
        { "a qualifier", "schema", "definitions/qualifier/anyOf/1/properties" },
        { "a relation", "schema", "properties/relations/additionalProperties/properties" },
        { "an inverse", "schema", "properties/relations/additionalProperties/properties/inverse/anyOf/1/properties" },
        { "a rule", "schema", "properties/rules/additionalProperties/properties" },
        { "`about`", "facts", "definitions/about/properties" },
        { "evidence", "facts", "definitions/selector/anyOf/1/properties" },
        { "a quantity", "facts", "definitions/one-property-copies-of-book/anyOf/0/anyOf/1/properties" },
        { "a question", "questions", "additionalProperties/properties" },
        { "a path", "questions", "additionalProperties/properties/path/properties" },
        { "an expectation", "questions", "additionalProperties/properties/expect/anyOf/1/properties" },
    };

    [Fact]
    public void What_somebody_put_beside_JSON_Schemas_stays()
    {
        using var folder = TemporaryFolder.WithLibrary();
        folder.Write(".kgen/.gitignore", "*");
        Assert.Equal(0, folder.Run("schema").ExitCode);
        Assert.Equal(0, folder.Run("schema").ExitCode);
        Assert.Equal("*", folder.Read(".kgen/.gitignore"));

        using var other = TemporaryFolder.WithLibrary();
        other.Write(".kgen", "mine");
        Assert.Contains("'.kgen' cannot be written: it is a file; move it away.", other.Run("schema").Error, StringComparison.Ordinal);
        Assert.Equal("mine", other.Read(".kgen"));
    }

    [Fact]
    public void With_errors_nothing_is_written()
    {
        using var folder = TemporaryFolder.WithLibrary();
        folder.Run("schema");
        var before = Kinds.Select(kind => folder.Read(".kgen/" + kind + ".schema.json")).ToList();
        folder.Write("more.facts.yaml", "book:\n  other: { titel: x }\n");
        foreach (var args in new[] { ["schema"], new[] { "schema", "--of", "facts", "-o", "facts.json" }, ["init"] })
        {
            var run = folder.Run(args);
            Assert.Equal((1, string.Empty), (run.ExitCode, run.Output));
            Assert.Contains("more.facts.yaml(2,12): error KG", run.Error, StringComparison.Ordinal);
        }

        Assert.False(folder.Has(".vscode/settings.json"));

        Assert.Equal(before, Kinds.Select(kind => folder.Read(".kgen/" + kind + ".schema.json")));
        Assert.False(folder.Has("facts.json"));
    }

    [Fact]
    public void One_kind_goes_to_the_output_or_a_file()
    {
        using var folder = TemporaryFolder.WithLibrary();
        folder.Run("schema");
        foreach (var kind in Kinds)
        {
            var run = folder.Run("schema", "--of", kind);
            Assert.Equal((0, folder.Read(".kgen/" + kind + ".schema.json")), (run.ExitCode, run.Output));
            Assert.Equal(0, folder.Run("schema", "--of", kind, "-o", "x.json").ExitCode);
            Assert.Equal(run.Output, folder.Read("x.json"));
            Assert.Equal(run.Output, folder.Run("schema", "--of", kind, "-o", "-").Output);
        }
    }

    [Theory]
    [InlineData("There is no kind 'fact' among facts, overlay, schema, questions; did you mean 'facts'?", "--of", "fact")]
    [InlineData("Say with --of which one -o is for", "-o", "x.json")]
    [InlineData("--watch writes all of them; leave --of out.", "--of", "facts", "--watch")]
    [InlineData("cannot be written: it is a folder; name a file", "--of", "facts", "-o", "documents")]
    public void Wrong_usage_is_told(string message, params string[] args)
    {
        using var folder = TemporaryFolder.WithLibrary();
        var run = folder.Run(["schema", .. args]);
        Assert.Equal((2, string.Empty), (run.ExitCode, run.Output));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_order_of_files_and_entities_is_none_of_the_schema()
    {
        using var one = new TemporaryFolder();
        using var other = new TemporaryFolder();
        const string schema = "types:\n  a: {}\nrelations:\n  to-it: { from: a, to: a }\n";
        one.Write("s.schema.yaml", schema);
        other.Write("s.schema.yaml", schema);
        one.Write("x.facts.yaml", "a:\n  one: {}\n  two: {}\n  '3': {}\n");
        other.Write("y.facts.yaml", "a:\r\n  two: {}\r\n");
        other.Write("b/z.facts.yaml", "a:\n  '3': {}\n  one: {}\n");
        Assert.Equal(one.Run("schema", "--of", "facts").Output, other.Run("schema", "--of", "facts").Output);
    }

    [Fact]
    public void Foreign_text_is_inert()
    {
        using var folder = new TemporaryFolder();
        folder.Write("s.schema.yaml", "types:\n  a: { summary: '\"}, \"$ref\": \"http://x\" \\' }\nproperties:\n  name: { of: a, type: string, role: label }\nrelations:\n  r: { from: a, to: a }\n");
        folder.Write("x.facts.yaml", "about: { unsourced: x }\na:\n  one: { name: '\"]}<script>' }\n");
        using var json = JsonDocument.Parse(folder.Run("schema", "--of", "facts").Output);
        Assert.Equal("\"}, \"$ref\": \"http://x\" \\", At(json.RootElement, "properties/a/description").GetString());
        Assert.Equal("\"]}<script>, a", At(json.RootElement, "definitions/id-of-a/enumDescriptions/0").GetString());
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void A_JSON_Schema_has_the_keys_that_there_are(string table, string kind, string way)
    {
        using var folder = TemporaryFolder.WithLibrary();
        using var json = JsonDocument.Parse(folder.Run("schema", "--of", kind).Output);
        Assert.Equal(KeysOf(table), At(json.RootElement, way).EnumerateObject().Select(key => key.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Entities_and_statements_have_their_own_keys_and_those_of_the_schema()
    {
        using var folder = TemporaryFolder.WithLibrary();
        using var json = JsonDocument.Parse(folder.Run("schema", "--of", "facts").Output);
        IEnumerable<string> Keys(string way) => At(json.RootElement, way).EnumerateObject().Select(key => key.Name).Order(StringComparer.Ordinal);

        Assert.Equal([.. KeysOf("a fact file").Concat(["book", "writer", "document"]).Order(StringComparer.Ordinal)], Keys("properties"));
        Assert.Equal([.. KeysOf("an entity").Concat(["title", "published", "copies", "author"]).Order(StringComparer.Ordinal)], Keys("definitions/of-book/properties"));
        Assert.Equal(
            [.. KeysOf("a statement").Except(["value"]).Concat(["pages", "share", "alone", "where"]).Order(StringComparer.Ordinal)],
            Keys("definitions/one-relation-author-of-book/anyOf/1/properties"));
        Assert.Equal([.. KeysOf("a statement").Except(["to"])], Keys("definitions/one-property-title-of-book/anyOf/1/properties"));
    }

    private static JsonElement At(JsonElement element, string way) => way.Split('/').Aggregate(
        element, (at, step) => at.ValueKind == JsonValueKind.Array ? at[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)] : at.GetProperty(step));

    private static List<string> KeysOf(string table)
    {
        var start = KeyPage.IndexOf($"\n### Of {table}\n", StringComparison.Ordinal);
        Assert.True(start >= 0, table);
        var end = KeyPage.IndexOf("\n### ", start + 1, StringComparison.Ordinal);
        return [.. KeyRow().Matches(end < 0 ? KeyPage[start..] : KeyPage[start..end])
            .SelectMany(row => Key().Matches(row.Groups[1].Value)).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal)];
    }

    [GeneratedRegex(@"^\| ((?:`[a-z-]+`(?:, )?)+) \|", RegexOptions.Multiline)]
    private static partial Regex KeyRow();

    [GeneratedRegex("`([a-z-]+)`")]
    private static partial Regex Key();
}
