using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using KnowledgeGen.Language;
using KnowledgeGen.Tool.Exporting;
using KnowledgeGen.Tool.Exporting.Cypher;
using KnowledgeGen.Tool.Exporting.Rdf;

namespace KnowledgeGen.Tool.Tests.Exporting;

public sealed partial class HostileTextTests
{
    private static readonly KnowledgeCompilation Plain = HostileModel.With(Archive.Compile(), "x");

    public static TheoryData<int> Places => [.. Enumerable.Range(0, HostileModel.Texts.Length)];

    [Theory]
    [MemberData(nameof(Places))]
    public void In_nquads_a_text_stays_inside_its_literal(int index)
    {
        var text = HostileModel.Texts[index];
        var expected = NQuad.ReadAll(Written(NQuadsExport.Write, Plain));
        var actual = NQuad.ReadAll(Written(NQuadsExport.Write, HostileModel.With(Plain, text)));
        Assert.Equal(expected.Count, actual.Count);
        Assert.Equal(expected.Select(quad => Shape(quad)), actual.Select(quad => Shape(quad)));
        foreach (var (before, after) in expected.Zip(actual).Where(pair => IsLiteral(pair.First)))
        {
            Assert.Equal(before.Object == "x" ? text : before.Object, after.Object);
        }
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void In_cypher_a_text_stays_inside_its_literal_for_every_kind_of_parser(int index)
    {
        var text = HostileModel.Texts[index];
        var benign = Written(CypherExport.Write, Plain);
        var script = Written(CypherExport.Write, HostileModel.With(Plain, text));
        Assert.Equal(benign.Count(c => c == '\n'), script.Count(c => c is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029'));
        Assert.DoesNotContain(script, c => char.IsControl(c) && c != '\n');

        var expected = CypherScript.Read(benign);
        var readings = new[]
        {
            CypherScript.Read(script),
            CypherScript.ReadReplacingFirst(script, afterEscapedBackslashToo: false),
            CypherScript.ReadReplacingFirst(script, afterEscapedBackslashToo: true),
        };
        foreach (var reading in readings)
        {
            Assert.Equal(expected.Skeleton, reading.Skeleton);
            var pairs = expected.Strings.Zip(reading.Strings).Where(pair => pair.First == "x").ToList();
            Assert.True(pairs.Count > 30);
            Assert.All(pairs, pair => Assert.Equal(text, pair.Second));
        }
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void In_csv_a_text_comes_back_as_it_was(int index)
    {
        var text = HostileModel.Texts[index];
        var expected = CsvFolder.Write(Archive.Export(Plain));
        var actual = CsvFolder.Write(Archive.Export(HostileModel.With(Plain, text)));
        Assert.Equal(expected.Keys, actual.Keys);
        var count = 0;
        foreach (var (name, rows) in expected)
        {
            Assert.Equal(rows.Count, actual[name].Count);
            for (var i = 0; i < rows.Count; i++)
            {
                var places = Enumerable.Range(0, rows[i].Length).Where(place => rows[i][place] == "x").ToList();
                var row = actual[name][i];
                Assert.All(places, place => Assert.Equal(IsList(name, rows[0][place]) ? Escape.ForCsvList(text) : text, row[place]));
                count += places.Count;
            }
        }

        Assert.True(count > 50);
    }

    [Fact]
    public void Half_a_pair_never_reaches_a_file()
    {
        var broken = HostileModel.With(Plain, "a\uD800b\uDC00");
        Assert.DoesNotContain(Written(NQuadsExport.Write, broken), char.IsSurrogate);
        Assert.DoesNotContain(Written(CypherExport.Write, broken), char.IsSurrogate);
    }

    private static bool IsList(string file, string column) => file == "type-maker.csv" && column == "alias";

    private static string Written(Action<ExportedKnowledge, TextWriter> write, KnowledgeCompilation compilation)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        write(Archive.Export(compilation), writer);
        return writer.ToString();
    }

    // Hashes of texts, file names and documents' names are in IRIs.
    private static (string, string, string?, string?) Shape(NQuad quad) =>
        (Varying().Replace(quad.Subject, "*"), quad.Predicate, quad.Datatype, IsLiteral(quad) ? null : Varying().Replace(quad.Object, "*"));

    private static bool IsLiteral(NQuad quad) => quad.Datatype is not null;

    [GeneratedRegex("[0-9a-f]{12,16}(~[0-9])?|(?<=urn:kgen:(evidence|document)/)[^/]+")]
    private static partial Regex Varying();
}
