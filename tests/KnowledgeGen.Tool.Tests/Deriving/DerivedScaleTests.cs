using System.IO;
using System.Text;
using KnowledgeGen.Tool.Deriving;
using KnowledgeGen.Tool.Exporting;
using KnowledgeGen.Tool.Tests.Exporting;

namespace KnowledgeGen.Tool.Tests.Deriving;

/// <summary>What is written grows as the conclusions do, however long their proofs are.</summary>
public sealed class DerivedScaleTests
{
    private const int Length = 500;
    private const int Steps = 20_000;

    // Ids get longer, and more proofs have as much evidence as is given; with all of it, twice as much would be written of each.
    private const double MostGrowth = 1.1;

    [Theory]
    [InlineData("jsonl")]
    [InlineData("nquads")]
    [InlineData("cypher")]
    public void Output_is_linear_in_the_conclusions(string format) =>
        Assert.InRange(CharactersOfOne(format, Length) / CharactersOfOne(format, Length / 2), 0.9, MostGrowth);

    [Fact]
    public void Evidence_beyond_what_is_given_is_marked()
    {
        using var folder = Atlas.Chain(DerivedEvidence.MostPieces + 1);
        var run = folder.Run("export", "--format", "jsonl");
        var cut = Assert.Single(run.Lines, line => line.EndsWith("],\"moreEvidence\":true}", System.StringComparison.Ordinal));
        Assert.Equal(DerivedEvidence.MostPieces, cut.Split("\"document\"").Length - 1);
        Assert.Contains("\"id\":\"p0/part-of/p33\"", cut, System.StringComparison.Ordinal);
    }

    [Fact]
    public void Deep_proofs_are_exported_without_a_deep_stack()
    {
        using var folder = Atlas.Way(Steps);
        foreach (var format in new[] { "jsonl", "nquads", "cypher" })
        {
            var run = folder.Run("export", "--format", format);
            Assert.Equal(0, run.ExitCode);
            Assert.Contains("s/reaches/n20000", run.Output, System.StringComparison.Ordinal);
        }
    }

    private static double CharactersOfOne(string format, int length)
    {
        using var folder = Atlas.Chain(length);
        var compilation = Atlas.Compile(folder);
        var conclusions = compilation.Model.Derivation.Statements.Count;
        Assert.Equal(length * (length - 1) / 2, conclusions);

        using var writer = new CountingWriter();
        ((ExportFormat.OneText)ExportFormats.Find(format)).Write(Archive.Export(compilation), writer);
        return (double)writer.Count / conclusions;
    }

    private sealed class CountingWriter : TextWriter
    {
        public long Count { get; private set; }

        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value) => Count++;

        public override void Write(string? value) => Count += value?.Length ?? 0;
    }
}
