using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace KnowledgeGen.Reliability.Tests.Parity;

/// <summary>The generator and <c>kgen check</c> say the same of the same files, word for word.</summary>
public sealed class ParityTests
{
    public static TheoryData<string> Ids() => new(Repository.RulePages.Where(page => !page.IsShownElsewhere).Select(page => page.Id));

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_examples_of_every_page_are_reported_alike(string id)
    {
        var page = Repository.RulePages.Single(candidate => candidate.Id == id);
        foreach (var example in page.Fires.Concat(page.Mended))
        {
            AreReportedAlike(example.Files);
        }
    }

    // Two entities have a name that begins with the word; the file leads to one of them, by a statement whose evidence is checked.
    [Fact]
    public void Who_was_meant_is_looked_for_among_all_names() => Assert.Contains(
        AreReportedAlike([
            ("a.schema.yaml", """
                types: { person: {}, book: {} }
                properties: { name: { of: person, type: string, role: label } }
                relations: { author: { from: book, to: person, many: true } }
                """u8.ToArray()),
            ("a.facts.yaml", """
                about: { unsourced: x }
                person: { p-one: { name: Mira Holt }, p-two: { name: Mira Stone } }
                book: { b: { author: [{ to: p-one, evidence: { source: d, quote: Mira Holt } }, Mira] } }
                """u8.ToArray()),
            ("documents/d.txt", "Mira Holt wrote it."u8.ToArray())]),
        line => line.Contains("There is no entity 'Mira', and this is no id", StringComparison.Ordinal));

    public static TheoryData<string> Files() => ["utf-16", "utf-16BE", "utf-32", "utf-32BE", "utf-8", "latin1", "second mark", "third mark"];

    [Theory]
    [MemberData(nameof(Files))]
    public void Files_that_are_not_as_they_should_be_are_reported_alike(string kind)
    {
        var text = "about: { unsourced: café }\nperson: { ann: {} }\n";
        byte[] mark = [0xEF, 0xBB, 0xBF];
        var bytes = kind switch
        {
            "second mark" => [.. mark, .. mark, .. Encoding.UTF8.GetBytes(text)],
            "third mark" => [.. mark, .. mark, .. mark, .. Encoding.UTF8.GetBytes(text)],
            _ => Encoding.GetEncoding(kind).GetPreamble().Concat(Encoding.GetEncoding(kind).GetBytes(text)).ToArray(),
        };
        foreach (var path in new[] { "a.schema.yaml", "a.facts.yaml", "facts.lock" })
        {
            var lines = AreReportedAlike([.. new[] { ("a.schema.yaml", "types: { person: {} }\n"u8.ToArray()), ("b.facts.yaml", "person: {}\n"u8.ToArray()) }
                .Where(file => file.Item1 != path), (path, bytes)]);
            var id = kind.EndsWith("mark", StringComparison.Ordinal) ? "KG1002" : "KG1040";
            Assert.Equal(kind != "utf-8", lines.Any(line => line.StartsWith(path, StringComparison.Ordinal) && line.Contains(id, StringComparison.Ordinal)));
        }
    }

    private static string[] AreReportedAlike(IReadOnlyList<(string Path, byte[] Bytes)> files)
    {
        var lines = BothSides.OfCompiler(files);
        Assert.Equal(string.Join("\n", lines), string.Join("\n", BothSides.OfGenerator(files)));
        return lines;
    }
}
