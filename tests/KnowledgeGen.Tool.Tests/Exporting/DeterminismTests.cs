using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;

namespace KnowledgeGen.Tool.Tests.Exporting;

public sealed class DeterminismTests
{
    private static readonly string[] Formats = ["jsonl", "nquads", "turtle", "jsonld", "cypher", "graphml", "csv", "mermaid", "dot"];

    [Fact]
    public void Folder_line_ends_order_of_files_and_culture_change_no_byte()
    {
        using var folder = Archive.Folder();
        using var other = new TemporaryFolder("Ärchiv 2");
        other.Write("works/works.facts.yaml", Archive.Works.Replace("\n", "\r\n", StringComparison.Ordinal));
        other.Write("documents/hello.txt", "\uFEFF" + Archive.Document.Replace("\n", "\r", StringComparison.Ordinal));
        other.Write("makers.facts.yaml", "# a comment\n" + Archive.Makers);
        other.Write("archive.schema.yaml", Archive.Schema);
        foreach (var format in Formats)
        {
            var expected = Export(folder, format);
            var culture = CultureInfo.CurrentCulture;
            try
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
                Assert.Equal(expected, Export(other, format));
            }
            finally
            {
                CultureInfo.CurrentCulture = culture;
            }
        }
    }

    [Theory]
    [InlineData("nquads")]
    [InlineData("turtle")]
    [InlineData("jsonld")]
    [InlineData("graphml")]
    [InlineData("mermaid")]
    [InlineData("dot")]
    [InlineData("cypher")]
    [InlineData("csv")]
    public void With_the_lock_alone_the_bytes_are_the_same(string format)
    {
        using var folder = Archive.Folder();
        Assert.Equal(0, folder.Run("lock").ExitCode);
        var expected = Export(folder, format);
        folder.Delete("documents/hello.txt");
        Assert.Equal(expected, Export(folder, format));
    }

    [Fact]
    public void Iris_stay_when_facts_move_to_another_file()
    {
        using var folder = Archive.Folder();
        var before = Quads(folder);
        folder.Delete("works/works.facts.yaml");
        folder.Write("a.facts.yaml", "\n\n" + Archive.Works);
        Assert.Equal(before, Quads(folder));
    }

    // Only the graph may change.
    private static IEnumerable<string> Quads(TemporaryFolder folder) =>
        NQuad.ReadAll(folder.Run("export", "--format", "nquads").Output)
            .Select(quad => (quad with { Graph = string.Empty }).ToString())
            .Order(StringComparer.Ordinal);

    private static byte[] Export(TemporaryFolder folder, string format)
    {
        if (format != "csv") return Encoding.UTF8.GetBytes(folder.Run("export", "--format", format).Output);

        Assert.Equal(0, folder.Run("export", "--format", "csv", "-o", "out").ExitCode);
        var files = Directory.GetFiles(folder.Full("out")).Order(StringComparer.Ordinal);
        return [.. files.SelectMany(path => Encoding.UTF8.GetBytes(Path.GetFileName(path)).Concat(File.ReadAllBytes(path)))];
    }
}
