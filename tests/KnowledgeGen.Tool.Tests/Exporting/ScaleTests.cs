using System.Diagnostics;
using System.IO;
using System.Linq;
using KnowledgeGen.Language;
using KnowledgeGen.Tool.Exporting;

namespace KnowledgeGen.Tool.Tests.Exporting;

// Alone, since the time of the whole process is what can be measured.
[Collection(nameof(ScaleTests))]
[CollectionDefinition(nameof(ScaleTests), DisableParallelization = true)]
public sealed class ScaleTests
{
    private const int Few = 500;
    private const int Factor = 8;

    [Theory]
    [InlineData("jsonl")]
    [InlineData("nquads")]
    [InlineData("turtle")]
    [InlineData("jsonld")]
    [InlineData("graphml")]
    [InlineData("mermaid")]
    [InlineData("dot")]
    [InlineData("cypher")]
    [InlineData("csv")]
    public void Time_grows_as_the_facts_do(string format)
    {
        var archive = Archive.Compile();
        var (few, many) = (LargeModel.Of(archive, Few), LargeModel.Of(archive, Few * Factor));
        Measure(format, few);

        // Twice the factor: time that grows with the square would give eight times it.
        var ratio = Enumerable.Range(0, 3).Min(_ => Measure(format, many) / Measure(format, few));
        Assert.InRange(ratio, 0, Factor * 2);
    }

    private static double Measure(string format, KnowledgeCompilation compilation)
    {
        using var folder = new TemporaryFolder();
        var before = Process.GetCurrentProcess().UserProcessorTime;
        Write(ExportFormats.Find(format), Archive.Export(compilation), folder);
        return (Process.GetCurrentProcess().UserProcessorTime - before).TotalMilliseconds + 1;
    }

    private static void Write(ExportFormat format, ExportedKnowledge knowledge, TemporaryFolder folder)
    {
        if (format is ExportFormat.OneText text) text.Write(knowledge, TextWriter.Null);
        else ((ExportFormat.Folder)format).Write(knowledge, new Output.OutputFolder(folder.Root));
    }
}
