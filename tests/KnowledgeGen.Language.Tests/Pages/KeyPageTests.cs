using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using KnowledgeGen.Language.Schema;

namespace KnowledgeGen.Language.Tests.Pages;

/// <summary><c>docs/reference/fact-language-keys.md</c> has every key that there is, in its table and in the grammar, and no other.</summary>
public sealed partial class KeyPageTests
{
    private const string Unknown = "zzzzzzzzzz";
    private const string Schema = """
        types: { thing: {} }
        properties: { name: { of: thing, type: string }, size: { of: thing, type: quantity } }
        relations: { near: { from: thing, to: thing, many: true } }

        """;

    private static readonly string Page = File.ReadAllText(Path.Combine(Markdown.Root, "docs", "reference", "fact-language-keys.md")).ReplaceLineEndings("\n");

    /// <summary>A heading of the page, and a file with a key that is unknown there.</summary>
    public static TheoryData<string, string, string> Places => new()
    {
        { "a schema file", "a.schema.yaml", "zzzzzzzzzz: 1" },
        { "the import of a library", "a.schema.yaml", "imports: { it: { zzzzzzzzzz: 1 } }" },
        { "a type", "a.schema.yaml", "types: { it: { zzzzzzzzzz: 1 } }" },
        { "a property", "a.schema.yaml", "properties: { it: { of: thing, type: string, zzzzzzzzzz: 1 } }" },
        { "a qualifier", "a.schema.yaml", "properties: { it: { of: thing, type: string, qualifiers: { by: { type: string, zzzzzzzzzz: 1 } } } }" },
        { "a relation", "a.schema.yaml", "relations: { it: { from: thing, to: thing, zzzzzzzzzz: 1 } }" },
        { "an inverse", "a.schema.yaml", "relations: { it: { from: thing, to: thing, inverse: { name: other, zzzzzzzzzz: 1 } } }" },
        { "a rule", "a.schema.yaml", "rules: { it: { if: X near Y, then: Y near X, zzzzzzzzzz: 1 } }" },
        { "`about`", "a.facts.yaml", "about: { zzzzzzzzzz: 1 }" },
        { "evidence", "a.facts.yaml", "thing: { it: { evidence: { zzzzzzzzzz: 1 } } }" },
        { "a quantity", "a.facts.yaml", "thing: { it: { size: { amount: 1, zzzzzzzzzz: 1 } } }" },
        { "a question", "a.questions.yaml", "it: { ask: Which?, find: X, where: X near _, zzzzzzzzzz: 1 }" },
        { "a path", "a.questions.yaml", "it: { ask: How?, given: { A: thing, B: thing }, path: { from: A, to: B, zzzzzzzzzz: 1 } }" },
        { "an expectation", "a.questions.yaml", "it: { ask: Which?, given: { A: thing }, find: X, where: X near A, expect: [{ for: { A: it }, answers: [], zzzzzzzzzz: 1 }] }" },
    };

    [Theory]
    [MemberData(nameof(Places))]
    public void A_table_has_the_keys_that_the_message_about_an_unknown_one_lists(string place, string path, string text)
    {
        var compilation = KnowledgeBase.Compile(("schema.schema.yaml", Schema), ("facts.facts.yaml", "thing: { one: { about: { unsourced: so }, name: One } }"), (path, text + "\n"));
        var message = Assert.Single(compilation.Lines(), line => line.Contains($"'{Unknown}' is not a key of ", StringComparison.Ordinal));
        var known = KnownKeys().Match(message);

        Assert.True(known.Success, message);
        AssertKeys(place, known.Groups[1].Value.Split(", "));
    }

    [Fact]
    public void The_tables_of_what_has_names_of_the_schema_beside_keys_have_the_keys_that_no_schema_may_declare()
    {
        AssertKeys("a fact file", ReservedKeys.OfFile);
        AssertKeys("an entity", ReservedKeys.OfEntity);
        AssertKeys("a statement", ReservedKeys.OfStatement);
    }

    [Fact]
    public void Every_table_is_tested() =>
        Assert.Equal(Places.Count + 3, Heading().Count(Page));

    [Fact]
    public void Every_word_in_capitals_of_the_grammar_is_explained()
    {
        var words = Word().Matches(Grammar()).Select(match => match.Value).ToHashSet();
        words.ExceptWith(["TEXT", "INTEGER", "DECIMAL", "LATITUDE", "LONGITUDE"]);

        Assert.All(words, word => Assert.Matches($@"(?m)^\| (`\w+`, )*`{word}`(, `\w+`)* \|", Page));
    }

    private static void AssertKeys(string place, IEnumerable<string> keys)
    {
        var known = keys.Distinct().Order(StringComparer.Ordinal).ToList();
        var start = Page.IndexOf($"\n### Of {place}\n", StringComparison.Ordinal);
        Assert.True(start >= 0, place);
        var end = Page.IndexOf("\n### ", start + 1, StringComparison.Ordinal);
        var rows = KeyRow().Matches(end < 0 ? Page[start..] : Page[start..end]);
        var listed = rows.SelectMany(row => Key().Matches(row.Groups[1].Value)).Select(match => match.Groups[1].Value);

        Assert.Equal(known, listed.Order(StringComparer.Ordinal));
        Assert.All(known, key => Assert.Matches($@"(?<![a-z-]){Regex.Escape(key)}\??:", Grammar()));
    }

    private static string Grammar() => Page.Split("```")[1];

    [GeneratedRegex(@"known keys are ([a-z, -]+)\.$")]
    private static partial Regex KnownKeys();

    [GeneratedRegex("^### Of ", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^\| (`[^|]+) \|", RegexOptions.Multiline)]
    private static partial Regex KeyRow();

    [GeneratedRegex("`([a-z-]+)`")]
    private static partial Regex Key();

    [GeneratedRegex(@"\b[A-Z]{2,}\b")]
    private static partial Regex Word();
}
