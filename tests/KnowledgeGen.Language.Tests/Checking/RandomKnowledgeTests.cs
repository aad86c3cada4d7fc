using System;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;

namespace KnowledgeGen.Language.Tests.Checking;

/// <summary>Small knowledge bases put together at random of right and wrong parts.</summary>
public sealed class RandomKnowledgeTests
{
    private static readonly string[] Names = ["person", "book", "actor", "document", "name", "about", "evidence", "source", "Bad Name", "x", "\"\""];

    private static readonly string[] Scalars =
    [
        "ann", "bob", "emma", "report", "true", "yes", "42", "-1.5", "1.5.2", "2013-02-04", "2013-02-30", "P1D", "string", "date", "enum", "quantity",
        "point", "label", "modality", "asserted", "certain", "https://example.org", "8000 troops", "Ann wrote", "Ann … Emma", "\"\"", "~", "\"\\u202E\"", "@x", "",
    ];

    private static readonly string[] SchemaKeys =
        ["of", "type", "required", "many", "role", "verbatim", "constant", "values", "from", "to", "inverse", "symmetric", "extends", "abstract", "qualifiers", "member", "plural", "summary", "name", "transitive"];

    private static readonly string[] FactKeys =
        ["name", "knows", "wrote", "value", "to", "evidence", "quote", "occurrence", "source", "certainty", "basis", "note", "according-to", "during", "unsourced", "about", "member", "retracted", "amount", "unit", "since"];

    private static readonly Gen<string> Scalar = Gen.Elements(Scalars);

    private const string SoundSchema = """
        types: { person: {}, book: {} }
        properties:
          name: { of: [person, book], type: string, required: true, role: label }
          value: { of: book, type: quantity, many: true }
        relations:
          knows: { from: person, to: person, symmetric: true }
          wrote: { from: person, to: book, many: true, inverse: { name: author, many: false }, qualifiers: { since: date } }

        """;

    private static readonly Gen<string> Schema = Gen.OneOf(
        Gen.Constant(SoundSchema),
        from types in Mapping(Gen.Elements(Names), Node(SchemaKeys, 1), 4)
        from properties in Mapping(Gen.Elements(Names.Concat(FactKeys).ToArray()), Node(SchemaKeys, 2), 5)
        from relations in Mapping(Gen.Elements(Names.Concat(FactKeys).ToArray()), Node(SchemaKeys, 2), 5)
        select "types: " + types + "\nproperties: " + properties + "\nrelations: " + relations + "\n");

    private static readonly Gen<string> Facts = Mapping(
        Gen.Frequency((4, Gen.Elements("person", "book")), (1, Gen.Elements(Names))),
        Mapping(Gen.Frequency((4, Gen.Elements("ann", "bob", "emma")), (1, Scalar)), Mapping(Gen.Elements(FactKeys.Take(8).ToArray()), Node(FactKeys, 2), 4), 3),
        4);

    private static readonly Gen<KnowledgeCompilation> Compilations =
        from schema in Schema
        from facts in Facts
        from others in Facts
        select KnowledgeBase.Compile(
            ("a.schema.yaml", schema),
            ("a.facts.yaml", facts),
            ("b.facts.yaml", others),
            ("documents/report.txt", "Ann wrote Emma. Bob read.\n"));

    [Fact]
    public void No_knowledge_base_throws_and_every_message_is_one_line_within_its_file() =>
        Prop.ForAll(Compilations.ToArbitrary(), AreWithinTheirFiles).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    [Fact]
    public void The_knowledge_bases_put_together_are_right_and_wrong_in_many_ways()
    {
        var sample = Compilations.Sample(500, new Rnd(3), 50).ToList();

        Assert.Contains(sample, compilation => compilation.Model.Files.Any(file => file.Entities.Any(entity => entity.Statements.Count > 0)));
        Assert.Contains(sample, compilation => compilation.Model.Schema.Relations.Count > 0);
        Assert.True(sample.SelectMany(compilation => compilation.Diagnostics).Select(diagnostic => diagnostic.Rule).Distinct().Count() > 20);
        Assert.Equal(500, sample.Count);
    }

    private static bool AreWithinTheirFiles(KnowledgeCompilation compilation) => compilation.Diagnostics.All(diagnostic =>
        diagnostic.Location.Range.Start >= 0
        && diagnostic.Location.Range.Start <= diagnostic.Location.Range.End
        && diagnostic.Location.Range.End <= LengthOf(compilation, diagnostic.Location.Path)
        && diagnostic.Message.IndexOfAny(['\n', '\r', '\u2028', '\u0085']) < 0
        && (diagnostic.Message.EndsWith('.') || diagnostic.Message.EndsWith('?')));

    private static int LengthOf(KnowledgeCompilation compilation, string path) =>
        compilation.Files.FirstOrDefault(file => file.Source.File.Path == path)?.Source.File.Text.Length ?? int.MaxValue;

    private static Gen<string> Node(string[] keys, int depth) => depth == 0
        ? Scalar
        : Gen.OneOf(
            Scalar,
            Mapping(Gen.Elements(keys), Node(keys, depth - 1), 4),
            from items in Node(keys, depth - 1).ListOf(2)
            select "[" + string.Join(", ", items) + "]");

    private static Gen<string> Mapping(Gen<string> keys, Gen<string> values, int size) =>
        from count in Gen.Choose(0, size)
        from entries in keys.Zip(values).ListOf(count)
        select "{ " + string.Join(", ", entries.Select(Entry)) + " }";

    private static string Entry((string Key, string Value) entry) => (entry.Key.Length == 0 ? "\"\"" : entry.Key) + ": " + entry.Value;
}
